"""JSON-LD: what the sentence says in the words of schema.org, and nothing that it does not say."""

import json
from datetime import date

import pytest

from navnenyt.danish.speech import DANISH
from navnenyt.model import Kind, PartialDate
from navnenyt.naming import Naming
from navnenyt.site.linked_data import LinkedData
from support.archive import SITE, announcement, at, new_job, profile

HOME = "https://navnenyt.example"
DAY = PartialDate(2026, 1, 27)
# The types that are used, with those of their properties that are (schema.org, version 29).
TYPES = {
    "NewsArticle": {
        "mainEntityOfPage", "headline", "articleSection", "articleBody", "inLanguage",
        "datePublished", "dateModified", "correction", "image", "author", "publisher", "about",
    },
    "Person": {
        "name", "url", "jobTitle", "worksFor", "memberOf", "alumniOf", "hasCredential",
    },
    "OrganizationRole": {"roleName", "startDate", "endDate", "worksFor", "memberOf"},
    "Organization": {"name", "url"},
    "EducationalOrganization": {"name", "url"},
    "EducationalOccupationalCredential": {
        "credentialCategory", "name", "dateCreated", "recognizedBy",
    },
}  # fmt: skip


def written(a, text="Sætningen.", picture="", timeline="", profiles=()):
    return LinkedData(SITE, Naming(profiles), DANISH).article(a, text, picture, timeline)


def said(a, **how):
    return json.loads(written(a, **how))


def things(value):
    """Every thing in it, at any depth."""
    if isinstance(value, list):
        for each in value:
            yield from things(each)
    elif isinstance(value, dict):
        yield value
        for each in value.values():
            yield from things(each)


FULL = {
    "effective": DAY, "institution": "CBS", "degree": "Master i it", "programme": "organisation",
    "organisations": ("DSB",), "role": "formand", "years": 10, "updated": date(2026, 2, 5),
    "correction": "Han er 40.",
}  # fmt: skip


@pytest.mark.parametrize("kind", Kind)
def test_every_type_and_property_is_one_of_schema_org(kind):
    found = said(new_job(kind=kind, **FULL), picture=f"{HOME}/foto/x.jpg", timeline=f"{HOME}/x/")
    for thing in things(found):
        properties = set(thing) - {"@type", "@id", "@context"}
        assert properties <= TYPES[thing["@type"]], thing["@type"]
        assert not {None, "", ()} & {v for v in thing.values() if not isinstance(v, list | dict)}


def test_article_says_where_it_stands_when_and_who_publishes_it():
    found = said(announcement("bo", "2026-01-30T06:30", name="Bo Holm"))
    assert found["@id"] == found["mainEntityOfPage"] == f"{HOME}/navne/2026/bo/"
    assert found["headline"] == "Bo Holm: Fødselsdag"
    assert found["articleBody"] == "Sætningen."
    assert found["datePublished"] == at("2026-01-30T06:30").isoformat()
    assert found["publisher"] == found["author"] == {
        "@type": "Organization", "name": "Navnenyt", "url": f"{HOME}/",
    }  # fmt: skip
    assert "dateModified" not in found


def test_change_and_correction_are_told():
    found = said(announcement(updated=date(2026, 2, 5), correction="Han er 40."))
    assert (found["dateModified"], found["correction"]) == ("2026-02-05", "Han er 40.")


def test_new_post_begins_on_its_day():
    found = said(new_job(title="chef", employers=("Netip A/S",), effective=DAY))["about"]
    assert found["jobTitle"] == "chef"
    assert found["worksFor"] == [{
        "@type": "OrganizationRole", "roleName": "chef", "startDate": "2026-01-27",
        "worksFor": {"@type": "Organization", "name": "Netip A/S",
                     "url": f"{HOME}/arbejdsgivere/netip/"},
    }]  # fmt: skip


@pytest.mark.parametrize("kind", [Kind.DEPARTURE, Kind.RETIREMENT])
def test_post_that_is_left_ends_and_why_is_not_said(kind):
    [role] = said(new_job(kind=kind, effective=DAY))["about"]["worksFor"]
    assert role["endDate"] == "2026-01-27"
    assert "startDate" not in role


@pytest.mark.parametrize("kind", [Kind.LEAVE, Kind.ANNIVERSARY, Kind.BIRTHDAY, Kind.DEGREE])
def test_post_that_is_no_news_has_no_days(kind):
    [role] = said(new_job(kind=kind, effective=DAY, years=10))["about"]["worksFor"]
    assert not {"startDate", "endDate"} & set(role)


def test_seat_on_a_board_begins_and_the_post_elsewhere_does_not():
    about = said(new_job(kind=Kind.BOARD, effective=DAY, organisations=("DSB",), role="formand"))[
        "about"
    ]
    [seat], [post] = about["memberOf"], about["worksFor"]
    assert (seat["roleName"], seat["startDate"]) == ("formand", "2026-01-27")
    assert seat["memberOf"]["url"] == f"{HOME}/arbejdsgivere/dsb/"
    assert "startDate" not in post


def test_degree_is_a_credential_of_its_institution():
    about = said(new_job(kind=Kind.DEGREE, degree="Master i it", programme="organisation",
                         institution="CBS", effective=PartialDate(2026, 1)))["about"]  # fmt: skip
    school = {
        "@type": "EducationalOrganization", "name": "CBS", "url": f"{HOME}/uddannelsessteder/cbs/",
    }  # fmt: skip
    assert about["hasCredential"] == {
        "@type": "EducationalOccupationalCredential", "credentialCategory": "degree",
        "name": "Master i it, organisation", "dateCreated": "2026-01", "recognizedBy": school,
    }  # fmt: skip
    assert about["alumniOf"] == school


def test_organisation_is_the_one_that_a_profile_means():
    dsb = profile("DSB", aliases=("Banen",))
    [role] = said(new_job(employers=("Banen",)), profiles=[dsb])["about"]["worksFor"]
    assert role["worksFor"]["url"] == f"{HOME}/arbejdsgivere/dsb/"


def test_age_is_never_told():
    assert "99" not in written(announcement(age=99))


def test_what_is_kept_from_search_says_nothing():
    assert written(announcement(searchable=False)) == ""


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!--", "a & b", "]]>", "\u2028"]
)
def test_text_never_ends_the_script_and_arrives_as_it_was_written(text):
    made = written(new_job(title=text, name=text), text=text)
    assert not {"<", ">", "&"} & set(made)
    assert json.loads(made)["articleBody"] == json.loads(made)["about"]["name"] == text
