"""The one table of an entry's fields: who uses each, how it is read, what it is required by."""

from __future__ import annotations

from collections.abc import Callable, Container

from navnenyt.entry import dates
from navnenyt.entry import values as v
from navnenyt.frozen import Frozen
from navnenyt.model import Kind

ALL = frozenset(Kind)
# The kinds whose sentence has a tail (HALE), and those that open with HVEM.
TAILED = frozenset({Kind.NEW_JOB, Kind.PROMOTION, Kind.APPOINTMENT, Kind.ACTING, Kind.BOARD})
MOVERS = TAILED - {Kind.PROMOTION}
APPOINTED = frozenset({Kind.APPOINTMENT, Kind.ACTING})


class Field(Frozen):
    """A key of the front matter.

    `attribute` is its name in the model; `supplied` are the words that the sentence writes
    itself before the value; `example` is shown where the field is missing.
    """

    key: str
    attribute: str
    read: Callable[[str], object]
    kinds: frozenset[Kind] = ALL
    many: bool = False
    supplied: tuple[str, ...] = ()
    example: str = "…"


FIELDS = (
    Field("type", "kind", v.kind, example="nyt job"),
    Field("navn", "name", v.organisation, example="Fornavn Efternavn"),
    Field("person", "person", v.own_slug, example="mette-holm"),
    Field("publiceret", "published", dates.instant, example="2026-01-30"),
    Field("opdateret", "updated", dates.day, example="2026-02-02"),
    Field("rettelse", "correction", v.text),
    Field("pr", "effective", dates.partial_date, supplied=("pr.", "den", "fra", "i")),
    Field("stilling", "title", v.text, supplied=("som", "stillingen som"), example="direktør"),
    Field("arbejdsgiver", "employers", v.organisation, many=True, supplied=("hos",)),
    Field("sted", "place", v.text),
    Field("alder", "age", v.age, example="42"),
    Field(
        "by", "town", v.text, kinds=ALL - {Kind.PROMOTION},
        supplied=("bosat i", "bor i", "fra", "i"),
    ),
    Field("pronomen", "pronoun", v.pronoun, example="hun"),
    Field(
        "opgaver", "tasks", v.text, TAILED,
        supplied=("skal især beskæftige sig med", "især beskæftige sig med",
                  "skal beskæftige sig med", "beskæftige sig med", "især"),
    ),
    Field(
        "baggrund", "background", v.text, TAILED,
        supplied=("har tidligere beskæftiget sig med", "tidligere beskæftiget sig med",
                  "har beskæftiget sig med", "beskæftiget sig med"),
    ),
    Field("uddannet", "training", v.text, TAILED, supplied=("er uddannet", "uddannet")),
    Field(
        "fra_stilling", "former_title", v.text, TAILED,
        supplied=("en stilling som", "stilling som", "som"),
    ),
    Field("fra_arbejdsgiver", "former_employer", v.organisation, MOVERS, supplied=("hos",)),
    Field(
        "til_stilling", "next_title", v.text, frozenset({Kind.DEPARTURE}),
        supplied=("en stilling som", "stilling som", "som"),
    ),
    Field(
        "til_arbejdsgiver", "next_employer", v.organisation, frozenset({Kind.DEPARTURE}),
        supplied=("hos",),
    ),
    Field("forgænger", "predecessor", v.text, TAILED, supplied=("afløser", "efter")),
    Field(
        "efterfølger", "successor", v.text, frozenset({Kind.DEPARTURE, Kind.RETIREMENT}),
        supplied=("overtages af", "afløses af", "af"),
    ),
    Field(
        "vikar", "stand_in", v.text, frozenset({Kind.DEPARTURE, Kind.LEAVE}),
        supplied=("varetages af", "af"),
    ),
    Field(
        "uddannelse", "degree", v.text, frozenset({Kind.DEGREE}),
        supplied=("uddannelsen", "fuldført"), example="Master i it",
    ),
    Field(
        "linje", "programme", v.text, frozenset({Kind.DEGREE}),
        supplied=("linjen i", "linje i", "linjen", "i"),
    ),
    Field(
        "institution", "institution", v.organisation, frozenset({Kind.DEGREE}),
        supplied=("på", "ved"), example="Aarhus Universitet",
    ),
    Field("via", "via", v.text, frozenset({Kind.DEGREE}), supplied=("via",)),
    Field(
        "organisation", "organisations", v.organisation,
        frozenset({Kind.BOARD, Kind.DEPARTURE, Kind.ANNIVERSARY}), many=True,
        supplied=("bestyrelsen for", "bestyrelsen i", "i bestyrelsen for"),
    ),
    Field("rolle", "role", v.seat, frozenset({Kind.BOARD}), supplied=("valgt til", "som")),
    Field(
        "slutdato", "end", dates.partial_date, APPOINTED | {Kind.LEAVE},
        supplied=("frem til", "til", "den"),
    ),
    Field(
        "år", "years", v.years, frozenset({Kind.DEPARTURE, Kind.RETIREMENT, Kind.ANNIVERSARY}),
        supplied=("efter",), example="25",
    ),
    Field("foto", "photo", v.photo_name, example="mette-holm.jpg"),
    Field("fotograf", "credit", v.text, supplied=("foto:", "fotograf:")),
    Field("fotoalt", "alt", v.text),
    Field("fokus", "focus", v.focus),
    Field("kilde", "source", v.text, supplied=("kilde:",)),
    Field("link", "link", v.link),
    Field("annonce", "advertisement", v.flag),
    Field("søgning", "searchable", v.flag),
    Field("samtykke", "consent", v.flag),
    Field("status", "draft", v.draft),
    Field("flyttet_fra", "former_paths", v.former_path, many=True),
)  # fmt: skip

BY_KEY = {field.key: field for field in FIELDS}

_POST = (("stilling",), ("arbejdsgiver",))
_SEAT = (("arbejdsgiver", "organisation"),)
# Each requirement is met by any one of its keys.
REQUIRED_ALWAYS = (("type",), ("navn",), ("publiceret",))
REQUIRED: dict[Kind, tuple[tuple[str, ...], ...]] = {
    Kind.NEW_JOB: _POST,
    Kind.PROMOTION: _POST,
    Kind.DEGREE: (("uddannelse",), ("institution",)),
    Kind.APPOINTMENT: _POST,
    Kind.ACTING: _POST,
    Kind.BOARD: (("organisation",),),
    Kind.DEPARTURE: _SEAT,
    Kind.RETIREMENT: (("arbejdsgiver",),),
    Kind.LEAVE: (("arbejdsgiver",),),
    Kind.ANNIVERSARY: (*_SEAT, ("år",)),
    Kind.BIRTHDAY: (("alder",),),
    Kind.DEATH: (("alder",),),
}

# »afløser« means predecessor or successor in Danish: no key, and no guess either.
AMBIGUOUS = ("afløser", "afloeser")

# What editors write from habit, and from English; the first that is not there already is meant.
_HABITS = {
    "titel": ("stilling",), "title": ("stilling",), "job": ("stilling",), "name": ("navn",),
    "firma": ("arbejdsgiver",), "virksomhed": ("arbejdsgiver",), "dato": ("publiceret", "pr"),
    "date": ("publiceret", "pr"), "kategori": ("type",), "billede": ("foto",),
    "fokuspunkt": ("fokus",), "billedtekst": ("fotoalt",), "fotokredit": ("fotograf",),
    "skole": ("institution",),
    "uddannelsessted": ("institution",), "bestyrelse": ("organisation",), "bopæl": ("by",),
    "udgivet": ("publiceret",), "slut": ("slutdato",), "tidligere": ("baggrund",),
    "tidligere_stilling": ("fra_stilling",), "ny_stilling": ("til_stilling",),
    "modified": ("opdateret",), "efter": ("år",),
    "kladde": ("status: kladde",), "udkast": ("status: kladde",), "draft": ("status: kladde",),
}  # fmt: skip
# What an editor probably meant by a field that the entry's kind does not use.
_MEANT = {
    "uddannelse": ("uddannet",),
    "uddannet": ("uddannelse",),
    "organisation": ("arbejdsgiver",),
    "institution": ("uddannet", "arbejdsgiver"),
    "fra_stilling": ("stilling", "baggrund"),
    "fra_arbejdsgiver": ("arbejdsgiver",),
    "til_stilling": ("stilling",),
    "til_arbejdsgiver": ("arbejdsgiver",),
    "forgænger": ("efterfølger",),
    "efterfølger": ("forgænger", "vikar"),
    "vikar": ("efterfølger",),
    "rolle": ("stilling",),
}


def guess_key(key: str, present: Container[str] = ()) -> str | None:
    """The field that an unknown key was probably meant as, unless that is `present`."""
    closest = v.closest(key, list(BY_KEY))
    meant = _HABITS.get(key.casefold()) or ((closest,) if closest else ())
    if not meant and (kind := v.closest(key, [each.value for each in Kind])):
        meant = (f"type: {kind}",)
    return next((guess for guess in meant if guess not in present), None)


def guess_for_kind(key: str, kind: Kind, present: Container[str] = ()) -> str | None:
    """The field of this kind that was probably meant by one that the kind does not use."""
    usable = (guess for guess in _MEANT.get(key, ()) if kind in BY_KEY[guess].kinds)
    return next((guess for guess in usable if guess not in present), None)
