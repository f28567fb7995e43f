"""What a naive reader would add to the Dordrecht presentation of 2020 and the council letter of 2021."""

from __future__ import annotations

from tests.graph.absent import ANY, CASUSREGIE, PRACTICE, Absent

GEMEENTE = "actor:gemeente-dordrecht"
WIJKTEAM = "actor:sociaal-wijkteam-dordrecht"
MEE = "actor:mee"
MEE_VIVENZ = "actor:mee-vivenz"
PLEXUS = "actor:plexus"
ENVER = "actor:enver"
CAREYN = "actor:careyn"
SOCIALE_BASIS = "actor:stichting-de-sociale-basis"
STICHTING_JEUGDTEAMS = "actor:stichting-jeugdteams"
SERVICEORGANISATIE = "actor:serviceorganisatie-jeugd-zhz"
DIENST = "actor:dienst-gezondheid-en-jeugd"
ALGEMEEN_BESTUUR = "actor:algemeen-bestuur-dienst-gezondheid-en-jeugd"
ADVISEUR = "actor:andersson-elffers-felix"
NETWERK_MT = "actor:netwerk-mt-jeugd"
PFO = "actor:pfo"
LOKET = "actor:integraal-loket-dordrecht"
FLITS = "actor:flits-team-dordrecht"
VEILIG_THUIS = "actor:veilig-thuis-zuid-holland-zuid"
LEERPLICHT = "actor:leerplicht-zuid-holland-zuid"
PENVOERDER = "soort:penvoerder"
HOOFDAANNEMER = "soort:hoofdaannemer"

NAIVE = (
    # A role belongs to an arrangement and a period.
    Absent("MEE is nooit penvoerder geworden", "Deelname", MEE, WIJKTEAM, PENVOERDER, status=PRACTICE),
    Absent("MEE-Vivenz heeft geen rol in het wijkteam", "Deelname", MEE_VIVENZ, WIJKTEAM),
    Absent(
        "Stichting Jeugdteams is in Dordrecht geen penvoerder", "Deelname", STICHTING_JEUGDTEAMS, WIJKTEAM, PENVOERDER
    ),
    Absent("De Sociale Basis is geen hoofdaannemer", "Deelname", SOCIALE_BASIS, WIJKTEAM, HOOFDAANNEMER),
    Absent("Plexus is penvoerder, geen hoofdaannemer", "Deelname", PLEXUS, WIJKTEAM, HOOFDAANNEMER),
    Absent("Enver is onderaannemer, geen partij", "Deelname", ENVER, WIJKTEAM),
    Absent("Careyn is onderaannemer, geen partij", "Deelname", CAREYN, WIJKTEAM),
    Absent(
        "De Sociale Basis heeft met de CJG-opdracht niets te maken",
        "Deelname",
        SOCIALE_BASIS,
        "afspraak:cjg-opdracht-2018-zwijndrecht",
    ),
    Absent("dat De Sociale Basis uit MEE-Vivenz voortkomt zegt niemand", "Deelname", SOCIALE_BASIS, MEE_VIVENZ),
    # Who commissions and pays whom.
    Absent("de dienst contracteert Stichting Jeugdteams niet", "Opdracht", DIENST, STICHTING_JEUGDTEAMS),
    Absent("het bestuur besluit, het contracteert niet", "Opdracht", ALGEMEEN_BESTUUR, STICHTING_JEUGDTEAMS),
    Absent("de Serviceorganisatie heeft met MEE geen overeenkomst", "Opdracht", SERVICEORGANISATIE, MEE),
    Absent(
        "Stichting Jeugdteams is van niemand onderaannemer",
        "Opdracht",
        ANY,
        STICHTING_JEUGDTEAMS,
        "soort:onderaanneming",
    ),
    Absent("wie de adviseur opdracht gaf staat er niet", "Opdracht", target=ADVISEUR),
    Absent("de adviseur stuurt niets", "Regie", ADVISEUR),
    Absent("de lokale subsidie gaat naar MEE-Vivenz, niet naar MEE", "Geldstroom", GEMEENTE, MEE),
    Absent("wie de losse subsidies kreeg staat er niet", "Geldstroom", GEMEENTE, PLEXUS),
    Absent("onderaannemers krijgen geen subsidie van de gemeente", "Geldstroom", target=ENVER),
    Absent(
        "wie specialistische jeugdhulp inkoopt staat er niet",
        "Geldstroom",
        ANY,
        "voorziening:specialistische-jeugdhulp-zuid-holland-zuid",
    ),
    Absent("de wijkteams sturen niemands casus", "Regie", WIJKTEAM, sort=CASUSREGIE),
    # The region: decided is not carried out.
    Absent(
        "de Serviceorganisatie is nog geen onderdeel van de dienst",
        "Deelname",
        SERVICEORGANISATIE,
        DIENST,
        status=PRACTICE,
    ),
    Absent("Leerplicht is geen onderdeel van de Serviceorganisatie", "Deelname", LEERPLICHT, SERVICEORGANISATIE),
    Absent("de nauwe verbinding is een voornemen", "Samenwerking", SERVICEORGANISATIE, VEILIG_THUIS, status=PRACTICE),
    Absent("de Serviceorganisatie zit niet in het PFO", "Deelname", SERVICEORGANISATIE, PFO),
    Absent("Stichting Jeugdteams zit niet in het Netwerk MT", "Deelname", STICHTING_JEUGDTEAMS, NETWERK_MT),
    Absent(
        "portefeuillehouders zitten niet in het Netwerk MT", "Deelname", "actor:portefeuillehouders-jeugd", NETWERK_MT
    ),
    # The desk and the teams.
    Absent("het loket verwijst niet", "Verwijzing", LOKET),
    Absent("jeugdigen en ouders melden niet zelf aan", "Verwijzing", "actor:jeugdigen-en-ouders-dordrecht", LOKET),
    Absent("het wijkteam bemenst het loket en meldt er niet aan", "Verwijzing", WIJKTEAM, LOKET),
    Absent("Stichting Jeugdteams bemenst het loket niet zelf", "Deelname", STICHTING_JEUGDTEAMS, LOKET),
    Absent("wie naar het FLITS-team verwijst staat er niet", "Verwijzing", ANY, FLITS),
    Absent("samenwerken met Veilig Thuis is geen melden", "Verwijzing", target=VEILIG_THUIS),
)
