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
from tests.samples import actor, make_network, relation

A, B, C = actor("A", "voorveld"), actor("B", "drang"), actor("C", "crisis")


def edges(network: Network) -> list[dict[str, Any]]:
    found = picture(network)["edges"]
    assert isinstance(found, list)
    return found


def course(edge: dict[str, Any]) -> float:
    """The bend of a line as seen from A."""
    same_way = (edge["smooth"]["type"] == "curvedCW") == (edge["from"] == A.iri)
    return float(edge["smooth"]["roundness"] * (1 if same_way else -1))


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


def test_an_intermediary_gives_two_lines_of_one_relation() -> None:
    one = relation(A, B, via=(C,))
    found = edges(make_network([one]))
    assert [(edge["from"], edge["to"]) for edge in found] == [(A.iri, C.iri), (C.iri, B.iri)]
    assert {edge["relation"] for edge in found} == {one.iri}
    assert len({edge["id"] for edge in found}) == 2


def test_a_symmetric_relation_is_one_line_without_arrow() -> None:
    (line,) = edges(make_network([relation(B, A, "Samenwerking")]))
    assert (line["from"], line["to"]) == (B.iri, A.iri)
    assert line["arrows"]["to"]["enabled"] is False


def test_a_line_to_itself_is_a_loop() -> None:
    (line,) = edges(make_network([relation(A, A, "Regie")]))
    assert "smooth" not in line
    assert line["selfReference"]["size"] > 0


def test_open_ends_are_arrows_from_or_to_nowhere() -> None:
    network = make_network([relation(None, A), relation(A, None, "Regie")])
    assert lines(network) == []
    nodes = picture(network)["nodes"]
    assert isinstance(nodes, list)
    assert [(one["kind"], one["inward"]) for one in nodes[0]["open"]] == [("Regie", False), ("Verwijzing", True)]


def test_plans_and_doubts_are_marked() -> None:
    (plan,) = edges(make_network([relation(A, B, status="voorgenomen")]))
    assert plan["dashes"] == list(PLAN)
    assert plan["label"] == "voorgenomen"
    (doubt,) = edges(make_network([relation(A, B, certainty="afgeleid", last_confirmed=date(2019, 12, 31))]))
    assert doubt["dashes"] is False
    assert doubt["label"] == "afgeleid, laatst 2019"
    (sure,) = edges(make_network([relation(A, B)]))
    assert sure["label"] is None


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
    assert {one.head for one in (*STYLES.values(), OTHER)} == set(HEADS.values())
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
