// The same addresses, pages and feeds as ours. Bodies are Markdown and nothing else.
import { linkedData } from "./linked-data.mjs";
import { boxesOf, feedsOf, listsOf, newestFirst, outlinesOf, yearsOf } from "./lists.mjs";
import { forget } from "./syndication.mjs";

export default function (eleventy) {
  // All collections of one pass over the announcements.
  let found;
  eleventy.on("eleventy.before", () => { found = undefined; forget(); });
  const collections = (api) => {
    if (!found) {
      const stories = newestFirst(api);
      const lists = listsOf(stories);
      const feeds = feedsOf(stories, lists);
      const boxes = boxesOf(feeds);
      found = {
        stories, lists, feeds, boxes,
        embedded: boxes.filter((box) => box.folder === "" || box.folder === "typer"),
        years: yearsOf(lists),
        outlines: outlinesOf(feeds),
      };
    }
    return found;
  };
  for (const name of ["stories", "lists", "feeds", "boxes", "embedded", "years", "outlines"]) {
    eleventy.addCollection(name, (api) => collections(api)[name]);
  }
  eleventy.addFilter("linkedData", linkedData);
  eleventy.addPassthroughCopy({ static: "/" });
  return {
    dir: { input: "content", includes: "../_includes", output: "out" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}
