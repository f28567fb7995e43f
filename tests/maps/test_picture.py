"""The picture: every relation drawn once, parallel lines apart, plans and doubts marked."""

from __future__ import annotations

import itertools
from datetime import date
from typing import Any

from netwerk.maps.bends import bends
from netwerk.maps.grid import Spot
from netwerk.maps.picture import lines, picture, vis_script
from netwerk.maps.styles import HEADS, OTHER, PLAN, STYLES, colour, rank, style
from netwerk.network import Network
from netwerk.pages.inline import static_text
from netwerk.vocab import NW
from tests.maps import networks
from tests.maps.test_settle import hidden
from tests.samples import actor, make_network, relation

A, B, C = actor("A", "voorveld"), actor("B", "drang"), actor("C", "crisis")


def edges(network: Network) -> list[dict[str, Any]]:
    """The edges, their ends by label."""
    found = picture(network)["edges"]
    assert isinstance(found, list)
    labels = [entity.label for entity in network.entities.values()]
    return [{**one, "from": labels[one["from"]], "to": labels[one["to"]]} for one in found]


def course(edge: dict[str, Any]) -> float:
    """The bend of a line as seen from A."""
    return float(edge["bend"] * (1 if edge["from"] == "A" else -1))


def test_parallel_relations_stay_apart() -> None:
    relations = [relation(A, B, sort=f"soort{i}") for i in range(4)] + [
        relation(B, A, sort=f"soort{i}") for i in range(3)
    ]
    found = edges(make_network(relations))
    assert len(found) == 7
    courses = {course(edge) for edge in found}
    assert len(courses) == 7
    assert all(abs(one - other) > 0.1 for one, other in itertools.combinations(courses, 2))


def test_many_parallel_relations_still_differ() -> None:
    spots = {"a": Spot(0, 0), "b": Spot(500, 0)}
    found = bends([("a", "b")] * 30, spots)
    assert len(set(found)) == 30
    assert all(abs(bend) <= 0.9 for bend in found)


def test_a_line_goes_around_a_card() -> None:
    spots = {"a": Spot(0, 0), "b": Spot(600, 0), "c": Spot(300, 0)}
    assert bends([("a", "b")], spots) != [0.0]
    assert bends([("a", "c"), ("a", "a")], spots) == [0.0, 0.0]


def test_a_line_goes_around_whichever_way_it_runs() -> None:
    """A bent line leans towards its end, so that the same bend the other way round takes another course."""
    spots = {"a": Spot(0, 0), "b": Spot(900, 0), "c": Spot(250, 0), "d": Spot(650, 90), "e": Spot(250, -90)}
    for line in (("a", "b"), ("b", "a")):
        (bend,) = bends([line], spots)
        assert not hidden(line, bend, spots)


def test_of_many_lines_each_is_still_apart() -> None:
    spots = {f"n{i}": Spot(i % 40 * 250, i // 40 * 250) for i in range(1600)}
    rows = [(f"n{i}", f"n{i + 1}") for i in range(1599)]
    found = bends([*rows, *rows], spots)
    assert all(abs(one - other) > 0.1 for one, other in zip(found[:1599], found[1599:], strict=True))


def test_an_intermediary_gives_two_lines_of_one_relation() -> None:
    one = relation(A, B, via=(C,))
    found = edges(make_network([one]))
    assert [(edge["from"], edge["to"]) for edge in found] == [("A", "C"), ("C", "B")]
    assert [edge["relation"] for edge in found] == [0, 0]


def test_a_symmetric_relation_is_one_line_without_arrow() -> None:
    (line,) = edges(make_network([relation(B, A, "Samenwerking")]))
    assert (line["from"], line["to"]) == ("B", "A")
    assert line["arrow"] is False


def test_an_open_end_is_no_line() -> None:
    assert lines(make_network([relation(None, A), relation(A, None, "Regie")])) == []


def test_what_never_holds_together_may_lie_in_one_place() -> None:
    first = relation(A, B, iri="urn:a", begin=date(2018, 1, 1), end=date(2018, 12, 31))
    second = relation(A, B, iri="urn:b", begin=date(2019, 1, 1))
    third = relation(A, B, iri="urn:c", begin=date(2018, 6, 1), end=date(2019, 6, 1))
    one, two, three = (course(edge) for edge in edges(make_network([first, second, third])))
    assert one == two != three


def test_every_class_of_the_vocabulary_looks_different() -> None:
    looks = {(one.width, one.arrow, one.pattern) for one in STYLES.values()}
    assert len(looks) == len(STYLES)
    assert PLAN not in {one.pattern for one in STYLES.values()}
    sheet = static_text(("netwerk.pages",), "style.css")
    for name in STYLES:
        assert getattr(NW, name).endswith(name)
        assert f"{colour(name)}:" in sheet
    assert f"{colour('Onbekend')}:" in sheet
    assert style("Onbekend") == OTHER
    assert {one.arrow for one in (*STYLES.values(), OTHER)} == set(HEADS)
    assert rank("Onbekend") > max(rank(name) for name in STYLES)


def test_fixed_without_physics() -> None:
    found = picture(networks.ladder())
    options, nodes = found["options"], found["nodes"]
    assert isinstance(options, dict)
    assert isinstance(nodes, list)
    assert options["physics"] is False
    assert options["nodes"]["fixed"] is True
    assert all(isinstance(node["x"], int) and isinstance(node["y"], int) for node in nodes)


def test_vis_network_is_the_one_that_pyvis_ships() -> None:
    script = vis_script()
    assert "@version 9.1.2" in script
    assert "\r" not in script
    assert "sourceMappingURL" not in script
