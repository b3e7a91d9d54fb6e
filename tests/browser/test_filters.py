"""A month shows those of one kind, by plain links and without a script."""

import pytest

from browser.templates import named

MONTH = named("month-kinds")


@pytest.fixture
def month(still_reader):
    return still_reader.open(MONTH)


def shown(page):
    """The kinds of the cards that are seen, each once, and how many cards."""
    kinds = [each.inner_text() for each in page.locator(".card .label__kind:visible").all()]
    return sorted(set(kinds)), len(kinds)


def test_kind_leaves_its_own_cards_and_all_brings_the_others_back(month):
    every, count = shown(month)
    assert len(every) > 2
    filters = month.locator(".filters")
    filters.get_by_role("link", name="Orlov").press("Enter")
    assert month.url.endswith("#orlov")
    assert shown(month) == (["Orlov"], 1)
    filters.get_by_role("link", name="Alle").click()
    assert shown(month) == (every, count)
    month.go_back()
    assert shown(month) == (["Orlov"], 1)


def test_every_kind_of_the_month_is_a_filter(month):
    every, _ = shown(month)
    links = [link.inner_text() for link in month.locator(".filters__link").all()]
    assert links[0] == "Alle"
    told = [link.rpartition(" ") for link in links[1:]]
    assert sorted(kind for kind, _, _ in told) == every
    for kind, _, count in told:
        month.locator(".filters__link", has_text=kind).click()
        assert shown(month) == ([kind], int(count))


def test_filter_that_shows_is_marked(month):
    def marked():
        paper = "getComputedStyle(document.documentElement).backgroundColor"
        script = f"link => getComputedStyle(link).color === {paper}"
        return [each.inner_text() for each in month.locator(".filters__link").all()
                if each.evaluate(script)]  # fmt: skip

    assert marked() == ["Alle"]
    month.locator(".filters__link", has_text="Orlov").click()
    assert marked() == ["Orlov 1"]
