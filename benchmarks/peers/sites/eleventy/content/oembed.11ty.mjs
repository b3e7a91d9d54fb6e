import { SITE, escaped } from "../syndication.mjs";

export const data = {
  pagination: { data: "collections.embedded", size: 1, alias: "box" },
  permalink: ({ box }) => `${box.page}oembed.json`,
  eleventyExcludeFromCollections: true,
};

export function render({ box: { page, title } }) {
  const query = page === "/" ? "" : `?liste=${page.slice(1)}`;
  return JSON.stringify({
    _eleventy: {},
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Navnenyt",
    provider_url: `${SITE}/`,
    html: `<iframe class="navnenyt-boks" src="${SITE}/boks/ramme/${query}" title="${escaped(title)}" width="300" height="852" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" loading="lazy"></iframe>`,
    width: 300,
    height: 852,
  });
}
