"""From education a route stays in its own municipality and the regions it lies in, with plans and without."""

from dataclasses import replace
from functools import cache

import pytest

from netwerk import routes
from netwerk.model import Actor, Relation, local_name
from netwerk.network import Network, load
from netwerk.session import Wish, start

MUNICIPALITIES = {
    "Ridderkerk": {"ridderkerk", "bar", "rijnmond"},
    "Zwijndrecht": {"zwijndrecht", "zuid-holland-zuid"},
    "Dordrecht": {"dordrecht", "zuid-holland-zuid"},
}


@cache
def network(area: str) -> Network:
    session = start(Wish(area=area))
    return load(session.catalog, replace(session.stand, plans=True))


def education(here: Network) -> list[Actor]:
    actors = [entity for entity in here.entities.values() if isinstance(entity, Actor)]
    return [actor for actor in actors if any(sort.label == "onderwijs" for sort in actor.classifications)]


def schools(here: Network) -> list[Actor]:
    return [actor for actor in education(here) if actor.label.split(" (")[0] in {"onderwijs", "scholen"}]


def from_education(here: Network) -> list[Relation]:
    """Every relation of every shortest route from an actor of education to anything else."""
    found = (
        routes.shortest(here, origin, target).found
        for origin in education(here)
        for target in here.entities.values()
        if target != origin
    )
    return [relation for all_routes in found for route in all_routes for step in route for relation in step.relations]


def strays(travelled: list[Relation], area: str) -> list[str]:
    """The relations, or ends of one, that belong to none of the places a municipality lies in."""
    allowed = MUNICIPALITIES[area]
    things = [thing for r in travelled for thing in (r, r.origin, r.target) if thing]
    return [thing.iri for thing in things if allowed.isdisjoint(local_name(place) for place in thing.areas)]


@pytest.mark.parametrize(
    ("area", "leads_somewhere"), [("Ridderkerk", True), ("Zwijndrecht", False), ("Dordrecht", True)]
)
def test_routes_from_education_stay_in_their_municipality(area: str, *, leads_somewhere: bool) -> None:
    """In Zwijndrecht there is a flow chart for education, but where it leads stands in no source."""
    travelled = from_education(network(area))
    assert bool(travelled) == leads_somewhere
    assert strays(travelled, area) == []


def test_routes_of_one_municipality_are_strays_in_another() -> None:
    assert strays(from_education(network("Dordrecht")), "Ridderkerk")


@pytest.mark.parametrize("area", MUNICIPALITIES)
def test_without_an_area_no_route_leads_to_another_municipality(area: str) -> None:
    everywhere = network("")
    here = MUNICIPALITIES[area]
    own = [actor for actor in schools(everywhere) if area.lower() in {local_name(place) for place in actor.areas}]
    elsewhere = [e for e in everywhere.entities.values() if e.areas and here.isdisjoint(map(local_name, e.areas))]
    assert own
    assert elsewhere
    assert [(o.label, t.label) for o in own for t in elsewhere if routes.shortest(everywhere, o, t).found] == []
