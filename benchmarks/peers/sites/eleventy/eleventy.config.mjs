// The same addresses, pages and feeds as ours. Bodies are Markdown and nothing else.
import { feedsOf, listsOf, newestFirst } from "./lists.mjs";

export default function (eleventy) {
  let lists;
  eleventy.on("eleventy.before", () => { lists = undefined; });
  const found = (api) => (lists ??= listsOf(newestFirst(api)));
  eleventy.addCollection("stories", newestFirst);
  eleventy.addCollection("lists", found);
  eleventy.addCollection("feeds", (api) => feedsOf(newestFirst(api), found(api)));
  eleventy.addFilter("rfc822", (date) => date.toUTCString());
  eleventy.addPassthroughCopy({ static: "/" });
  return {
    dir: { input: "content", includes: "../_includes", output: "out" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}
