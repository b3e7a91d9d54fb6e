"""What one file can be refused for, in Danish; `docs/redaktion.md` explains it.

Advice has a catalogue of its own. Each says what is wrong, then how to mend it. `{}` slots are
filled where the message is given.
"""

from __future__ import annotations

from navnenyt.problems import Message

# The file and the writing of its fields.
NOT_UTF8 = Message(
    "Filen er ikke gemt som UTF-8.", "Gem den igen i din editor med tegnsættet UTF-8."
)
EMPTY_FILE = Message(
    "Filen er tom.", "Skriv felterne mellem to linjer med »---«, eller slet filen."
)
PELICAN_HEADER = Message(
    "Felterne står ikke mellem to linjer med »---«.",
    "De første linjer skal se sådan ud: »---«, så »type: nyt job«, »navn: Fornavn Efternavn«, "
    "»publiceret: 2026-01-30« og de andre felter på hver sin linje, og til sidst »---«.",
)
DOCUMENT = Message(
    "Filen er {what}, ikke ren tekst.",
    "Kopiér teksten over i en ny fil i en teksteditor, og gem den som ren tekst med tegnsættet "
    "UTF-8.",
)
FENCE = Message(
    "Linjen »{line}« skulle være tre bindestreger.",
    "Skriv »---« yderst til venstre, med almindelige bindestreger og intet andet.",
)
NO_FENCE = Message(
    "Filen begynder ikke med en linje med »---«.",
    "Skriv »---« alene på første linje, så felterne, og »---« igen efter det sidste felt.",
)
UNCLOSED = Message(
    "Felterne er ikke afsluttet.", "Skriv »---« alene på en linje efter det sidste felt."
)
TAB = Message(
    "Linjen begynder med en tabulator.", "Slet tabulatoren; feltet begynder yderst til venstre."
)
INDENTED = Message(
    "Feltet »{key}« er rykket ind.",
    "Slet mellemrummene foran; feltet begynder yderst til venstre.",
)
NOT_FIELDS = Message("Linjen er ikke et felt.", "Skriv feltets navn, kolon, mellemrum og værdien.")
NESTED = Message(
    "»{key}« har felter inde i sig.", "Skriv hvert felt på sin egen linje yderst til venstre."
)
ANCHOR = Message(
    "Værdien begynder med »&«, »*« eller »!«, som har en særlig betydning.",
    'Sæt værdien i anførselstegn: "…".',
)
DUPLICATE_KEY = Message(
    "»{key}« står to gange, første gang på linje {first}.", "Slet den ene af de to linjer."
)
COLON = Message("Værdien har et kolon: »{content}«.", 'Sæt hele værdien i anførselstegn: "…".')
TWO_FIELDS = Message(
    "Der står to felter på én linje: »{content}«.", "Flyt »{key}: …« ned på sin egen linje."
)
NO_SPACE = Message(
    "Der mangler et mellemrum efter kolon: »{content}«.", "Skriv fx »navn: Mette Holm«."
)
QUOTE = Message(
    "Et anførselstegn er ikke lukket: »{content}«.",
    "Slut værdien med samme slags anførselstegn, som den begynder med.",
)
PARTLY_QUOTED = Message(
    "Kun en del af værdien står i anførselstegn.", "Skriv linjen sådan: »{right}«."
)
NO_COLON = Message(
    "Linjen mangler et kolon: »{content}«.", "Skriv feltets navn, kolon, mellemrum og værdien."
)
SYNTAX = Message(
    "Linjen kan ikke læses: »{content}«.",
    'Sæt værdien i anførselstegn: "…", og se efter, om der mangler et tegn på linjen over.',
)
COMMENT = Message("»{key}« bliver skåret over ved » #«.", 'Sæt hele værdien i anførselstegn: "…".')
CONTROL_CHARACTER = Message(
    "Der står et usynligt tegn, som ikke kan vises (U+{code:04X}).",
    "Slet det, eller skriv linjen om uden at indsætte fra et andet program.",
)
BAD_FILE_NAME = Message("Filnavnet kan ikke bruges som adresse.", "Omdøb filen til »{right}«.")
NOT_IN_YEAR = Message("Filen ligger ikke i en årsmappe.", "Flyt den til »{target}«.")

LOOKS_LIKE_ANNOUNCEMENT = Message(
    "Filen ser ud til at være en nyhed, men ligger ikke blandt nyhederne.",
    "Flyt den til »{target}«.",
)
LOOKS_LIKE_PROFILE = Message(
    "Filen ser ud til at være en profil, men ligger blandt nyhederne.",
    "Flyt den til »arbejdsgivere/« eller »uddannelsessteder/«.",
)
LOOKS_LIKE_PAGE = Message(
    "Filen ser ud til at være en side, men ligger blandt nyhederne.", "Flyt den til »{target}«."
)

# Fields.
UNKNOWN_KEY = Message("»{key}« kendes ikke.", "Mente du »{guess}«?")
UNKNOWN_KEY_NO_GUESS = Message(
    "»{key}« kendes ikke.", "Slet linjen, eller find feltets navn i docs/redaktion.md."
)
AMBIGUOUS_KEY = Message(
    "»{key}« kan betyde to ting.",
    "Skriv »forgænger« om den, der var der før, eller »efterfølger« om den, der kommer efter.",
)
NOT_USED = Message("»{key}« bruges ikke ved {label}.", "Mente du »{guess}«?")
NOT_USED_NO_GUESS = Message("»{key}« bruges ikke ved {label}.", "Slet linjen, eller ret »type«.")
MISSING = Message("»{key}« mangler.", "Skriv linjen »{key}: {example}«.")
MISSING_ONE_OF = Message("»{key}« eller »{other}« mangler.", "Skriv linjen »{key}: {example}«.")
ONE_VALUE = Message("»{key}« kan kun have én værdi.", "Skriv én værdi på linjen.")
SUPPLIED = Message(
    "»{key}« begynder med »{word}«, som sætningen selv skriver.", "Skriv kun »{rest}«."
)

BOARD_IN_SEAT = Message(
    "»{value}« nævner bestyrelsen, som sætningen selv skriver.", "Skriv kun »{right}«."
)
EMPLOYER_TWICE = Message(
    "»{key}« nævner »{named}«, som også står i »{employer}«; sætningen skriver selv »hos«.",
    "Skriv kun »{rest}«.",
)

# Values.
BAD_KIND = Message("»{value}« er ikke en type.", "Mente du »{guess}«?")
BAD_KIND_NO_GUESS = Message(
    "»{value}« er ikke en type.", "Skriv en af de tolv typer, fx »nyt job«."
)
BAD_DATE = Message("»{value}« er ikke en dato, vi kan læse.", "Skriv fx »{guess}«.")
IMPOSSIBLE_DATE = Message("»{value}« findes ikke i kalenderen.", "Ret dagen, måneden eller året.")
YEAR_NEEDED = Message("»{value}« mangler året.", "Skriv også årstallet.")
MONTH_NEEDED = Message("»{value}« mangler måneden.", "Skriv fx »{guess}«.")
DAY_NEEDED = Message("»{value}« mangler dagen.", "Skriv hele datoen, fx »{guess}«.")
BAD_TIME = Message(
    "»{value}« er ikke et tidspunkt, vi kan læse.", "Skriv fx »{guess}« eller »{guess}T06:30«."
)
BAD_NUMBER = Message("»{value}« er ikke et helt tal.", "Skriv kun tallet, fx »{example}«.")
BAD_AGE = Message("»{value}« kan ikke være en alder.", "Skriv et helt tal fra 0 til 120.")
BAD_YEARS = Message("»{value}« er ikke et antal år.", "Skriv antal år, fx 25.")
BAD_CHOICE = Message("»{value}« kan ikke bruges her.", "Vælg mellem {choices}.")
BAD_SLUG = Message("»{value}« kan ikke bruges som adresse.", "Skriv »{right}«.")
NO_LETTERS = Message(
    "Der kan ikke dannes en adresse af »{value}«.", "Skriv navnet med mindst ét bogstav eller tal."
)
BAD_LINK = Message("»{value}« er ikke en https-adresse.", "Skriv fx »https://www.example.com/«.")
BAD_FOCUS = Message(
    "»{value}« er ikke et punkt i billedet.",
    "Skriv to hele procenttal fra 0 til 100, fra venstre og fra toppen, fx »{near}«.",
)
PHOTO_ELSEWHERE = Message(
    "»{value}« ligger ikke ved siden af nyheden.",
    "Læg billedet i samme mappe som nyheden, og skriv kun filnavnet.",
)
BAD_FORMER_PATH = Message(
    "»{value}« er ikke en tidligere adresse.", "Skriv den som »navne/2025/mette-holm«."
)
BODY_TOO_DEEP = Message(
    "Teksten under felterne har lister eller citater i for mange lag.",
    "Skriv den med færre lag.",
)
BODY_TOO_MUCH = Message(
    "Teksten under felterne er for lang ({size} tegn) til så mange linjer, links og tegn som »<«.",
    "Gør den kortere, eller del den op i flere sider.",
)
BAD_CVR = Message("»{value}« er ikke et CVR-nummer.", "Skriv otte cifre.")

# Fields seen together.
AFTER_PUBLICATION = Message(
    "»pr« ligger efter »publiceret«.",
    "Ret den ene dato; den slags nyheder bringes først, når det er sket.",
)
END_BEFORE_START = Message("»slutdato« ligger før »pr«.", "Ret den ene af de to datoer.")
CONSENT = Message(
    "Personen er under 18 år.",
    "Skriv »samtykke: ja«, når en forælder eller værge har sagt ja.",
)
RESERVED_ADDRESS = Message(
    "Siden vil have adressen »/{slug}/«, som allerede er i brug.", "Omdøb filen."
)
