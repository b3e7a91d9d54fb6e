"""The words of the generated archive: invented people and organisations, and what they do."""

FIRST_HUN = (
    "Aase Agnes Alberte Alma Amalie Anja Anna Annette Asta Astrid Birgit Birgitte Bodil Britta "
    "Camilla Caroline Cecilie Charlotte Christina Clara Dagmar Ditte Dorte Ea Ebba Elin Ellen "
    "Emilie Emma Esther Eva Filippa Freja Frida Gerda Gitte Grethe Gry Hanne Helle Ida Inge "
    "Ingrid Jette Johanne Josefine Karen Karin Katrine Kirsten Kirstine Laura Lea Leonora Line "
    "Lisbeth Liv Lone Louise Lærke Maja Malene Maren Maria Marianne Marie Mette Mie Mille Naja "
    "Nanna Nina Olga Pernille Pia Ragnhild Rikke Rosa Runa Sara Sidsel Signe Sille Sofie Solveig "
    "Stine Susanne Sørine Thea Tilde Tove Trine Ulla Vibeke Vigga Yasmin Yrsa Zehra Åse"
).split()
FIRST_HAN = (
    "Adam Aksel Albert Alfred Anders Anker Anton Arne Arthur Asger August Bent Bertil Birger "
    "Bjarke Bo Brian Carl Carsten Christian Christoffer Claus Daniel David Ebbe Einar Emil Erik "
    "Esben Felix Finn Flemming Frans Frederik Georg Gorm Gregers Gunnar Gustav Hans Harald Helge "
    "Henrik Holger Ib Ivan Jacob Jens Jeppe Jesper Johan Jonas Jørgen Kai Karim Kasper Kim Klaus "
    "Knud Kristian Lars Lasse Laurits Leif Ludvig Mads Magnus Malthe Marius Mathias Mikkel "
    "Mogens Morten Niels Noah Ole Oliver Oskar Otto Palle Per Peter Poul Preben Rasmus René Rune "
    "Samir Simon Steen Storm Sune Svend Søren Thomas Tobias Torben Troels Tue Ulrik Valdemar "
    "Verner Viggo Villads Vitus William Yusuf Øjvind Åge"
).split()
# Family names and towns are put together from these two; so are the names of firms.
PLACES = (
    "Ager Alle Ask Bakke Birke Bjerg Bryde Bøge Dal Drage Dyre Egede Elle Eng Falke Fjord Fugle "
    "Glente Græs Grøn Havre Hede Hinde Hjorte Hvid Højle Ibs Kalle Kilde Klint Kors Krag Kvist "
    "Kær Lade Linde Lyng Mose Muld Myre Møll Nør Odde Orme Pile Ravn Rosen Rug Rønne Skov Sne "
    "Sol Sten Strand Svane Sø Søder Tang Torne Tranum Ulve Vand Varde Vejle Vester Vibe Vinter "
    "Ørne Øster Åle"
).split()
LANDS = (
    "bæk gaard holm lund mark rup sted toft vang vad ager bjerg borg bro dal feldt høj kjær krog "
    "næs skov strup sund"
).split()
SHORT_LAST = (
    "Andersen Bach Berg Bruun Carstensen Christensen Dam Eriksen Frandsen Friis Hald Hansen Holm "
    "Iversen Jensen Jepsen Juhl Kjær Klausen Kofoed Krogh Larsen Lind Madsen Mikkelsen Munk "
    "Møller Nielsen Nygaard Olsen Pedersen Poulsen Rasmussen Skov Sørensen Thomsen Toft "
    "Vestergaard Winther Østergaard Aagaard"
).split()
TOWNS = (
    "Aabenraa Aalborg Aarhus Albertslund Ballerup Billund Esbjerg Faaborg Farum Fredericia "
    "Frederiksberg Haderslev Helsingør Herning Hillerød Hjørring Holbæk Holstebro Horsens "
    "Kolding København Køge Lemvig Middelfart Nakskov Nyborg Næstved Odense Randers Ribe "
    "Ringsted Roskilde Rønne Silkeborg Skive Slagelse Svendborg Sønderborg Thisted Tønder Vejle "
    "Viborg Ærøskøbing"
).split()
TRADES = (
    "Advokater|Analyse|Anlæg|Antenne|Arkitekter|Automation|Bank|Biotek|Bryggeri|Byg|Consulting|"
    "Data|Design|Digital|El & Vand|Energi|Film|Forlag|Forsikring|Fonden|Handel|Hardware|Hosting|"
    "Industri|Ingeniører|Invest|Kabel|Kapital|Kemi|Kommune|Laboratorier|Lager & Logistik|"
    "Maskinfabrik|Mejeri|Medier|Møbler|Netværk|Optik|Pension|Pharma|Print|Reklame|Robotics|"
    "Sikkerhed|Software|Sparekasse|Spedition|Svineavl|Systemer|Teknik|Telecom|Tekstil|Transport|"
    "Vind|Ventilation|Værft"
).split("|")
LEGAL_FORMS = ("A/S", "ApS", "", "", "P/S", "K/S")
SCHOOLS = (
    "Universitet",
    "Erhvervsakademi",
    "Professionshøjskole",
    "Handelshøjskole",
    "Tekniske Skole",
)
TITLES = (
    "account manager|adm. direktør|advokat|afdelingschef|analytiker|arkitekt|bogholder|"
    "business analyst|CFO|chefkonsulent|CTO|data engineer|datakonsulent|designer|direktør|"
    "driftschef|eksportchef|fabrikschef|finansdirektør|forretningsudvikler|forsker|"
    "frontend-udvikler|HR-chef|indkøbschef|ingeniør|it-arkitekt|it-chef|it-supporter|jurist|"
    "key account manager|kommunaldirektør|kommunikationschef|konsulent|kvalitetschef|laborant|"
    "lagerchef|løsningsarkitekt|marketingchef|montør|netværkstekniker|partner|product owner|"
    "produktchef|programleder|projektleder|regnskabschef|revisor|salgschef|scrum master|"
    "seniorkonsulent|seniorudvikler|sikkerhedschef|softwareudvikler|systemadministrator|"
    "teamleder|teknisk chef|testmanager|UX-designer|underdirektør|vicedirektør|økonomichef"
).split("|")
AREAS = (
    "adgangsstyring|analyse af kundedata|automatisering af test|beredskab|betalinger|"
    "bæredygtighed|cloudplatforme|datamodeller|digital forvaltning|drift af servere|"
    "eksport til Nordeuropa|elnettets styring|forretningsudvikling|fusioner og opkøb|indkøb|"
    "informationssikkerhed|integrationer|kundeservice|kunstig intelligens i sagsbehandling|"
    "lean i produktionen|leverandørstyring|logistik|løn og personale|medicinsk udstyr|"
    "mobile løsninger|nye markeder|offentlige udbud|overvågning af netværk|patentret|"
    "produktudvikling|rapportering|rekruttering af udviklere|salg til detailhandlen|"
    "selvbetjening|softwarearkitektur|strategisk rådgivning|styring af porteføljer|"
    "tilgængelighed på nettet|uddannelse af elever|vedligehold af vindmøller"
).split("|")
TRAININGS = (
    "cand.it.|cand.jur.|cand.merc.|cand.oecon.|cand.polyt.|cand.scient. i datalogi|datamatiker|"
    "diplomingeniør|elektriker|finansøkonom|HD i regnskab|it-teknolog|maskinmester|"
    "multimediedesigner|som merkonom|statsautoriseret revisor"
).split("|")
DEGREES = (
    ("Master i it", ("organisation", "softwarekonstruktion", "interaktionsdesign", "sikkerhed")),
    ("Diplom i ledelse", ("offentlig ledelse", "forandring", "")),
    ("Akademiuddannelsen i it", ("netværk", "databaser", "")),
    ("HD", ("regnskab og økonomistyring", "finansiel rådgivning", "supply chain management")),
    ("Master of Business Administration", ("",)),
    ("cand.it.", ("digital design", "spiludvikling", "")),
    ("ph.d.", ("datalogi", "nanoteknologi", "statskundskab")),
)  # fmt: skip
PLACES_OF_WORK = (
    "hovedkontoret|kontoret i Aarhus|den nordiske afdeling|i it-afdelingen|"
    "på fabrikken i Kolding|kundecentret|under Center for Digitalisering|udviklingsafdelingen|"
    "på lageret|økonomiafdelingen"
).split("|")
ROLES = ("medlem", "medlem", "medlem", "formand", "næstformand", "kasserer", "suppleant")
