"""Names one slip apart."""

import pytest

from navnenyt.model import Sector
from navnenyt.near import NearNames


def names(*slugs):
    return NearNames((Sector.EMPLOYER, slug) for slug in slugs)


@pytest.mark.parametrize(
    "slip",
    [
        "netfirmat",
        "netfirmaaet",
        "netfirmaeet",
        "netfirmaed",
        "xetfirmaet",
        "etfirmaet",
        "net-firmaet",
    ],
)
def test_one_letter_too_few_too_many_or_wrong_is_near(slip):
    assert names("netfirmaet", "dsb").near(Sector.EMPLOYER, slip) == "netfirmaet"


@pytest.mark.parametrize("other", ["netfirma", "firmaet", "internetfirmaet", "vejdirektoratet"])
def test_two_letters_or_more_are_far(other):
    assert names("netfirmaet").near(Sector.EMPLOYER, other) is None


def test_a_name_is_not_near_itself():
    assert names("netfirmaet").near(Sector.EMPLOYER, "netfirmaet") is None


@pytest.mark.parametrize(("one", "other"), [("dsb", "dsv"), ("netip", "netop"), ("coop", "coops")])
def test_short_names_are_one_letter_apart_by_nature(one, other):
    assert names(other).near(Sector.EMPLOYER, one) is None


def test_six_letters_are_long_enough():
    assert names("danske").near(Sector.EMPLOYER, "dansks") == "danske"


def test_of_several_near_names_the_first_in_order_is_told():
    assert names("danske", "dannske").near(Sector.EMPLOYER, "dansske") == "dannske"


def test_each_sector_has_names_of_its_own():
    assert names("netfirmaet").near(Sector.INSTITUTION, "netfirmat") is None


def test_a_name_that_was_asked_for_is_known_from_then_on():
    near = names()
    assert near.near(Sector.EMPLOYER, "netfirmaet") is None
    assert near.near(Sector.EMPLOYER, "netfirmat") == "netfirmaet"
