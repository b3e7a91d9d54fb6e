"""Every page of both sites as markup: valid, Danish, and in an order that can be read aloud."""

import re
from collections import defaultdict

import pytest

from browser.templates import AWKWARD, EXAMPLE
from support.html_checker import check_folder
from support.site_reader import FRAGMENT, text_of

BOTH = pytest.mark.parametrize("site", [EXAMPLE, AWKWARD])

# No English in what readers see or hear. Words that are Danish as well (»for«, »by«, »to«, »post«,
# »type«) are left out, and so is every word that a job title may bring.
ENGLISH = re.compile(
    r"\b(about|all|and|announcements?|archive|are|article|back|company|content|corrected|date|"
    r"employers?|error|found|home|image|index|institutions?|jobs|kinds?|latest|months?|names?|"
    r"navigation|newer|newest|news|next|not|of|older|pages?|people|photo|portrait|previous|"
    r"published|read|search|sites?|skip|source|subscribe|the|this|updated|with|years?)\b",
    re.IGNORECASE,
)
MONTHS = (
    "januar februar marts april maj juni juli august september oktober november december"
).split()
DATE = re.compile(rf"\b(\d{{1,2}})\. ({'|'.join(MONTHS)}) (\d{{4}})\b")
# Where an editor's own words stand, in which a date is text.
PROSE = "contains(@class, 'prose') or contains(@class, 'facts__correction')"


@BOTH
def test_html_checker_has_nothing_to_say_of_any_page(sites, site):
    findings = check_folder(sites[site].output)
    # A fragment is no document: its own test looks at it within one.
    assert [str(each) for each in findings if not each.path.endswith(FRAGMENT)] == []


@BOTH
def test_every_page_is_danish_and_has_one_h1_and_no_gap_between_levels(sites, site):
    for page in sites[site].pages:
        assert page.tree.get("lang") == "da", page.address
        levels = [int(each.tag[1]) for each in page.tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels.count(1) == 1, page.address
        deeper = [b for a, b in zip([0, *levels], levels, strict=False) if b > a + 1]
        assert deeper == [], f"{page.address}: {levels}"


def test_every_page_of_the_example_has_a_title_of_its_own(sites):
    assert _shared(sites[EXAMPLE], lambda page: page.tree.findtext(".//title")) == {}


def test_every_page_has_a_title_and_description_of_its_own(sites):
    """Two promotions of one person share a title; what search engines print below it differs."""

    def told(page):
        description = page.tree.xpath("string(//meta[@name='description']/@content)")
        return page.tree.findtext(".//title"), description

    assert _shared(sites[AWKWARD], told) == {}


def _shared(site, told):
    """What more than one page says, with the pages; a redirect is nobody's destination."""
    said = defaultdict(list)
    for page in site.pages:
        if not page.tree.xpath("//meta[@http-equiv='refresh']"):
            said[told(page)].append(page.address)
    return {what: where for what, where in said.items() if len(where) > 1}


@BOTH
def test_no_page_has_script_style_or_event_of_its_own(sites, site):
    own = (
        "//script[not(@type='application/ld+json')]"
        "[not(starts-with(@src, '/tema/js/soeg.')) or text()]"
        " | //style | //@style | //iframe | //object"
        " | //embed | //@*[starts-with(name(), 'on')] | //template"
        " | //@href[starts-with(normalize-space(.), 'javascript:')]"
        " | //svg[not(starts-with(@class, 'portrait') or @class='plot__drawing'"
        " or @class='bars__bar')]"
    )
    for page in sites[site].pages:
        # What is about the box on other sites' pages shows it.
        assert page.address.startswith("/boks/") or page.tree.xpath(own) == [], page.address


@BOTH
def test_every_date_outside_the_sentences_is_a_time_that_machines_read(sites, site):
    seen = 0
    for page in sites[site].pages:
        for time in page.tree.iter("time"):
            day, month, year = DATE.fullmatch(text_of(time)).groups()
            iso = f"{year}-{MONTHS.index(month) + 1:02}-{int(day):02}"
            assert time.get("datetime") == iso, page.address
            seen += 1
        bare = f"//body//text()[not(ancestor::time or ancestor::*[{PROSE}])]"
        found = [text for text in page.tree.xpath(bare) if DATE.search(text.replace("\xa0", " "))]
        assert found == [], page.address
    assert seen > 100


def test_no_english_word_is_seen_or_heard_on_the_example_site(sites):
    said = (
        "//body//text()[not(ancestor::code)] | //@alt | //@title | //@aria-label | //title/text()"
        " | //@content"
    )
    for page in sites[EXAMPLE].pages:
        texts = [
            text
            for text in page.tree.xpath(said)
            if not (getattr(text, "attrname", "") == "content" and _is_for_machines(text))
        ]
        found = {word for text in texts for word in ENGLISH.findall(text)}
        assert found == set(), page.address


def _is_for_machines(content):
    meta = content.getparent()
    wanted = ("description", "og:title", "og:description", "og:site_name")
    return (meta.get("name") or meta.get("property")) not in wanted
