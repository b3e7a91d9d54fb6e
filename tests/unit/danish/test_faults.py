"""The system's own complaints in Danish."""

import errno
import os
import re
import sqlite3

import pytest

from navnenyt.danish.faults import reason, told
from support.privileges import nobodys_folder, without_privileges

COMMON = (
    errno.EACCES, errno.EPERM, errno.ENOENT, errno.ENOSPC, errno.EROFS, errno.EISDIR,
    errno.ENOTDIR, errno.ENAMETOOLONG, errno.EMFILE, errno.EIO, errno.EDQUOT, errno.EADDRINUSE,
)  # fmt: skip


@pytest.mark.parametrize("number", COMMON, ids=errno.errorcode.get)
def test_common_error_is_told_without_a_word_of_the_systems(number):
    said = told(OSError(number, os.strerror(number), "a/b"))
    assert said.endswith(" (»a/b«)")
    english = set(re.findall(r"\w{3,}", os.strerror(number).lower()))
    assert not english & set(re.findall(r"\w+", said))


def test_file_that_may_not_be_read_is_told_with_its_name():
    with nobodys_folder() as root:
        file = root / "conf.py"
        file.touch(mode=0)
        with without_privileges(), pytest.raises(OSError, match="13") as met:
            file.read_text()
        assert told(met.value) == f"du har ikke adgang (»{file}«)"


def test_what_we_say_ourselves_stays_as_it_is():
    assert told(FileNotFoundError("Temaet mangler filen »x«.")) == "Temaet mangler filen »x«."
    assert told(ValueError("Nej.")) == "Nej."


def test_rare_error_is_told_as_it_came():
    rare = OSError(errno.ENOEXEC, os.strerror(errno.ENOEXEC), "x")
    assert told(rare) == f"{os.strerror(errno.ENOEXEC)} (»x«)"


def test_index_that_cannot_be_written_is_told_so(tmp_path):
    with sqlite3.connect(tmp_path / "index.sqlite") as connection:
        connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(sqlite3.OperationalError) as met:
            connection.execute("CREATE TABLE one (a)")
    assert reason(met.value) == "indekset: disken er fuld"
