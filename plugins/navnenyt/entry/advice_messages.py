"""What an editor is advised of about one file, in Danish; `docs/redaktion.md` explains it."""

from __future__ import annotations

from navnenyt.problems import Message

PLACE_WITHOUT_TITLE = Message(
    "»sted« står ikke i sætningen, når »stilling« mangler.",
    "Skriv »stilling«, eller slet »sted«.",
    grave=False,
)
PERHAPS_TOWN = Message(
    "Sætningen skriver »ved {value}«.", "Er det en by? Så skriv »i {value}«.", grave=False
)
BODY_IMAGE = Message(
    "Billedet »{address}« i teksten bliver ikke vist.",
    "En nyhed har ét billede; skriv det i »foto«, og slet det her.",
    grave=False,
)
BODY_LINK = Message(
    "Linket til »{address}« i teksten fører ingen steder hen.",
    "Begynd det med »https://«, »mailto:«, »/« eller »#«, fx »https://www.example.com/« eller "
    "»/om/«.",
    grave=False,
)
EMPLOYER_IN_TITLE = Message(
    "»{key}« nævner »{named}«, og efter den skriver sætningen »{employer}«.",
    "Skriv kun »{rest}«, hvis »{named}« ikke skal stå foran »{employer}«.",
    grave=False,
)
NO_CREDIT = Message(
    "Billedet har ingen fotograf.",
    "Skriv »fotograf: …«, også når det er et privatfoto.",
    grave=False,
)
WITHOUT_PHOTO = Message(
    "»{key}« er til ingen nytte uden »foto«.",
    "Skriv »foto: …« med billedets filnavn, eller slet linjen.",
    grave=False,
)
NO_PRONOUN = Message(
    "Navnet gentages i {count} sætninger.",
    "Skriv »pronomen: hun«, »han«, »hen« eller »de«.",
    grave=False,
)
RELATIVE_DATE = Message(
    "»{word}« passer ikke længere, når teksten læses senere.", "Skriv datoen.", grave=False
)
HEALTH = Message(
    "»{word}« kan være en helbredsoplysning.",
    "Slet den, medmindre personen selv har bedt om den.",
    grave=False,
)
CPR = Message(
    "Der står noget, der ligner et CPR-nummer.",
    "Slet det; det må ikke offentliggøres.",
    grave=False,
)
CORRECTION_WITHOUT_DAY = Message(
    "»rettelse« uden »opdateret« viser ikke, hvornår der blev rettet.",
    "Skriv »opdateret: …« med dagen.",
    grave=False,
)
OWN_FORMER_PATH = Message(
    "»flyttet_fra« ender med den adresse, nyheden har nu.",
    "Slet den dér; er den den eneste, så slet linjen.",
    grave=False,
)
CURLY_QUOTES = Message(
    "»{key}« står i buede anførselstegn, som kommer med på siden.",
    'Slet dem, eller skriv lige anførselstegn (") om hele værdien.',
    grave=False,
)
CLOSING_STOP = Message(
    "»{key}« slutter med et punktum, som kommer midt i sætningen.",
    "Slet punktummet.",
    grave=False,
)
CAPITAL = Message(
    "»{word}« skrives på dansk med lille begyndelsesbogstav.", "Skriv »{right}«.", grave=False
)
SEVERAL_NAMES = Message(
    "»{key}« ser ud til at nævne flere på én linje.",
    "Er det flere, så skriv dem som en liste: »{key}: [{names}]«.",
    grave=False,
)
FOLDER_OF_ANOTHER_YEAR = Message(
    "Filen ligger i mappen for {folder}, men »publiceret« er i {year}.",
    "Se efter, om årstallet er rigtigt.",
    grave=False,
)
