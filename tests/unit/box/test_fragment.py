"""The box as HTML for a host's own server: few cards, whole addresses, and text that is text."""

import lxml.html
import pytest

from navnenyt.box.documents import BoxDocument, BoxPhoto
from navnenyt.box.fragment import MOST_CARDS, fragment
from navnenyt.frozen import replace
from navnenyt.site.render import Renderer
from navnenyt.site.site_view import site_view
from support import REPOSITORY
from support.archive import SITE
from unit.box.test_data import ITEM, PAID

THEME = Renderer(REPOSITORY / "theme/templates", site_view(SITE, [], "/c.css", "/i.svg"))
SHOWN = replace(PAID, only_when_asked=False)


def printed(*items, title="Navnenyt"):
    box = BoxDocument(title, "https://navnenyt.example/", items)
    return lxml.html.fragment_fromstring(THEME.html(fragment(box)).decode(), create_parent=True)


def names(tree):
    return [each.text for each in tree.xpath("//p[@class='navnenyt-navn']/a")]


def test_newest_six_are_shown():
    many = [replace(ITEM, name=f"Nr {n}") for n in range(12)]
    assert names(printed(*many)) == [f"Nr {n}" for n in range(MOST_CARDS)]


def test_what_a_host_has_to_ask_for_is_left_out_and_takes_no_room():
    assert names(printed(PAID, *[ITEM] * 7)) == [ITEM.name] * MOST_CARDS


def test_card_says_all_that_it_has():
    [card] = printed(SHOWN).xpath("//li")
    assert card.xpath("string(.//strong)") == "Annonce"
    assert card.xpath(".//a/@rel") == ["sponsored"]
    assert card.xpath(".//img/@src") == [PAID.photo.src]
    assert card.xpath(".//img/@alt") == ["Bo ler."]
    assert "Bo er død, 80 år." in card.text_content()


def test_photographers_are_named_once_and_nobody_where_there_is_none():
    ib = BoxPhoto("https://x.example/b.webp", 150, 188, "", "Foto Ib")
    unknown = replace(ITEM, photo=replace(ib, credit=""))
    tree = printed(SHOWN, replace(ITEM, photo=ib), unknown)
    assert tree.xpath("string(//span[@class='navnenyt-fotos'])") == "Foto: Foto Ib"
    assert printed(unknown).xpath("//span[@class='navnenyt-fotos']") == []


def test_box_of_nobody_is_a_title_and_a_link():
    tree = printed()
    assert tree.xpath("//ul") == []
    assert tree.xpath("//a/@href") == ["https://navnenyt.example/"]


@pytest.mark.parametrize("field", ["name", "position", "text"])
def test_text_that_means_harm_is_text(field):
    evil = "</style></p><script>alert(1)</script>\"' onload=x"
    tree = printed(replace(ITEM, **{field: evil}), title=evil)
    assert tree.xpath("//script | //@onload") == []
    assert evil in tree.text_content()
    assert tree.xpath("//section/@aria-label") == [evil]


def test_every_class_is_ours_so_that_no_style_meets_the_hosts():
    tree = printed(ITEM, SHOWN)
    classes = {one for each in tree.xpath("//@class") for one in each.split()}
    assert {each for each in classes if not each.startswith("navnenyt-")} == set()
    assert tree.xpath("//@id | //@style | //script") == []
