"""Bodies of the generated archive: one to three paragraphs of trade-press Danish in Markdown."""

from __future__ import annotations

from random import Random

_OPENING = (
    "Stillingen er ny og hører under direktionen hos {firm}.",
    "{name} begynder med at besøge alle afdelinger og de største kunder.",
    "{firm} har de seneste år fået mange nye kunder, og derfor er holdet blevet større.",
    "Det er første gang, at {firm} samler opgaverne hos én person.",
    "{name} har fulgt {firm} på nært hold og kender både produkterne og medarbejderne.",
    "Valget faldt på {name} efter en proces med mange kvalificerede kandidater.",
    "Med beslutningen ønsker {firm} at styrke arbejdet med {area}.",
    "»Jeg glæder mig til at tage fat sammen med dygtige kolleger«, siger {name}.",
)
_MIDDLE = (
    "Afdelingen tæller {number} medarbejdere fordelt på to kontorer.",
    "Ambitionen er at fordoble omsætningen inden for {area} på {years} år.",
    "Opgaven omfatter blandt andet {area}, {other} og den daglige kontakt til leverandørerne.",
    "»Vi har ledt længe efter en, der forstår både teknik og mennesker«, siger ledelsen.",
    "Erfaringerne fra {other} skal bruges i de projekter, der sættes i gang efter sommerferien.",
    "Blandt de første opgaver er en ny strategi for {area}, som bestyrelsen ventes at vedtage.",
    "Det nye team får ansvar for *hele* kæden fra idé til drift, herunder {other}.",
    "Der er tale om et område i vækst: Efterspørgslen efter {area} er steget med {number} procent.",
    "Samarbejdet med kommuner og regioner fortsætter uændret, oplyser virksomheden.",
    "Kunderne findes især i {town} og omegn, men {firm} sælger også til udlandet.",
    "Tidligere lå ansvaret hos en ekstern partner, og det gav lange svartider.",
    "Produktionen i {town} er blandt de mest moderne i landet og drives med strøm fra egne møller.",
    "**{firm}** blev grundlagt for {number} år siden og er stadig ejet af familien.",
    "Der bliver også tid til at undervise: {name} er fast gæstelærer på den lokale skole.",
)
_CLOSING = (
    "Læs mere om arbejdet på [virksomhedens sider](https://www.example.org/{number}/om-os).",
    "Den samlede plan findes i [årsrapporten](https://www.example.org/rapporter/{number}).",
    "{name} bor i {town} og bruger fritiden på løb, korsang og en gammel sejlbåd.",
    "I fritiden er {name} træner for et hold unge håndboldspillere i {town}.",
    "Privat er {name} gift, har tre børn og dyrker *vinterbadning* året rundt.",
    "Tiltrædelsen bliver markeret med en reception i {town}.",
    "Fremover deltager {name} også i den faglige klub for {area}.",
    "»Det bliver travlt, men det er netop sådan, jeg kan lide det«, siger {name}.",
)


def body(random: Random, name: str, firm: str, areas: list[str], towns: list[str]) -> str:
    """The paragraphs under one notice, with a link or an emphasis now and then."""
    area, other = random.sample(areas, 2)
    facts = {
        "name": name,
        "firm": firm,
        "area": area,
        "other": other,
        "town": random.choice(towns),
        "number": random.randint(12, 96),
        "years": random.randint(2, 9),
    }
    paragraphs = [[random.choice(_OPENING), *random.sample(_MIDDLE, random.randint(1, 3))]]
    if random.random() < 0.6:
        paragraphs.append(random.sample(_MIDDLE, random.randint(2, 4)))
    if random.random() < 0.6:
        paragraphs.append([random.choice(_MIDDLE), random.choice(_CLOSING)])
    return "\n\n".join(" ".join(sentences) for sentences in paragraphs).format_map(facts)
