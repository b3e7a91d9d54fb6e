import { SITE, escaped } from "../syndication.mjs";

export const data = {
  pagination: { data: "collections.outlines", size: 1, alias: "outline" },
  permalink: ({ outline }) => `${outline.page}opml.xml`,
  eleventyExcludeFromCollections: true,
};

export function render({ outline: { folder, feeds } }) {
  const lines = feeds.map(({ page, title }) => {
    const name = escaped(title);
    return `    <outline type="rss" text="${name}" title="${name}" xmlUrl="${SITE}${page}rss.xml" htmlUrl="${SITE}${page}"/>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>Navnenyt: alle ${folder}</title></head>
  <body>
${lines.join("")}  </body>
</opml>
`;
}
