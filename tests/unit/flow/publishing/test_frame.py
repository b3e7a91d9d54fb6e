"""What shows on every page is one digest: it changes with all of that, and with nothing else."""

import shutil

import pytest

from navnenyt.flow.publishing.frame import frame
from navnenyt.frozen import replace
from navnenyt.model import PlainPage
from navnenyt.site.tongue import tongue
from support import REPOSITORY
from support.archive import ENGLISH, SITE

OM = PlainPage(slug="om", title="Om", body="<p>Hej</p>")


@pytest.fixture
def theme(tmp_path):
    shutil.copytree(REPOSITORY / "theme", tmp_path / "theme")
    return tmp_path / "theme"


def made(theme, site=SITE, plain=(OM,)):
    return frame(theme, site, plain, theme.parent / "compiled")


def append(path):
    with path.open("a") as stream:
        stream.write("\n")


@pytest.mark.parametrize(
    "file", ["templates/pages/front.html", "templates/base.html", "static/css/navnenyt.css"]
)
def test_edit_of_the_theme_changes_it(theme, file):
    before = made(theme).digest
    append(theme / file)
    assert made(theme).digest != before


def test_template_that_comes_changes_it(theme):
    before = made(theme).digest
    (theme / "templates/ny.html").touch()
    assert made(theme).digest != before


@pytest.mark.parametrize("part", ["title", "url", "description", "authority"])
def test_settings_of_the_site_change_it(theme, part):
    other = replace(SITE, **{part: f"{getattr(SITE, part)}x"})
    assert made(theme, site=other).digest != made(theme).digest


@pytest.mark.parametrize(
    "plain",
    [(), (replace(OM, title="Om os"),), (OM, PlainPage(slug="b", title="B"))],
    ids=["gone", "renamed", "another"],
)
def test_plain_page_that_is_called_otherwise_changes_it(theme, plain):
    """The foot of every page leads to it."""
    assert made(theme, plain=plain).digest != made(theme).digest


def test_text_of_a_plain_page_and_hidden_files_do_not_change_it(theme):
    before = made(theme).digest
    (theme / "templates/.base.html.swp").write_text("x")
    assert made(theme, plain=(replace(OM, body="<p>Farvel</p>"),)).digest == before


def test_words_change_the_frame_in_their_language_alone(theme):
    file = theme / "translations/en/LC_MESSAGES/navnenyt.mo"
    danish, english = made(theme), made(theme, replace(SITE, tongue=tongue(theme, "en")))
    file.write_bytes(file.read_bytes().replace(b"Archive\0", b"Annals!\0"))
    assert made(theme).digest == danish.digest
    after = made(theme, replace(SITE, tongue=tongue(theme, "en")))
    assert list(after.differing(english.digest)) == ["tongue"]


def test_file_of_the_theme_is_named_by_its_bytes(theme):
    before = made(theme)
    append(theme / "static/favicon.svg")
    after = made(theme)
    assert before.style == after.style
    assert before.style in before.addresses
    assert len(before.addresses - after.addresses) == 1
    assert len(after.addresses - before.addresses) == 1


@pytest.mark.parametrize("file", ["css/navnenyt.css", "favicon.svg"])
def test_theme_that_lacks_what_every_page_asks_for_is_said(theme, file):
    (theme / "static" / file).unlink()
    with pytest.raises(FileNotFoundError, match=file):
        made(theme)


@pytest.mark.parametrize(
    ("change", "part", "earlier"),
    [
        ({"site": replace(SITE, url="http://localhost:8001")}, "url", SITE.url),
        ({"plain": ()}, "footer", None),
        ({"site": replace(SITE, tongue=ENGLISH)}, "tongue", "da"),
    ],
)
def test_part_that_differs_is_named_as_it_was(theme, change, part, earlier):
    remembered = made(theme).digest
    found = made(theme, **change).differing(remembered)
    assert list(found) == [part]
    assert earlier in {None, found[part]}


def test_edit_of_the_theme_is_known_from_one_of_the_settings(theme):
    before = made(theme)
    append(theme / "templates/base.html")
    assert list(made(theme).differing(before.digest)) == ["theme"]
    assert set(before.differing("")) == set(before.parts)
    assert before.differing(before.digest) == {}
