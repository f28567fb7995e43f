"""Namesakes: the schools of two municipalities in one network are told apart everywhere they are named."""

from dataclasses import replace
from pathlib import Path

import pytest

from netwerk import namesakes, network, routes
from netwerk.catalog import Catalog
from netwerk.model import Area, Entity
from netwerk.names import find
from netwerk.network import Network
from netwerk.store.embedded import in_memory
from tests.samples import actor, relation, service

SMALL = Path(__file__).parent / "voorbeeld"
ID = "https://w3id.org/netwerk/id/"
HERE, THERE = Area("urn:hier", "Hier"), Area("urn:daar", "Daar")
AREAS = {area.iri: area for area in (HERE, THERE)}
SCHOOL = actor("Onderwijs", areas=(HERE.iri,), alt_labels=("scholen",))
ELSEWHERE = replace(SCHOOL, iri="urn:elders", label="onderwijs", areas=(THERE.iri,))
BOTH = replace(SCHOOL, iri="urn:beide", areas=(THERE.iri, HERE.iri))
HELP = service("Onderwijs", areas=(HERE.iri,))


@pytest.mark.parametrize(
    ("other", "labels"),
    [
        (ELSEWHERE, ["Onderwijs (Hier)", "onderwijs (Daar)"]),
        (BOTH, ["Onderwijs (Daar en Hier)", "Onderwijs (Hier)"]),
        (HELP, ["Onderwijs (team)", "Onderwijs (voorziening)"]),
        (replace(SCHOOL, iri="urn:zelfde"), []),
        (SCHOOL, []),
        (actor("School"), []),
    ],
)
def test_by_area_or_else_by_kind(other: Entity, labels: list[str]) -> None:
    assert sorted(one.label for one in namesakes.told_apart([SCHOOL, other], AREAS).values()) == labels


def test_by_both_when_neither_will_do() -> None:
    found = namesakes.told_apart([SCHOOL, ELSEWHERE, HELP], AREAS)
    labels = ["Onderwijs (Hier, team)", "Onderwijs (Hier, voorziening)", "onderwijs (Daar, team)"]
    assert sorted(one.label for one in found.values()) == labels


def test_what_sources_call_it_stays_another_name() -> None:
    found = namesakes.told_apart([SCHOOL, ELSEWHERE], AREAS)
    assert found[SCHOOL.iri].alt_labels == ("scholen", "Onderwijs")
    assert len(find("onderwijs", found.values(), "actor")) == 2


def test_a_relation_names_them_apart_wherever_they_stand() -> None:
    found = namesakes.told_apart([SCHOOL, ELSEWHERE], AREAS)
    told = relation(SCHOOL, ELSEWHERE, via=(ELSEWHERE,), about=(SCHOOL,), assigned_by=SCHOOL)
    apart = namesakes.renamed(told, found)
    parties = (apart.origin, apart.target, apart.assigned_by, *apart.via, *apart.about)
    assert parties == tuple(found[one.iri] for one in (SCHOOL, ELSEWHERE, SCHOOL, ELSEWHERE, SCHOOL))
    strangers = relation(actor("Een"), None)
    assert namesakes.renamed(strangers, found) is strangers


def small(area: str | None) -> Network:
    catalog = Catalog(in_memory([SMALL]))
    return network.load(catalog, catalog.stand(area=catalog.areas[f"{ID}gebied/{area}"] if area else None))


def test_a_network_of_all_areas_tells_its_teams_apart() -> None:
    everywhere, here = small(None), small("stad")
    team = f"{ID}actor/team"
    assert (everywhere.entities[team].label, here.entities[team].label) == ("Buurtteam (Stad)", "Buurtteam")
    way = routes.shortest(everywhere, everywhere.entities[f"{ID}actor/school"], everywhere.entities[team])
    assert [step.target.label for step in way.found[0]] == ["Buurtteam (Stad)"]
