"""The HTML checker finds what is wrong, tells errors from warnings, and passes what is right."""

import pytest

from support.html_checker import Finding, check_folder

GOOD = '<!doctype html>\n<html lang="da">\n<title>Prøve</title>\n<h1>Æbleø</h1>\n'


@pytest.fixture(scope="module")
def findings(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sider")
    (folder / "god.html").write_text(GOOD, encoding="utf-8")
    below = folder / "under mappe"
    below.mkdir()
    (below / "dårlig.html").write_text(GOOD + '<img src="a.jpg">\n', encoding="utf-8")
    (below / "tvivlsom.html").write_text(GOOD + "<section>x</section>\n", encoding="utf-8")
    (below / "data.json").write_text("{}", encoding="utf-8")
    return check_folder(folder)


def test_good_page_has_no_findings(findings):
    assert [found for found in findings if found.path == "god.html"] == []


def test_image_without_alt_is_an_error_with_its_place(findings):
    (error,) = [found for found in findings if found.kind == "error"]
    assert (error.path, error.line) == ("under mappe/dårlig.html", 5)
    assert "alt" in error.message


def test_section_without_heading_is_a_warning(findings):
    (warning,) = [found for found in findings if found.kind == "warning"]
    assert warning.path == "under mappe/tvivlsom.html"


def test_finding_reads_as_one_line():
    assert str(Finding("a.html", 7, "error", "Bad", "<x>")) == "a.html:7: error: Bad  '<x>'"


def test_folder_without_pages_is_refused(tmp_path):
    with pytest.raises(ValueError, match="No HTML file"):
        check_folder(tmp_path)
