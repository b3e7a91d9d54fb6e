// Every page that is not an announcement: which announcements or links it shows.
const ONE_PAGE = 100;
const FORTNIGHT = 14 * 24 * 60 * 60 * 1000;
const FOLDERS = {
  personer: "Personer", arbejdsgivere: "Arbejdsgivere", uddannelsessteder: "Uddannelsessteder",
  typer: "Typer", arkiv: "Arkiv",
};
const FOLLOWED = ["typer", "arbejdsgivere", "uddannelsessteder", "personer"];
const ORGANISATIONS = ["arbejdsgivere", "uddannelsessteder"];

export function newestFirst(api) {
  return api.getFilteredByTag("navne").sort(
    (a, b) => b.date - a.date || (a.url < b.url ? -1 : 1),
  );
}

// All stories by term, for each folder: {typer: Map("nyt-job/2025/12" → [...]), …}
function termsOf(stories) {
  const terms = Object.fromEntries(Object.keys(FOLDERS).map((folder) => [folder, new Map()]));
  for (const story of stories) {
    for (const folder in FOLDERS) {
      for (const term of story.data[folder]) {
        if (!terms[folder].has(term)) terms[folder].set(term, []);
        terms[folder].get(term).push(story);
      }
    }
  }
  return terms;
}

function nameOf(folder, term, [newest]) {
  const [slug, ...part] = term.split("/");
  if (slug === "bogstav") return `${FOLDERS[folder]}: ${part[0].toUpperCase()}`;
  const name = folder === "typer" ? newest.data.label
    : folder === "personer" ? newest.data.title
      : newest.data.spelt[slug] ?? slug;
  return [name, ...part].join("/");
}

function letterOf(slug) {
  return ["ae", "oe", "aa"].includes(slug.slice(0, 2)) ? slug.slice(0, 2) : slug.slice(0, 1);
}

function grouped(all, keyOf) {
  const groups = new Map();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

export function listsOf(stories) {
  const lists = [];
  for (const [folder, terms] of Object.entries(termsOf(stories))) {
    const sorted = [...terms.keys()].sort();
    const link = (term) => ({
      href: `/${folder}/${term}/`, text: nameOf(folder, term, terms.get(term)),
      note: terms.get(term).length,
    });
    const letters = sorted.filter((term) => term.startsWith("bogstav/"))
      .map((term) => ({ href: `/${folder}/${term}/`, text: term.slice(8).toUpperCase() }));
    const whole = sorted.filter((term) => !term.includes("/"));
    const byLetter = grouped(whole, letterOf);
    const links = letters.length ? letters : whole.map(link);
    lists.push({ url: `/${folder}/`, title: FOLDERS[folder], links });
    for (const term of sorted) {
      const list = { url: `/${folder}/${term}/`, title: nameOf(folder, term, terms.get(term)), folder, term };
      const members = terms.get(term);
      const isWhole = !term.includes("/");
      const parts = () => sorted.filter((one) => one.startsWith(`${term}/`)).map(link);
      if (term.startsWith("bogstav/")) {
        list.letters = letters;
        list.links = folder === "personer"
          ? members.map((one) => ({ href: one.url, text: one.data.sortName }))
            .sort((a, b) => (a.text < b.text ? -1 : 1))
          : (byLetter.get(term.slice(8)) ?? []).map(link);
      } else if (isWhole && folder === "arkiv") {
        list.links = parts();
        list.year = members;
      } else if (isWhole && ORGANISATIONS.includes(folder)) {
        list.rows = members.slice(0, ONE_PAGE);
        if (members.length > ONE_PAGE) list.links = parts();
      } else if (isWhole && folder === "typer") {
        list.cards = members.slice(0, ONE_PAGE);
        if (members.length > ONE_PAGE) list.links = parts();
      } else {
        list.cards = members;
      }
      if (isWhole && FOLLOWED.includes(folder)) list.followed = members;
      lists.push(list);
    }
  }
  return lists;
}

// Thirty, or the last fortnight.
function newestOf(stories) {
  const from = stories[0].date - FORTNIGHT;
  let end = Math.min(30, stories.length);
  while (end < stories.length && stories[end].date >= from) end += 1;
  return stories.slice(0, end);
}

export function feedsOf(stories, lists) {
  const feeds = [{ page: "/", title: "", folder: "", items: newestOf(stories) }];
  for (const list of lists) {
    if (!list.followed) continue;
    const items = ORGANISATIONS.includes(list.folder)
      ? list.followed.filter((one) => one.data.own.includes(list.term)) : list.followed;
    if (items.length) {
      feeds.push({ page: list.url, title: list.title, folder: list.folder, items: newestOf(items) });
    }
  }
  return feeds;
}

// Twelve that anybody may show, and the deaths among them for who asks for those.
export function boxesOf(feeds) {
  return feeds.filter((feed) => feed.folder !== "personer").map((feed) => {
    const items = [];
    let shown = 0;
    for (const story of feed.items.slice(0, 24)) {
      const whenAsked = story.data.facts.type === "dødsfald" && feed.page !== "/typer/doedsfald/";
      items.push({ story, whenAsked });
      if (!whenAsked) shown += 1;
      if (shown === 12) break;
    }
    return { ...feed, title: feed.title ? `Navnenyt: ${feed.title}` : "Navnenyt", items };
  });
}

export function yearsOf(lists) {
  return lists.filter((list) => list.year).map((list) => ({
    year: list.term,
    stories: list.year.filter((one) => !["fødselsdag", "dødsfald"].includes(one.data.facts.type)),
  })).reverse();
}

export function outlinesOf(feeds) {
  const pages = { arbejdsgivere: "/", uddannelsessteder: "/uddannelsessteder/", typer: "/typer/" };
  return Object.entries(pages).map(([folder, page]) => ({
    folder, page, feeds: feeds.filter((feed) => feed.folder === folder),
  }));
}
