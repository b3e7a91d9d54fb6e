/* The search: a combobox over files that the site is built with, fetched when they are asked for.
   Without this file the form leads to a page with the directories. */
(() => {
  "use strict";
  const form = document.querySelector(".search");
  if (!form) return;
  const field = form.elements.q;
  /* What is said, as the form has it in another language than Danish. */
  const translated = JSON.parse(form.dataset.ord ?? "{}");
  const say = (danish, values) =>
    (translated[danish] ?? danish).replace(/%\((\w+)\)s/g, (_, name) => values[name]);
  const groups = {
    arbejdsgivere: say("Arbejdsgivere"), uddannelsessteder: say("Uddannelsessteder"),
    personer: say("Personer"), stillinger: say("Stillinger"),
  };
  const most = 8; // of a group, as in the files that do not hold everything

  /* WORDS: as danish/slugs.py and danish/terms.py have them ---------------------------------- */

  const letters = {
    æ: "ae", ø: "oe", å: "aa", ä: "ae", ö: "oe", ü: "u", ß: "ss", ð: "d", þ: "th", "&": " og ",
    œ: "oe", ł: "l", đ: "d", ı: "i", ħ: "h",
  };
  const small = new Set("af and at for hos i med of og paa the til".split(" "));
  const forms = new Set(("a/s as aps k/s p/s i/s ivs amba a.m.b.a fmba f.m.b.a smba s.m.b.a p/f " +
    "ab hb asa oy oyj gmbh ag ltd limited inc llc plc b.v bv n.v nv").split(" "));

  function wordsOf(name) {
    const parts = name.trim().normalize("NFC").toLowerCase().split(/\s+/);
    const isForm = (word) => forms.has(word.replace(/^[.,()]+|[.,()]+$/g, ""));
    if (parts.length > 1 && isForm(parts.at(-1))) parts.pop();
    if (parts.length > 1 && isForm(parts[0])) parts.shift();
    const spelt = parts.join(" ").replace(/[^a-z0-9 ]/g, (one) => letters[one] ?? one);
    const plain = spelt.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-");
    return [...new Set(plain.split("-").filter(Boolean))];
  }

  /* A word with æ, ø and å as the letters that they are; pairs of letters of it, by which what has
     one error is found in the files of words. */
  const danish = (word) => word.replace(/aa|ae|oe/g, (two) => ({ aa: "å", ae: "æ", oe: "ø" })[two]);
  const codes = (word) => [word, word.replace(/aa|ae|oe/g, (two) => two[0])]
    .filter((each) => each.length > 2)
    .flatMap((each) => [each.slice(0, 2), each.slice(1, 3), each[0] + each[2]]);

  /* Whether a word begins as it was typed, but for one letter that is wrong, missing, too many or
     in its neighbour's place. */
  const isNear = (typed, word) => differsByOne(typed, word) ||
    differsByOne(danish(typed), danish(word));
  function differsByOne(typed, word) {
    let at = 0;
    while (at < typed.length && typed[at] === word[at]) at += 1;
    const goesOn = (own, other) => word.slice(at + other).startsWith(typed.slice(at + own));
    return goesOn(1, 1) || goesOn(0, 1) || goesOn(1, 0) ||
      (typed[at] === word[at + 1] && typed[at + 1] === word[at] && goesOn(2, 2));
  }

  /* FILES ------------------------------------------------------------------------------------- */

  const files = new Map();
  function file(name) {
    const url = `${form.getAttribute("action")}${name}.json`;
    if (!files.has(url)) {
      files.set(url, fetch(url).then((answer) => (answer.ok ? answer.json() : {})).catch((error) => {
        files.delete(url);
        throw error;
      }));
    }
    return files.get(url);
  }

  /* The file of the node that holds all terms which begin so; an empty one where there are none. */
  async function node(beginning) {
    let at = "";
    let found = await file("navn-");
    while (found.grene && at.length < beginning.length) {
      const rest = beginning.slice(at.length);
      const next = found.grene.find((each) => each.startsWith(rest) || rest.startsWith(each));
      if (!next) return {};
      at += next;
      found = await file(`navn-${at}`);
    }
    return found;
  }

  /* What is found by some words: lines by group, and whether there are more. */
  async function matching(words) {
    const telling = words.filter((word) => !small.has(word));
    const some = telling.length ? telling : words;
    let found = await node(some.join("-"));
    const isIn = (line) => {
      const names = (line[3] ?? line[0]).split("\n").flatMap(wordsOf);
      return words.every((word) => names.some((each) => each.startsWith(word)));
    };
    const filtered = (from) => Object.keys(groups)
      .map((group) => ({ group, lines: (from[group] ?? []).filter(isIn) }))
      .filter((each) => each.lines.length);
    let kept = filtered(found);
    if (!kept.length && some.length > 2) {
      found = await node(some.slice(0, 2).join("-"));
      kept = filtered(found);
    }
    const whole = words.join("-");
    for (const { lines } of kept) {
      const first = (line) => (wordsOf(line[0]).join("-") === whole ? 0 : 1);
      lines.sort((one, other) => first(one) - first(other));
    }
    return { groups: kept, more: Boolean(found.mere?.length) };
  }

  /* The words of the site that one may have been meant for, whole ones first. */
  async function near(word) {
    if (word.length < 4) return [];
    const root = await file("navn-");
    let known;
    if (root.grene) {
      const names = new Set(codes(word).map((code) => `ord-${code.slice(0, root.ord)}`));
      known = (await Promise.all([...names].map(file))).flatMap((each) => each.ord ?? []);
    } else {
      const lines = Object.keys(groups).flatMap((group) => root[group] ?? []);
      known = lines.flatMap((line) => (line[3] ?? line[0]).split("\n")).flatMap(wordsOf);
    }
    const meant = [...new Set(known)].filter((each) => each !== word && isNear(word, each));
    return meant.sort((one, other) => one.length - other.length).slice(0, 3);
  }

  /* What is found for a text, and `meant`, where it was taken for another. */
  async function find(text) {
    const words = wordsOf(text);
    if (words.join("").length < 2) return { groups: [] };
    const found = await matching(words);
    if (found.groups.length) return found;
    for (const [place, word] of words.entries()) {
      for (const each of await near(word)) {
        const guess = words.map((own, number) => (number === place ? each : own));
        const other = await matching(guess);
        if (other.groups.length) return { ...other, meant: guess.join(" ") };
      }
    }
    /* The beginning of a legal form, or of a small word. */
    const isTail = [...small, ...forms].some((each) => each.replace(/\W/g, "").startsWith(words.at(-1)));
    return words.length > 1 && isTail ? matching(words.slice(0, -1)) : found;
  }

  /* WHAT IS SHOWN ------------------------------------------------------------------------------ */

  function element(tag, attributes, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...inside);
    return made;
  }

  const failed = say("Søgningen kan ikke hentes lige nu. Prøv igen.");
  const said = ({ groups: found, more, meant }, text) => {
    if (!found.length) return say("Ingen fundet med «%(text)s».", { text });
    const about = meant ? `${say("Ingen med «%(text)s». Her er «%(meant)s».", { text, meant })} ` : "";
    const isMore = more || found.some((each) => each.lines.length > most);
    const count = found.reduce((sum, each) => sum + Math.min(each.lines.length, most), 0);
    const told = count === 1 ? say("1 fundet.") : say("%(count)s fundet.", { count });
    return `${about}${told}${isMore ? ` ${say("Skriv mere for at se flere.")}` : ""}`;
  };

  const inside = ([name, , note]) => [
    element("span", { class: "search__name" }, name),
    ...(note ? [element("span", { class: "search__note" }, note)] : []),
  ];

  const list = element("div", { class: "search__list", id: "soegelisten", role: "listbox", "aria-label": say("Fundet") });
  const status = element("p", { class: "search__status", role: "status" });
  const panel = element("div", { class: "search__panel", hidden: "" }, status, list);
  /* Where nobody searches, nothing is hidden on the page. */
  function begin() {
    if (panel.isConnected) return;
    form.append(panel);
    field.setAttribute("aria-controls", list.id);
    file("navn-").catch(() => {});
  }
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false",
  })) field.setAttribute(name, value);

  let active = -1;
  const options = () => [...list.querySelectorAll("[role=option]")];

  function choose(index) {
    const all = options();
    all[active]?.removeAttribute("aria-selected");
    active = all.length ? ((index + 1 + all.length + 1) % (all.length + 1)) - 1 : -1;
    const one = all[active];
    one?.setAttribute("aria-selected", "true");
    one?.scrollIntoView({ block: "nearest" });
    if (one) field.setAttribute("aria-activedescendant", one.id);
    else field.removeAttribute("aria-activedescendant");
  }

  function show(isShown) {
    panel.hidden = !isShown;
    field.setAttribute("aria-expanded", String(isShown && Boolean(list.firstChild)));
    if (!isShown) choose(-1);
  }

  let asked = 0;
  async function update() {
    const text = field.value.trim();
    const number = (asked += 1);
    let found = { groups: [] };
    let told = "";
    if (wordsOf(text).join("").length > 1) {
      try {
        found = await find(text);
        told = said(found, text);
      } catch {
        told = failed;
      }
    }
    if (number !== asked) return;
    choose(-1);
    let count = 0;
    list.replaceChildren(...found.groups.map(({ group, lines }) => element(
      "div", { class: "search__group", role: "group", "aria-labelledby": `fundne-${group}` },
      element("span", { class: "search__heading", id: `fundne-${group}` }, groups[group]),
      ...lines.slice(0, most).map((line) => element(
        "a", { class: "search__option", role: "option", id: `fundet-${(count += 1)}`, href: line[1], tabindex: "-1" },
        ...inside(line),
      )),
    )));
    list.hidden = !list.firstChild;
    status.textContent = told;
    show(Boolean(told) && document.activeElement === field);
  }

  field.addEventListener("focus", () => {
    begin();
    if (field.value) update();
  });
  field.addEventListener("input", () => {
    begin();
    update();
  });
  field.addEventListener("blur", () => show(false));
  panel.addEventListener("mousedown", (event) => event.preventDefault());
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (panel.hidden) update();
      else choose(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options()[active].click();
    } else if (event.key === "Escape" && !panel.hidden) {
      event.preventDefault();
      show(false);
    }
  });

  /* The page of the search itself: all that is found for the query of its address. */
  const page = document.getElementById("fundet");
  const query = new URLSearchParams(location.search).get("q")?.trim();
  if (page && query) {
    field.value = query;
    find(query).then((found) => page.replaceChildren(
      element("p", { class: "found__told", role: "status" }, said(found, query)),
      ...found.groups.map(({ group, lines }) => element(
        "section", { class: "found__group" },
        element("h2", { class: "found__heading" }, groups[group]),
        element("ul", { class: "found__list" }, ...lines.map((line) => element(
          "li", {}, element("a", { class: "found__link", href: line[1] }, ...inside(line)),
        ))),
      )),
    )).catch(() => page.replaceChildren(failed));
  }
})();
