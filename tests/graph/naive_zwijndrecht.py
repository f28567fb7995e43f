"""What a naive reader would add to the Zwijndrecht overview of 2015-2016 and the letter about 2018."""

from __future__ import annotations

from tests.graph.absent import ANY, CASUSREGIE, PRACTICE, Absent

GEMEENTE = "actor:gemeente-zwijndrecht"
CJG = "actor:cjg-zwijndrecht"
CJG_TEAM = "actor:cjg-team-zwijndrecht"
CJG_COORDINATOR = "actor:cjg-coordinator-zwijndrecht"
JEUGDTEAM = "actor:jeugdteam-zwijndrecht"
VIVERA_WIJKTEAM = "actor:vivera-wijkteam-zwijndrecht"
WIJKTEAM = "actor:sociaal-wijkteam-zwijndrecht"
VIVERA = "actor:stichting-vivera"
GEZINNEN = "actor:gezinnen-zwijndrecht"
HUISARTS = "actor:huisarts-zwijndrecht"
ONDERWIJS = "actor:onderwijs-zwijndrecht"
JONGERENWERK = "actor:jongerenwerk-zwijndrecht"
CORPORATIES = "actor:woningbouwcorporaties-zwijndrecht"
JGZ = "actor:jeugdgezondheidszorg-zwijndrecht"
REGELING = "actor:gemeenschappelijke-regeling-zwijndrecht"
STICHTING_JEUGDTEAMS = "actor:stichting-jeugdteams"
STUURGROEP = "actor:stuurgroep-jeugd-zwijndrecht"
DRIEHOEK = "actor:driehoeksoverleg-zwijndrecht"
TEAM_BASISONDERWIJS = "actor:ondersteuningsteams-basisonderwijs-zwijndrecht"
MEE = "actor:mee"
CJG_OPDRACHT = "afspraak:cjg-opdracht-2018-zwijndrecht"
MELDPUNT = "voorziening:meldpunt-wmo-en-jeugdhulp-zwijndrecht"

NAIVE = (
    # Who holds the regie in the family is left to agreements still to be made (2018).
    Absent("in het gezin heeft niemand vast de regie", "Regie", ANY, GEZINNEN, CASUSREGIE),
    Absent("het Jeugdteam heeft geen casusregie", "Regie", JEUGDTEAM, sort=CASUSREGIE),
    Absent("het Vivera Wijkteam heeft geen regie", "Regie", VIVERA_WIJKTEAM),
    Absent("de Stuurgroep Jeugd stuurt geen team", "Regie", STUURGROEP),
    Absent(
        "de regie van een gezinsregisseur is zorgcoördinatie",
        "Regie",
        "actor:gezinsregisseur-zwijndrecht",
        sort=CASUSREGIE,
    ),
    # Working together is no referral; deciding together who takes a case is none either.
    Absent("het CJG team als poort is een voornemen", "Verwijzing", CJG_TEAM, JEUGDTEAM, status=PRACTICE),
    Absent("het Jeugdteam schaalt niet af naar het CJG team", "Verwijzing", JEUGDTEAM, CJG_TEAM),
    Absent("een casus samen doen is geen verwijzing", "Verwijzing", target=VIVERA_WIJKTEAM),
    Absent("afstemmen over casussen is geen verwijzing", "Verwijzing", CJG_COORDINATOR, WIJKTEAM),
    Absent("bij een ondersteuningsteam zitten is geen verwijzing", "Verwijzing", target=TEAM_BASISONDERWIJS),
    Absent("een stroomschema zegt nog niet waarheen het onderwijs verwijst", "Verwijzing", ONDERWIJS, ANY),
    Absent("een stroomschema zegt nog niet waarheen de huisarts verwijst", "Verwijzing", HUISARTS, ANY),
    Absent("het sociaal wijkteam is niet het Vivera Wijkteam", "Deelname", WIJKTEAM, VIVERA_WIJKTEAM),
    Absent("een team is niet zijn rechtspersoon", "Deelname", JEUGDTEAM, STICHTING_JEUGDTEAMS),
    Absent("het Vivera Wijkteam is niet de stichting", "Deelname", VIVERA_WIJKTEAM, VIVERA),
    # Agreements: with whom there are none yet, and who is no party.
    Absent("met jongerenwerk zijn er nog geen afspraken", "Samenwerking", GEMEENTE, JONGERENWERK, status=PRACTICE),
    Absent("met corporaties zijn er nog geen afspraken", "Samenwerking", GEMEENTE, CORPORATIES, status=PRACTICE),
    Absent("de stichting Vivera stelde de opdracht niet mee op", "Samenwerking", GEMEENTE, VIVERA),
    Absent("Diverz stelde de opdracht niet mee op", "Samenwerking", GEMEENTE, "actor:diverz-zwijndrecht"),
    Absent(
        "het Instituut Publieke Waarden werkt mee, niet in opdracht",
        "Opdracht",
        GEMEENTE,
        "actor:instituut-publieke-waarden",
    ),
    Absent("het NJI ondersteunt, niet in opdracht", "Opdracht", GEMEENTE, "actor:nederlands-jeugdinstituut"),
    Absent("wie het OCD opdracht gaf staat er niet", "Opdracht", GEMEENTE, "actor:ocd"),
    Absent("de opdracht gaat naar één partij", "Opdracht", GEMEENTE, "actor:vivenz"),
    Absent("penvoerder is geen hoofdaannemer", "Deelname", STICHTING_JEUGDTEAMS, CJG_OPDRACHT, "soort:hoofdaannemer"),
    Absent("MEE is geen penvoerder van de CJG-opdracht", "Deelname", MEE, CJG_OPDRACHT),
    Absent("MEE zit niet in het driehoeksoverleg", "Deelname", MEE, DRIEHOEK),
    Absent("Stichting Jeugdteams zit niet in de Stuurgroep Jeugd", "Deelname", STICHTING_JEUGDTEAMS, STUURGROEP),
    # Money and services.
    Absent("de gemeente betaalt de JGZ niet zelf", "Geldstroom", GEMEENTE, JGZ),
    Absent("wie de regeling betaalt staat er niet", "Geldstroom", GEMEENTE, REGELING),
    Absent("wie Humanitas betaalt staat er niet", "Geldstroom", target="actor:humanitas"),
    Absent(
        "Zorgbelang levert de vertrouwenspersoon, niet het meldpunt",
        "Aanbod",
        "actor:zorgbelang-zuid-holland",
        MELDPUNT,
    ),
    Absent(
        "Diverz bemenst de chat, niet de website",
        "Aanbod",
        "actor:diverz-zwijndrecht",
        "voorziening:goodtoknow-zwijndrecht",
    ),
    Absent("het CJG krijgt volgens de bron geen subsidie", "Geldstroom", target=CJG),
)
