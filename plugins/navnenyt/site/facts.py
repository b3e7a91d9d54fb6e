"""What the announcements of an organisation come to: how many, who came and left, which degrees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache

from navnenyt.danish.clock import TIME_ZONE
from navnenyt.frozen import Frozen
from navnenyt.index.moves import Mover
from navnenyt.index.queries import Queries
from navnenyt.model import Announcement, Kind, Sector
from navnenyt.naming import Naming
from navnenyt.site import pages as p
from navnenyt.site.cards import Link
from navnenyt.site.plots import Plot, plot
from navnenyt.site.tongue import Tongue
from navnenyt.site.urls import Site

# So many persons, organisations or degrees are named, and so many years of a degree.
_NAMED = 6
# A plot shows so many quarters at most, and needs so many announcements to tell anything.
_QUARTERS, _ENOUGH = 20, 4


class Fact(Frozen):
    """Something that is known of an organisation: who or what, and how many more there are."""

    term: str
    links: tuple[Link, ...]
    more: int = 0


class Cohorts(Frozen):
    """A degree, the newest years in which somebody completed it, each with how many.

    `more` is how many years there are beside them.
    """

    degree: str
    years: tuple[tuple[int, int], ...]
    more: int


class Facts(Frozen):
    """What the announcements of an organisation come to; each of `span` is a day and its text.

    `cohorts` are the degrees of which most was told.
    """

    count: str
    span: tuple[Link, ...]
    facts: tuple[Fact, ...] = ()
    cohorts: tuple[Cohorts, ...] = ()
    plot: Plot | None = None

    @property
    def is_much(self) -> bool:
        """Whether anything is known but how many announcements there are."""
        return bool(self.facts or self.cohorts or self.plot)


class FactFinder:
    """Finds the facts of organisations."""

    def __init__(self, site: Site, queries: Queries, naming: Naming) -> None:
        """Take what facts are found in."""
        self._site = site
        self._queries = queries
        self._naming = naming

    def facts(self, sector: Sector, slug: str) -> Facts:
        """The facts of an organisation that some announcement names."""
        quarters = self._queries.activity.quarters(sector, slug)
        count = sum(number for _, _, number in quarters)
        days = (
            datetime.fromtimestamp(second, TIME_ZONE).date()
            for second in self._queries.activity.span(sector, slug)
        )
        tongue = self._site.tongue
        return Facts(
            count=tongue.plural("%(count)s nyhed", "%(count)s nyheder", count),
            span=tuple(Link(day.isoformat(), tongue.date_text(day)) for day in dict.fromkeys(days)),
            facts=self._moves(slug) if sector is Sector.EMPLOYER else (),
            cohorts=self._cohorts(slug) if sector is Sector.INSTITUTION else (),
            plot=_plot(quarters, tongue) if count >= _ENOUGH else None,
        )

    def _moves(self, slug: str) -> tuple[Fact, ...]:
        movers, text = self._queries.moves.of(slug), self._site.tongue.text
        rows = (
            (text("Er begyndt"), self._persons(movers.came)),
            (text("Er stoppet"), self._persons(movers.left)),
            (text("Nye kommer fra"), self._others(movers.came)),
            (text("Tidligere er gået til"), self._others(movers.left)),
        )
        return tuple(_fact(term, links) for term, links in rows if links)

    def _persons(self, movers: Sequence[Mover]) -> list[Link]:
        return [Link(self._site.href(p.Entry(mover.path)), mover.name) for mover in movers]

    def _others(self, movers: Sequence[Mover]) -> list[Link]:
        """The employers at the other end, those of most persons first."""
        named = [mover for mover in movers if mover.other]
        counts = Counter(mover.other for mover in named)
        spellings = {mover.other: mover.spelling for mover in reversed(named)}
        return [
            self._employer(other, spellings[other], count) for other, count in counts.most_common()
        ]

    def _employer(self, slug: str, spelling: str, count: int) -> Link:
        page = p.OrganisationPage(Sector.EMPLOYER, slug)
        name = self._naming.name(Sector.EMPLOYER, slug, spelling)
        return Link(self._site.href(page), name, str(count) if count > 1 else "")

    def _cohorts(self, slug: str) -> tuple[Cohorts, ...]:
        """The degrees of which most was told, each with its years, newest first."""
        years: dict[str, Counter[int]] = {}
        for shown in self._queries.followed(Sector.INSTITUTION, slug):
            a = shown.announcement
            if a.kind is Kind.DEGREE and a.degree:
                years.setdefault(self._degree(a), Counter())[_year(a)] += 1
        most_first = sorted(years.items(), key=lambda item: (-item[1].total(), item[0]))
        return tuple(_of_degree(degree, counts) for degree, counts in most_first[:_NAMED])

    def _degree(self, a: Announcement) -> str:
        """»Master i it, linjen i organisation«."""
        if not a.programme:
            return str(a.degree)
        return self._site.tongue.text(
            "%(degree)s, linjen i %(programme)s", degree=a.degree, programme=a.programme
        )


def _of_degree(degree: str, counts: Counter[int]) -> Cohorts:
    years = sorted(counts.items(), reverse=True)
    return Cohorts(degree, tuple(years[:_NAMED]), max(0, len(years) - _NAMED))


def _fact(term: str, links: Sequence[Link]) -> Fact:
    return Fact(term, tuple(links[:_NAMED]), max(0, len(links) - _NAMED))


def _year(a: Announcement) -> int:
    """The year in which a degree was completed."""
    return a.effective.first.year if a.effective else a.published.year


def _plot(quarters: Iterable[tuple[int, int, int]], tongue: Tongue) -> Plot | None:
    """The quarters up to the newest that has any, those without among them."""
    counts = {4 * year + quarter - 1: count for year, quarter, count in quarters}
    newest = max(counts)
    oldest = max(min(counts), newest - _QUARTERS + 1)
    if oldest == newest:
        return None
    numbers = [
        (_quarter(number, tongue), counts.get(number, 0)) for number in range(oldest, newest + 1)
    ]
    return plot(tongue.text("Nyheder pr. kvartal"), numbers)


# Most organisations were in the news in the same years.
@lru_cache
def _quarter(number: int, tongue: Tongue) -> str:
    return tongue.text("%(number)s. kvartal %(year)s", number=number % 4 + 1, year=number // 4)
