"""The server answers as a host of static files does, and is gone afterwards."""

from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from support.site_server import serve


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "index.html").write_text("forside")
    (tmp_path / "navne").mkdir()
    (tmp_path / "navne" / "index.html").write_text("navne")
    (tmp_path / "tom").mkdir()
    (tmp_path / "404.html").write_text("findes ikke")
    (tmp_path / "rss.xml").write_text("<rss/>")
    return tmp_path


def get(address, path, method="GET"):
    connection = HTTPConnection(urlsplit(address).netloc, timeout=5)
    try:
        connection.request(method, path)
        response = connection.getresponse()
        return response.status, response.read().decode(), response.headers
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("path", "status", "body"),
    [
        ("/", 200, "forside"),
        ("/navne/", 200, "navne"),
        ("/navne/?page=2", 200, "navne"),
        ("/mangler/", 404, "findes ikke"),
        ("/tom/", 404, "findes ikke"),
        ("/../conftest.py", 404, "findes ikke"),
    ],
)
def test_answers(folder, path, status, body):
    with serve(folder) as address:
        assert get(address, path)[:2] == (status, body)


def test_folder_without_slash_redirects(folder):
    with serve(folder) as address:
        status, _, headers = get(address, "/navne")
    assert (status, headers["Location"]) == (301, "/navne/")


def test_head_of_a_missing_page_has_no_body(folder):
    with serve(folder) as address:
        assert get(address, "/mangler/", "HEAD")[:2] == (404, "")


def test_types_are_the_same_on_every_machine(folder):
    with serve(folder) as address:
        assert get(address, "/rss.xml")[2]["Content-Type"] == "application/xml"


def test_missing_page_without_a_404_page_is_missing_all_the_same(tmp_path):
    with serve(tmp_path) as address:
        assert get(address, "/")[0] == 404


def test_nothing_listens_afterwards(folder):
    with serve(folder) as address:
        pass
    with pytest.raises(ConnectionRefusedError):
        get(address, "/")
