"""What is printed of an announcement among others is kept, and is what would be made anew."""

import pytest
from hypothesis import given

from navnenyt.index.entries import Shown
from navnenyt.photo import FocalPoint, Photo, PhotoReference
from support.archive import Archive, announcement, new_job, profile
from support.strategies import announcements

JOB = new_job("mette-holm", employers=("Netip A/S",), tasks="drift & <sikkerhed>")
PHOTO = Photo("abc", 1200, 1500, ground="#aba")


def keep(archive, *shown):
    """What a build does of entries without."""
    made = [(each.announcement.path, *archive.notices().encoded(each)) for each in shown]
    archive.store.notices.keep(made)


@given(announcements())
def test_notice_that_was_kept_is_the_one_that_was_made(a):
    archive = Archive(a)
    shown = archive.queries.entry(a.path)
    made = archive.notices().at(a.path)
    keep(archive, shown)
    assert archive.notices().at(a.path) == made == archive.notices().made(shown)


def test_markup_comes_back_as_markup_and_is_escaped_once():
    archive = Archive(JOB)
    keep(archive, Shown(JOB, None))
    card = archive.notices().at(JOB.path).card
    assert "drift &amp; &lt;sikkerhed&gt;" in card.prose
    assert card.prose.__html__() == str(card.prose)
    assert not hasattr(card.name, "__html__")


def test_picture_is_kept_too():
    asked = PhotoReference("navne/2026/x.jpg", credit="Bo Foto", focus=FocalPoint(1, 2))
    shown = Shown(announcement("aase", photo=asked), PHOTO)
    archive = Archive(shown.announcement, photo=PHOTO)
    keep(archive, shown)
    card = archive.notices().at(shown.announcement.path).card
    assert card.picture == archive.notices().made(shown).card.picture
    assert card.picture.credit == "Bo Foto"


def test_text_is_the_whole_sentence():
    assert Archive(JOB).notices().at(JOB.path).text == (
        "Netip A/S har ansat Mette Holm som chef. Mette Holm skal især "
        "beskæftige sig med drift & <sikkerhed>."
    )


def test_kept_notice_is_asked_for_no_announcement():
    archive = Archive(JOB)
    keep(archive, Shown(JOB, None))
    archive.store.connection.execute("UPDATE entry SET data = ''")
    assert archive.notices().cards([JOB.path])[0].name == "Mette Holm"


def test_notice_goes_with_its_entry():
    """Also where the entry only changes: what was printed of its former self is of no use."""
    archive = Archive(JOB)
    keep(archive, Shown(JOB, None))
    archive.accept(new_job("mette-holm", title="direktør"))
    assert archive.store.notices.all_missing() == [JOB.path]
    assert "direktør" in archive.notices().at(JOB.path).text
    keep(archive, Shown(JOB, None))
    archive.store.entries.drop(JOB.path)
    assert archive.store.notices.at(JOB.path) is None


def test_notice_of_nobody_is_none():
    with pytest.raises(LookupError):
        Archive().notices().at("navne/2026/nobody")


def test_those_without_are_named_of_all_and_of_some():
    other = announcement("bo")
    archive = Archive(JOB, other)
    assert archive.store.notices.all_missing() == [other.path, JOB.path]
    keep(archive, Shown(JOB, None))
    assert archive.store.notices.all_missing() == [other.path]
    assert archive.store.notices.missing([JOB.path, other.path, "navne/2026/x"]) == [other.path]
    archive.store.notices.clear()
    assert archive.store.notices.missing([JOB.path]) == [JOB.path]


def test_spelling_that_a_profile_names_leads_to_the_profile():
    archive = Archive(JOB, profiles=[profile("Netip", aliases=("Netip A/S",), slug="net")])
    assert 'href="/arbejdsgivere/net/"' in archive.notices().at(JOB.path).card.prose


def test_of_a_large_archive_less_is_at_hand_than_of_one_that_fits(monkeypatch):
    """What it has at hand is the memory of a build, and each has as many as it asks for at once."""
    small = Archive(JOB, new_job("bo")).notices().at_hand
    monkeypatch.setattr("navnenyt.site.notices._WHOLE", 1)
    assert Archive(JOB, new_job("bo")).notices().at_hand < small
