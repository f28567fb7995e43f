"""Networks for the tests of the chart, with invented names."""

from __future__ import annotations

from dataclasses import replace

from netwerk import schemas
from netwerk.model import Relation
from netwerk.network import Network
from netwerk.schemas import Chart
from tests.maps.networks import HOSTILE, hostile
from tests.samples import PASSAGE, actor, concept, make_network, relation, service

COACH = actor("Interne coach", "voorveld", "Functie")
SCHOOL = actor("School", "voorveld", "Actorgroep")
TEAM = actor("Buurtteam", "lokale-toegang")
TABLE = actor("Veiligheidstafel", "drang", "Samenwerkingsverband")
COURT = actor("Rechter", "dwang-civiel", "Functie")
POLICE = actor("Reclassering", "dwang-straf", "Functie")
CRISIS = actor("Crisisdienst", "crisis", "Organisatie")
COUNCIL = actor("Gemeente Voorbeeldstad", "bestuur-en-inkoop", "Gemeente")
CARE = [service(f"Zorg {letter}", rungs=(concept("echelon", "specialistisch-lokaal"),)) for letter in "abc"]
LONG = " EN ".join(f"er is zorg nummer {i} over de ontwikkeling van het kind" for i in range(8))

RELATIONS: tuple[Relation, ...] = (
    relation(COACH, SCHOOL, "Deelname", "onderdeel"),
    relation(SCHOOL, TEAM, sort="opschaling", condition="met toestemming van de ouders", certainty="afgeleid"),
    relation(SCHOOL, None, sort="opschaling"),
    *(relation(TEAM, care) for care in CARE),
    relation(TEAM, COURT, via=(TABLE,), condition=LONG),
    relation(COURT, POLICE, status="voorgenomen"),
    relation(TEAM, CRISIS),
    relation(CRISIS, TABLE),
    relation(COUNCIL, TEAM),
    relation(TABLE, TEAM, iri="https://w3id.org/netwerk/id/relatie/back"),
    relation(TABLE, None, "Regie", "casusregie", assigned_by=TABLE, phases=(concept("echelon", "drang"),)),
)


def ladder() -> Network:
    """Parts, intermediaries, open ends, a plan, zones beside the ladder and a way back."""
    return make_network(RELATIONS)


def chart(network: Network | None = None, origin: str = COACH.iri) -> Chart:
    """The chart of an actor, in the ladder if no other network is given."""
    network = network or ladder()
    return schemas.make(network, network.entities[origin])


def harmful() -> Chart:
    """A chart in which every text from the data tries to be more than text."""
    network = hostile()
    start = next(one for one in network.entities.values() if one.label == HOSTILE[0])
    chart = schemas.make(network, start)
    assert len(chart.steps) == len(HOSTILE) - 1
    return chart


def odd() -> Chart:
    """A chart with words that no line has room for, and signs that no XML may hold."""
    names = ("W" * 400, "漢字" * 60, "a\x00b\uffff\x0bc", "e\u0301" * 90, "مدرسة " * 30)
    actors = [replace(actor(f"Naam {i}", "voorveld"), label=name) for i, name in enumerate(names)]
    steps = [relation(actors[0], one, condition=one.label, passages=(PASSAGE,)) for one in actors[1:]]
    return chart(make_network(steps), actors[0].iri)
