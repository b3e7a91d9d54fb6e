"""oEmbed and the frame that it hands out."""

import json

import lxml.html
import pytest

from navnenyt.box.documents import BoxDocument
from navnenyt.box.embed import HEIGHT, WIDTH, iframe, oembed
from navnenyt.site.integrity import integrity
from navnenyt.site.urls import Site
from support.archive import SITE

HOME = "https://navnenyt.example"


def frame(box, site=SITE):
    return lxml.html.fragment_fromstring(iframe(box, site))


@pytest.mark.parametrize(
    ("page", "src"),
    [("/", "/boks/ramme/"), ("/typer/nyt-job/", "/boks/ramme/?liste=typer/nyt-job/")],
)
def test_frame_names_its_list_in_its_query(page, src):
    assert frame(BoxDocument("N", f"{HOME}{page}", ())).get("src") == f"{HOME}{src}"


def test_frame_of_a_site_below_a_folder_names_its_list_from_there():
    site = Site("https://avisen.example/navne", "N", "", "avisen.example,2026")
    found = frame(BoxDocument("N", "https://avisen.example/navne/typer/orlov/", ()), site)
    assert found.get("src") == "https://avisen.example/navne/boks/ramme/?liste=typer/orlov/"


def test_frame_may_run_its_script_and_open_its_links_and_nothing_else():
    found = frame(BoxDocument("N", f"{HOME}/", ()))
    assert found.get("sandbox").split() == [
        "allow-scripts", "allow-popups", "allow-popups-to-escape-sandbox",
    ]  # fmt: skip


def test_title_that_means_harm_is_text():
    evil = '"><script>alert(1)</script>'
    found = frame(BoxDocument(evil, f"{HOME}/", ()))
    assert (found.tag, found.get("title")) == ("iframe", evil)


def test_oembed_is_rich_and_as_large_as_its_frame():
    box = BoxDocument("Navnenyt: Orlov", f"{HOME}/typer/orlov/", ())
    found = json.loads(oembed(box, SITE))
    assert (found["version"], found["type"], found["title"]) == ("1.0", "rich", box.title)
    assert (found["provider_name"], found["provider_url"]) == ("Navnenyt", f"{HOME}/")
    assert (found["width"], found["height"]) == (WIDTH, HEIGHT)
    assert found["html"] == iframe(box, SITE)


def test_integrity_is_that_of_the_standard():
    # By `openssl dgst -sha384 -binary | openssl base64 -A`, of nothing.
    assert integrity(b"") == (
        "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
    )
