"""What an editor is told about a photo."""

from __future__ import annotations

from navnenyt.problems import Message

MISSING = Message(
    "Billedet »{name}« findes ikke.",
    "Læg filen ved siden af nyheden, eller ret »foto«. Indtil da vises et monogram.",
    grave=False,
)
MISSPELT = Message(
    "Billedet »{name}« findes ikke.",
    "Mente du »{guess}«? Så skriv »foto: {guess}«. Indtil da vises et monogram.",
    grave=False,
)
NOT_A_FILE = Message("»{name}« er ikke en almindelig fil.", "Erstat den med en billedfil.")
LEADS_OUT = Message(
    "»{name}« er en genvej, der fører ud af indholdsmappen.",
    "Læg en kopi af billedet ved siden af nyheden.",
)
NOT_READABLE = Message("Billedet »{name}« kan ikke læses ({reason}).", "Giv læseadgang til filen.")
UNKNOWN_FORMAT = Message(
    "»{name}« er ikke et billede, vi kan læse.", "Gem det som JPEG, PNG eller WebP."
)
OTHER_FORMAT = Message(
    "»{name}« er {kind}, ikke et billede, vi kan læse.",
    "Hent eller gem selve billedet som JPEG, PNG eller WebP.",
)
EMPTY = Message("Billedet »{name}« er tomt (0 byte).", "Hent eller gem det igen.")
HEIC = Message(
    "Billedet »{name}« er HEIC fra en telefon, som ikke kan læses på denne maskine.",
    "Gem det som JPEG.",
)
HALF = Message(
    "Billedet »{name}« er kun halvt: den nederste del er én farve.",
    "Hent eller gem det igen. Skal den være der, så skær den fra.",
)
TOO_HEAVY = Message(
    "Billedet »{name}« kan ikke læses inden for {seconds} sekunder og {megabytes} MB hukommelse.",
    "Gem det igen som en almindelig JPEG, mindre end før, eller hent det igen, hvis det er halvt.",
)
ONE_COLOUR = Message("Billedet »{name}« er helt ensfarvet.", "Hent eller gem det igen.")
NO_PORTRAIT = Message(
    "Udsnittet af billedet »{name}« ville kun være {width} × {height} px.",
    "Find et større billede; udsnittet bør være mindst 300 px bredt.",
)
NO_FACE = Message(
    "På billedet »{name}« er der ikke fundet noget ansigt, og kun en del af det bliver vist.",
    "Se efter på siden; skriv »fokus: 50% 30%« med ansigtets sted, eller skær billedet til.",
    grave=False,
)
FOCUS_ON_NOBODY = Message(
    "»{focus}« er ikke i noget ansigt på billedet »{name}«.",
    "Skriv »fokus: {near}«, hvis det nærmeste ansigt er det rigtige.",
    grave=False,
)
CUTS_A_FACE = Message(
    "Udsnittet af billedet »{name}« går gennem et ansigt.",
    "Skær billedet til, så kun den omtalte er med, eller peg på et andet ansigt med »fokus«.",
    grave=False,
)
DAMAGED = Message("Billedet »{name}« er beskadiget.", "Hent eller gem det igen.")
TOO_LARGE = Message(
    "Billedet »{name}« er for stort.", "Gem det med højst {limit} megapixel og {megabytes} MB."
)
TOO_SMALL = Message(
    "Udsnittet af billedet »{name}« er kun {width} × {height} px.",
    "Find et større billede; udsnittet bør være mindst 300 px bredt.",
    grave=False,
)
