"""What the peers are given: the same facts as ours, with the sentence composed beforehand."""

import json

import pytest

from benchmarks.newsroom import Notice, notices
from benchmarks.peers import eleventy, hugo, pelican
from benchmarks.peers.material import material
from benchmarks.peers.stories import SITE
from navnenyt.danish.sentences import sentences
from navnenyt.entry.parse import read_announcement
from navnenyt.frozen import replace
from navnenyt.language import plain
from navnenyt.naming import Naming
from navnenyt.site.open_data import rows
from navnenyt.site.urls import Site

NEWS = (
    Notice(
        "navne/2025/mette-holm.md",
        {"type": "fratrædelse", "navn": "Mette Holm", "person": "mette-holm-1",
         "stilling": "direktør", "arbejdsgiver": "Åkilde Data A/S", "publiceret": "2025-01-02"},
        "",
    ),
    Notice(
        "navne/2025/mette-holm-2.md",
        {"type": "nyt job", "navn": "Mette Holm", "person": "mette-holm-1",
         "stilling": "lærer", "arbejdsgiver": "Ravnsted Forlag",
         "fra_arbejdsgiver": "Åkilde Data", "publiceret": "2025-03-04"},
        "Hun *glæder* sig.",
    ),
)  # fmt: skip


def test_a_story_has_its_sentence_lists_and_neighbours():
    first, second = material(NEWS).stories
    assert first.plain == "Mette Holm, direktør hos Åkilde Data A/S, fratræder."
    assert '<a href="/personer/mette-holm-1/">Mette Holm</a>' in second.prose
    assert [slug for slug, _ in second.employers] == ["ravnsted-forlag", "aakilde-data"]
    assert second.own == ("ravnsted-forlag",)
    assert first.newer == ("/navne/2025/mette-holm-2/", "Mette Holm")
    assert second.older is None


def one(**fields):
    """The only story of an archive of one notice."""
    known = {"navn": "Ida Ravn", "publiceret": "2025-05-06", **fields}
    return material([Notice("navne/2025/ida-ravn.md", known, "")]).stories[0]


def test_a_slug_is_given_for_each_spelling_of_the_facts():
    member = one(
        type="bestyrelse", stilling="lærer", arbejdsgiver="Ålborg Skole", organisation="Ravn & Co",
        rolle="formand",
    )  # fmt: skip
    assert member.named == ("aalborg-skole", "ravn-og-co")
    assert member.facts["arbejdsgiver"] == ["Ålborg Skole"]
    assert member.facts["organisation"] == ["Ravn & Co"]
    assert member.where == "Ravn & Co"
    assert one(type="uddannelse", uddannelse="HD", institution="CBS").named == ("cbs",)


def test_facts_and_what_a_page_knows_are_the_row_of_open_data():
    """As the peers put them together; of births and deaths, which data leaves out, see below."""
    site, naming = Site(SITE, "", "", "navnenyt.example,2026"), Naming()
    archive = list(notices(300))
    told = 0
    for notice, story in zip(archive, material(archive).stories, strict=True):
        a = read_announcement(notice.path, notice.text.encode()).announcement
        row, _ = rows(a, plain(sentences(replace(a, age=None), naming)), site)
        if row:
            told += 1
            known = {
                "id": f"tag:navnenyt.example,2026:{story.path}",
                "adresse": f"{SITE}/{story.path}/",
                "navn": story.name,
                "publiceret": story.published.isoformat(),
                "sætning": story.plain,
            }
            assert known | story.facts == json.loads(row)
            assert not {"id", "adresse", "navn", "publiceret"} & story.facts.keys()
    assert told > 200


def test_a_sentence_is_among_the_facts_only_where_data_says_it_without_an_age():
    fields = {"type": "nyt job", "stilling": "lærer", "arbejdsgiver": "Ravn"}
    assert "sætning" not in one(**fields).facts
    assert one(**fields, alder="40").facts["sætning"] == "Ravn har ansat Ida Ravn som lærer."


@pytest.mark.parametrize("kind", ["fødselsdag", "dødsfald"])
def test_what_data_leaves_out_has_the_facts_of_its_json_ld(kind):
    story = one(type=kind, stilling="lærer", arbejdsgiver="Ravn", alder="60", pr="2025-05-01")
    assert story.facts == {"type": kind, "stilling": "lærer", "arbejdsgiver": ["Ravn"]}


def test_json_ld_is_of_the_same_person():
    about = json.loads(material(NEWS).stories[1].linked_data)["about"]
    assert about["url"] == f"{SITE}/personer/mette-holm-1/"
    assert about["worksFor"][0]["worksFor"]["url"] == f"{SITE}/arbejdsgivere/ravnsted-forlag/"
    lone = one(type="nyt job", stilling="lærer", arbejdsgiver="Ravn")
    assert "url" not in json.loads(lone.linked_data)["about"]


def test_the_front_matter_is_json_above_the_body():
    whole = material(NEWS)
    for text in (hugo.text, eleventy.text):
        written = text(whole, whole.stories[1]).removeprefix("---json\n")
        fields, end = json.JSONDecoder().raw_decode(written)
        assert fields["personer"] == ["mette-holm-1"]
        assert fields["monogram"] == ["MH", whole.stories[1].monogram.hue]
        assert fields["facts"] == whole.stories[1].facts
        assert "\n" not in written[:end]
        assert written[end:].removeprefix("\n---").strip() == "Hun *glæder* sig."


def test_a_part_of_a_list_is_no_term_below_that_of_the_list_in_hugo():
    """There each announcement would be in the list once more for the part."""
    whole = material(NEWS)
    assert whole.terms(whole.stories[1])["arkiv"] == ["2025", "2025/03"]
    assert hugo.front_matter(whole, whole.stories[1])["arkiv"] == ["2025", "del/2025/03"]


def test_pelican_gets_a_line_for_each_field():
    whole = material(NEWS)
    lines = pelican.text(whole, whole.stories[1]).splitlines()
    assert "Tags: ravnsted-forlag, aakilde-data" in lines
    assert "Category: nyt-job" in lines
    assert f"LinkedData: {whole.stories[1].linked_data}" in lines
