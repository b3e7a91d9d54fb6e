"""What an editor can be told about the content folder: files that cannot or will not be read."""

from __future__ import annotations

from navnenyt.problems import Message

TOO_DEEP = Message("Filen ligger i en undermappe og bliver ikke læst.", "Flyt den til »{target}«.")
FOLDER_IS_NO_YEAR = Message(
    "Mappen »{name}« er ikke et årstal med fire cifre, og {files} i den kommer ikke med.",
    "Omdøb mappen til »{year}«.",
)
NOT_A_FILE = Message("Det er ikke en almindelig fil.", "Erstat den med en fil, eller slet den.")
LEADS_OUT = Message(
    "Filen er en genvej, der fører ud af indholdsmappen.",
    "Læg en kopi af filen i mappen i stedet for genvejen.",
)
SAME_NAME = Message(
    "To filer har samme navn, skrevet med forskellige tegn for samme bogstav.",
    "Slet eller omdøb den ene.",
)
LINKED_FOLDER = Message(
    "Mappen er en genvej og bliver ikke læst.", "Læg en rigtig mappe med filerne i stedet."
)
NOT_READABLE = Message(
    "Filen kan ikke læses ({reason}).", "Giv læseadgang til filen, eller slet den."
)
TOO_LARGE = Message("Filen er over {limit} KB.", "En nyhed er kort; gør teksten kortere.")
NOT_MARKDOWN = Message(
    "Filen bliver ikke læst.",
    "Skal den være en nyhed, så gem teksten som ren tekst i »{right}«.",
    grave=False,
)
UNREADABLE_NAME = Message("Filens navn har tegn, som ikke kan læses.", "Omdøb filen til »{right}«.")
OUTSIDE = Message(
    "Filen ligger uden for sidens mapper og bliver ikke læst.",
    "Er den en nyhed, så flyt den til mappen for sit år, fx »navne/2026/«.",
    grave=False,
)
FOLDER_OUTSIDE = Message(
    "Mappen er ikke en af sidens, og {files} i den bliver ikke læst.",
    "Flyt nyheder til mappen for deres år, fx »navne/2026/«, andet til »arbejdsgivere/«, "
    "»uddannelsessteder/« eller »sider/«.",
    grave=False,
)
FOLDER_MISSPELT = Message(
    "Mappen er ikke en af sidens, og {files} i den bliver ikke læst.",
    "Mente du »{guess}«? Så omdøb mappen.",
    grave=False,
)
