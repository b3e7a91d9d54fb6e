"""The pages that are about the box: they name lists, and no announcement."""

from navnenyt.model import Kind
from navnenyt.site import pages as p
from navnenyt.site.urls import Site
from support.archive import Archive, new_job

AVIS = Site("https://avisen.example/navne", "Navnenyt", "Navne.", "avisen.example,2026")


def test_guide_names_every_kind_by_its_path_and_its_slug():
    view = Archive().view(p.BoxGuide())
    assert len(view.lists) == len(view.kinds) == len(Kind)
    assert ("typer/doedsfald/", "Dødsfald") in {(each.href, each.text) for each in view.lists}
    assert ("doedsfald", "Dødsfald") in {(each.href, each.text) for each in view.kinds}


def test_guide_is_the_same_whatever_is_published():
    assert Archive().view(p.BoxGuide()) == Archive(new_job()).view(p.BoxGuide())


def test_guide_of_a_site_below_a_folder_knows_its_host_and_its_home():
    view = Archive(site=AVIS).view(p.BoxGuide())
    assert view.origin == "https://avisen.example"
    assert view.home == "https://avisen.example/navne/"
    assert view.frame == "https://avisen.example/navne/boks/ramme/"


def test_guide_can_be_found_and_the_frame_cannot():
    assert Archive().view(p.BoxGuide()).head.index
    assert not Archive().view(p.BoxFrame()).head.index


def test_front_page_and_kinds_say_where_their_oembed_is_and_no_other_page_does():
    archive = Archive(new_job())
    assert archive.view(p.Front()).head.oembed == "https://navnenyt.example/oembed.json"
    kind = archive.view(p.KindPage(Kind.NEW_JOB))
    assert kind.head.oembed == "https://navnenyt.example/typer/nyt-job/oembed.json"
    assert archive.view(p.Entry("navne/2026/mette-holm")).head.oembed == ""
