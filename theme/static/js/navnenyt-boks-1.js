/* <navnenyt-boks kilde="https://…/" antal="4" typer="nyt-job" titel="…" layout="kolonne|række"
   farver="lys|mørk|auto">: the newest names of a list, beside an article of another site.

   Hosts name this file with an integrity hash and keep that for years, so once it is published it
   is never changed: what is new goes into a file of the next number (docs/decisions/015-box.md).

   It asks for one JSON file and small pictures, and keeps nothing. Whatever it is told is shown as
   text. Every height is known before the news are: the host's page never moves. Lengths are em, so
   that the host's own type decides. */
(() => {
  "use strict";

  const SHEET = new CSSStyleSheet();
  SHEET.replaceSync(`
    :host {
      --papir: #fcfbf8; --tekst: #1b1d1c; --stille: #5a5f5c; --farve: #0e5a5e; --streg: #dbd8cf;
      --betalt: #f8e6b5; --betalt-tekst: #4d3b03;
      display: block; container-type: inline-size;
    }
    @supports (color: light-dark(red, red)) {
      :host {
        --papir: light-dark(#fcfbf8, #171a1a); --tekst: light-dark(#1b1d1c, #e7e5df);
        --stille: light-dark(#5a5f5c, #a6aca8); --farve: light-dark(#0e5a5e, #8fcac6);
        --streg: light-dark(#dbd8cf, #363c3b); --betalt: light-dark(#f8e6b5, #4b3d12);
        --betalt-tekst: light-dark(#4d3b03, #f6e0a4);
      }
      .monogram {
        --flade: light-dark(oklch(92% .035 var(--tone)), oklch(32% .035 var(--tone)));
        --bogstav: light-dark(oklch(40% .07 var(--tone)), oklch(84% .07 var(--tone)));
      }
    }
    :host([hidden]), [hidden] { display: none !important; }
    :host([farver^="l"]) { color-scheme: light; }
    :host([farver^="m"]) { color-scheme: dark; }

    *, ::before { box-sizing: border-box; margin: 0; padding: 0; }
    section {
      --kort: 11.75em; --linjer: 3;
      display: flex; flex-direction: column; overflow: hidden;
      block-size: calc(6.25em + var(--antal) * var(--kort));
      padding-inline: .75em; border: 1px solid var(--streg); border-block-start: 3px solid var(--farve);
      background: var(--papir); color: var(--tekst);
      font-size: 1em; font-style: normal; line-height: 1.3; text-align: start;
      letter-spacing: normal; text-transform: none; overflow-wrap: anywhere; hyphens: auto;
    }
    .titel {
      flex: none; block-size: 2.5em; font-size: 1.0625em; font-weight: 700; line-height: 2.6;
      overflow: hidden; white-space: nowrap; text-overflow: ellipsis;
    }
    ul { flex: 1; list-style: none; overflow: hidden; }
    ul:empty { display: none; }
    li {
      display: grid; grid-template: auto 1fr / 4.5em minmax(0, 1fr); gap: .35em .75em;
      block-size: var(--kort); padding-block: .8em; border-block-start: 1px solid var(--streg);
    }
    .portraet {
      display: block; inline-size: 100%; block-size: auto; aspect-ratio: 4 / 5; object-fit: cover;
      border-radius: 2px; background: var(--streg);
    }
    .monogram {
      display: grid; place-items: center; font-size: 1em;
      background: var(--flade, oklch(92% .035 var(--tone)));
      color: var(--bogstav, oklch(40% .07 var(--tone)));
    }
    .monogram b { font-size: 1.5em; font-weight: 400; letter-spacing: .03em; }
    .hoved { min-inline-size: 0; }
    .etiket { color: var(--farve); font-size: .8125em; line-height: 1.5; }
    .betalt {
      padding-inline: .35em; border-radius: 2px; background: var(--betalt); color: var(--betalt-tekst);
      font-weight: 600;
    }
    .etiket, .navn, .stilling, .tekst, .fotos {
      display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: var(--hoejst, 1);
      overflow: hidden;
    }
    .navn { --hoejst: 2; font-size: 1.0625em; font-weight: 700; line-height: 1.2; }
    .stilling { --hoejst: 2; color: var(--stille); font-size: .875em; line-height: 1.35; }
    .tekst { --hoejst: var(--linjer); grid-column: 1 / -1; align-self: start; font-size: .9375em; }
    a { color: inherit; text-decoration: none; }
    a:hover, ::slotted(a:hover) { text-decoration: underline; }
    a:focus-visible, ::slotted(a:focus-visible) {
      outline: 2px solid var(--farve); outline-offset: -2px;
    }
    .fod {
      flex: none; block-size: 3.375em; padding-block: .5em;
      border-block-start: 1px solid var(--streg); font-size: .875em;
    }
    ::slotted(a) { color: var(--farve); }
    slot {
      display: block; block-size: 1.5em; line-height: 1.5; overflow: hidden; white-space: nowrap;
      text-overflow: ellipsis;
    }
    .fotos { color: var(--stille); font-size: .85em; }

    @container (min-width: 30em) {
      section { --kort: 9.5em; }
      li { grid-template-columns: 6em minmax(0, 1fr); column-gap: 1em; }
      li > :first-child { grid-row: 1 / 3; }
      .navn, .stilling { --hoejst: 1; }
      .tekst { grid-column: 2; }
    }

    :host([layout^="r"]) section { --kort: 13em; --linjer: 4; block-size: 19.75em; }
    :host([layout^="r"]) ul {
      display: flex; overflow-x: auto; scroll-snap-type: x proximity; scrollbar-width: thin;
      border-block-start: 1px solid var(--streg);
    }
    :host([layout^="r"]) li {
      flex: 1 0 13.5em; grid-template-columns: 4.5em minmax(0, 1fr); column-gap: .75em;
      padding-inline: .75em; border-block: 0; scroll-snap-align: start;
    }
    :host([layout^="r"]) li:first-child { padding-inline-start: 0; }
    :host([layout^="r"]) li + li { border-inline-start: 1px solid var(--streg); }
    :host([layout^="r"]) li > :first-child { grid-row: auto; }
    :host([layout^="r"]) :is(.navn, .stilling) { --hoejst: 2; }
    :host([layout^="r"]) .tekst { grid-column: 1 / -1; }
    @media (forced-colors: active) { .monogram, .betalt { outline: 1px solid; outline-offset: -1px; } }
  `);

  const MOST = 12, USUAL = 4;

  /* An element with a class and text, and others in it. */
  function make(tag, name, text, ...children) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    made.append(...children);
    return made;
  }

  /* Text of whatever stands in the data. */
  const text = (value) => (typeof value === "string" ? value : "");

  /* An address of the web, or nothing: never a script. */
  function web(value) {
    try {
      const url = new URL(text(value));
      return url.protocol === "https:" || url.protocol === "http:" ? url.href : "";
    } catch {
      return "";
    }
  }

  function portrait({ foto, monogram }) {
    const src = web(foto?.src);
    if (src) {
      const image = make("img", "portraet");
      image.loading = "lazy";
      image.decoding = "async";
      image.width = Number(foto.bredde) || 4;
      image.height = Number(foto.hoejde) || 5;
      image.alt = text(foto.alt);
      image.src = src;
      return image;
    }
    const drawn = make("span", "portraet monogram", "", make("b", "", text(monogram?.bogstaver)));
    drawn.setAttribute("aria-hidden", "true");
    drawn.style.setProperty("--tone", String(15 + 30 * (Number(monogram?.farve) || 0)));
    return drawn;
  }

  function card(item) {
    const label = make("p", "etiket", "", make("span", "", text(item.etiket)));
    if (item.annonce) label.prepend(make("strong", "betalt", "Annonce"), " ");
    const name = make("a", "", text(item.navn)), href = web(item.adresse);
    if (href) name.href = href;
    if (item.annonce) name.rel = "sponsored";
    const head = make("div", "hoved", "", label, make("p", "navn", "", name));
    if (item.stilling) head.append(make("p", "stilling", text(item.stilling)));
    return make("li", "", "", portrait(item), head, make("p", "tekst", text(item.tekst)));
  }

  class Boks extends HTMLElement {
    static observedAttributes = ["kilde", "antal", "typer", "titel"];

    #title = make("p", "titel");
    #list = make("ul");
    #credits = make("p", "fotos");
    #foot = make("div", "fod", "", make("slot"), this.#credits);
    #section = make("section", "", "", this.#title, this.#list, this.#foot);
    #from = "";
    #found = null;

    constructor() {
      super();
      this.#title.id = "titel";
      this.#list.setAttribute("role", "list");
      this.#section.setAttribute("aria-labelledby", "titel");
      this.#section.lang = "da";
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [SHEET];
      root.append(this.#section);
    }

    connectedCallback() {
      this.#show();
      this.#ask();
    }

    attributeChangedCallback(name) {
      if (!this.isConnected) return;
      this.#show();
      if (name === "kilde") this.#ask();
    }

    /* The data, from the folder that `kilde` names. What fails leaves the host's link. */
    async #ask() {
      const source = web(this.getAttribute("kilde"));
      this.#from = source;
      this.#found = null;
      /* The link stands at the top, then at the foot: were it not away between, it would move. */
      this.#foot.hidden = true;
      try {
        const folder = source.endsWith("/") ? source : `${source}/`;
        const answer = await fetch(new URL("boks.json", folder), { credentials: "omit" });
        const found = answer.ok ? await answer.json() : null;
        if (this.#from !== source) return;
        this.#found = found;
      } catch {
        /* Offline, refused by a policy, or no JSON. */
      }
      this.#foot.hidden = false;
      this.#show();
    }

    #show() {
      const wanted = Number.parseInt(this.getAttribute("antal"), 10) || USUAL;
      const amount = Math.min(Math.max(wanted, 1), MOST);
      const kinds = (this.getAttribute("typer") ?? "").split(/[\s,]+/).filter(Boolean);
      const named = Array.isArray(this.#found?.navne) ? this.#found.navne : [];
      const items = named
        .filter((item) => (kinds.length ? kinds.includes(item?.type) : item && !item.kun_valgt))
        .slice(0, amount);
      const credits = new Set(items.map((item) => text(item.foto?.fotograf)).filter(Boolean));
      this.#section.style.setProperty("--antal", String(amount));
      this.#title.textContent =
        this.getAttribute("titel") || text(this.#found?.titel) || "Navnenyt";
      this.#list.replaceChildren(...items.map(card));
      this.#credits.textContent = credits.size ? `Foto: ${[...credits].join(", ")}` : "";
    }
  }

  if (!customElements.get("navnenyt-boks")) customElements.define("navnenyt-boks", Boks);
})();
