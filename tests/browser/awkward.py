"""Content that strains a page: long words, every special character, every kind, hundreds of names.

Nobody writes a newspaper like this; each thing in it will be in one some day.
"""

from itertools import cycle

from PIL import Image

from navnenyt.entry.fields import FIELDS, REQUIRED
from navnenyt.model import Kind
from support.newsroom import Newsroom, quarters

EMPLOYERS = 250  # a directory of more than 200 names is split by letter
GIANT = "Kæmpekoncernen"
GIANT_ENTRIES = 104  # a page holds 100, then each year has its own

WORD = "speciallægepraksisplanlægningsstabiliseringsperiodekoordinator"
UNBROKEN = "Ø" * 60
# What HTML, attributes, templates and styles give a meaning to, and what a font may lack.
SPECIAL = (
    "R&D <b>»x«</b> \"y\" 'z' &amp; {{ 7*7 }} {% raw %} %C3%A5 \\n ;}</title></style> ﷽ 漢字 👩🏽‍🔬"
)

_ALPHABET = (*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "Æ", "Ø", "Å", "7")
_NUMBERS = {"alder": "44", "år": "25", "slutdato": "2027-06-30", "pr": "2025-05-01"}
_BODY = f"""\
# En overskrift på øverste niveau

Brødtekst med *kursiv*, **fed**, `kode`, [et link](https://eksempel.example/{"sti" * 40}) og
https://eksempel.example/{"bar" * 40} som bar tekst. {WORD.capitalize()} står i {UNBROKEN}.

## Næste niveau

| Stilling | {WORD} | Fra | Til |
|---|---|---:|---|
| {WORD} | {SPECIAL.replace("|", "")} | 2025 | {UNBROKEN} |

> Et citat med {WORD}.

1. Et
2. To
    - {UNBROKEN}
        - Dybere

### Tredje niveau

    {"forudformateret " * 20}

<script>alert("nej")</script> <b onclick="alert(1)">fed</b> <img src="https://ude.example/x.png">

---

Slut.
"""


def write(room: Newsroom) -> None:
    """Fill a newsroom's content folder."""
    _long(room)
    _special(room)
    _everything(room)
    _one_long_life(room)
    _giant(room)
    _many_employers(room)
    room.page("kolofon", f"Kolofon for {WORD}", _BODY)


def _long(room: Newsroom) -> None:
    """A new job in which no fact fits a line, with its photo; and a person of the same name."""
    room.photo("2026/lang.jpg", _portrait())
    room.profile(
        "arbejdsgivere/lang-arbejdsgiver",
        _BODY,
        navn=f"Foreningen af {WORD}er i {UNBROKEN}",
        alias=[f"Sammenslutningen af {WORD}er nummer {number}" for number in range(6)],
        hjemmeside=f"https://{'-'.join(['lang'] * 12)}.{'a' * 60}.{'b' * 60}.example/",
        cvr="00000009",
    )
    long = {
        "type": "nyt job",
        "navn": f"Bartholomæus-Maximilian {WORD.capitalize()} von {UNBROKEN}",
        "stilling": f"{WORD} og {UNBROKEN}",
        "arbejdsgiver": f"Foreningen af {WORD}er i {UNBROKEN}",
        "by": UNBROKEN,
        "alder": "44",
        "pr": "2026-09-01",
    }
    room.entry(
        "2026/lang",
        _BODY,
        {
            **long,
            "pronomen": "hen",
            "opgaver": ", ".join([WORD] * 6),
            "fra_stilling": UNBROKEN,
            "fra_arbejdsgiver": f"{UNBROKEN} ApS",
            "uddannet": WORD,
            "baggrund": WORD * 3,
            "forgænger": f"Den forrige {UNBROKEN}",
            "publiceret": "2026-09-01",
            "opdateret": "2026-09-03",
            "rettelse": f"Der stod {UNBROKEN}. Det rigtige er {WORD}.",
            "foto": "lang.jpg",
            "fotograf": f"{WORD}, {UNBROKEN}",
            "fotoalt": f"{WORD} foran {UNBROKEN}",
            "kilde": UNBROKEN,
            "link": f"https://{'a' * 60}.{'b' * 60}.example/{'sti/' * 30}",
            "annonce": "ja",
            "flyttet_fra": f"navne/2026/{'meget-' * 30}lang",
        },
    )
    for number, kind in enumerate(("forfremmelse", "konstituering")):
        more = {"type": kind, "publiceret": f"2026-10-{number + 1:02}", "pr": "2026-10"}
        room.entry(f"2026/lang-igen-{number}", "", {**long, **more, "by": None})


def _special(room: Newsroom) -> None:
    """One entry of each kind, with every field it takes, and what HTML has a meaning for in it."""
    room.photo("2025/lille.png", quarters(80, 100))  # smaller than the smallest width
    for number, kind in enumerate(Kind):
        facts = {
            field.key: _quoted(_value(field.key)) for field in FIELDS if kind in field.kinds
        } | {
            "type": kind.value,
            "navn": _quoted(f"Åse {SPECIAL} Ø'{kind.value}"),
            "publiceret": "2025-11-05T08:30",
            "opdateret": "2025-11-06",
            "pronomen": "de",
            "fokus": "10% 90%",
            "foto": "lille.png" if number % 2 else None,
            "link": "https://eksempel.example/?a=1&b=2&amp;c=%3Cb%3E#d",
            "annonce": "ja" if number % 3 else "nej",
            "søgning": "nej" if number == 4 else "ja",
            "samtykke": "ja",
            "status": "publiceret",
            "person": None,
            "flyttet_fra": f"navne/2024/tegn-{number}",
        }
        if kind is Kind.DEPARTURE:
            facts["organisation"] = None
        if kind in (Kind.DEGREE, Kind.DEATH):
            facts["pr"] = "2025-10"
        room.entry(f"2025/tegn-{number}", f"Brødtekst: {SPECIAL}\n", facts)
    room.profile(
        "uddannelsessteder/tegn",
        f"Om stedet: {SPECIAL}\n",
        navn=_quoted(_value("institution")),
        alias=[_quoted(f"Den gamle {SPECIAL}")],
        hjemmeside="https://skole.example/?a=1&b=%22",
    )


def _everything(room: Newsroom) -> None:
    """Each kind with nothing but what it requires, and no photo: the barest pages there are."""
    for number, kind in enumerate(Kind):
        needed = {group[0]: f"Bar {group[0]}" for group in REQUIRED[kind]}
        needed |= {key: value for key, value in _NUMBERS.items() if key in needed}
        facts = {"stilling": None, "arbejdsgiver": None, "type": kind.value, "navn": "Bo Bar"}
        room.entry(f"2024/bar-{number}", "", {**facts, **needed, "publiceret": "2024-02-29"})


def _one_long_life(room: Newsroom) -> None:
    """A person with a long timeline: some entries with a photo, one paid for."""
    room.photo("2023/liv.jpg", quarters(1600, 900))
    steps = zip(range(1, 13), cycle(("forfremmelse", "nyt job", "udnævnelse")), strict=False)
    for month, kind in steps:
        room.entry(
            f"2023/liv-{month:02}",
            type=kind,
            navn="Øjvind Ærlig Åkjær",
            person="oejvind-aerlig-aakjaer",
            stilling=f"chef nummer {month}",
            arbejdsgiver=f"Karrierefirma {month}",
            publiceret=f"2023-{month:02}-15",
            annonce="ja" if month == 4 else None,
            foto="liv.jpg" if month % 2 else None,
            fotograf="Åge Øre" if month % 2 else None,
        )


def _giant(room: Newsroom) -> None:
    """An employer with more entries than its page holds, over four years."""
    kinds = cycle(("forfremmelse", "pension", "orlov", "jubilæum"))
    for number, kind in zip(range(GIANT_ENTRIES), kinds, strict=False):
        room.entry(
            f"2022/stor-{number}",
            type=kind,
            navn=f"Stine {chr(65 + number % 26)}. Storgaard-{number}",
            stilling="afdelingsleder",
            arbejdsgiver=GIANT,
            år="25" if kind == "jubilæum" else None,
            publiceret=f"{2019 + number // 26}-{number % 12 + 1:02}-10",
        )


def _many_employers(room: Newsroom) -> None:
    """New jobs at so many employers that directories have letters, and the kind has months."""
    room.photo("2021/mange.jpg", _portrait())
    for number, letter in zip(range(EMPLOYERS), cycle(_ALPHABET), strict=False):
        room.entry(
            f"2021/mange-{number}",
            navn=f"Person{number} {letter}rum",
            arbejdsgiver=f"{letter}rnefirma {number}",
            stilling=f"{WORD} nr. {number}" if number % 10 == 0 else "sælger",
            publiceret=f"2021-{number % 12 + 1:02}-{number % 28 + 1:02}",
            foto="mange.jpg" if number % 12 == 0 else None,
        )


def _value(key: str) -> str:
    return _NUMBERS.get(key) or f"X {SPECIAL} {key}"


def _quoted(value: str) -> str:
    """A YAML scalar that is read as it stands."""
    doubled = value.replace("'", "''")
    return f"'{doubled}'"


def _portrait() -> Image.Image:
    """A picture large enough for every width."""
    return quarters(900, 1125)
