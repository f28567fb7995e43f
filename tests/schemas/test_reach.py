"""What a chart holds is what the route finder finds, no more and no less."""

from __future__ import annotations

import pytest

from netwerk import network
from netwerk.errors import InputError
from netwerk.model import Area, Relation, Stand
from netwerk.network import Network
from netwerk.routes import shortest, simple
from netwerk.routes.search import REFERRAL
from netwerk.schemas.reach import reach
from netwerk.session import Wish, start
from tests.samples import DAY, DOCUMENT, ID, actor, make_network, relation
from tests.schemas import charts

PLACES = ("Ridderkerk", "Zwijndrecht", "Dordrecht")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("plans", [False, True])
def test_each_actor_reaches_whom_the_route_finder_reaches(place: str, plans: bool) -> None:
    found = start(Wish(area=place, plans=plans)).network()
    referrals = [one for one in found.relations.values() if REFERRAL in one.shortcuts]
    ends = {end.iri: end for one in referrals for end in (one.target, *one.via) if end}
    seen = 0
    for origin in found.entities.values():
        told = reach(found, origin)
        arrived = {end for (_, end), some in told.lines.items() if any(REFERRAL in one.shortcuts for one in some)}
        routes = {end.iri for end in ends.values() if shortest(found, origin, end).found}
        assert arrived == routes, origin.label
        seen += bool(routes)
    assert seen


def test_every_line_lies_on_a_route_that_passes_nobody_twice() -> None:
    found = start(Wish(area="Ridderkerk")).network()
    origin = next(one for one in found.entities.values() if one.name == "huisarts-ridderkerk")
    targets = [one for one in found.entities.values() if one != origin]
    routes = [route for one in targets for route in simple(found, origin, one, most=1000).found]
    lines = {(step.origin.iri, step.target.iri) for route in routes for step in route}
    assert lines
    leaving = {r.origin.iri for r in reach(found, origin).open_ends if r.origin}
    drawn = set(reach(found, origin).lines)
    assert lines <= drawn
    assert {end for _, end in drawn - lines} <= leaving, "the rest leads to whom a source leaves open"


def test_nothing_leads_back_and_a_whole_counts_only_where_it_refers() -> None:
    found = reach(charts.ladder(), charts.COACH)
    ends = set(found.lines)
    assert (charts.TABLE.iri, charts.TEAM.iri) not in ends
    alone = make_network([relation(charts.COACH, charts.SCHOOL, "Deelname", "onderdeel")])
    assert reach(alone, charts.COACH).lines == {}
    open_end = relation(charts.SCHOOL, None)
    opened = make_network([relation(charts.COACH, charts.SCHOOL, "Deelname", "onderdeel"), open_end])
    assert list(reach(opened, charts.COACH).lines) == [(charts.COACH.iri, charts.SCHOOL.iri)]
    assert reach(opened, charts.COACH).open_ends == (open_end,)


def test_municipalities_are_never_joined() -> None:
    region = f"{ID}gebied/regio"
    places = [Area(f"{ID}gebied/{name}", name, (region,)) for name in ("Hier", "Daar")]
    line, desk, teams = actor("Lijn"), actor("Loket"), [actor(f"Team {i}") for i in range(2)]
    relations = [
        relation(line, desk, areas=(region,)),
        *(relation(desk, team, areas=(place.iri,)) for team, place in zip(teams, places, strict=True)),
    ]
    found = _without_area(relations, places)
    with pytest.raises(InputError, match="kies er een met --gebied: Daar of Hier"):
        reach(found, found.entities[line.iri])
    assert len(reach(_without_area(relations[:1], places), line).lines) == 1


def _without_area(relations: list[Relation], places: list[Area]) -> Network:
    return network.build(Stand(DAY, None, DOCUMENT, "0"), [], relations, areas=places)
