"""The page that says what there is as data, and what each column means."""

from __future__ import annotations

from navnenyt.index.queries import Queries
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.cards import Link
from navnenyt.site.formats import DataFormat
from navnenyt.site.heads import head
from navnenyt.site.open_data import COLUMNS
from navnenyt.site.tongue import word
from navnenyt.site.urls import Site

_MEANINGS = {
    "id": word("Nyhedens faste id; det samme som i feeds."),
    "adresse": word("Nyhedens side."),
    "type": word("En af de ti typer: nyt job, forfremmelse, uddannelse …"),
    "navn": word("Personen."),
    "publiceret": word("Dag og tidspunkt for udgivelsen."),
    "opdateret": word("Dagen for den seneste rettelse."),
    "sætning": word("Nyheden som tekst."),
    "rettelse": word("Hvad der er rettet."),
    "pr": word("Dagen eller måneden, det gælder fra."),
    "stilling": word("Personens stilling."),
    "arbejdsgiver": word("Personens arbejdsgivere."),
    "sted": word("Afdeling eller kontor."),
    "by": word("Hvor personen bor."),
    "opgaver": word("Hvad personen især skal beskæftige sig med."),
    "baggrund": word("Hvad personen tidligere har beskæftiget sig med."),
    "uddannet": word("Hvad personen er uddannet."),
    "fra_stilling": word("Den stilling, personen kommer fra."),
    "fra_arbejdsgiver": word("Den arbejdsgiver, personen kommer fra."),
    "til_stilling": word("Den stilling, personen skifter til."),
    "til_arbejdsgiver": word("Den arbejdsgiver, personen skifter til."),
    "forgænger": word("Hvem personen afløser."),
    "efterfølger": word("Hvem der overtager stillingen."),
    "vikar": word("Hvem der varetager stillingen imens."),
    "uddannelse": word("Den uddannelse, personen har fuldført."),
    "linje": word("Uddannelsens linje."),
    "institution": word("Uddannelsesstedet."),
    "via": word("Samarbejdet om uddannelsen."),
    "organisation": word("Den bestyrelse, det handler om."),
    "rolle": word("Posten i bestyrelsen."),
    "slutdato": word("Dagen, det varer til."),
    "år": word("Antal år."),
    "kilde": word("Hvor oplysningen kommer fra."),
    "link": word("En adresse med mere."),
    "annonce": word("Om nyheden er betalt."),
}


def open_data(site: Site, queries: Queries) -> v.OpenDataView:
    """The view of the page."""
    text = site.tongue.text
    description = text(
        "Nyhederne i %(title)s som data: én fil om året, som JSON og som CSV.", title=site.title
    )
    return v.OpenDataView(
        head=head(site, p.OpenData(), text("Åbne data"), description, section="data"),
        years=tuple((str(year), _links(site, year)) for year in queries.inventory.data_years()),
        columns=tuple((column, text(_MEANINGS[column])) for column in COLUMNS),
    )


def _links(site: Site, year: int) -> tuple[Link, ...]:
    return tuple(
        Link(site.href(p.DataFile(year, form)), form.name) for form in DataFormat
    )  # fmt: skip
