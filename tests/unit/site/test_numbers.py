"""The page of numbers: what it says of what was counted."""

from navnenyt.model import Kind
from navnenyt.site import pages as p
from navnenyt.site.cards import Link
from support.archive import Archive, announcement, new_job, profile


def view(*announcements, **more):
    return Archive(*announcements, **more).view(p.Numbers())


def test_introduction_says_how_many_of_which_months():
    assert view(new_job("a", "2026-01-30"), new_job("b", "2025-03-01")).introduction == (
        "2 nyheder fra marts 2025 til januar 2026. Fødselsdage og dødsfald tælles ikke."
    )
    assert view(new_job()).introduction.startswith("1 nyhed fra januar 2026.")
    assert view(announcement()).introduction == (
        "Her kommer der tal, når den første nyhed er udgivet."
    )


def test_plots_have_every_month_up_to_the_newest():
    shown = view(new_job("a", "2026-01-30"), new_job("b", "2025-11-01"))
    assert [(each.label, each.count) for each in shown.months.columns] == [
        ("november 2025", 1), ("december 2025", 0), ("januar 2026", 1),
    ]  # fmt: skip
    ((kind, plot),) = shown.kinds
    assert (kind, plot) == (Link("/typer/nyt-job/", "Nyt job"), plot)
    many = view(*(new_job(f"a{n}", f"{n}-05-05") for n in range(2010, 2027)))
    assert (len(many.months.columns), many.months.last) == (24, "maj 2026")


def test_one_month_is_no_plot_and_nothing_no_ranking():
    assert view(new_job()).months is None
    assert view(announcement(kind=Kind.DEATH, employers=("DSB",))).rankings == ()


def test_rankings_name_employers_as_their_pages_do():
    employers, flows = view(
        new_job("a", employers=("NETIP",), former_employer="Banen"),
        new_job("b", "2026-02-01", employers=("Netip A/S",), former_employer="DSB"),
        profiles=[profile("DSB", aliases=("Banen",))],
    ).rankings
    assert (employers.title, employers.period) == (
        "Arbejdsgivere med flest nyheder", "Marts 2025 til februar 2026",
    )  # fmt: skip
    netip = Link("/arbejdsgivere/netip/", "Netip A/S")
    assert [(bar.links, bar.count, bar.length) for bar in employers.bars] == [((netip,), 2, 100)]
    dsb = Link("/arbejdsgivere/dsb/", "DSB")
    assert [(bar.links, bar.count) for bar in flows.bars] == [((dsb, netip), 2)]
