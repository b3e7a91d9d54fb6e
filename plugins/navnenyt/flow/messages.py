"""What an editor is told about files seen together."""

from __future__ import annotations

from navnenyt.problems import Message

FORMER_IS_LIVE = Message(
    "»{address}« er adressen på en anden nyhed: {others}.",
    "Ret »flyttet_fra«, eller flyt en af filerne.",
)
FORMER_TWICE = Message(
    "»{address}« er også tidligere adresse for {others}.", "Slet linjen i den ene af filerne."
)
ADDRESS_IS_FORMER = Message(
    "Adressen er tidligere adresse for {others}.", "Omdøb filen, eller ret »flyttet_fra« dér."
)
SAME_ADDRESS = Message(
    "»{spelling}« og »{other}« ({others}) vil have samme adresse, /{sector}/{slug}/.",
    "Er det den samme, så skriv navnet ens, eller opret »{sector}/{slug}.md« med begge navne; "
    "ellers giv hver sin profil.",
)
NAMESAKES = Message(
    "»{name}« her er en anden end i {others}, men begge vil have adressen /personer/{slug}/.",
    "Er det den samme, så skriv »person: {slug}« i alle filerne; ellers fx »person: {free}« her "
    "og i {own}.",
)
TWO_PROFILES = Message(
    "»{spelling}« står også i {others}.", "Slet navnet i den ene af de to profiler."
)
NEAR_NAME = Message(
    "»{spelling}« ligner »{other}« ({others}).",
    "Er det den samme, så skriv navnet ens, eller tilføj »alias« i profilen.",
    grave=False,
)
MOVED = Message(
    "Nyheden ser ud til at være flyttet fra {others}.",
    "Linjen skal være »flyttet_fra: {paths}«, så følger gamle links og feeds med.",
    grave=False,
)
TOLD_TWICE = Message(
    "Nyheden ligner {others}: samme type, person, sted og tid.",
    "Er det den samme nyhed, så slet den ene fil.",
    grave=False,
)
FORGOTTEN_PHOTO = Message(
    "Billedet »{name}« ligger ved siden af, men nyheden viser det ikke.",
    "Skriv »foto: {name}«, eller slet billedet.",
    grave=False,
)
UNUSED_PHOTO = Message(
    "Ingen nyhed har billedet.", "Skriv »foto: {name}« i den nyhed, det hører til.", grave=False
)
TOO_OLD = Message(
    "»publiceret« er ældre end det, feeds når tilbage til.",
    "Abonnenter får den ikke; skriv dagen i dag, og brug »pr« til den dag, det skete.",
    grave=False,
)

# Of the settings, and of no file below the content folder.
PLACEHOLDER = Message(
    "Siden har stadig adressen »{url}«, som ingen kan besøge.",
    "Skriv den rigtige i linjen »SITEURL« i publishconf.py.",
    grave=False,
)
