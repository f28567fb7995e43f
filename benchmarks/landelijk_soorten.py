"""What the made-up national graph is made of: who is where, which relations they have, what is said of those."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

RANKS: Final = {
    "eigen-kracht": 0,
    "voorveld": 1,
    "lokale-toegang": 2,
    "consultatie-en-diagnose": 3,
    "specialistisch-lokaal": 4,
    "specialistisch-bovenlokaal": 5,
    "drang": 6,
    "dwang-civiel": 7,
    "dwang-straf": 7,
}
BOARD: Final = "bestuur-en-inkoop"


@dataclass(frozen=True)
class Profile:
    """A kind of actor or service that a place can have; ``rung`` may be empty."""

    label: str
    kind: str
    rung: str
    sort: str

    @property
    def rank(self) -> int:
        """The rank of its rung; between for one beside the ladder."""
        return RANKS.get(self.rung, 3)


@dataclass(frozen=True)
class Kind:
    """A relation class, how often it comes, its kinds, and the classes of its ends (none: any)."""

    name: str
    weight: int
    verb: str
    sorts: tuple[str, ...]
    origins: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()


LOCAL: Final = (
    Profile("wijkteam", "Team", "lokale-toegang", "wijkteam"),
    Profile("gemeente", "Gemeente", BOARD, "gemeente"),
    Profile("huisartsen", "Actorgroep", "voorveld", "huisarts"),
    Profile("basisscholen", "Actorgroep", "voorveld", "onderwijs"),
    Profile("jeugdigen en ouders", "Actorgroep", "eigen-kracht", "jeugdigen-en-ouders"),
    Profile("Centrum voor Jeugd en Gezin", "Samenwerkingsverband", "lokale-toegang", "centrum-voor-jeugd-en-gezin"),
    Profile("casusoverleg jeugd", "Overleg", "lokale-toegang", "overleg"),
    Profile("jeugdhulp dichtbij", "Aanbieder", "specialistisch-lokaal", "jeugdhulpaanbieder"),
    Profile("gedragswetenschapper", "Functie", "consultatie-en-diagnose", "zorgprofessional"),
    Profile("jeugdgezondheidszorg", "Organisatie", "voorveld", "jeugdgezondheidszorg"),
    Profile("voortgezet onderwijs", "Actorgroep", "voorveld", "onderwijs"),
    Profile("kinderopvang", "Actorgroep", "voorveld", "kinderopvang"),
    Profile("jeugd- en gezinscoach", "Functie", "lokale-toegang", "wijkteam"),
    Profile("college van burgemeester en wethouders", "Bestuursorgaan", BOARD, "gemeente"),
    Profile("expertteam", "Team", "consultatie-en-diagnose", "expertteam"),
    Profile("welzijnsstichting", "Organisatie", "voorveld", "welzijn"),
    Profile("jongerenwerk", "Organisatie", "voorveld", "welzijn"),
    Profile("praktijkondersteuner jeugd", "Functie", "consultatie-en-diagnose", "zorgprofessional"),
    Profile("ambulante begeleiding", "Aanbieder", "specialistisch-lokaal", "jeugdhulpaanbieder"),
    Profile("sociaal netwerk", "Actorgroep", "eigen-kracht", "sociaal-netwerk"),
    Profile("gemeenteraad", "Bestuursorgaan", BOARD, "gemeente"),
    Profile("sportverenigingen", "Actorgroep", "voorveld", "sport"),
    Profile("vrijwilligersorganisaties", "Actorgroep", "voorveld", "vrijwilligers"),
    Profile("kinderpsychologie", "Aanbieder", "specialistisch-lokaal", "jeugdhulpaanbieder"),
    Profile("jeugdarts", "Functie", "voorveld", "jeugdgezondheidszorg"),
    Profile("procesregisseur", "Functie", "lokale-toegang", "wijkteam"),
    Profile("woningcorporatie", "Organisatie", "", "woningcorporatie"),
    Profile("dagbehandeling", "Aanbieder", "specialistisch-lokaal", "jeugdhulpaanbieder"),
)
REGIONAL: Final = (
    Profile("jeugdbescherming", "GecertificeerdeInstelling", "dwang-civiel", "jeugdbescherming"),
    Profile("crisisdienst", "Organisatie", "crisis", "crisisteam"),
    Profile("Veilig Thuis", "Organisatie", "drang", "veilig-thuis"),
    Profile("regionale inkoop", "GemeenschappelijkeRegeling", BOARD, "gemeenschappelijke-regeling"),
    Profile("verblijf en behandeling", "Aanbieder", "specialistisch-bovenlokaal", "jeugdhulpaanbieder"),
    Profile("jeugdbeschermingstafel", "Samenwerkingsverband", "drang", "veiligheidstafel"),
    Profile("kinder- en jeugdpsychiatrie", "Aanbieder", "specialistisch-bovenlokaal", "zorg"),
    Profile("pleegzorg", "Aanbieder", "specialistisch-bovenlokaal", "jeugdhulpaanbieder"),
    Profile("jeugdreclassering", "GecertificeerdeInstelling", "dwang-straf", "jeugdbescherming"),
    Profile("kinderbescherming", "Organisatie", "dwang-civiel", "justitie"),
    Profile("stuurgroep jeugd", "Overleg", BOARD, "overleg"),
    Profile("regionaal expertteam", "Team", "consultatie-en-diagnose", "expertteam"),
    Profile("drangteam", "Team", "drang", "jeugdbescherming"),
    Profile("ambulant spoedteam", "Team", "crisis", "crisisteam"),
    Profile("gesloten jeugdhulp", "Aanbieder", "specialistisch-bovenlokaal", "jeugdhulpaanbieder"),
    Profile("cliëntenraad", "Actorgroep", "", "clientenraad"),
)
NATIONAL: Final = (
    Profile("het Rijk", "Organisatie", BOARD, "rijk"),
    Profile("landelijk expertisecentrum", "Organisatie", "consultatie-en-diagnose", "onderzoek-en-advies"),
    Profile("landelijke specialistische hulp", "Aanbieder", "specialistisch-bovenlokaal", "jeugdhulpaanbieder"),
    Profile("zorgverzekeraars", "Actorgroep", BOARD, "zorgverzekeraar"),
)
SERVICES: Final = tuple(
    Profile(label, "Voorziening", "", "")
    for label in ("opvoedspreekuur", "opvoedcursus", "maatjesproject", "huiswerkbegeleiding", "inloop voor jongeren")
)

_BOARDS = frozenset({"Gemeente", "GemeenschappelijkeRegeling"})
_TABLES = frozenset({"Team", "Overleg", "Samenwerkingsverband"})
_PROVIDERS = frozenset({"Aanbieder", "Organisatie"})
KINDS: Final = (
    Kind("Verwijzing", 30, "verwijst naar", ("opschaling", "aanmelding", "doorverwijzing", "melding", "toeleiding")),
    Kind("Deelname", 18, "neemt deel aan", ("vast-lid", "op-afroep", "zo-nodig", "onderdeel"), targets=_TABLES),
    Kind("Samenwerking", 14, "werkt samen met", ("werkafspraak", "afstemming", "casus-samen")),
    Kind("Consultatie", 11, "vraagt advies aan", ("consultatie", "advies", "diagnose")),
    Kind("Regie", 8, "voert regie over", ("casusregie", "procesregie", "zorgcoordinatie")),
    Kind("Opdracht", 6, "geeft opdracht aan", ("opdracht", "overeenkomst", "mandaat"), _BOARDS, _PROVIDERS),
    Kind("Geldstroom", 5, "betaalt", ("subsidie", "inkoop", "contract"), _BOARDS, _PROVIDERS),
    Kind("Verantwoording", 4, "legt verantwoording af aan", ("rapportage", "monitor"), _PROVIDERS, _BOARDS),
    Kind("Aanbod", 4, "biedt", ("biedt", "organiseert"), _PROVIDERS),
)
CONDITIONS: Final = (
    "als de vraag na een gesprek niet is opgelost",
    "met toestemming van de ouders, en bij een jongere van 16 jaar of ouder met diens toestemming",
    "als de veiligheid van het kind in het geding is",
    "als er meer dan een hulpverlener bij het gezin betrokken is",
    "bij een vermoeden van kindermishandeling of huiselijk geweld",
    "als lichtere hulp niet genoeg was, en na overleg met de gedragswetenschapper",
    "als het gezin zelf om hulp vraagt",
    "als school en ouders er samen niet uitkomen",
    "alleen na een besluit van de gemeente",
    "als een kind langere tijd niet naar school gaat",
)
NOTES: Final = (
    "De afspraken worden elk jaar samen bekeken.",
    "Het gaat om een vaste contactpersoon voor elke school.",
    "In de praktijk gebeurt dit eerst telefonisch.",
    "Binnen vijf werkdagen volgt een terugkoppeling.",
    "De partijen werken aan één plan voor het hele gezin.",
)
TARGET_GROUPS: Final = ("jeugdigen", "ouders", "gezinnen", "jongeren", "gezinnen-met-complexe-problemen", "leerlingen")
AGES: Final = ((0, 3), (0, 11), (4, 11), (12, 17), (0, 17), (16, 22))
STATUSES: Final = (("bestaand", "besloten", "voorgenomen", "in-onderzoek", "niet-uitgevoerd"), (86, 4, 5, 3, 2))
DATINGS: Final = ("dag", "maand", "jaar", "jaar", "uiterlijk")
