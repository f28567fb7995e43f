"""What an analyst imports: one line for a network, shown small, and nothing loaded before it is asked for."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import netwerk
from netwerk import Network, open_network
from netwerk.errors import InputError
from netwerk.model import Area
from tests.cli.command import SMALL, process
from tests.samples import actor, make_network, relation


def test_a_network_in_one_line() -> None:
    found = open_network("Ridderkerk", "2015-01-01")
    assert isinstance(found, Network)
    assert isinstance(found.stand.area, Area)
    assert (found.stand.area.label, found.stand.day) == ("Ridderkerk", date(2015, 1, 1))
    assert found == open_network("ridderkerk", date(2015, 1, 1))
    assert not any(relation.planned for relation in found.relations.values())
    assert any(one.planned for one in open_network("Ridderkerk", "2015-01-01", plans=True).relations.values())


def test_another_graph() -> None:
    found = open_network("Stad", graph=[SMALL])
    assert found.stand.area is not None
    assert found.stand.area.label == "Stad"
    assert open_network(graph=[str(SMALL)]).stand.area is None


@pytest.mark.parametrize(
    ("place", "day", "told"), [("Riderkerk", None, "Bedoelt u 'Ridderkerk'"), (None, "gisteren", "geen dag")]
)
def test_what_cannot_be_is_told(place: str | None, day: str | None, told: str) -> None:
    with pytest.raises(InputError, match=told):
        open_network(place, day)


def test_a_network_is_shown_small() -> None:
    found = make_network([relation(actor("School"), actor("Team <b>"))])
    assert repr(found) == "<Network Voorbeeldstad, 2020-06-01: 2 actoren en voorzieningen, 1 relaties>"
    assert found._repr_html_().endswith("<tr><td>Verwijzing</td><td>1</td></tr></table>")
    assert "Stand van 1 juni 2020, Voorbeeldstad." in found._repr_html_()


def test_nothing_is_loaded_before_it_is_used() -> None:
    code = "import json, sys, netwerk; print(json.dumps([one for one in sys.modules if one.startswith('netwerk')]))"
    assert json.loads(process(code=code).out) == ["netwerk"]
    assert {"Network", "open_network"} <= set(dir(netwerk))
    with pytest.raises(AttributeError, match="no attribute 'netwerken'"):
        netwerk.__getattr__("netwerken")


def test_every_exported_name_is_there() -> None:
    assert all(getattr(netwerk, name) for name in netwerk.__all__)
    assert Path(netwerk.__file__ or "").name == "__init__.py"
