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

  const namesOf = (line) => (line[3] ?? line[0]).split("\n").flatMap(wordsOf);
  const isIn = (names) => (word) => names.some((each) => each.startsWith(word));
  /* By its names alone, or a person by some of its names and by what is said of it besides. */
  const isNamed = (words) => (line) => words.every(isIn(namesOf(line)));
  const isBeside = (words) => (line, group) => {
    if (group !== "personer" && group !== "stillinger") return false;
    const names = namesOf(line);
    return words.some(isIn(names)) && words.every(isIn([...names, ...wordsOf(line[2])]));
  };

  const kept = (from, isKept) => Object.keys(groups)
    .map((group) => ({ group, lines: (from[group] ?? []).filter((line) => isKept(line, group)) }))
    .filter((each) => each.lines.length);

  /* Whole words before beginnings, and of the groups first the one where that makes a difference. */
  function ordered(found, words) {
    const rank = (line) => {
      const names = namesOf(line);
      const isWhole = wordsOf(line[0]).join("-") === words.join("-");
      return words.filter((word) => names.includes(word)).length + Number(isWhole);
    };
    const ranked = found.map(({ group, lines }) => {
      const all = lines.map((line) => [rank(line), line]).sort((one, other) => other[0] - one[0]);
      return { group, first: all[0][0], lines: all.map(([, line]) => line) };
    });
    return ranked.sort((one, other) => other.first - one.first);
  }

  /* What is found by some words: lines by group, and whether there are more. */
  async function through(beginnings, words, isKept) {
    for (const beginning of beginnings) {
      const found = await node(beginning);
      const lines = kept(found, isKept(words));
      if (lines.length) return { groups: ordered(lines, words), more: Boolean(found.mere?.length) };
    }
    return { groups: [], more: false };
  }

  const telling = (words) => {
    const some = words.filter((word) => !small.has(word));
    return (some.length ? some : words).slice(0, 4);
  };

  function named(words) {
    const some = telling(words);
    const beginnings = some.length > 2 ? [some, some.slice(0, 2)] : [some];
    return through(beginnings.map((each) => each.join("-")), words, isNamed);
  }

  /* »thomas carlsberg«: persons stand under their employer's first word by their own first one too,
     whichever of these was typed first; else under any word, where not too many are. */
  function beside(words) {
    const some = telling(words);
    const others = (one) => some.filter((other) => other !== one);
    const pairs = some.flatMap((one) => others(one).map((other) => `-${other}-${one}`));
    return through(pairs.length ? [...pairs, ...some] : [], words, isBeside);
  }

  /* The words of the site that one may have been meant for, whole ones first. */
  async function near(word) {
    if (danish(word).length < 4) return [];
    const root = await file("navn-");
    let known;
    if (root.grene) {
      const names = new Set(codes(word).map((code) => `ord-${code.slice(0, root.ord)}`));
      known = (await Promise.all([...names].map(file))).flatMap((each) => each.ord ?? []);
    } else {
      const lines = Object.keys(groups).flatMap((group) => root[group] ?? []);
      known = lines.flatMap(namesOf);
    }
    const meant = [...new Set(known)].filter((each) => each !== word && isNear(word, each));
    return meant.sort((one, other) => one.length - other.length).slice(0, 3);
  }

  /* A word as the first of what was found spells it; empty where æ, ø and å alone are spelt in
     another way, as a keyboard without them does. */
  function meantBy(word, typed, { groups: [{ lines: [first] }] }) {
    const plain = (one) => danish(one).normalize("NFKD").replace(/\p{M}/gu, "").replace(/ø/g, "o").replace(/æ/g, "a");
    if (plain(word).startsWith(plain(typed))) return "";
    const pieces = [first[3] ?? first[0], first[2]].join(" ").split(/[^\p{L}\p{N}]+/u);
    return pieces.find((each) => wordsOf(each)[0] === word) ?? word;
  }

  /* What is found for a text, and the word that was `meant`, where it was taken for another. */
  async function find(text) {
    const words = wordsOf(text);
    if (words.join("").length < 2) return { groups: [] };
    /* The beginning of a legal form, or of a small word, may be left out. */
    const isTail = [...small, ...forms].some((each) => each.replace(/\W/g, "").startsWith(words.at(-1)));
    let found = await named(words);
    if (!found.groups.length && words.length > 1 && isTail) found = await named(words.slice(0, -1));
    if (!found.groups.length) found = await beside(words);
    if (found.groups.length) return found;
    for (const [place, word] of words.entries()) {
      for (const each of await near(word)) {
        const guess = words.map((own, number) => (number === place ? each : own));
        const other = await named(guess);
        if (other.groups.length) return { ...other, meant: meantBy(each, word, other) };
      }
    }
    return found;
  }

  /* WHAT IS SHOWN ------------------------------------------------------------------------------ */

  function element(tag, attributes, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...inside);
    return made;
  }

  const failed = say("Søgningen kan ikke hentes lige nu. Prøv igen.");
  const searching = say("Søger …");
  /* What was found, of which so many of a group are shown. */
  function said({ groups: found, more, meant }, text, shown) {
    if (!found.length) return say("Ingen fundet med »%(text)s«.", { text });
    const count = found.reduce((sum, each) => sum + Math.min(each.lines.length, shown), 0);
    const isCut = found.some((each) => each.lines.length > shown);
    return [
      meant ? say("Ingen med »%(text)s«. Her er »%(meant)s«.", { text, meant }) : "",
      isCut || more ? say("Viser %(count)s.", { count })
        : count === 1 ? say("1 fundet.") : say("%(count)s fundet.", { count }),
      isCut ? say("Tryk Enter for at se flere.") : more ? say("Skriv mere for at se flere.") : "",
    ].filter(Boolean).join(" ");
  }

  const inside = ([name, , note]) => [
    element("span", { class: "search__name" }, name),
    ...(note ? [element("span", { class: "search__note" }, note)] : []),
  ];

  const list = element("div", { class: "search__list", id: "soegelisten", role: "listbox", "aria-label": say("Fundet") });
  const status = element("p", { class: "search__status", "aria-hidden": "true" });
  /* The same for those who hear it, when the typing rests: there before anything is said. */
  const spoken = element("p", { class: "search__spoken", role: "status" });
  const panel = element("div", { class: "search__panel", hidden: "" }, status, list);
  /* Where nobody searches, nothing is hidden on the page. */
  function begin() {
    if (panel.isConnected) return;
    form.append(spoken, panel);
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

  /* Who found nothing may look where everybody is. */
  const elsewhere = () => [...document.querySelectorAll(".menu__link")].map((link) => [
    link.textContent, link.getAttribute("href"), "",
  ]);

  let speaking;
  function tell(told, found) {
    choose(-1);
    let count = 0;
    list.replaceChildren(...found.map(({ heading, lines }, number) => element(
      "div", { class: "search__group", role: "group", "aria-labelledby": `fundne-${number}` },
      element("span", { class: "search__heading", id: `fundne-${number}` }, heading),
      ...lines.slice(0, most).map((line) => element(
        "a", { class: "search__option", role: "option", id: `fundet-${(count += 1)}`, href: line[1], tabindex: "-1" },
        ...inside(line),
      )),
    )));
    list.hidden = !list.firstChild;
    status.textContent = told;
    clearTimeout(speaking);
    speaking = setTimeout(() => { spoken.textContent = told; }, 500);
    show(Boolean(told) && document.activeElement === field);
    makeRoom();
  }

  /* Where a keyboard or large letters leave no room under the field, it goes to the top. */
  function makeRoom() {
    const view = window.visualViewport;
    const bottom = view ? view.offsetTop + view.height : window.innerHeight;
    const needed = Math.min(panel.offsetHeight, 160); // px
    if (!panel.hidden && form.getBoundingClientRect().bottom + needed > bottom) {
      form.scrollIntoView({ block: "start" });
    }
  }

  let asked = 0;
  async function update() {
    const text = field.value.trim();
    const number = (asked += 1);
    if (wordsOf(text).join("").length < 2) return tell("", []);
    const waiting = setTimeout(() => { if (number === asked) tell(searching, []); }, 300);
    let found = { groups: [] };
    let told = failed;
    try {
      found = await find(text);
      told = said(found, text, most);
    } catch { /* it is told that it failed */ }
    clearTimeout(waiting);
    if (number !== asked) return;
    const shown = found.groups.map(({ group, lines }) => ({ heading: groups[group], lines }));
    const others = [{ heading: say("Se i stedet"), lines: elsewhere() }];
    tell(told, shown.length || told === failed ? shown : others);
  }

  field.addEventListener("focus", () => {
    begin();
    if (field.value) update();
  });
  field.addEventListener("input", () => {
    begin();
    update();
  });
  /* Not where a telephone's keyboard was only put away. */
  field.addEventListener("blur", (event) => { if (event.relatedTarget) show(false); });
  document.addEventListener("pointerdown", (event) => { if (!form.contains(event.target)) show(false); });
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
    document.title = `${query} – ${document.title}`;
    const told = element("p", { class: "found__told", role: "status" });
    page.append(told);
    const waiting = setTimeout(() => { told.textContent = searching; }, 300);
    find(query).then((found) => {
      told.textContent = said(found, query, Infinity);
      page.append(...found.groups.map(({ group, lines }) => element(
        "section", { class: "found__group" },
        element("h2", { class: "found__heading" }, groups[group]),
        element("ul", { class: "found__list" }, ...lines.map((line) => element(
          "li", {}, element("a", { class: "found__link", href: line[1] }, ...inside(line)),
        ))),
      )));
    }).catch(() => { told.textContent = failed; }).finally(() => clearTimeout(waiting));
  }
})();
