"""The generated archive: always the same, and nothing in it that the site would refuse."""

from collections import Counter
from datetime import UTC, datetime

import pytest

from benchmarks.archive import write
from benchmarks.newsroom import KINDS, notices
from navnenyt.danish.slugs import organisation_slug
from navnenyt.flow.check import check
from navnenyt.flow.settings import BuildSettings
from navnenyt.site.urls import Site


@pytest.fixture(scope="module")
def news():
    return list(notices(1000))


def test_the_same_seed_writes_the_same_news(news):
    assert list(notices(1000)) == news
    assert list(notices(1000, seed=2)) != news


def test_every_notice_has_a_file_of_its_own(news):
    assert len({notice.path for notice in news}) == 1000


def test_all_kinds_occur(news):
    assert {notice.fields["type"] for notice in news} == set(KINDS)


def test_a_few_firms_make_much_of_the_news(news):
    firms = Counter(organisation_slug(notice.fields["arbejdsgiver"]) for notice in news)
    assert 80 <= len(firms) <= 125
    assert 25 <= firms.most_common()[0][1] <= 100


def test_half_of_the_notices_have_a_body(news):
    assert 450 <= sum(bool(notice.body) for notice in news) <= 550


def test_no_notice_is_refused(tmp_path, capsys):
    write(tmp_path / "content", 400)
    settings = BuildSettings(
        content=tmp_path / "content",
        output=tmp_path / "output",
        cache=tmp_path / "cache",
        theme=tmp_path / "theme",
        site=Site("https://navnenyt.example", "Navnenyt", "", "navnenyt.example,2026"),
        now=datetime(2026, 2, 1, tzinfo=UTC),
    )
    assert check(settings, []) == 0, capsys.readouterr().err
