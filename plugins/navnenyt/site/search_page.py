"""The page of the search, which is a way to the directories where no script runs."""

from __future__ import annotations

from navnenyt.frozen import encode
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.directories import WORDS, whole_directory_link
from navnenyt.site.heads import head
from navnenyt.site.tongue import SOURCE, Tongue, word
from navnenyt.site.urls import Site

# What js/soeg.js says.
SCRIPT = (
    word("Arbejdsgivere"),
    word("Uddannelsessteder"),
    word("Personer"),
    word("Stillinger"),
    word("Ingen fundet med »%(text)s«."),
    word("Ingen med »%(text)s«. Her er »%(meant)s«."),
    word("1 fundet."),
    word("%(count)s fundet."),
    word("Viser %(count)s."),
    word("Tryk Enter for at se flere."),
    word("Skriv mere for at se flere."),
    word("Se i stedet"),
    word("Søger …"),
    word("Fundet"),
    word("Søgningen kan ikke hentes lige nu. Prøv igen."),
)


def script_words(tongue: Tongue) -> str:
    """What the script says, as JSON by its Danish; empty where that is what it should say."""
    if tongue.language == SOURCE:
        return ""
    return encode({said: tongue.text(said) for said in SCRIPT})


def search_page(site: Site) -> v.SearchView:
    """The view of the page Søg; no announcement changes it."""
    text = site.tongue.text
    return v.SearchView(
        head=head(
            site,
            p.SearchPage(),
            text("Søg"),
            text(
                "Find en person, en arbejdsgiver eller et uddannelsessted i %(title)s.",
                title=site.title,
            ),
            section="soeg",
        ),
        directories=tuple(whole_directory_link(site, each) for each in WORDS),
    )
