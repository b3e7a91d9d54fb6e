/* The frame /boks/ramme/: the box, as the query asks for it (liste=typer/nyt-job/, and antal, typer,
   titel, layout, farver as the element has them), and its height, told to the host. */
(() => {
  "use strict";
  const asked = new URLSearchParams(location.search);
  const root = new URL("../../", location.href);
  const named = new URL((asked.get("liste") ?? "").replace(/^[/\\]+/, ""), root);
  // A list of this site and no other, whatever the query says.
  const list = named.href.startsWith(root.href) ? named : root;

  const box = document.createElement("navnenyt-boks");
  for (const name of ["antal", "typer", "titel", "layout", "farver"]) {
    if (asked.has(name)) box.setAttribute(name, asked.get(name));
  }
  box.setAttribute("kilde", list.origin + list.pathname);
  const link = document.createElement("a");
  link.href = list.origin + list.pathname;
  link.textContent = "Flere navne";
  box.append(link);
  document.querySelector(".uden").replaceWith(box);

  if (parent === window) return;
  new ResizeObserver(() => {
    const hoejde = Math.ceil(box.getBoundingClientRect().height);
    parent.postMessage({ navnenytBoks: { hoejde } }, "*");
  }).observe(box);
})();
