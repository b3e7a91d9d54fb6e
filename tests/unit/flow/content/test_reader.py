"""Many files are read on every core, in the order given, and nobody holds them all."""

from contextlib import closing

from navnenyt.flow.content.files import Found, Role
from navnenyt.flow.content.reader import _BATCH, read_files
from navnenyt.flow.content.readings import FEW, FileToRead
from navnenyt.flow.crew import Crew
from support.newsroom import front_matter

FACTS = {"type": "dødsfald", "navn": "Bo", "publiceret": "2026-01-30", "alder": "90"}


class Asked(Crew):
    """A crew that counts the batches that it was given."""

    given = 0

    def map(self, function, batches):
        return super().map(function, self._counted(batches))

    def _counted(self, batches):
        for batch in batches:
            self.given += 1
            yield batch


def files(folder, count):
    """As many files to read, all of one content."""
    file = folder / "bo.md"
    file.write_text(front_matter(FACTS))
    size = file.stat().st_size
    paths = [f"navne/2026/nr-{number:04}.md" for number in range(count)]
    return [FileToRead(Found(path, Role.ANNOUNCEMENT, str(file), size, 1), "") for path in paths]


def test_few_files_and_many_are_read_alike_and_in_order(tmp_path):
    todo = files(tmp_path, FEW)
    with closing(Crew(2)) as crew:
        many = list(read_files(todo, crew))
    few = [one for start in range(0, FEW, 50) for one in read_files(todo[start : start + 50], crew)]
    assert many == few
    assert [one.found.path for one in many] == [each.found.path for each in todo]
    assert all(one.reading and one.reading.record for one in many)


def test_files_are_given_to_workers_as_their_readings_are_asked_for(tmp_path):
    todo = files(tmp_path, 20 * _BATCH)
    with closing(Asked(1)) as crew:
        readings = read_files(todo, crew)
        next(readings)
        assert crew.given < 5
        assert len(list(readings)) == len(todo) - 1
