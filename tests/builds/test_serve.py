"""`navnenyt serve`: what is saved is built and shown, whatever an editor does meanwhile."""

import os
import re
import shutil
import signal
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection

import pytest

from support import REPOSITORY
from support.newsroom import NAVNENYT, PELICAN, file_at, quarters, run
from support.serving import PATIENCE_S, serving

ANNA = "/navne/2026/anna/"
SHADOW = "<navnenyt-besked"
BROKEN = "»vrøvl <b>« er ikke en type."


@pytest.fixture(scope="module")
def running(shared):
    """A newsroom of three announcements with the command running; tests leave it as it was."""
    shared.entry("2026/anna", navn="Anna Alnor")
    shared.entry("2026/bo", navn="Bo Birk", arbejdsgiver="Sydfirma")
    shared.photo("2026/carl.jpg")
    shared.entry("2026/carl", navn="Carl Holm", foto="carl.jpg", fotograf="Bo")
    with serving(shared) as command:
        yield command


@pytest.fixture
def at_peace(running):
    """The same, where all is as it was in the beginning and nothing more is to come."""
    running.room.entry("2026/anna", navn="Anna Alnor")
    running.until(lambda: SHADOW not in running.ask(ANNA).text, "nothing to mend")
    running.until(lambda: "direktør" in running.ask(ANNA).text, "the first form of Anna")
    running.settle()
    return running


def on_disk(command, address=ANNA):
    page = file_at(command.room.output, address)
    return page.read_text(encoding="utf-8") if page.is_file() else ""


def save_with(command, word):
    """Anna's file is saved with another title, and the page is waited for."""
    command.room.entry("2026/anna", navn="Anna Alnor", stilling=word)
    command.until(lambda: word in command.ask(ANNA).text, word)


# -- what was saved is there ------------------------------------------------------------------


def test_edit_is_on_disk_and_over_http_without_a_scan(at_peace):
    before = at_peace.builds
    at_peace.room.entry("2026/anna", navn="Anna Alnor", stilling="kontorchef")
    at_peace.until(lambda: "kontorchef" in on_disk(at_peace))
    at_peace.until(lambda: "kontorchef" in at_peace.ask(ANNA).text)
    at_peace.settle()
    assert 1 <= at_peace.builds - before <= 2
    assert at_peace.stderr == ""


def test_nothing_that_the_server_adds_is_on_disk(at_peace):
    assert "EventSource" in at_peace.ask(ANNA).text
    assert b"EventSource" not in b"".join(at_peace.room.files().values())


def test_new_file_deleted_file_and_renamed_folder(at_peace):
    at_peace.room.entry("2026/dea", navn="Dea Dam")
    at_peace.until(lambda: at_peace.ask("/navne/2026/dea/").status == 200)
    at_peace.room.remove("navne/2026/dea.md")
    at_peace.until(lambda: at_peace.ask("/navne/2026/dea/").status == 404)
    at_peace.room.entry("2025/eva", navn="Eva Eg")
    at_peace.until(lambda: at_peace.ask("/navne/2025/eva/").status == 200)
    (at_peace.room.content / "navne/2025").rename(at_peace.room.content / "navne/2024")
    at_peace.until(lambda: at_peace.ask("/navne/2024/eva/").status == 200)
    at_peace.until(lambda: at_peace.ask("/navne/2025/eva/").status == 404)
    shutil.rmtree(at_peace.room.content / "navne/2024")
    at_peace.until(lambda: at_peace.ask("/navne/2024/eva/").status == 404)
    at_peace.settle()


@pytest.mark.parametrize("dance", ["rename", "backup", "twice"])
def test_save_of_an_editor_gives_one_or_two_builds_and_no_loop(at_peace, dance):
    file = at_peace.room.content / "navne/2026/anna.md"
    text = file.read_text(encoding="utf-8").replace("direktør", f"chef med {dance}")
    before = at_peace.builds
    if dance == "rename":
        temporary = file.with_name(".anna.md.tmp")
        temporary.write_text(text, encoding="utf-8")
        temporary.rename(file)
    elif dance == "backup":
        (file.parent / "4913").touch()
        (file.parent / "4913").unlink()
        file.rename(file.with_name("anna.md~"))
        file.write_text(text, encoding="utf-8")
        file.with_name("anna.md~").unlink()
    else:
        file.write_text("", encoding="utf-8")
        file.write_text(text, encoding="utf-8")
    at_peace.until(lambda: f"chef med {dance}" in at_peace.ask(ANNA).text)
    at_peace.settle()
    assert 1 <= at_peace.builds - before <= 2, at_peace


def test_many_saves_end_with_the_last(at_peace):
    """Some of them come while a build runs."""
    for number in range(40):
        at_peace.room.entry("2026/anna", navn="Anna Alnor", stilling=f"chef nummer {number}")
        at_peace.room.entry("2026/bo", navn="Bo Birk", arbejdsgiver=f"Firma {number}")
    at_peace.until(lambda: "chef nummer 39" in at_peace.ask(ANNA).text)
    at_peace.until(lambda: "Firma 39" in at_peace.ask("/navne/2026/bo/").text)
    at_peace.settle()


# -- what is broken ---------------------------------------------------------------------------


def test_broken_entry_is_told_on_the_page_and_in_the_terminal_until_it_is_mended(at_peace):
    told, builds = at_peace.stderr.count(BROKEN), at_peace.builds
    file = at_peace.room.entry("2026/anna", type="vrøvl <b>")
    at_peace.until(lambda: SHADOW in at_peace.ask("/personer/").text)
    at_peace.until(lambda: at_peace.stderr.count(BROKEN) > told)
    page = at_peace.ask("/personer/").text
    assert "»vrøvl &lt;b&gt;« er ikke en type." in page
    assert "<code>content/navne/2026/anna.md</code>" in page
    assert "viser, hvad der stod før" not in page
    assert "viser, hvad der stod før" in at_peace.ask(ANNA).text
    assert SHADOW in at_peace.ask("/findes-ikke").text
    assert "direktør" in at_peace.ask(ANNA).text  # It stays as it last was.
    at_peace.settle()
    assert 1 <= at_peace.builds - builds <= 2
    assert SHADOW.encode() not in b"".join(at_peace.room.files().values())

    # Told again by every build, also one of another file.
    told = at_peace.stderr.count(BROKEN)
    at_peace.room.entry("2026/bo", navn="Bo Birk", arbejdsgiver="Sydfirma")
    at_peace.until(lambda: at_peace.stderr.count(BROKEN) > told)
    file.unlink()
    at_peace.until(lambda: SHADOW not in at_peace.ask("/personer/").text)


def test_file_that_was_saved_last_stands_first(at_peace):
    files = [at_peace.room.entry(f"2026/{name}", type="vrøvl") for name in ("dea", "eva")]
    at_peace.until(lambda: "Afvist: 2 filer" in at_peace.ask("/").text)
    for saved, other in (("dea", "eva"), ("eva", "dea")):
        at_peace.room.entry(f"2026/{saved}", type="vrøvl")

        def is_first(saved=saved, other=other):
            page = at_peace.ask("/").text
            return page.index(f"2026/{saved}.md") < page.index(f"2026/{other}.md")

        at_peace.until(is_first, f"{saved} first")
    for file in files:
        file.unlink()
    at_peace.until(lambda: SHADOW not in at_peace.ask("/").text)


def test_content_that_is_gone_is_told_and_comes_back(at_peace):
    content = at_peace.room.content
    content.rename(content.with_name("elsewhere"))
    at_peace.until(lambda: "findes ikke.</p>" in at_peace.ask(ANNA).text)
    assert "direktør" in at_peace.ask(ANNA).text
    at_peace.settle()
    content.with_name("elsewhere").rename(content)
    at_peace.until(lambda: SHADOW not in at_peace.ask(ANNA).text)
    save_with(at_peace, "hjemvendt")


def test_settings_are_read_again_and_may_be_broken_meanwhile(at_peace):
    settings = at_peace.room.root / "conf.py"
    good = settings.read_text(encoding="utf-8")
    settings.write_text(good + "SITENAME = (\n", encoding="utf-8")
    at_peace.until(lambda: "kan ikke bruges" in at_peace.ask(ANNA).text)
    save_with(at_peace, "stadig bygget")
    assert "kan ikke bruges" in at_peace.ask(ANNA).text
    settings.write_text(good + 'SITENAME = "Nyt navn"\n', encoding="utf-8")
    at_peace.until(lambda: "Nyt navn" in at_peace.ask("/").text)
    at_peace.until(lambda: SHADOW not in at_peace.ask("/").text)
    settings.write_text(good, encoding="utf-8")
    at_peace.until(lambda: "Nyt navn" not in at_peace.ask("/").text)


def test_template_is_followed_and_may_be_broken_meanwhile(newsroom):
    newsroom.entry("2026/anna", navn="Anna Alnor")
    theme = newsroom.root / "theme"
    shutil.copytree(REPOSITORY / "theme", theme)
    settings = newsroom.settings()
    settings.write_text(settings.read_text() + 'THEME = "theme"\n', encoding="utf-8")
    base = theme / "templates/base.html"
    good = base.read_text(encoding="utf-8")
    with serving(newsroom) as command:
        base.write_text(good.replace("<body", "{% block %}<body"), encoding="utf-8")
        command.until(lambda: SHADOW in command.ask(ANNA).text)
        command.settle()
        # Saved while nothing can be built, and not lost.
        newsroom.entry("2026/anna", navn="Anna Alnor", stilling="kontorchef")
        command.settle()
        base.write_text(good.replace("<body", "<!-- rettet --><body"), encoding="utf-8")
        command.until(lambda: "<!-- rettet -->" in command.ask(ANNA).text)
        command.until(lambda: SHADOW not in command.ask(ANNA).text)
        assert "kontorchef" in command.ask(ANNA).text


def test_strict_settings_show_what_holds_the_site_back(newsroom):
    newsroom.entry("2026/anna", navn="Anna Alnor")
    newsroom.entry("2026/bo", type="vrøvl")
    settings = newsroom.settings()
    settings.write_text(settings.read_text() + "NAVNENYT_STRICT = True\n", encoding="utf-8")
    with serving(newsroom) as command:
        command.until(lambda: SHADOW in command.ask("/").text)
        assert command.ask("/").status == 404  # Nothing was ever built.
        assert "Intet er udgivet" in command.ask("/").text
        newsroom.remove("navne/2026/bo.md")
        command.until(lambda: command.ask(ANNA).status == 200)


def test_address_of_a_refused_entry_says_why_until_it_is_there(at_peace):
    address = "/navne/2026/dea/"
    file = at_peace.room.entry("2026/dea", navn="Dea Dam", type="vrøvl <b>")
    at_peace.until(lambda: "Siden er ikke kommet med" in at_peace.ask(address).text)
    answer = at_peace.ask(address)
    assert answer.status == 404
    assert "<code>content/navne/2026/dea.md</code>" in answer.text
    assert answer.text.count("»vrøvl &lt;b&gt;« er ikke") == 1
    # The message counts alike wherever it stands.
    for page in (answer, at_peace.ask("/")):
        assert "Afvist: 1 fil skal rettes" in page.text
    assert '<a href="/">Til forsiden</a>' in answer.text
    assert "EventSource" in answer.text
    assert "Siden er ikke kommet med" not in at_peace.ask("/navne/2026/eva/").text
    at_peace.room.entry("2026/dea", navn="Dea Dam")
    at_peace.until(lambda: at_peace.ask(address).status == 200)
    file.unlink()
    at_peace.until(lambda: at_peace.ask(address).status == 404)


def test_advice_is_shown_with_its_number(at_peace):
    at_peace.room.entry("2026/anna", navn="Anna Alnor", stilling="chef i dag")
    at_peace.until(lambda: "<summary>1 godt råd</summary>" in at_peace.ask("/").text)
    assert "Afvist" not in at_peace.ask("/").text


# -- where the site stands ----------------------------------------------------------------------


def addresses(room):
    """The hosts that pages, feeds and sitemaps name as the site's own."""
    told = b"".join(room.files().values()).decode("utf-8", "replace")
    return set(re.findall(r"http://localhost:\d+", told))


def test_site_is_told_that_it_stands_where_it_is_served(newsroom):
    newsroom.entry("2026/anna", navn="Anna Alnor")
    assert newsroom.build().exitcode == 0
    assert addresses(newsroom) == {"http://localhost:8000"}
    with serving(newsroom) as command:
        command.until(lambda: command.builds)
        here = command.address.rstrip("/")
        assert addresses(newsroom) == {here}
        assert f'<link rel="canonical" href="{here}{ANNA}">' in command.ask(ANNA).text
        assert f"<link>{here}{ANNA}</link>" in command.ask("/rss.xml").text


def test_site_that_says_itself_where_it_is_served_is_not_written_again(newsroom):
    newsroom.entry("2026/anna", navn="Anna Alnor")
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        port = other.getsockname()[1]
    settings = newsroom.settings()
    text = settings.read_text(encoding="utf-8") + f'SITEURL = "http://localhost:{port}"\n'
    settings.write_text(text, encoding="utf-8")
    pelican = [PELICAN, newsroom.content, "-s", settings]
    assert run(*pelican, cwd=newsroom.root).exitcode == 0
    with serving(newsroom, "--port", str(port)) as command:
        command.until(lambda: command.builds)
        assert "· 0 filer skrevet," in command.stdout
    assert "· 0 filer skrevet," in run(*pelican, cwd=newsroom.root).stdout


def test_second_session_is_told_which_folder_is_taken_and_what_to_do(running):
    settings = running.room.root / "conf.py"
    serve = [NAVNENYT, "serve", "-s", settings, "--port", "0"]
    said = run(*serve, cwd=running.room.root)
    assert (said.exitcode, said.stdout) == (2, ""), said
    assert f"Mappen »{running.room.output}« vises allerede af en anden »make serve«." in said.stderr
    recommended = re.search(r"»make serve OUTPUT=(\S+) PORT=(\d+)«", said.stderr)
    assert recommended
    # The first is as it was, and what is recommended can be had.
    assert running.ask(ANNA).status == 200
    with serving(running.room, "-o", recommended[1], "--port", recommended[2]) as other:
        assert other.ask(ANNA).status == 200
    assert running.ask(ANNA).status == 200


# -- what is done by itself -------------------------------------------------------------------


def test_entry_appears_when_its_time_comes(newsroom):
    newsroom.entry("2026/anna", navn="Anna Alnor")
    due = datetime.now(UTC) + timedelta(seconds=6)
    newsroom.entry("2026/bo", navn="Bo Birk", publiceret=due.isoformat(timespec="seconds"))
    settings = newsroom.settings()
    settings.write_text(settings.read_text() + "NAVNENYT_NOW = None\n", encoding="utf-8")
    with serving(newsroom) as command:
        command.until(lambda: command.builds)
        if command.builds == 1 and datetime.now(UTC) < due - timedelta(seconds=1):
            assert command.ask("/navne/2026/bo/").status == 404
        command.until(lambda: command.ask("/navne/2026/bo/").status == 200)
        command.settle()
        assert command.builds <= 2


def test_clock_that_stands_still_makes_nothing_due(at_peace):
    at_peace.room.entry("2026/dea", navn="Dea Dam", publiceret="2026-02-02")
    at_peace.until(lambda: "1 venter" in at_peace.stdout.splitlines()[-1])
    at_peace.settle()
    at_peace.room.remove("navne/2026/dea.md")
    at_peace.until(lambda: "0 venter" in at_peace.stdout.splitlines()[-1])


def test_output_inside_a_watched_folder_makes_no_loop(newsroom):
    newsroom.entry("2026/anna", navn="Anna Alnor")
    shutil.copytree(REPOSITORY / "theme", newsroom.root / "theme")
    settings = newsroom.settings()
    settings.write_text(
        settings.read_text()
        + 'THEME, OUTPUT_PATH, CACHE_PATH = "theme", "theme/out", "theme/cache"\n'
    )
    with serving(newsroom) as command:
        command.settle()
        newsroom.entry("2026/anna", navn="Anna Alnor", stilling="kontorchef")
        command.until(lambda: "kontorchef" in command.ask(ANNA).text)
        command.settle()
        assert command.builds <= 3


# -- what a browser is answered ---------------------------------------------------------------


def test_missing_page_is_the_404_of_the_site(running):
    answer = running.ask("/navne/2026/findes-ikke/")
    assert (answer.status, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert on_disk(running, "/404.html").split("</body>")[0] in answer.text


@pytest.mark.parametrize(
    "path", ["/../conf.py", "/..%2fconf.py", "//etc/passwd", "/%00", "/" + "a" * 300, "/navne/"]
)
def test_nothing_outside_the_output_is_shown(running, path):
    assert running.ask(path).status == 404


def test_folder_without_its_slash_leads_to_its_page(running):
    answer = running.ask(ANNA.rstrip("/"))
    assert answer.status in {301, 302, 307, 308}
    assert answer.headers["location"].endswith(ANNA)


def test_types_are_those_that_a_browser_needs(running):
    wanted = {
        "html": "text/html; charset=utf-8", "xml": "application/xml", "webp": "image/webp",
        "avif": "image/avif", "svg": "image/svg+xml", "css": "text/css; charset=utf-8",
        "txt": "text/plain; charset=utf-8", "jpg": "image/jpeg", "json": "application/json",
        "js": "text/javascript; charset=utf-8", "csv": "text/csv; charset=utf-8",
        "png": "image/png",
    }  # fmt: skip
    seen = set()
    (running.room.output / "billede.avif").write_bytes(b"-")
    for path in running.room.files():
        ending = path.rsplit(".", 1)[-1]
        answer = running.ask(f"/{path}", "HEAD")
        assert (answer.headers["content-type"], answer.text) == (wanted[ending], "")
        seen.add(ending)
    assert set(wanted) - seen <= {"jpg", "webp"}  # Which photos there are is another's matter.


def test_reload_gets_the_new_page_and_what_is_unchanged_is_not_sent_again(at_peace):
    first = at_peace.ask(ANNA)
    assert first.headers["cache-control"] == "no-cache"
    assert "last-modified" in first.headers
    known = {"If-None-Match": first.headers["etag"]}
    assert at_peace.ask(ANNA, headers=known).status == 304
    save_with(at_peace, "omskrevet")
    again = at_peace.ask(ANNA, headers=known)
    assert (again.status, "omskrevet" in again.text) == (200, True)


def test_only_reading_is_allowed(running):
    assert running.ask("/", "POST").status == 405


def test_many_connections_at_once_with_tabs_that_listen(at_peace):
    host = at_peace.address.split("/")[2]
    tabs = [HTTPConnection(host, timeout=PATIENCE_S) for _ in range(20)]
    events = []
    try:
        for tab in tabs:
            tab.request("GET", "/.navnenyt/nyt")
        events = [tab.getresponse() for tab in tabs]
        assert {event.headers["content-type"].split(";")[0] for event in events} == {
            "text/event-stream"
        }
        lines = [[event.readline() for _ in range(4)] for event in events]
        assert len({line[2] for line in lines}) == 1
        assert lines[0][2].startswith(b"data: ")
        with ThreadPoolExecutor(20) as pool:
            answers = list(pool.map(lambda _: at_peace.ask("/").status, range(100)))
        assert set(answers) == {200}
        save_with(at_peace, "rygtet går")
        assert {event.readline() for event in events} - {lines[0][2]}
    finally:
        for each in (*events, *tabs):
            each.close()


def test_site_below_a_path_is_served_there(newsroom):
    newsroom.entry("2026/anna", navn="Anna Alnor")
    settings = newsroom.settings()
    settings.write_text(
        settings.read_text() + 'SITEURL = "http://localhost:8000/avis"\n', encoding="utf-8"
    )
    with serving(newsroom) as command:
        assert command.address.endswith("/avis/")
        for path in ("/", "/avis"):
            answer = command.ask(path)
            assert (answer.status, answer.headers["location"]) == (307, "/avis/")
        assert command.ask(f"/avis{ANNA}").status == 200
        assert command.ask(f"/avis{ANNA}".rstrip("/")).headers["location"].endswith(f"/avis{ANNA}")
        assert command.ask(ANNA).status == 404
        links = re.findall(r'href="(/[^"]+)"', command.ask("/avis/").text)
        assert links
        assert {command.ask(link).status for link in links} == {200}


# -- beginning and end ------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signal_ends_it_at_once_with_0_also_in_the_midst_of_a_build(newsroom, number):
    for index in range(16):
        newsroom.photo(f"2026/p{index}.jpg", quarters(800 + index))
        newsroom.entry(f"2026/p{index}", foto=f"p{index}.jpg", fotograf="Bo")
    with serving(newsroom, first=False) as command:
        tab = HTTPConnection(command.address.split("/")[2], timeout=PATIENCE_S)
        tab.request("GET", "/.navnenyt/nyt")
        with tab.getresponse(), closing(tab):
            assert command.stop(number) == 0
        assert "Traceback" not in command.stderr
        assert command.builds == 0
    # The next build finishes what this one left.
    with serving(newsroom) as command:
        command.until(lambda: command.ask("/navne/2026/p15/").status == 200, "the last page")
        command.until(lambda: command.builds, "the end of the build")


def test_port_that_is_taken_is_said_in_danish(newsroom):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = run(
            NAVNENYT, "serve", "-s", newsroom.settings(), "--port", str(port), cwd=newsroom.root
        )
    assert (result.exitcode, result.stdout) == (2, ""), result
    assert f"Port {port} er optaget" in result.stderr
    assert not newsroom.output.exists()


def test_output_of_the_command_counts_from_where_it_is_given(newsroom):
    newsroom.entry("2026/anna", navn="Anna Alnor")
    with serving(newsroom, "-o", "andetsteds") as command:
        assert command.ask(ANNA).status == 200
        assert (newsroom.root / "andetsteds/index.html").is_file()
        assert not newsroom.output.exists()


@pytest.mark.parametrize("arguments", [["-s", "findes-ikke.py"], ["--port", "mange"]])
def test_what_it_cannot_begin_with_ends_with_2(newsroom, arguments):
    result = run(NAVNENYT, "serve", *arguments, cwd=newsroom.root)
    assert (result.exitcode, "Traceback" in result.stderr) == (2, False), result


def test_help_is_danish():
    result = run(NAVNENYT, "serve", "--help", cwd=REPOSITORY)
    assert result.exitcode == 0
    for word in ("--port", "--output", "--settings", os.linesep, "genindlæses"):
        assert word in result.stdout
