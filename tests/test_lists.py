"""Actors and relations as rows: what a table must tell so that nobody adds up or believes too much."""

from __future__ import annotations

from decimal import Decimal

from netwerk import lists, network
from netwerk.maps.payload import payload
from netwerk.model import Relation, Remark
from tests import samples

PAYER, RECEIVER = samples.actor("gemeente Stad", kind="Gemeente"), samples.actor("Team")
WHOLE = samples.relation(PAYER, RECEIVER, "Geldstroom", iri="urn:geheel", amount=Decimal(9_000_000))
PART = samples.relation(PAYER, RECEIVER, "Geldstroom", iri="urn:deel", part_of=WHOLE.iri)


def cells(*relations: Relation, about: str = "") -> dict[str, dict[str, str]]:
    remark = Remark("urn:o", samples.concept("soort", "leemte"), "Van wanneer het is, staat er niet.", (about,))
    net = network.build(samples.stand(), [], relations, remarks=[remark])
    rows = (dict(zip(lists.RELATION_COLUMNS, row, strict=True)) for row in lists.relations(net, {}))
    return {row["id"]: row for row in rows}


def test_a_part_of_a_sum_names_the_whole() -> None:
    found = cells(WHOLE, PART)
    assert [(found[name]["bedrag"], found[name]["deel van"]) for name in ("urn:geheel", "urn:deel")] == [
        ("9000000", ""),
        ("", "urn:geheel"),
    ]


def test_the_map_tells_of_what_sum_it_is_a_part() -> None:
    data = payload(network.build(samples.stand(), [], [WHOLE, PART]))
    relations, rows = data["relations"], data["rows"]
    assert isinstance(relations, list)
    assert isinstance(rows, list)
    part, whole = relations
    assert ("Deel van", "Gemeente Stad betaalt Team. € 9.000.000") in [rows[row] for row in part["rows"]]
    assert "Deel van" not in dict(rows[row] for row in whole["rows"])


def test_what_is_wrong_in_the_sources_stands_in_the_row() -> None:
    found = cells(WHOLE, PART, about="urn:deel")
    assert found["urn:deel"]["opmerking"] == "Leemte in de bron: Van wanneer het is, staat er niet."
    assert found["urn:geheel"]["opmerking"] == ""
