"""The route search of the page answers as the one in Python: in a browser, on the shipped graph and at random."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk import maps, routes, session
from netwerk.maps.payload import payload
from netwerk.model import Entity, Relation, RelationKind
from netwerk.network import Network, build
from netwerk.regie.gatekeepers import gatekeepers
from netwerk.regie.steps import referral_steps
from netwerk.routes import Routes
from tests.samples import AREA, actor, make_network, relation, stand

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SCRIPT = Path(str(maps.__file__)).parent / "static" / "routes.js"
FIND = """([data, visible, held, asked]) => asked.map((one) =>
  Routes.find(data, new Set(visible), { held: new Set(held), ...one }))"""
PLACES = ("Ridderkerk", "Zwijndrecht", "Dordrecht", None)
ALL = {"most": 100_000, "shortest": 100_000, "longest": 100, "looks": 1_000_000}
Drawn = st.SearchStrategy[tuple[int | None, int | None, tuple[str, str | None], list[int], str]]
Way = tuple[tuple[int, ...], tuple[tuple[int, ...], ...]]


def chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311  # the same each time, and no secret


@dataclass(frozen=True)
class Numbered:
    """A network as the page knows it, in which everything has a number."""

    network: Network
    data: dict[str, Any]
    nodes: tuple[str, ...]
    relations: tuple[str, ...]
    concepts: tuple[str, ...]

    def entity(self, node: int) -> Entity:
        return self.network.entities[self.nodes[node]]

    def pairs(self, nodes: Collection[str] | None = None) -> list[tuple[int, int]]:
        """Every two different actors, or of some."""
        return list(permutations([i for i, iri in enumerate(self.nodes) if nodes is None or iri in nodes], 2))

    def ways(self, found: Routes) -> list[Way]:
        """What Python found, in numbers."""
        return [
            (
                tuple(self.nodes.index(end.iri) for end in (route[0].origin, *(step.target for step in route))),
                tuple(tuple(sorted(self.relations.index(r.iri) for r in step.relations)) for step in route),
            )
            for route in found.found
        ]


def numbered(network: Network) -> Numbered:
    data: dict[str, Any] = payload(network)
    nodes = tuple(one["iri"] for one in data["nodes"] if one["iri"] in network.entities)
    relations = tuple(one["iri"] for one in data["relations"])
    return Numbered(network, data, nodes, relations, tuple(one.get("name", "") for one in data["concepts"]))


@dataclass(frozen=True)
class Searcher:
    """The module in a browser."""

    page: Page

    def ask(
        self,
        one: Numbered,
        asked: Sequence[dict[str, Any]],
        visible: Collection[int] | None = None,
        held: Collection[int] = (),
    ) -> list[dict[str, Any]]:
        shown = range(len(one.relations)) if visible is None else visible
        found: list[dict[str, Any]] = self.page.evaluate(FIND, [one.data, list(shown), list(held), list(asked)])
        return found


@pytest.fixture(scope="module")
def search(browser: Browser) -> Iterator[Searcher]:
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.add_script_tag(content=SCRIPT.read_text(encoding="utf-8"))
    yield Searcher(page)
    context.close()


@pytest.fixture(scope="module", params=PLACES, ids=str)
def shipped(request: pytest.FixtureRequest) -> Numbered:
    return numbered(session.start(session.Wish(area=request.param)).network())


def ways(found: dict[str, Any]) -> list[Way]:
    return [(tuple(r["nodes"]), tuple(tuple(step["relations"]) for step in r["steps"])) for r in found["routes"]]


def asked(pairs: Collection[tuple[int, int]], **more: Any) -> list[dict[str, Any]]:
    return [{"from": a, "to": b, **more} for a, b in pairs]


def on_steps(network: Network) -> set[str]:
    """Whoever has a line that a route can follow; between others there is no route."""
    steps = network.of_shortcut("onderdeelVan", "verwijstNaar")
    return {iri for iri in steps if steps.degree(iri)}


def test_every_pair_of_the_shipped_graph_has_the_same_shortest_routes(search: Searcher, shipped: Numbered) -> None:
    pairs = shipped.pairs(on_steps(shipped.network))
    answers = search.ask(shipped, asked(pairs, **{**ALL, "most": 0}))
    joined = set(joined_pairs(shipped)) | set(chance(1).sample(pairs, 200))
    for (a, b), answer in zip(pairs, answers, strict=True):
        if (a, b) not in joined:
            assert not answer["routes"]
            continue
        found = routes.shortest(shipped.network, shipped.entity(a), shipped.entity(b))
        assert sorted(ways(answer)) == sorted(shipped.ways(found))
        assert answer["shortest"] == len(found.found)
        assert answer["beside"] == sorted(shipped.relations.index(r.iri) for r in found.beside)
        assert {shipped.concepts[i] for i in answer["searched"]} == {kind.name for kind in found.searched}


def test_between_all_others_of_the_shipped_graph_there_is_none(search: Searcher, shipped: Numbered) -> None:
    stepping = on_steps(shipped.network)
    pairs = [pair for pair in shipped.pairs() if not {shipped.nodes[n] for n in pair} <= stepping]
    some = chance(1).sample(pairs, 1000)
    assert not any(answer["routes"] for answer in search.ask(shipped, asked(some)))
    assert not any(routes.shortest(shipped.network, shipped.entity(a), shipped.entity(b)).found for a, b in some[:100])


def joined_pairs(one: Numbered) -> list[tuple[int, int]]:
    """The pairs that lines join, whatever the areas and the last line: between others there is no route."""
    graph = nx.DiGraph(one.network.of_shortcut("onderdeelVan", "verwijstNaar").edges())
    number = {iri: i for i, iri in enumerate(one.nodes)}
    return [(number[a], number[b]) for a in sorted(graph) for b in sorted(nx.descendants(graph, a))]


@pytest.mark.parametrize(("most", "longest"), [(25, 8), (3, 8), (25, 3)])
def test_longer_routes_are_those_of_python(search: Searcher, shipped: Numbered, most: int, longest: int) -> None:
    every = joined_pairs(shipped)
    pairs = chance(most + longest).sample(every, min(150, len(every)))
    answers = search.ask(shipped, asked(pairs, most=most, longest=longest, shortest=0))
    for (a, b), answer in zip(pairs, answers, strict=True):
        found = routes.simple(shipped.network, shipped.entity(a), shipped.entity(b), None, most, longest)
        same_up_to_ties(ways(answer), shipped.ways(found), found.limited)
        assert answer["limited"] == found.limited


def same_up_to_ties(here: list[Way], there: list[Way], limited: bool) -> None:
    """Where a limit falls between routes of one length, which of them stay is open."""
    assert [len(path) for path, _ in here] == [len(path) for path, _ in there]
    last = len(here[-1][0]) if limited else 0
    assert {way for way in here if len(way[0]) != last} == {way for way in there if len(way[0]) != last}


def test_gatekeepers_are_those_of_the_regie_report(search: Searcher, shipped: Numbered) -> None:
    if len(shipped.network.areas) > 1:
        pytest.skip("the report is of one municipality")
    steps = referral_steps(shipped.network)
    pairs = joined_pairs(shipped)
    expected = {a: gatekeepers(steps, shipped.nodes[a]) for a, _ in pairs}
    for (a, b), answer in zip(pairs, search.ask(shipped, asked(pairs, longest=100)), strict=True):
        if answer["routes"]:
            assert tuple(shipped.nodes[i] for i in answer["gatekeepers"]) == expected[a][shipped.nodes[b]]
        else:
            assert shipped.nodes[b] not in expected[a]


# small networks at random

ACTORS = tuple(actor(f"a{i}") for i in range(6))
TOWNS = (replace(AREA, iri="urn:hier"), replace(AREA, iri="urn:daar"))
REGION = AREA.within[0]
SORTS = (
    ("Verwijzing", "signalering"),
    ("Verwijzing", "opschaling"),
    ("Verwijzing", None),
    ("Verwijzing", "terugkoppeling"),
    ("Verwijzing", "afschaling"),
    ("Deelname", "onderdeel"),
    ("Deelname", "vast-lid"),
    ("Samenwerking", "convenant"),
    ("Consultatie", None),
)
NUMBER = st.integers(0, len(ACTORS) - 1)
CARRYING = st.sampled_from((*SORTS[:3], SORTS[5]))
PLACE = st.sampled_from((*[REGION] * 5, *(town.iri for town in TOWNS)))


@st.composite
def relations(draw: st.DrawFn) -> list[Relation]:
    """Some relations of all kinds, most of which carry a case between two actors."""
    plain: Drawn = st.tuples(NUMBER, NUMBER, CARRYING, st.just([]), PLACE)
    any_kind: Drawn = st.tuples(
        NUMBER, NUMBER, st.sampled_from(SORTS), st.lists(NUMBER, max_size=2, unique=True), PLACE
    )
    open_ended: Drawn = st.tuples(st.none(), NUMBER, CARRYING, st.just([]), PLACE)
    nowhere: Drawn = st.tuples(NUMBER, st.none(), CARRYING, st.just([]), PLACE)
    drawn = draw(st.lists(plain | plain | plain | any_kind | open_ended | nowhere, min_size=8, max_size=20))
    return [
        relation(
            None if a is None else ACTORS[a],
            None if b is None else ACTORS[b],
            kind,
            sort,
            iri=f"urn:r{i:02}",
            via=tuple(ACTORS[v] for v in via),
            areas=(area,),
        )
        for i, (a, b, (kind, sort), via, area) in enumerate(drawn)
    ]


def network_of(found: Sequence[Relation]) -> Network:
    return build(stand(), ACTORS, found, areas=TOWNS)


def every_path(network: Network, a: Entity, b: Entity, stop: Entity | None = None) -> set[tuple[str, ...]]:
    """By the definition: simple paths in one municipality, the last step a referral, past the stop."""
    found = set()
    for town in network.areas:
        lines = [
            (u, v, "verwijstNaar" in r.shortcuts)
            for u, v, r in network.graph.edges(data="relation")
            if u != v and set(r.areas) & set(town.chain) and {"verwijstNaar", "onderdeelVan"} & r.shortcuts
        ]
        plain = nx.DiGraph((u, v) for u, v, _ in lines)
        if a.iri in plain and b.iri in plain:
            last = {(u, v) for u, v, referral in lines if referral}
            paths = map(tuple, nx.all_simple_paths(plain, a.iri, b.iri))
            found |= {path for path in paths if list(pairwise(path))[-1] in last}
    return {path for path in found if stop is None or stop.iri in path}


def told(one: Numbered, answer: dict[str, Any]) -> list[tuple[str, ...]]:
    return [tuple(one.nodes[node] for node in route["nodes"]) for route in answer["routes"]]


small = settings(max_examples=60, deadline=None)


@small
@given(found=relations(), hidden=st.sets(st.integers(0, 19), max_size=8))
def test_small_networks(search: Searcher, found: list[Relation], hidden: set[int]) -> None:
    """What is hidden might as well not be there."""
    one = numbered(network_of(found))
    visible = [i for i in range(len(found)) if i not in hidden]
    seen = network_of([found[i] for i in visible])
    pairs = one.pairs()
    answers = search.ask(one, asked(pairs, **ALL), visible)
    for (a, b), answer in zip(pairs, answers, strict=True):
        ends = one.entity(a), one.entity(b)
        assert ways(answer) == sorted(
            one.ways(routes.simple(seen, *ends, None, 100_000, 100)), key=lambda way: (len(way[0]), way)
        )
        assert ways(answer)[: answer["shortest"]] == sorted(one.ways(routes.shortest(seen, *ends)))
        assert set(told(one, answer)) == every_path(seen, *ends)
        assert not answer["limited"]


@small
@given(found=relations())
def test_gatekeepers_are_those_without_whom_there_is_no_route(search: Searcher, found: list[Relation]) -> None:
    one = numbered(network_of(found))
    pairs = one.pairs()
    for (a, b), answer in zip(pairs, search.ask(one, asked(pairs)), strict=True):
        every = every_path(one.network, one.entity(a), one.entity(b))
        needed = set.intersection(*map(set, every)) - {one.nodes[a], one.nodes[b]} if every else set()
        assert {one.nodes[i] for i in answer["gatekeepers"]} == needed


@small
@given(found=relations(), stop=NUMBER)
def test_a_stop_in_between(search: Searcher, found: list[Relation], stop: int) -> None:
    one = numbered(network_of(found))
    pairs = [pair for pair in one.pairs() if stop not in pair]
    answers = search.ask(one, asked(pairs, stop=stop, **ALL))
    firsts = search.ask(one, asked(pairs, stop=stop, most=2, shortest=0))
    for (a, b), answer, first in zip(pairs, answers, firsts, strict=True):
        every = every_path(one.network, one.entity(a), one.entity(b), one.entity(stop))
        assert told(one, answer) == sorted(every, key=lambda path: (len(path), path))
        assert list(map(len, told(one, first))) == list(map(len, told(one, answer)))[:2]
        assert first["limited"] == (len(every) > 2)
        needed = set.intersection(*map(set, every)) - {one.nodes[n] for n in (a, b, stop)} if every else set()
        assert {one.nodes[i] for i in answer["gatekeepers"]} == needed


@pytest.mark.parametrize("other", ["onderdeel", "afschaling"])
def test_a_relation_of_two_kinds_does_what_both_do(search: Searcher, other: str) -> None:
    start, end = ACTORS[:2]
    sorts = [relation(start, end, sort=sort).sorts[0] for sort in (other, "opschaling")]
    one = numbered(make_network([replace(relation(start, end), sorts=tuple(sorts))]))
    (answer,) = search.ask(one, [{"from": 0, "to": 1}])
    assert ways(answer) == one.ways(routes.simple(one.network, start, end)) != []


def test_a_stop_is_not_there_and_back(search: Searcher) -> None:
    start, hall, desk, end = ACTORS[:4]
    one = numbered(
        make_network([relation(start, hall), relation(hall, desk), relation(desk, hall), relation(hall, end)])
    )
    (answer,) = search.ask(one, [{"from": 0, "to": 3, "stop": 2}])
    assert answer["routes"] == []


@small
@given(found=relations(), hidden=st.sets(st.integers(0, 19), max_size=8))
def test_what_would_open_a_route(search: Searcher, found: list[Relation], hidden: set[int]) -> None:
    """Each kind on its own, shown and passing cases on, gives a route or does not."""
    one = numbered(network_of(found))
    visible = [i for i in range(len(found)) if i not in hidden]
    pairs = one.pairs()
    for (a, b), answer in zip(pairs, search.ask(one, asked(pairs), visible, range(len(found))), strict=True):
        expected = set()
        for kind in {} if answer["routes"] else {kind for r in found for kind in kinds_of(r)}:
            wider = [r if i in visible else None for i, r in enumerate(found)]
            for i, r in enumerate(found):
                if kind in kinds_of(r) and not ("onderdeelVan" in r.shortcuts and i in visible):
                    wider[i] = r if "onderdeelVan" in r.shortcuts else carrying(r)
            if every_path(network_of([r for r in wider if r]), one.entity(a), one.entity(b)):
                expected.add(kind.name)
        assert {one.concepts[opener["kind"]] for opener in answer["openers"]} == expected
        for opener in answer["openers"]:
            opening = [found[i] for i in opener["relations"]]
            assert opening
            assert all(one.concepts[opener["kind"]] in {kind.name for kind in kinds_of(r)} for r in opening)


def kinds_of(one: Relation) -> tuple[RelationKind, ...]:
    return one.sorts or (one.kind,)


def carrying(one: Relation) -> Relation:
    """The same relation, were its kind to pass a case on."""
    sorts = tuple(replace(kind, shortcut="verwijstNaar") for kind in kinds_of(one))
    return replace(one, sorts=sorts)


# limits and speed


def grid(side: int) -> Numbered:
    """A square in which a case goes right or down: many routes of one length."""
    cells = {(x, y): actor(f"c{x:02}-{y:02}") for x in range(side) for y in range(side)}
    lines = [((x, y), end) for x, y in cells for end in ((x + 1, y), (x, y + 1)) if end in cells]
    return numbered(make_network([relation(cells[a], cells[b]) for a, b in lines], list(cells.values())))


def test_limits_are_kept_and_told(search: Searcher) -> None:
    one = grid(5)
    ends = {"from": 0, "to": len(one.nodes) - 1}
    counts = [
        ({}, 70, False),
        ({"shortest": 30}, 30, True),
        ({"shortest": 10, "most": 12}, 12, True),
        ({"longest": 7}, 0, False),
        ({"looks": 20}, 4, True),
    ]
    (whole,) = search.ask(one, [{**ends, **ALL}])
    for limits, count, limited in counts:
        (answer,) = search.ask(one, [{**ends, **limits}])
        assert (len(answer["routes"]), answer["limited"]) == (count, limited), limits
        assert limits.items() <= answer["limits"].items()
        assert told(one, answer) == told(one, whole)[:count]


def test_nobody_goes_to_himself(search: Searcher) -> None:
    (answer,) = search.ask(grid(2), [{"from": 0, "to": 0}])
    assert (answer["routes"], answer["openers"]) == ([], [])


def large(seed: int = 1, size: int = 2000, count: int = 8000) -> Numbered:
    """As many actors and relations as a large region would have, a few of whom have most relations."""
    draw = chance(seed)
    actors = [actor(f"n{i:05}") for i in range(size)]
    ends = ([actors[int(size * draw.random() ** 2)] for _ in "ab"] for _ in range(count))
    found = [relation(a, b, *draw.choice(SORTS), iri=f"urn:{i:05}", areas=(REGION,)) for i, (a, b) in enumerate(ends)]
    return numbered(build(stand(), actors, found, areas=TOWNS))


@pytest.mark.parametrize("stop", [None, 7])
def test_among_2000_actors_routes_are_found_within_the_limits(search: Searcher, stop: int | None) -> None:
    one = large()
    draw = chance(2)
    pairs = [(draw.randrange(8, 1000), draw.randrange(1000, 2000)) for _ in range(40)]
    every = list(range(len(one.relations)))
    found = search.page.evaluate(
        """([data, every, asked]) => {
          const visible = new Set(every);
          return asked.map((one) => Routes.find(data, visible, one).routes.length);
        }""",
        [one.data, every, asked(pairs, stop=stop)],
    )
    assert any(found)
    assert max(found) <= 100
