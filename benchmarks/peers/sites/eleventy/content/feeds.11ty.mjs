import { SITE, escaped, feedItem } from "../syndication.mjs";

export const data = {
  pagination: { data: "collections.feeds", size: 1, alias: "feed" },
  permalink: ({ feed }) => `${feed.page}rss.xml`,
  eleventyExcludeFromCollections: true,
};

export function render({ feed: { page, title, items } }) {
  const name = escaped(title);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
  <channel>
    <title>Navnenyt${name && `: ${name}`}</title>
    <link>${SITE}${page}</link>
    <description>${name ? `Navnenyt om ${name}.` : "Nye job, forfremmelser, uddannelser og mærkedage i dansk it og erhvervsliv."}</description>
    <atom:link href="${SITE}${page}rss.xml" rel="self" type="application/rss+xml"/>
    <docs>http://www.rssboard.org/rss-specification</docs>
    <generator>eleventy</generator>
    <language>da</language>
    <lastBuildDate>${items[0].date.toUTCString()}</lastBuildDate>
${items.map(feedItem).join("")}  </channel>
</rss>
`;
}
