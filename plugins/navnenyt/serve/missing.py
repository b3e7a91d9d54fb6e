"""Pages for addresses at which nothing stands: nothing at all, or a file that was refused. Pure."""

from __future__ import annotations

from collections.abc import Collection
from html import escape

from navnenyt.problems import Problem, advice, grave
from navnenyt.serve.notice import listed

_PAGE = """\
<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
body {{ max-width: 40rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere;
  font: 1.0625rem/1.5 system-ui, sans-serif; }}
h1 {{ font-size: 1.5rem; line-height: 1.2; }}
h2 {{ font-size: 1.125rem; }}
dt {{ font-weight: bold; }}
dd {{ margin: 0 0 .5rem 1rem; }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
{matter}
</main>
</body>
</html>
"""


def nothing() -> str:
    """The page where the site has none of its own for what is not there."""
    return _page(
        "Siden findes ikke", "<p>Er den ikke bygget endnu, så vent: den kommer af sig selv.</p>"
    )


def held_back(known: Collection[Problem], folder: str, home: str) -> str:
    """The page of a file that has none, with what is known about it; `home` is the front page."""
    matter: list[str] = []
    if faults := grave(known):
        matter += ["<h2>Skal rettes</h2>", *listed(faults, folder)]
        matter.append("<p>Siden kommer af sig selv, når det er rettet.</p>")
    if others := advice(known):
        matter += ["<h2>Gode råd</h2>", *listed(others, folder)]
    matter.append(f'<p><a href="{escape(home)}">Til forsiden</a></p>')
    return _page("Siden er ikke kommet med", "\n".join(matter))


def _page(title: str, matter: str) -> str:
    return _PAGE.format(title=title, matter=matter)
