"""The page that says what there is as data, and what each column means."""

from __future__ import annotations

from navnenyt.index.queries import Queries
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.cards import Link
from navnenyt.site.formats import DataFormat
from navnenyt.site.heads import head
from navnenyt.site.open_data import COLUMNS
from navnenyt.site.urls import Site

_MEANINGS = {
    "id": "Nyhedens navn for altid; det samme som i feeds.",
    "adresse": "Nyhedens side.",
    "type": "En af de ti typer: nyt job, forfremmelse, uddannelse …",
    "navn": "Personen.",
    "publiceret": "Dag og tidspunkt for udgivelsen.",
    "opdateret": "Dagen for den seneste rettelse.",
    "sætning": "Nyheden som tekst.",
    "rettelse": "Hvad der er rettet.",
    "pr": "Dagen eller måneden, det gælder fra.",
    "stilling": "Personens stilling.",
    "arbejdsgiver": "Personens arbejdsgivere.",
    "sted": "Afdeling eller kontor.",
    "by": "Hvor personen bor.",
    "opgaver": "Hvad personen især skal beskæftige sig med.",
    "baggrund": "Hvad personen tidligere har beskæftiget sig med.",
    "uddannet": "Hvad personen er uddannet.",
    "fra_stilling": "Den stilling, personen kommer fra.",
    "fra_arbejdsgiver": "Den arbejdsgiver, personen kommer fra.",
    "til_stilling": "Den stilling, personen skifter til.",
    "til_arbejdsgiver": "Den arbejdsgiver, personen skifter til.",
    "forgænger": "Hvem personen afløser.",
    "efterfølger": "Hvem der overtager stillingen.",
    "vikar": "Hvem der varetager stillingen imens.",
    "uddannelse": "Den uddannelse, personen har fuldført.",
    "linje": "Uddannelsens linje.",
    "institution": "Uddannelsesstedet.",
    "via": "Samarbejdet om uddannelsen.",
    "organisation": "Den bestyrelse, det handler om.",
    "rolle": "Posten i bestyrelsen.",
    "slutdato": "Dagen, det varer til.",
    "år": "Antal år.",
    "kilde": "Hvor oplysningen kommer fra.",
    "link": "En adresse med mere.",
    "annonce": "Om nyheden er betalt.",
}


def open_data(site: Site, queries: Queries) -> v.OpenDataView:
    """The view of the page."""
    description = f"Nyhederne i {site.title} som data: én fil om året, som JSON og som CSV."
    return v.OpenDataView(
        head=head(site, p.OpenData(), "Åbne data", description, section="data"),
        years=tuple((str(year), _links(site, year)) for year in queries.inventory.data_years()),
        columns=tuple((column, _MEANINGS[column]) for column in COLUMNS),
    )


def _links(site: Site, year: int) -> tuple[Link, ...]:
    return tuple(
        Link(site.href(p.DataFile(year, form)), form.name) for form in DataFormat
    )  # fmt: skip
