import { SITE, escaped } from "../syndication.mjs";

export const data = {
  pagination: { data: "collections.boxes", size: 1, alias: "box" },
  permalink: ({ box }) => `${box.page}boks.html`,
  eleventyExcludeFromCollections: true,
};

export function render({ box: { items } }) {
  const shown = items.filter(({ whenAsked }) => !whenAsked).slice(0, 6);
  return `<!-- generator: eleventy -->
<ul>
${shown.map(({ story: { url, data } }) => `<li><a href="${SITE}${url}">${escaped(data.title)}</a> ${escaped(data.plain)}</li>\n`).join("")}</ul>
`;
}
