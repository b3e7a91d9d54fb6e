"""The element that hosts have pasted: each published version stays as it is, where it is."""

import base64
import hashlib

import pytest

from navnenyt.flow.publishing.frame import frame
from support import REPOSITORY
from support.archive import SITE

# By its file: where it stands, and what hosts say of it. A line is added, and never changed: what
# is new goes into a file of the next number (docs/decisions/015-box.md).
PUBLISHED = {
    "navnenyt-boks-1.js": (
        "js/navnenyt-boks-1.cecc2b3af0.js",
        "sha384-ILKWOWwTq9ptBmoAUDPaps+mryJlBBDsrB/PdSyWmTjCq80ijKmPccqftl5k4ptH",
    ),
}


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    return frame(REPOSITORY / "theme", SITE, [], tmp_path_factory.mktemp("skabeloner")).files


@pytest.mark.parametrize("file", PUBLISHED)
def test_published_version_never_changes(files, file):
    address, integrity = PUBLISHED[file]
    digest = hashlib.sha384(files[address]).digest()
    assert f"sha384-{base64.b64encode(digest).decode()}" == integrity


def test_every_version_in_the_theme_is_held():
    found = {each.name for each in (REPOSITORY / "theme/static/js").glob("navnenyt-boks-*.js")}
    assert found == set(PUBLISHED)
