"""What the peers are given: the same facts as ours, with the sentence composed beforehand."""

import json

from benchmarks.newsroom import Notice
from benchmarks.peers import eleventy, hugo, pelican
from benchmarks.peers.material import material

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


def test_the_front_matter_is_json_above_the_body():
    whole = material(NEWS)
    for text in (hugo.text, eleventy.text):
        written = text(whole, whole.stories[1]).removeprefix("---json\n")
        fields, end = json.JSONDecoder().raw_decode(written)
        assert fields["arkiv"] == ["2025", "2025/03"]
        assert fields["personer"] == ["mette-holm-1"]
        assert written[end:].removeprefix("\n---").strip() == "Hun *glæder* sig."


def test_pelican_gets_a_line_for_each_field():
    whole = material(NEWS)
    lines = pelican.text(whole, whole.stories[1]).splitlines()
    assert "Tags: ravnsted-forlag, aakilde-data" in lines
    assert "Category: nyt-job" in lines
