"""The hub is told of every feed that changed, of each once, and of all that it missed."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs

import pytest

from navnenyt.flow.ping import ping
from navnenyt.flow.settings import BuildSettings, Stopped
from navnenyt.frozen import replace
from support import REPOSITORY
from support.archive import SITE, at

RSS, JSON = "https://navnenyt.example/rss.xml", "https://navnenyt.example/feed.json"


@dataclass
class Hub:
    url: str = ""
    status: int = 204
    told: list = field(default_factory=list)


@contextmanager
def hub_at_work():
    """A real hub on the loopback address, which answers as it is told to."""
    hub = Hub()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            form = parse_qs(body, strict_parsing=True)
            if hub.status < 400:
                assert form["hub.mode"] == ["publish"]
                hub.told.append(form["hub.url"])
            self.send_response(hub.status)
            self.end_headers()
            if hub.status >= 400:
                self.wfile.write(b"ikke nu")

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    hub.url = f"http://127.0.0.1:{server.server_port}/"
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def hub():
    with hub_at_work() as hub:
        yield hub


@pytest.fixture
def settings(tmp_path, hub):
    made = BuildSettings(
        content=tmp_path / "content", output=tmp_path / "output", cache=tmp_path / "cache",
        theme=REPOSITORY / "theme", site=replace(SITE, hub=hub.url), now=at("2026-06-01"),
    )  # fmt: skip
    put(made, "rss.xml", "feed.json", "navne/2026/a/index.html", "sitemap.xml",
        "arkiv/2026/01/atom.xml", "arkiv/2026/index.html")  # fmt: skip
    return made


def put(settings, *files, data="1"):
    for file in files:
        path = settings.output / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(data)


def test_feeds_are_told_of_and_nothing_else_is(settings, hub, capsys):
    assert ping(settings) == 0
    assert hub.told == [[JSON, RSS]]
    assert capsys.readouterr().out == f"Meldt til {hub.url}: 2 feeds.\n"


def test_only_what_changed_is_told_of_the_next_time(settings, hub, capsys):
    ping(settings)
    put(settings, "rss.xml", data="2")
    put(settings, "arkiv/2026/01/atom.xml", data="2")
    put(settings, "typer/orlov/atom.xml")
    ping(settings)
    ping(settings)
    assert hub.told[1:] == [[RSS, "https://navnenyt.example/typer/orlov/atom.xml"]]
    assert "Ingen feeds er ændret" in capsys.readouterr().out


def test_feed_that_was_gone_is_told_of_when_it_is_back(settings, hub):
    ping(settings)
    (settings.output / "rss.xml").unlink()
    put(settings, "feed.json", data="2")
    ping(settings)
    put(settings, "rss.xml")
    ping(settings)
    assert hub.told[1:] == [[JSON], [RSS]]


def test_many_are_told_of_in_several_requests(settings, hub):
    put(settings, *(f"arbejdsgivere/firma-{n}/rss.xml" for n in range(250)))
    ping(settings)
    assert [len(each) for each in hub.told] == [100, 100, 52]
    assert len({topic for each in hub.told for topic in each}) == 252


def test_what_the_hub_did_not_take_is_told_of_again(settings, hub):
    hub.status = 503
    with pytest.raises(Stopped, match=r"svarede 503 \(ikke nu\)"):
        ping(settings)
    hub.status = 202
    ping(settings)
    assert hub.told == [[JSON, RSS]]


def test_hub_that_is_not_there_is_told_of_in_danish(settings):
    away = replace(settings, site=replace(SITE, hub="http://127.0.0.1:9/"))
    with pytest.raises(Stopped, match=r"kan ikke nås .+ Prøv igen senere\."):
        ping(away)


@pytest.mark.parametrize("memory", [b"", b"{", b"[]", b"\xff"])
def test_memory_that_is_harmed_costs_no_more_than_being_told_again(settings, hub, memory):
    ping(settings)
    (settings.state / "meldt.json").write_bytes(memory)
    ping(settings)
    assert hub.told == [[JSON, RSS]] * 2


def test_site_without_a_hub_and_hub_without_a_site_are_said(settings):
    with pytest.raises(Stopped, match="NAVNENYT_HUB"):
        ping(replace(settings, site=SITE))
    with pytest.raises(Stopped, match="byg den først"):
        ping(replace(settings, output=settings.output / "intet"))
