import { SITE, boxItem } from "../syndication.mjs";

export const data = {
  pagination: { data: "collections.boxes", size: 1, alias: "box" },
  permalink: ({ box }) => `${box.page}boks.json`,
  eleventyExcludeFromCollections: true,
};

export function render({ box: { page, title, items } }) {
  const address = `${SITE}${page}`;
  return `{"_eleventy":{},"version":1,"titel":${JSON.stringify(title)},"adresse":"${address}","navne":[${items.map(boxItem).join(",")}]}`;
}
