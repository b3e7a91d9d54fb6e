"""How often organisations were in the news of late: told from the newest that counts."""

from navnenyt.index.derived import Derived, Scope
from navnenyt.model import Kind, Sector
from support.archive import Archive, announcement, new_job

EMPLOYER, INSTITUTION = Sector.EMPLOYER, Sector.INSTITUTION


def most(archive, sector=EMPLOYER):
    found = archive.queries.activity.most_of_late(sector, 9)
    return [(slug, count) for slug, _, count in found]


def newest(archive):
    """The month that the numbers are of, as year and month."""
    rows = archive.store.connection.execute("SELECT DISTINCT newest FROM active").fetchall()
    return [(number // 12, number % 12 + 1) for (number,) in rows]


def test_the_newest_month_and_the_eleven_before_it_count():
    archive = Archive(
        new_job("a", "2025-12-31"), new_job("b", "2026-01-01"), new_job("c", "2026-12-24"),
    )  # fmt: skip
    assert newest(archive) == [(2026, 12)]
    assert most(archive) == [("netip", 2)]


def test_birthdays_and_deaths_count_nowhere_and_do_not_move_the_months():
    archive = Archive(
        announcement("a", "2027-06-01", employers=("Netip",)),
        announcement("b", "2027-06-01", kind=Kind.DEATH, employers=("DSB",)),
        new_job("c", "2026-01-01"),
    )
    assert newest(archive) == [(2026, 1)]
    assert most(archive) == [("netip", 1)]


def test_only_those_whom_the_news_is_about_count_the_most_first():
    archive = Archive(
        new_job("a", employers=("DSB", "Netip"), former_employer="Banen"), new_job("b"),
        announcement("c", kind=Kind.DEGREE, institution="CBS", employers=("Aa",)),
    )  # fmt: skip
    assert most(archive) == [("netip", 2), ("aa", 1), ("dsb", 1)]
    assert most(archive, INSTITUTION) == [("cbs", 1)]
    assert archive.queries.activity.most_of_late(EMPLOYER, 1) == [("netip", "Netip", 2)]


def test_nothing_is_of_late_where_nothing_counts():
    archive = Archive(announcement("a", employers=("Netip",)))
    assert newest(archive) == []
    assert most(archive) == []


def test_another_newest_month_counts_all_anew():
    archive = Archive(new_job("a", "2025-01-01", employers=("DSB",)))
    archive.accept(new_job("b", "2026-03-01"))
    scope = Scope(organisations={(EMPLOYER, "netip")}, cells={(2026, 3, Kind.NEW_JOB.value)})
    Derived(archive.store.connection, archive.naming).bring_up(scope)
    assert most(archive) == [("netip", 1)]
