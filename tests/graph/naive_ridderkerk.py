"""What a naive reader would add to the Ridderkerk plan."""

from __future__ import annotations

from tests.graph.absent import ANY, CASUSREGIE, PRACTICE, Absent

JBP = "actor:jeugdbeschermingsplein-ridderkerk"
VH = "actor:veiligheidshuis-ridderkerk"
CADT = "actor:consultatie-advies-en-diagnoseteam-ridderkerk"
JGT = "actor:jeugd-en-gezinsteam-ridderkerk"
JGC = "actor:jeugd-en-gezinscoach-ridderkerk"
BJZ = "actor:bureau-jeugdzorg-rijnmond"
BJZ_TEAM = "actor:gebiedsteam-bjz-bar"
VEILIG_THUIS = "actor:veilig-thuis-rijnmond"
RVDK = "actor:raad-voor-de-kinderbescherming"
GEMEENTE = "actor:gemeente-ridderkerk"
CIT = "actor:crisisinterventieteam-rijnmond"
GIS = "actor:gemeentelijk-interventie-specialist-ridderkerk"
SOT = "actor:schoolondersteuningsteam-bar"
KOERS_VO = "actor:koers-vo"
ZORGAANBIEDERS = "actor:zorgaanbieders-ridderkerk"
HUISARTS = "actor:huisarts-ridderkerk"
JEUGDARTS = "actor:jeugdarts-ridderkerk"
ONDERWIJS = "actor:onderwijs-ridderkerk"
JEUGDPSYCHIATER = "actor:jeugdpsychiater-ridderkerk"
ORTHOPEDAGOOG = "actor:orthopedagoog-ridderkerk"
GEDRAGSDESKUNDIGE = "actor:gedragsdeskundige-ridderkerk"
JEUGDVERPLEEGKUNDIGE = "actor:jeugdverpleegkundige-bar"
PROCESREGISSEUR = "actor:procesregisseur-ridderkerk"
GEBIEDSMANAGER = "actor:gebiedsmanager-bjz-bar"
SECRETARIEEL = "actor:secretarieel-medewerker-ridderkerk"
TRAJECTBEGELEIDER = "actor:trajectbegeleider-bar"
REGISSEUR = "actor:regisseur-jeugd-en-gezin-ridderkerk"
SOCIAAL_TEAM = "actor:sociaal-team-ridderkerk"
VERZEKERAARS = "actor:zorgverzekeraars-ridderkerk"
SCHOOLBESTUREN = "actor:schoolbesturen-ridderkerk"
RIBA = "actor:samenwerkingsverband-riba"
RIJK = "actor:het-rijk"
RECHTER = "actor:rechter-ridderkerk"
JUSTITIE = "actor:justitie-ridderkerk"
GEZINNEN = "actor:jeugdigen-en-ouders-ridderkerk"
VRIJWILLIGERS = "actor:vrijwilligers-ridderkerk"
WELZIJN = "actor:welzijnsorganisaties-ridderkerk"
BASISVOORZIENINGEN = "actor:basisvoorzieningen-ridderkerk"
PLEEGZORGMEDEWERKERS = "actor:pleegzorgmedewerkers-ridderkerk"
JEUGDREGELING = "actor:gemeenschappelijke-regeling-jeugdhulp-rijnmond"
LTHG = "actor:lokaal-team-huiselijk-geweld-ridderkerk"
KINDEROPVANG = "actor:kinderopvang-ridderkerk"
VOORVELD = "actor:voorveld-ridderkerk"
LZN = "actor:lokaal-zorg-netwerk-ridderkerk"
BOVENLOKAAL = "echelon:specialistisch-bovenlokaal"
NAIVE = (
    # Consultation moves no case and brings no regie (1.4).
    Absent("het CADT heeft geen enkele regie: die blijft bij de coach", "Regie", CADT),
    Absent("het CADT verwijst niet", "Verwijzing", CADT),
    Absent("naar het CADT gaat geen casus", "Verwijzing", target=CADT),
    Absent("de coach raadpleegt het CADT, niet het team", "Consultatie", JGT, CADT),
    Absent("of huisartsen raadplegen wordt nog onderzocht", "Consultatie", HUISARTS, CADT, status=PRACTICE),
    Absent("of onderwijs raadpleegt wordt nog onderzocht", "Consultatie", ONDERWIJS, CADT, status=PRACTICE),
    Absent("of het sociaal team raadpleegt wordt nog onderzocht", "Consultatie", SOCIAAL_TEAM, CADT, status=PRACTICE),
    Absent("de huisarts zit niet in het CADT", "Deelname", HUISARTS, CADT),
    Absent("het CADT hoort niet bij het team dat het bijstaat", "Deelname", CADT, JGT),
    # After drang or dwang the regie is assigned per case (2.4.1).
    Absent("bij drang is er geen vaste regiehouder", "Regie", ANY, sort=CASUSREGIE, phase="echelon:drang"),
    Absent("bij dwang is er geen vaste regiehouder", "Regie", ANY, sort=CASUSREGIE, phase="echelon:dwang-civiel"),
    Absent("in strafzaken noemt de bron geen regiehouder", "Regie", ANY, sort=CASUSREGIE, phase="echelon:dwang-straf"),
    Absent("Bureau Jeugdzorg heeft geen casusregie", "Regie", BJZ, sort=CASUSREGIE),
    Absent("het gebiedsteam heeft geen casusregie", "Regie", BJZ_TEAM, sort=CASUSREGIE),
    Absent("het plein wijst de regie toe en heeft haar niet", "Regie", JBP, sort=CASUSREGIE),
    Absent("Veilig Thuis heeft geen casusregie", "Regie", VEILIG_THUIS, sort=CASUSREGIE),
    Absent("de procesregisseur stuurt het team, niet de casus", "Regie", PROCESREGISSEUR, sort=CASUSREGIE),
    Absent("de coach heeft de casusregie, niet het team", "Regie", JGT, sort=CASUSREGIE),
    Absent("geen vaste regisseur bij specialistische hulp", "Regie", ANY, "", CASUSREGIE, BOVENLOKAAL),
    # Who reports to the Jeugdbeschermingsplein, and who sits there (2.4.1).
    Absent("een lid van de kern is nog geen aanmelder", "Verwijzing", BJZ, JBP),
    Absent("het gebiedsteam meldt niet aan", "Verwijzing", BJZ_TEAM, JBP),
    Absent("het Veiligheidshuis meldt niet aan", "Verwijzing", VH, JBP),
    Absent("het onderwijs meldt niet aan", "Verwijzing", ONDERWIJS, JBP),
    Absent("de huisarts meldt niet aan", "Verwijzing", HUISARTS, JBP),
    Absent("de gemeente meldt niet aan", "Verwijzing", GEMEENTE, JBP),
    Absent("het plein stuurt niet naar een vaste uitvoerder", "Verwijzing", JBP, BJZ),
    Absent("de secretarieel medewerker hoort niet bij de kern", "Deelname", SECRETARIEEL, JBP, "soort:vast-lid"),
    Absent("het team zit er alleen als aanmelder", "Deelname", JGT, JBP, "soort:vast-lid"),
    Absent("Veilig Thuis zit er alleen als aanmelder", "Deelname", VEILIG_THUIS, JBP, "soort:vast-lid"),
    Absent("Bureau Jeugdzorg zit het plein niet voor", "Regie", BJZ, JBP),
    # The Veiligheidshuis (2.4.2).
    Absent("het team is geen partner in het Veiligheidshuis", "Deelname", JGT, VH),
    Absent("Bureau Jeugdzorg is er geen partner", "Deelname", BJZ, VH),
    Absent("de Raad is er geen partner", "Deelname", RVDK, VH),
    Absent("de GIS is schakel, geen lid", "Deelname", GIS, VH),
    Absent("wie zaken inbrengt staat er niet", "Verwijzing", ANY, VH),
    Absent("de schakel is een voornemen", "Regie", GIS, sort="soort:verbindende-rol", status=PRACTICE),
    Absent("de regisseur Jeugd en Gezin is de schakel niet", "Regie", REGISSEUR),
    # Who refers (1.5, 2.1, 2.5, 2.6).
    Absent("de jeugdpsychiater verwijst niet", "Verwijzing", JEUGDPSYCHIATER),
    Absent("de orthopedagoog verwijst niet", "Verwijzing", ORTHOPEDAGOOG),
    Absent("de gedragsdeskundige verwijst niet", "Verwijzing", GEDRAGSDESKUNDIGE),
    Absent("de jeugdverpleegkundige verwijst niet", "Verwijzing", JEUGDVERPLEEGKUNDIGE),
    Absent("wie het crisisteam inschakelt staat er niet", "Verwijzing", ANY, CIT),
    Absent("wie bij Veilig Thuis meldt staat er niet", "Verwijzing", ANY, VEILIG_THUIS),
    Absent("wie casussen met jeugd doorstuurt staat er niet", "Verwijzing", VEILIG_THUIS, JGT),
    # Schools (4.1).
    Absent("de coach sluit alleen zo nodig aan", "Deelname", JGC, SOT, "soort:vast-lid"),
    Absent("de trajectbegeleider komt op afroep", "Deelname", TRAJECTBEGELEIDER, SOT, "soort:vast-lid"),
    Absent("het protocol is van de gemeente en Koers VO", "Samenwerking", JGT, KOERS_VO),
    # Money and accountability (1.5, 3.3, 4.1).
    Absent("de middelen van schoolbesturen komen niet van de gemeente", "Geldstroom", GEMEENTE, SCHOOLBESTUREN),
    Absent("de opdracht van schoolbesturen komt niet van de gemeente", "Opdracht", GEMEENTE, SCHOOLBESTUREN),
    Absent("de gemeente betaalt de huisarts niet", "Geldstroom", GEMEENTE, HUISARTS),
    Absent("de gemeente betaalt de jeugdarts niet", "Geldstroom", GEMEENTE, JEUGDARTS),
    Absent("de gemeente betaalt MEE nog niet", "Geldstroom", GEMEENTE, "actor:mee"),
    Absent("met zorgverzekeraars wordt alleen contact gezocht", "Geldstroom", GEMEENTE, VERZEKERAARS),
    Absent("bij wie een aanbieder een doorverwijzing meldt staat er niet", "Verantwoording", ZORGAANBIEDERS, JGT),
    Absent("een aanbieder meldt niet aan de huisarts", "Verantwoording", ZORGAANBIEDERS, HUISARTS),
    Absent("aan wie per kwartaal wordt verantwoord staat er niet", "Verantwoording", JGT, ANY, "soort:rapportage"),
    # Who leads whom (2.3).
    Absent("de gebiedsmanager leidt het gebiedsteam, niet het team", "Regie", GEBIEDSMANAGER, JGT, "soort:leiding"),
    Absent("de procesregisseur stuurt Bureau Jeugdzorg niet", "Regie", PROCESREGISSEUR, BJZ_TEAM),
    # Help to a family is no consultation, and taking over from parents is no casusregie (1.3, 3).
    Absent("een gezin consulteert de coach niet", "Consultatie", GEZINNEN, JGC),
    Absent("een gezin consulteert het team niet", "Consultatie", GEZINNEN, JGT),
    Absent("de gemeente heeft geen casusregie", "Regie", GEMEENTE, sort=CASUSREGIE),
    Absent("de huisarts heeft geen casusregie", "Regie", HUISARTS, sort=CASUSREGIE),
    # Who sends a case to whom (1.2.2, 1.5, 2.1, 2.4, 2.5).
    Absent("bij wie basisvoorzieningen signaleren staat er niet", "Verwijzing", BASISVOORZIENINGEN, ANY),
    Absent("vrijwilligers verwijzen niet", "Verwijzing", VRIJWILLIGERS),
    Absent("de coach verwijst niet, het team leidt toe", "Verwijzing", JGC),
    Absent("het team verwijst niet naar Bureau Jeugdzorg", "Verwijzing", JGT, BJZ),
    Absent("het team verwijst niet naar het crisisteam", "Verwijzing", JGT, CIT),
    Absent("de rechter meldt niet aan", "Verwijzing", RECHTER, JBP),
    Absent("justitie meldt niet aan", "Verwijzing", JUSTITIE, JBP),
    Absent("het plein stuurt niet naar het Veiligheidshuis", "Verwijzing", JBP, VH),
    Absent("het Lokaal Zorg Netwerk stuurt niets door", "Verwijzing", LZN),
    Absent("het Lokaal Team Huiselijk Geweld stuurt niets door", "Verwijzing", LTHG),
    Absent("zorgaanbieders verwijzen niet", "Verwijzing", ZORGAANBIEDERS),
    # Who works together in practice, and who only in intention (1.5, 2.3, 4.1).
    Absent("huisarts en team werken nog niet samen", "Samenwerking", HUISARTS, JGT, status=PRACTICE),
    Absent("jeugdarts en CADT werken nog niet samen", "Samenwerking", JEUGDARTS, CADT, status=PRACTICE),
    Absent("team en gebiedsteam stemmen nog niet af", "Samenwerking", JGT, BJZ_TEAM, status=PRACTICE),
    Absent("team en Veiligheidshuis zijn nog niet verbonden", "Samenwerking", JGT, VH, status=PRACTICE),
    Absent("het bestuurlijk overleg is niet met RiBa", "Samenwerking", GEMEENTE, RIBA, "soort:bestuurlijk-overleg"),
    Absent("het overleg is niet met schoolbesturen", "Samenwerking", GEMEENTE, SCHOOLBESTUREN),
    # Who sits where (1.3, 2.2, 2.3, 2.4.1, 4.1).
    Absent("de procesregisseur stuurt het team en zit er niet in", "Deelname", PROCESREGISSEUR, JGT),
    Absent("zorgaanbieders leveren zorg in het team en zijn geen lid", "Deelname", ZORGAANBIEDERS, JGT),
    Absent("pleegzorgmedewerkers worden verbonden, geen lid", "Deelname", PLEEGZORGMEDEWERKERS, JGT),
    Absent("de gebiedsmanager verbindt en is geen lid van het team", "Deelname", GEBIEDSMANAGER, JGT),
    Absent("de kern noemt Bureau Jeugdzorg, niet het gebiedsteam", "Deelname", BJZ_TEAM, JBP),
    Absent("wie in het hulpverleningsteam komt ligt niet vast", "Deelname", ANY, "actor:hulpverleningsteam-ridderkerk"),
    Absent("RiBa stuurt een trajectbegeleider, is zelf geen lid", "Deelname", RIBA, SOT),
    Absent("het voorveld heeft twee delen, kinderopvang is geen derde", "Deelname", KINDEROPVANG, VOORVELD),
    Absent("de jeugdarts zit niet in het SOT", "Deelname", JEUGDARTS, SOT),
    # Money and commissions that no sentence gives (1.1, 1.2.1, 2.1, 2.5, 4.1).
    Absent("de regeling betaalt in de bron niemand", "Geldstroom", JEUGDREGELING),
    Absent("het Rijk betaalt in de bron de gemeente niet", "Geldstroom", RIJK, GEMEENTE),
    Absent("het Rijk is niet genoemd als betaler van schoolbesturen", "Geldstroom", RIJK, SCHOOLBESTUREN),
    Absent("de gemeente betaalt Veilig Thuis niet", "Geldstroom", GEMEENTE, VEILIG_THUIS),
    Absent("wie het CADT betaalt staat er niet", "Geldstroom", target=CADT),
    Absent("wie het plein betaalt staat er niet", "Geldstroom", target=JBP),
    Absent("over geld voor welzijnsorganisaties zwijgt het plan", "Geldstroom", GEMEENTE, WELZIJN),
    Absent("de gemeente geeft de regeling geen opdracht", "Opdracht", GEMEENTE, JEUGDREGELING),
    Absent("het plein geeft Bureau Jeugdzorg geen opdracht", "Opdracht", JBP),
    Absent("een wettelijke plicht is geen opdracht", "Opdracht", target=ONDERWIJS),
)
