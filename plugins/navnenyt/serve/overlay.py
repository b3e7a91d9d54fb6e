"""What the server adds to a page on its way to the browser: a message, and reloading. Pure."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from html import escape

from navnenyt.danish.words import counted
from navnenyt.problems import Problem
from navnenyt.serve.notice import Notice, listed

# No address of a site begins so.
EVENTS = "/.navnenyt/nyt"

# Runs where the message stands, before anything is painted.
_SCRIPT = """\
<script>
(() => {
  const shown = %s, troubles = %s;
  let source;
  const listen = () => {
    source = new EventSource(%s);
    source.onmessage = (event) => event.data === shown || location.reload();
  };
  // A browser has six connections to a host: a tab that nobody sees takes none.
  const attend = () => document.hidden ? source?.close() : listen();
  document.addEventListener("visibilitychange", attend);
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  attend();

  // What the editor folded stays folded until there is a trouble that was not there then.
  const keep = (name, value) => { sessionStorage[name] = JSON.stringify(value); };
  const kept = (name) => JSON.parse(sessionStorage[name] ?? "null");
  const folded = (kept("navnenyt-foldet") ?? []).filter((each) => troubles.includes(each));
  keep("navnenyt-foldet", folded);
  const part = (name) => document.querySelector("navnenyt-besked")?.shadowRoot?.querySelector(name);
  const refused = part(".refused"), advice = part(".advice");
  if (refused) {
    refused.open = folded.length < troubles.length;
    refused.ontoggle = () => keep("navnenyt-foldet", refused.open ? [] : troubles);
  }
  if (advice) {
    advice.open = kept("navnenyt-raad") === true;
    advice.ontoggle = () => keep("navnenyt-raad", advice.open);
  }
})();
</script>
"""

# In a shadow, so that no style of the theme reaches it, and none of its own gets out: what is
# important in a shadow wins over all that is said of its host outside. No »rem«, which is the
# theme's. The host is as high as what is folded, so that no line of a page stays below it.
_MESSAGE = """\
<navnenyt-besked lang="da"><template shadowrootmode="open">
<style>
:host {{ all: initial !important; display: block !important; block-size: {rows}em !important; }}
section {{ all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647;
  display: flex; flex-direction: column; max-height: 33vh; color-scheme: light dark;
  font: .875em/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }}
div {{ min-height: 2.5em; overflow: auto; }}
details {{ border-top: 1px solid; padding: 0 1em; }}
.refused {{ background: #8c1022; color: #fff; }}
.advice {{ background: #efe9d8; color: #262212; }}
summary {{ position: sticky; top: 0; padding: .5em 0; background: inherit; font-weight: bold;
  cursor: pointer; }}
summary:focus-visible {{ outline: 2px solid; outline-offset: -3px; }}
p {{ margin: 0 0 .5em; }}
dl {{ margin: 0; padding: 0 0 .5em; }}
dt {{ font-weight: bold; }}
dd {{ margin: 0 0 .25em 1em; }}
code {{ font-family: ui-monospace, monospace; }}
@media (prefers-color-scheme: dark) {{
  .refused {{ background: #4a0d17; color: #ffe3e3; }}
  .advice {{ background: #2e2a1c; color: #f1ead3; }}
}}
@media print {{ :host {{ display: none !important; }} }}
</style>
<section aria-label="Besked fra navnenyt">
{parts}
</section>
</template></navnenyt-besked>
"""


def dressed(
    page: bytes, version: str, notice: Notice, own: Collection[Problem] = (), *, told: bool = False
) -> bytes:
    """A page with what belongs to the editor's own machine, before the body ends.

    `own` is known of the file that the page is of: either the page itself tells it, and it is not
    `told` again, or the page shows the file as it was before.
    """
    script = _SCRIPT % tuple(map(json.dumps, (version, notice.marks(), EVENTS)))
    added = _message(notice, frozenset(own), told=told) + script
    end = page.lower().rfind(b"</body>")
    at = end if end >= 0 else len(page)
    return page[:at] + added.encode("utf-8", "replace") + page[at:]


def _message(notice: Notice, own: frozenset[Problem], *, told: bool) -> str:
    parts = [*_refused(notice, own, told=told), *_advice(notice, own if told else frozenset())]
    return _MESSAGE.format(parts="\n".join(parts), rows=2.25 * len(parts)) if parts else ""


def _refused(notice: Notice, own: frozenset[Problem], *, told: bool) -> Iterable[str]:
    """One part, or none."""
    heads = ["Noget er i vejen"] if notice.reason else []
    if notice.problems:
        files = len({problem.path for problem in notice.problems})
        heads.append(f"Afvist: {counted(files, 'fil', 'filer')} skal rettes")
    if heads:
        heading = " · ".join(heads)
        why = f"<p>{escape(notice.reason)}</p>\n" if notice.reason else ""
        if not told and any(problem.grave for problem in own):
            why += "<p>Filen til denne side er afvist. Siden viser, hvad der stod før.</p>\n"
        yield (
            f'<div role="alert"><details class="refused" open><summary>{heading}</summary>\n'
            f"{why}{_lines(notice.problems, notice.folder, own if told else ())}</details></div>"
        )


def _advice(notice: Notice, told: frozenset[Problem]) -> Iterable[str]:
    """One part, or none."""
    if notice.advice:
        count = counted(len(notice.advice), "godt råd", "gode råd")
        yield (
            f'<div><details class="advice"><summary>{count}</summary>\n'
            f"{_lines(notice.advice, notice.folder, told)}</details></div>"
        )


def _lines(problems: Collection[Problem], folder: str, told: Collection[Problem]) -> str:
    own = [problem for problem in problems if problem in told]
    return "\n".join(listed(problems, folder, own)) + "\n" if problems else ""
