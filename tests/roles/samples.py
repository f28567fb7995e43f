"""A made-up netwerkkaart with every case: parts and wholes, tables, plans, contact points, markup in labels."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netwerk.model import Relation, Remark
from netwerk.network import build
from netwerk.roles.base import Role, Roles, Section
from netwerk.roles.loading import make
from tests.directory.samples import PHONE
from tests.samples import AREA, PASSAGE, actor, concept, relation, service, stand

YOUTH = actor("jeugdigen", "eigen-kracht", "Actorgroep", plural=True)
SCHOOLS = actor("scholen <b>", "voorveld", "Actorgroep", plural=True, alt_labels=("onderwijs",))
FIELD = actor("voorveld", "voorveld", "Actorgroep")
COACH = actor("coach", "lokale-toegang", "Functie")
TEAM = actor("Buurtteam", "lokale-toegang", contact=PHONE)
EXPERTS = actor("Expertteam", "consultatie-en-diagnose")
TABLE = actor("Tafel", "drang", "Samenwerkingsverband")
BOARD = actor("Gemeente Voorbeeldstad", "bestuur-en-inkoop", "Gemeente")
LINK = actor("vaste contactpersoon", "lokale-toegang", "Functie")
QUIET = actor("stille groep", "voorveld", "Actorgroep")
CRISIS = actor("Crisisteam voorbeeld", "crisis", "Organisatie")
ACTORS = (YOUTH, SCHOOLS, FIELD, COACH, TEAM, EXPERTS, TABLE, BOARD, LINK, QUIET, CRISIS)
STAY = service("Verblijf", rungs=(concept("echelon", "specialistisch-bovenlokaal"),))
CARE = service("Dagopvang", rungs=(concept("echelon", "specialistisch-lokaal"),))

JOINS = relation(SCHOOLS, FIELD, "Deelname", "onderdeel", certainty="afgeleid")
RAISES = relation(FIELD, TEAM, "Verwijzing", "opschaling", condition="bij matige problematiek")
CASE = relation(
    COACH, YOUTH, "Regie", "casusregie", phases=(concept("echelon", "lokale-toegang"),), condition="vrijwillig"
)
ASSIGNED = relation(
    None,
    YOUTH,
    "Regie",
    "casusregie",
    phases=(concept("echelon", "drang"),),
    assigned_by=TABLE,
    iri="urn:toegewezen",
)
LINKS = relation(LINK, SCHOOLS, "Regie", "verbindende-rol", status="voorgenomen")
RELATIONS = (
    JOINS,
    RAISES,
    CASE,
    ASSIGNED,
    relation(COACH, TEAM, "Deelname", "onderdeel"),
    relation(TEAM, STAY, "Verwijzing", "toeleiding"),
    relation(TEAM, CARE, "Verwijzing", "toeleiding"),
    relation(TEAM, TABLE, "Verwijzing", "aanmelding", condition="bij ernstige zorgen"),
    relation(TEAM, FIELD, "Verwijzing", "afschaling"),
    relation(TEAM, FIELD, "Verwijzing", "terugkoppeling", iri="urn:terug"),
    relation(COACH, EXPERTS, "Consultatie", "consultatie", note="Op dinsdag."),
    relation(COACH, TABLE, "Deelname", "op-afroep", iri="urn:afroep"),
    relation(TEAM, SCHOOLS, "Samenwerking", "afstemming", last_confirmed=date(2020, 2, 1)),
    relation(BOARD, EXPERTS, "Consultatie", "advies"),
    relation(None, CRISIS, "Verwijzing", "aanmelding", condition="er is snel hulp nodig", iri="urn:open"),
    relation(None, TEAM, "Verwijzing", "terugkoppeling", iri="urn:open-terug"),
)
SLOT = replace(PASSAGE, iri="urn:slot", section="9. Slot")
REMARK = Remark("urn:opmerking", concept("soort", "leemte"), "Wie belt, staat er niet.", (RAISES.iri,), (SLOT,))


def roles(plans: bool = False, relations: tuple[Relation, ...] = RELATIONS) -> Roles:
    """The sample netwerkkaart, with or without plans."""
    shown = build(stand(plans), ACTORS, [*relations, *([LINKS] if plans else [])], remarks=[REMARK])
    return make(shown, [AREA], [*relations, LINKS])


def role(name: str, found: Roles | None = None) -> Role:
    """A role by the name of its actor."""
    return next(one for one in (found or roles()).roles if one.actor.label == name)


def told(section: Section) -> list[str]:
    """The sentences of a section."""
    return [line.text for line in section.lines]


def elsewhere(one: Relation) -> Relation:
    """The same relation in another area."""
    return replace(one, areas=(f"{AREA.iri}-elders",))
