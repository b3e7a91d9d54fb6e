import { SITE, id } from "../syndication.mjs";

export const data = {
  pagination: { data: "collections.years", size: 1, alias: "one" },
  permalink: ({ one }) => `/data/navnenyt-${one.year}.csv`,
  eleventyExcludeFromCollections: true,
};

const OWN = ["id", "adresse", "type", "navn", "publiceret", "opdateret", "sætning"];
const FACTS = [
  "rettelse", "pr", "stilling", "arbejdsgiver", "sted", "by", "opgaver", "baggrund", "uddannet",
  "fra_stilling", "fra_arbejdsgiver", "til_stilling", "til_arbejdsgiver", "forgænger",
  "efterfølger", "vikar", "uddannelse", "linje", "institution", "via", "organisation", "rolle",
  "slutdato", "år", "kilde", "link", "annonce",
];

function cell(value) {
  if (value === undefined) return "";
  const text = value === true ? "ja" : Array.isArray(value) ? value.join("; ") : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells) => `${cells.map(cell).join(",")}\r\n`;

const row = (story) => {
  const { title, published, plain, facts } = story.data;
  return line([
    id(story), `${SITE}${story.url}`, facts.type, title, published, facts.opdateret,
    facts.sætning ?? plain, ...FACTS.map((name) => facts[name]),
  ]);
};

export function render({ one: { stories } }) {
  return `\ufeff${line([...OWN, ...FACTS])}${stories.map(row).join("")}`;
}
