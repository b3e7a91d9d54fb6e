"""What the server adds to a page on its way to the browser: a message, and reloading. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from navnenyt.danish.words import counted
from navnenyt.problems import Problem

# No address of a site begins so.
EVENTS = "/.navnenyt/nyt"

_MAY_RELOAD = """\
<script>
(() => {
  const shown = "%s";
  let source;
  const listen = () => {
    source = new EventSource("%s");
    source.onmessage = (event) => event.data === shown || location.reload();
  };
  // A browser has six connections to a host: a tab that nobody sees takes none.
  const attend = () => document.hidden ? source?.close() : listen();
  document.addEventListener("visibilitychange", attend);
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  attend();
})();
</script>
"""

# In a shadow, so that no style of the theme reaches it, and none of its own gets out.
_MESSAGE = """\
<navnenyt-besked lang="da"><template shadowrootmode="open">
<style>
:host {{ all: initial; }}
details {{ position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh;
  overflow: auto; box-sizing: border-box; padding: .75rem 1rem; background: #5c0a14; color: #fff;
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }}
summary {{ cursor: pointer; font-weight: bold; }}
ul {{ margin: .5rem 0 0; padding: 0 0 0 1.25rem; }}
code {{ font-family: ui-monospace, monospace; }}
</style>
<details open role="alert"><summary>{heading}</summary>
{body}
</details>
</template></navnenyt-besked>
"""

# Where the site has no page of its own for what is not there.
MISSING = """\
<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Siden findes ikke</title>
</head>
<body>
<h1>Siden findes ikke</h1>
<p>Er den ikke bygget endnu, så vent: den kommer af sig selv.</p>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Notice:
    """What an editor has to mend: why nothing was built, if so, and every refused problem.

    `folder` is the content folder as an editor types it, with a slash.
    """

    reason: str = ""
    problems: tuple[Problem, ...] = ()
    folder: str = ""

    def __bool__(self) -> bool:
        """Whether there is anything to mend."""
        return bool(self.reason or self.problems)


def dressed(page: bytes, version: str, notice: Notice) -> bytes:
    """A page with what belongs to the editor's own machine, before the body ends."""
    added = (_message(notice) if notice else "") + _MAY_RELOAD % (version, EVENTS)
    end = page.lower().rfind(b"</body>")
    at = end if end >= 0 else len(page)
    return page[:at] + added.encode("utf-8", "replace") + page[at:]


def _message(notice: Notice) -> str:
    files = len({problem.path for problem in notice.problems})
    heading = notice.reason or f"Afvist: {counted(files, 'fil', 'filer')} skal rettes"
    return _MESSAGE.format(
        heading=escape(heading), body="\n".join(_list(notice.problems, notice.folder))
    )


def _list(problems: Iterable[Problem], folder: str) -> Iterable[str]:
    yield "<ul>"
    for problem in problems:
        place = escape(f"{folder}{problem.path}:{problem.line}")
        hint = f" {escape(problem.hint)}" if problem.hint else ""
        yield f"<li><code>{place}</code> {escape(problem.message)}{hint}</li>"
    yield "</ul>"
