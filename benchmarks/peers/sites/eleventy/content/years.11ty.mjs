import { SITE, id } from "../syndication.mjs";

export const data = {
  pagination: { data: "collections.years", size: 1, alias: "one" },
  permalink: ({ one }) => `/data/navnenyt-${one.year}.json`,
  eleventyExcludeFromCollections: true,
};

const row = (story) => {
  const { title, published, plain, facts: { type, sætning, ...facts } } = story.data;
  return JSON.stringify({
    id: id(story), adresse: `${SITE}${story.url}`, type, navn: title, publiceret: published,
    sætning: sætning ?? plain, ...facts,
  });
};

export function render({ one: { stories } }) {
  return `[\n${stories.map(row).join(",\n")}\n]\n`;
}
