"""The page of numbers: months by kind, who is most in the news, who moves where.

Birthdays and deaths are counted nowhere here. The newest months are told from the newest
announcement, not from the clock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from navnenyt.danish.words import counted, month_of_year
from navnenyt.index.activity import LATE
from navnenyt.index.queries import Queries
from navnenyt.model import Kind, Sector
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.cards import Link
from navnenyt.site.heads import head
from navnenyt.site.plots import Plot, Ranking, bars, plot
from navnenyt.site.urls import Site

# The plots show so many months, the rankings name so many.
_MONTHS, _NAMED = 24, 10
_SECTORS = (
    (Sector.EMPLOYER, "Arbejdsgivere med flest nyheder", "Arbejdsgiver"),
    (Sector.INSTITUTION, "Uddannelsessteder med flest nyheder", "Uddannelsessted"),
)


def title_of_numbers(site: Site) -> str:
    """What the page is called."""
    return f"{site.title} i tal"


def numbers(site: Site, queries: Queries) -> v.NumbersView:
    """The view of the page."""
    by_kind: dict[Kind, Counter[int]] = {}
    for kind, month in queries.tallies.cells():
        if kind.is_counted:
            by_kind.setdefault(kind, Counter())[_number(month.year, month.month)] = month.count
    total = sum(by_kind.values(), Counter[int]())
    axis = _axis(total)
    return v.NumbersView(
        head=head(
            site,
            p.Numbers(),
            title_of_numbers(site),
            "Nyheder måned for måned, de arbejdsgivere og uddannelsessteder, der er mest i "
            "nyhederne, og hvem der skifter hvorfra og hvortil.",
            section="i-tal",
        ),
        heading=title_of_numbers(site),
        introduction=_introduction(total),
        months=_plot("Alle nyheder", total, axis),
        kinds=tuple(
            (Link(site.href(p.KindPage(kind)), kind.label), drawn)
            for kind, counts in by_kind.items()
            if (drawn := _plot(kind.label, counts, axis))
        ),
        rankings=tuple(each for each in _rankings(site, queries) if each.bars),
    )


def _introduction(total: Counter[int]) -> str:
    if not total:
        return "Her kommer der tal, når den første nyhed er udgivet."
    count = counted(total.total(), "nyhed", "nyheder")
    first, newest = _text(min(total)), _text(max(total))
    span = f"fra {first}" if first == newest else f"fra {first} til {newest}"
    return f"{count} {span}. Fødselsdage og dødsfald tælles ikke."


def _axis(total: Counter[int]) -> range:
    """The months that plots show: the newest that has anything, and those before it."""
    if not total:
        return range(0)
    newest = max(total)
    return range(max(min(total), newest - _MONTHS + 1), newest + 1)


def _plot(title: str, counts: Counter[int], axis: range) -> Plot | None:
    """A column for each month; None where there is but one, or nothing in any."""
    if len(axis) == 1 or not any(counts[month] for month in axis):
        return None
    return plot(title, [(_text(month), counts[month]) for month in axis])


def _rankings(site: Site, queries: Queries) -> Iterator[Ranking]:
    def link(sector: Sector, slug: str, name: str) -> Link:
        return Link(site.href(p.OrganisationPage(sector, slug)), name)

    late = _late(queries.activity.newest_month())
    for sector, title, of in _SECTORS:
        most = queries.activity.most_of_late(sector, _NAMED)
        rows = [((link(sector, slug, name),), count) for slug, name, count in most]
        yield Ranking(title, late, of, "Nyheder", bars(rows))
    flows = [
        (tuple(link(Sector.EMPLOYER, *end) for end in (flow.origin, flow.destination)), flow.count)
        for flow in queries.moves.flows(_NAMED)
    ]
    yield Ranking("Skift mellem arbejdsgivere", "I alle årene", "Skift", "Personer", bars(flows))


def _late(newest: tuple[int, int] | None) -> str:
    """The months that rankings are of."""
    if newest is None:
        return ""
    last = _number(*newest)
    return f"{_text(last - LATE + 1).capitalize()} til {_text(last)}"


def _number(year: int, month: int) -> int:
    """A month as a number, each one more than the one before."""
    return year * 12 + month - 1


def _text(number: int) -> str:
    return month_of_year(number // 12, number % 12 + 1)
