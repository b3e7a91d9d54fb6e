"""The lists that come or go with a change, by what stands in the output before it."""

import pytest

from navnenyt.index.derived import Scope
from navnenyt.model import Kind, Sector
from navnenyt.site import limits
from navnenyt.site import pages as p
from navnenyt.site.lists import Lists
from support.archive import Archive, announcement, new_job

NETIP = p.OrganisationPage(Sector.EMPLOYER, "netip")


@pytest.fixture(autouse=True)
def _short_lists(monkeypatch):
    monkeypatch.setattr(limits, "ORGANISATION_CARDS", 2)
    monkeypatch.setattr(limits, "KIND_CARDS", 2)
    monkeypatch.setattr(limits, "DIRECTORY_LINES", 2)


def differing(archive, *written, **scope):
    """What a change asks for, where some addresses stand in the output."""
    archive.store.written.keep((each, False) for each in written)
    archive.derive()
    return Lists(archive.queries, archive.store.written).differing(Scope(**scope))


def jobs(*months):
    return [
        new_job(f"nr-{n}", f"{month}-01", name="Bo Holm", person="bo")
        for n, month in enumerate(months)
    ]


ALWAYS = ("/arkiv/2025/", "/arkiv/2025/12/", "/arkiv/2026/", "/arkiv/2026/01/")
FEEDS = ("rss.xml", "atom.xml", "feed.json", "boks.json", "boks.html")
NETIPS = ("/arbejdsgivere/netip/", *(f"/arbejdsgivere/netip/{form}" for form in FEEDS))
YEARS = {"/arbejdsgivere/netip/2025/", "/arbejdsgivere/netip/2026/"}


def test_organisation_that_grows_too_long_brings_all_its_years():
    archive = Archive(*jobs("2025-12", "2025-12", "2026-01"))
    scope = {(Sector.EMPLOYER, "netip")}
    assert differing(archive, *NETIPS, organisations=scope) == YEARS


def test_organisation_that_is_long_as_before_brings_only_the_year_that_is_new():
    archive = Archive(*jobs("2025-12", "2025-12", "2026-01"))
    scope = {(Sector.EMPLOYER, "netip")}
    assert differing(archive, *NETIPS, "/arbejdsgivere/netip/2025/", organisations=scope) == {
        "/arbejdsgivere/netip/2026/"
    }


def test_organisation_that_is_short_again_takes_its_years_and_nobody_elses():
    archive = Archive(*jobs("2025-12", "2026-01"))
    others = ("/arbejdsgivere/netip-2/2025/", "/arbejdsgivere/netip-2/")
    scope = {(Sector.EMPLOYER, "netip")}
    assert differing(archive, *NETIPS, *YEARS, *others, organisations=scope) == YEARS


def test_organisation_that_nobody_names_any_more_takes_its_years():
    scope = {(Sector.EMPLOYER, "netip")}
    assert differing(Archive(), *NETIPS, *YEARS, organisations=scope) == YEARS | {"/opml.xml"}


def test_list_of_feeds_is_touched_by_a_feed_that_comes_and_by_none_that_is_there():
    archive = Archive(new_job("a", former_employer="DSB"))
    scope = {(Sector.EMPLOYER, "netip"), (Sector.EMPLOYER, "dsb")}
    assert differing(archive, organisations=scope) == {"/opml.xml"}
    assert differing(archive, *NETIPS, organisations=scope) == set()


def test_kind_that_crosses_its_limit_brings_or_takes_its_months():
    cells = {(2026, 1, Kind.NEW_JOB.value)}
    months = {"/typer/nyt-job/2025/12/", "/typer/nyt-job/2026/01/"}
    # They are named by the whole kind and the whole months.
    named = {"/typer/nyt-job/", "/arkiv/2025/12/", "/arkiv/2026/01/"}
    standing = ("/typer/nyt-job/", *(f"/typer/nyt-job/{form}" for form in FEEDS), *ALWAYS)
    long, short = Archive(*jobs("2025-12", "2026-01", "2026-01")), Archive(*jobs("2025-12"))
    assert differing(long, *standing, cells=cells) == months | named
    cells = {(2025, 12, Kind.NEW_JOB.value)}
    assert months | named <= differing(short, *standing, *months, cells=cells)


def test_month_that_grows_too_long_brings_all_its_kinds(monkeypatch):
    monkeypatch.setattr(limits, "KIND_CARDS", 99)
    monkeypatch.setattr(limits, "MONTH_CARDS", 2)
    kinds = (Kind.NEW_JOB, Kind.NEW_JOB, Kind.BIRTHDAY)
    archive = Archive(
        *(
            announcement(f"nr-{n}", "2026-01-05", kind=kind, name="Bo", person="bo")
            for n, kind in enumerate(kinds)
        )
    )
    standing = ("/typer/nyt-job/", "/typer/foedselsdag/", *ALWAYS[2:])
    months = {"/typer/nyt-job/2026/01/", "/typer/foedselsdag/2026/01/"}
    named = {"/typer/nyt-job/", "/typer/foedselsdag/", "/arkiv/2026/01/"}
    cells = {(2026, 1, Kind.NEW_JOB.value)}
    assert differing(archive, *standing, cells=cells) == months | named
    assert differing(archive, *standing, *months, cells=cells) == set()


def test_month_of_a_kind_that_comes_touches_those_that_name_it(monkeypatch):
    monkeypatch.setattr(limits, "MONTH_CARDS", 1)
    months = ("2025-10", "2025-11", "2025-12")
    archive = Archive(
        *(new_job(f"{month}-{n}", f"{month}-05") for month in months for n in (1, 2)),
        announcement("c", "2025-11-05"),
    )  # fmt: skip
    there = ("/typer/nyt-job/2025/10/", "/typer/nyt-job/2025/12/", "/typer/foedselsdag/2025/11/")
    cells = {(2025, 11, Kind.NEW_JOB.value)}
    touched = differing(archive, *there, *(f"/arkiv/2025/{m}/" for m in (10, 11, 12)), cells=cells)
    assert touched >= {"/typer/nyt-job/2025/11/", "/arkiv/2025/11/", *there}


def test_letter_that_comes_touches_every_letter_and_one_that_is_there_touches_none():
    archive = Archive(*(announcement(name) for name in ("bo-agner", "bo-bang", "bo-carl")))
    letters = {f"/personer/bogstav/{letter}/" for letter in "abc"}
    assert differing(archive, "/personer/bogstav/a/", "/personer/bogstav/b/") == letters
    assert differing(archive, *letters) == set()


def test_directory_that_is_short_again_takes_its_letters():
    archive = Archive(announcement("bo-agner"), announcement("bo-bang"))
    letters = {f"/personer/bogstav/{letter}/" for letter in "abc"}
    assert differing(archive, *letters) == letters


MONTHS = [f"/arkiv/{month}/" for month in ("2024", "2024/05", "2025", "2025/12", "2026", "2026/03")]


def test_month_and_year_that_come_touch_those_beside_them():
    kinds = zip(("2024-05", "2025-12", "2026-03"), Kind, strict=False)
    archive = Archive(*(announcement("a-" + month, f"{month}-01", kind=kind, name="Bo", person="bo")
                        for month, kind in kinds))  # fmt: skip
    standing = [each for each in MONTHS if "2025" not in each]
    cells = {(2025, 12, Kind.BIRTHDAY.value)}
    assert differing(archive, *standing, cells=cells) == {
        "/arkiv/2024/05/", "/arkiv/2026/03/", "/arkiv/2024/", "/arkiv/2026/",
        "/arkiv/2024/05/atom.xml", "/arkiv/2026/03/atom.xml",
    }  # fmt: skip
    assert differing(archive, *MONTHS, cells=cells) == set()


def test_month_and_year_that_go_touch_those_beside_them():
    archive = Archive(*(announcement(f"nr-{m}", f"{m}-01") for m in ("2024-05", "2026-03")))
    assert differing(archive, *MONTHS, cells={(2025, 12, Kind.BIRTHDAY.value)}) == {
        "/arkiv/2024/05/", "/arkiv/2026/03/", "/arkiv/2024/", "/arkiv/2026/",
        "/arkiv/2024/05/atom.xml", "/arkiv/2026/03/atom.xml",
    }  # fmt: skip


def test_newest_month_that_comes_touches_the_archive_before_the_one_that_it_closes():
    """It is no archive itself, so the month before becomes one, which another then leads on to."""
    months = ("2025-03", "2025-06", "2025-12", "2026-03")
    archive = Archive(*(announcement(f"nr-{m}", f"{m}-01") for m in months))
    standing = [f"/arkiv/2025/{month}/" for month in ("03", "06", "12")]
    cells = {(2026, 3, Kind.BIRTHDAY.value)}
    feeds = {each for each in differing(archive, *standing, cells=cells) if each.endswith(".xml")}
    assert feeds == {"/arkiv/2025/06/atom.xml", "/arkiv/2025/12/atom.xml"}
