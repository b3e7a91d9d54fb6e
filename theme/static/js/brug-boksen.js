/* The page about the box: a form that composes a host's snippet, a button that copies it, and the box
   as it will be. Without scripts the page is its text. */
(() => {
  "use strict";
  const guide = document.querySelector(".guide");
  const form = guide.querySelector("form");
  const { hjem, ramme, element, integritet } = guide.dataset;
  const origin = new URL(hjem).origin;
  const said = {
    stilord: "Sæt denne linje i din sides stil, så pladsen er der fra begyndelsen:",
    include: "Hent denne fil på din server, fx hvert kvarter, og sæt den ind i koden:",
    listen: "Rammen har den højde, der står i koden. Nederst står, hvordan den kan følge indholdet.",
  };
  const policies = {
    element: `script-src ${origin}; connect-src ${origin}; img-src ${origin}`,
    fragment: document.getElementById("fragment-csp").textContent,
    ramme: `frame-src ${origin}`,
  };

  const escaped = (text) => text.replace(/[&"<>]/g, (one) => `&#${one.charCodeAt(0)};`);
  const attributes = (given) =>
    Object.entries(given).map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");

  /* What is asked for, without what is so anyway. `liste` is a path below the site's root. */
  function asked() {
    const all = new FormData(form);
    const typed = String(all.get("adresse")).split(/[?#]/)[0];
    const own = typed.startsWith(hjem) && typed.replace(/[^/]*$/, "");
    const given = {
      antal: String(Math.min(Math.max(Number.parseInt(all.get("antal"), 10) || 4, 1), 12)),
      typer: all.getAll("typer").join(" "),
      titel: String(all.get("titel")).trim(),
      layout: all.get("layout") === "kolonne" ? "" : all.get("layout"),
      farver: all.get("farver") === "auto" ? "" : all.get("farver"),
    };
    const list = own ? own.slice(hjem.length) : String(all.get("liste"));
    const kept = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
    return { list, given: kept, way: all.get("maade"), wide: all.get("bredde") === "bred" };
  }

  /* The height in em that the box will have: as navnenyt-boks-1.js has it. */
  function height({ given, wide }) {
    return given.layout ? 19.75 : 6.25 + given.antal * (wide ? 9.5 : 11.75);
  }

  function code(one) {
    const { list, given, way } = one;
    if (way === "fragment") {
      const data = { "data-antal": String(Math.min(given.antal, 6)) };
      if (given.layout) data["data-layout"] = given.layout;
      if (given.farver) data["data-farver"] = given.farver;
      return `<div class="navnenyt-boks"${attributes(data)}>\n  … ${hjem}${list}boks.html …\n</div>`;
    }
    if (way === "ramme") {
      const query = new URLSearchParams(list ? { liste: list, ...given } : given);
      const shown = {
        class: "navnenyt-boks", src: `${ramme}?${query}`, title: given.titel || "Navnenyt",
        width: one.wide ? "480" : "300", height: String(Math.ceil(height(one) * 16)),
        sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox", loading: "lazy",
      };
      return `<iframe${attributes(shown)}></iframe>`;
    }
    const script = { src: element, integrity: integritet, crossorigin: "anonymous" };
    const box = { kilde: hjem + list, ...given };
    return `<script async${attributes(script)}></script>\n<navnenyt-boks${attributes(box)}>` +
      `<a href="${escaped(hjem + list)}">Flere navne</a></navnenyt-boks>`;
  }

  function show() {
    const one = asked();
    const style = {
      element: `navnenyt-boks { display: block; min-block-size: ${height(one)}em; }`,
      fragment: `${hjem}${one.list}boks.html`,
      ramme: "",
    }[one.way];
    const word = { element: said.stilord, fragment: said.include, ramme: said.listen }[one.way];
    document.getElementById("kode").textContent = code(one);
    document.getElementById("stilord").textContent = word;
    document.getElementById("stil").textContent = style;
    document.getElementById("stil").parentElement.hidden = !style;
    document.getElementById("csp").textContent = policies[one.way];

    /* From where this page stands, whatever the site calls itself. */
    const box = document.createElement("navnenyt-boks");
    const here = new URL("../", location.href);
    for (const [name, value] of Object.entries(one.given)) box.setAttribute(name, value);
    box.setAttribute("kilde", here.href + one.list);
    const link = document.createElement("a");
    link.href = here.href + one.list;
    link.textContent = "Flere navne";
    box.append(link);
    const preview = document.getElementById("visning");
    preview.classList.toggle("preview--wide", one.wide);
    preview.style.minBlockSize = `${height(one)}em`;
    preview.replaceChildren(box);
  }

  const copy = document.getElementById("kopier");
  const answer = document.getElementById("kopieret");
  copy.addEventListener("click", async () => {
    const shown = document.getElementById("kode");
    try {
      await navigator.clipboard.writeText(shown.textContent);
      answer.textContent = "Koden er kopieret.";
    } catch {
      getSelection().selectAllChildren(shown);
      answer.textContent = "Koden er markeret: kopiér den med tastaturet.";
    }
  });
  /* A page that leads here names one of its feeds. */
  const led = new URLSearchParams(location.search).get("adresse");
  if (led) form.elements.adresse.value = new URL(led, hjem).href.replace(/[^/]*$/, "");
  form.addEventListener("input", () => { answer.textContent = ""; show(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
})();
