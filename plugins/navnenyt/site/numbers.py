"""The page of numbers: months by kind, who is most in the news, who moves where.

Birthdays and deaths are counted nowhere here. The newest months are told from the newest
announcement, not from the clock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from navnenyt.index.activity import LATE
from navnenyt.index.queries import Queries
from navnenyt.model import Kind, Sector
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.cards import Link
from navnenyt.site.heads import head
from navnenyt.site.plots import Plot, Ranking, bars, plot
from navnenyt.site.tongue import Tongue, word
from navnenyt.site.urls import Site

# The plots show so many months, the rankings name so many.
_MONTHS, _NAMED = 24, 10
_SECTORS = (
    (Sector.EMPLOYER, word("Arbejdsgivere med flest nyheder"), word("Arbejdsgiver")),
    (Sector.INSTITUTION, word("Uddannelsessteder med flest nyheder"), word("Uddannelsessted")),
)


def title_of_numbers(site: Site) -> str:
    """What the page is called."""
    return site.tongue.text("%(title)s i tal", title=site.title)


def numbers(site: Site, queries: Queries) -> v.NumbersView:
    """The view of the page."""
    tongue = site.tongue
    by_kind: dict[Kind, Counter[int]] = {}
    for kind, month in queries.tallies.cells():
        if kind.is_counted:
            by_kind.setdefault(kind, Counter())[_number(month.year, month.month)] = month.count
    total = sum(by_kind.values(), Counter[int]())
    axis = _axis(total)
    scale = max((counts[month] for counts in by_kind.values() for month in axis), default=0)
    return v.NumbersView(
        head=head(
            site,
            p.Numbers(),
            title_of_numbers(site),
            tongue.text(
                "Nyheder måned for måned, de arbejdsgivere og uddannelsessteder, der er mest i "
                "nyhederne, og hvem der skifter hvorfra og hvortil."
            ),
            section="i-tal",
        ),
        heading=title_of_numbers(site),
        introduction=_introduction(total, tongue),
        months=_plot(tongue.text("Alle nyheder"), total, axis, tongue),
        kinds=tuple(
            (Link(site.href(p.KindPage(kind)), tongue.label(kind)), drawn)
            for kind, counts in by_kind.items()
            if (drawn := _plot(tongue.label(kind), counts, axis, tongue, scale))
        ),
        rankings=tuple(each for each in _rankings(site, queries, max(total)) if each.bars)
        if total
        else (),
    )


def _introduction(total: Counter[int], tongue: Tongue) -> str:
    if not total:
        return tongue.text("Her kommer der tal, når den første nyhed er udgivet.")
    count = tongue.plural("%(count)s nyhed", "%(count)s nyheder", total.total())
    first, newest = _text(min(total), tongue), _text(max(total), tongue)
    if first == newest:
        told = tongue.text("%(count)s fra %(month)s.", count=count, month=first)
    else:
        told = tongue.text(
            "%(count)s fra %(first)s til %(last)s.", count=count, first=first, last=newest
        )
    left_out = tongue.text("Fødselsdage og dødsfald tælles ikke.")
    return f"{told} {left_out}"


def _axis(total: Counter[int]) -> range:
    """The months that plots show: the newest that has anything, and those before it."""
    if not total:
        return range(0)
    newest = max(total)
    return range(max(min(total), newest - _MONTHS + 1), newest + 1)


def _plot(
    title: str, counts: Counter[int], axis: range, tongue: Tongue, scale: int = 0
) -> Plot | None:
    """A column for each month; None where there is but one, or nothing in any."""
    if len(axis) == 1 or not any(counts[month] for month in axis):
        return None
    return plot(title, [(_text(month, tongue), counts[month]) for month in axis], scale)


def _rankings(site: Site, queries: Queries, newest: int) -> Iterator[Ranking]:
    """The rankings, up to the newest month that counts."""

    def link(sector: Sector, slug: str, name: str) -> Link:
        return Link(site.href(p.OrganisationPage(sector, slug)), name)

    text = site.tongue.text
    late = text(
        "%(first)s til %(last)s",
        first=_text(newest - LATE + 1, site.tongue).capitalize(),
        last=_text(newest, site.tongue),
    )
    for sector, title, of in _SECTORS:
        most = queries.activity.most_of_late(sector, _NAMED)
        rows = [((link(sector, slug, name),), count) for slug, name, count in most]
        yield Ranking(text(title), late, text(of), text("Nyheder"), bars(rows))
    flows = [
        (tuple(link(Sector.EMPLOYER, *end) for end in (flow.origin, flow.destination)), flow.count)
        for flow in queries.moves.flows(_NAMED)
    ]
    yield Ranking(
        text("Skift mellem arbejdsgivere"),
        text("Alle år"),
        text("Skift"),
        text("Personer"),
        bars(flows),
    )


def _number(year: int, month: int) -> int:
    """A month as a number, each one more than the one before."""
    return year * 12 + month - 1


def _text(number: int, tongue: Tongue) -> str:
    return tongue.month_of_year(number // 12, number % 12 + 1)
