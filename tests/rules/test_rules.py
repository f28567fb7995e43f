"""The shortcuts of a day and an area, from the small graph."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions

from netwerk import network, resources, rules
from netwerk.catalog import Catalog
from netwerk.model import local_name
from netwerk.store.embedded import in_memory

SMALL = Path(__file__).parents[1] / "voorbeeld"
AREA = "https://w3id.org/netwerk/id/gebied/"
IN_2020 = {
    ("intern-begeleider", "onderdeelVan", "school"),
    ("school", "verwijstNaar", "team"),
    ("team", "verwijstNaar", "hulp"),
    ("team", "verwijstNaar", "tafel"),
    ("team", "consulteert", "tafel"),
    ("team", "werktSamenMet", "school"),
    ("school", "werktSamenMet", "team"),
}


def derived(day: str, areas: Iterable[str] = ("stad",), place: Path = SMALL) -> set[tuple[str, str, str]]:
    store = in_memory([place])
    rules.derive(store, date.fromisoformat(day), [AREA + area for area in areas])
    rows = store.query("SELECT ?a ?p ?b { GRAPH graaf:afgeleid { ?a ?p ?b } FILTER(?p != nw:laatstBevestigd) }")
    assert isinstance(rows, QuerySolutions)
    return {(local_name(r["a"].value), local_name(r["p"].value), local_name(r["b"].value)) for r in rows}


def test_a_day_in_practice() -> None:
    assert derived("2020-06-01") == IN_2020


def test_an_ended_relation_yields_nothing_after_its_last_day() -> None:
    assert ("team", "werktSamenMet", "school") in derived("2020-12-31")
    assert ("team", "werktSamenMet", "school") not in derived("2021-01-01")


def test_a_decision_with_a_known_day_counts_from_that_day_and_a_plan_never() -> None:
    assigned = ("gemeente-stad", "geeftOpdrachtAan", "team")
    assert assigned not in derived("2020-12-31")
    assert assigned in derived("2021-01-01")
    assert not any(name == "financiert" for _, name, _ in derived("2021-01-01"))


def test_before_the_first_day_there_is_nothing() -> None:
    assert derived("2019-12-31") == set()


def test_an_area_sees_itself_and_what_it_lies_in() -> None:
    assert derived("2020-06-01", ["elders"]) == {
        ("tafel", "verwijstNaar", "team-elders"),
        ("team", "verwijstNaar", "tafel"),
    }
    assert derived("2020-06-01", ["streek"]) == {("team", "verwijstNaar", "tafel")}


def test_without_a_kind_the_class_decides() -> None:
    assert {name for one, name, other in derived("2020-06-01") if (one, other) == ("team", "tafel")} == {
        "consulteert",
        "verwijstNaar",
    }


def test_the_shortcuts_are_the_lines_of_the_network_that_rest_on_practice() -> None:
    catalog = Catalog(in_memory([SMALL]))
    stand = catalog.stand(area=catalog.areas[f"{AREA}stad"])
    net = network.load(catalog, stand)
    lines = {
        (local_name(u), shortcut, local_name(v))
        for u, v, relation in net.graph.edges(data="relation")
        for shortcut in relation.shortcuts
    }
    assert lines == derived(stand.day.isoformat())


def test_feedback_and_open_ends_yield_nothing() -> None:
    every = derived("2020-06-01")
    assert ("tafel", "verwijstNaar", "team") not in every
    assert not any(name == "voertRegieOver" for _, name, _ in every)


@pytest.mark.parametrize(("thing", "day"), [("school-signalering-team", "2021-12-31"), ("team-elders", "2022-05-01")])
def test_last_confirmed_is_the_end_of_the_period_a_source_describes(thing: str, day: str) -> None:
    store = in_memory([SMALL])
    rules.derive(store, date(2020, 6, 1), [f"{AREA}stad"])
    rows = store.query("SELECT ?x ?d { GRAPH graaf:afgeleid { ?x nw:laatstBevestigd ?d } }")
    assert isinstance(rows, QuerySolutions)
    assert {local_name(r["x"].value): r["d"].value for r in rows}[thing] == day


@pytest.mark.parametrize("area", ["ridderkerk"])
def test_the_shipped_graph_has_the_same_shortcuts_by_rule_and_by_network(area: str) -> None:
    catalog = Catalog(in_memory([resources.folder("graph")]))
    stand = catalog.stand(area=catalog.areas[f"{AREA}{area}"])
    net = network.load(catalog, stand)
    lines = {
        (local_name(u), shortcut, local_name(v))
        for u, v, relation in net.graph.edges(data="relation")
        for shortcut in relation.shortcuts
        if u != v
    }
    assert lines == derived(stand.day.isoformat(), [area], resources.folder("graph"))
