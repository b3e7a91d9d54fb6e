"""What is told of files that lie wrong: never a name that another file has."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from navnenyt.entry import messages as em
from navnenyt.flow.content import messages as m
from navnenyt.flow.content.places import settled

HERE = "navne/2026/karl-holst.md"


def put(root, *paths):
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("x")


def misnamed(path, target=HERE):
    return em.BAD_FILE_NAME.at(path, right=target.rpartition("/")[2]).bound_for(target)


def outside(path, target=HERE):
    return em.NOT_IN_YEAR.at(path, target=target).bound_for(target)


def test_a_free_name_stays(tmp_path):
    put(tmp_path, "navne/2026/Karl Holst.md")
    problem = misnamed("navne/2026/Karl Holst.md")
    assert settled(tmp_path, [problem]) == [problem]


def test_a_name_that_is_taken_gets_the_next_number(tmp_path):
    put(tmp_path, "navne/2026/Karl Holst.md", HERE, "navne/2026/karl-holst-2.md")
    (told,) = settled(tmp_path, [misnamed("navne/2026/Karl Holst.md")])
    assert told.hint == "Omdøb filen til »karl-holst-3.md«."
    (told,) = settled(tmp_path, [outside("navne/karl-holst.md")])
    assert told.hint == "Flyt den til »navne/2026/karl-holst-3.md«."


def test_a_link_to_nothing_holds_a_name(tmp_path):
    put(tmp_path, "navne/2026/Karl Holst.md")
    (tmp_path / HERE).symlink_to("ingen")
    (told,) = settled(tmp_path, [misnamed("navne/2026/Karl Holst.md")])
    assert told.target == "navne/2026/karl-holst-2.md"


def test_two_files_are_not_sent_to_one_place(tmp_path):
    put(tmp_path, "navne/2026/Karl Holst.md", "navne/karl-holst.md")
    both = [misnamed("navne/2026/Karl Holst.md"), outside("navne/karl-holst.md")]
    assert {told.target for told in settled(tmp_path, both)} == {HERE, "navne/2026/karl-holst-2.md"}


def test_two_hints_of_one_file_name_one_place(tmp_path):
    path = "navne/Karl Holst.md"
    put(tmp_path, path, HERE)
    told = settled(tmp_path, [misnamed(path), outside(path)])
    assert {each.target for each in told} == {"navne/2026/karl-holst-2.md"}


@given(st.lists(st.sampled_from("abcde"), unique=True), st.sets(st.integers(1, 5)))
def test_no_target_is_a_file_or_named_twice(names, taken):
    problems = [outside(f"navne/{name}.md") for name in names]
    occupied = {HERE if n == 1 else HERE.replace(".md", f"-{n}.md") for n in taken}
    with TemporaryDirectory() as folder:
        put(Path(folder), *occupied, *(f"navne/{name}.md" for name in names))
        targets = [told.target for told in settled(Path(folder), problems)]
    assert not occupied & set(targets)
    assert len(set(targets)) == len(names)


class TestAFolder:
    def files(self, folder="25"):
        return [
            outside(f"navne/{folder}/{name}.md", f"navne/2025/{name}.md") for name in ("bo", "eva")
        ]

    def test_one_that_is_no_year_is_told_of_once(self, tmp_path):
        put(tmp_path, "navne/25/bo.md", "navne/25/eva.md")
        slots = {"name": "25", "files": "2 filer", "year": "2025"}
        own = em.EMPTY_FILE.at("navne/25/bo.md")
        assert settled(tmp_path, [*self.files(), own]) == [
            m.FOLDER_IS_NO_YEAR.at("navne/25", **slots), own
        ]  # fmt: skip

    def test_where_that_year_has_a_folder_each_file_is_to_be_moved(self, tmp_path):
        put(tmp_path, "navne/25/bo.md", "navne/25/eva.md", "navne/2025/bo.md")
        hints = [told.hint for told in settled(tmp_path, self.files())]
        assert hints == [
            "Flyt den til »navne/2025/bo-2.md«.", "Flyt den til »navne/2025/eva.md«."
        ]  # fmt: skip

    def test_one_that_means_no_year_leaves_it_to_the_files(self, tmp_path):
        problems = self.files(folder="nye")
        assert settled(tmp_path, problems) == problems
