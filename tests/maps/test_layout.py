"""Where cards stand: rungs kept, nothing over anything else, the same every time."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from netwerk.maps import cards
from netwerk.maps.grid import HEAD, Band, Spot
from netwerk.maps.layout import Layout, lay_out
from netwerk.maps.picture import lines
from netwerk.maps.zones import NO_RUNG, zones
from netwerk.model import Actor
from netwerk.network import Network
from tests.maps import networks
from tests.samples import actor, concept, make_network, relation, service

Box = tuple[float, float, float, float]


def laid_out(network: Network) -> Layout:
    return lay_out(zones(network), [(line.start, line.end) for line in lines(network)])


def card(spot: Spot) -> Box:
    half = cards.WIDTH / 2, cards.HEIGHT / 2
    return spot.x - half[0], spot.y - half[1], spot.x + half[0], spot.y + half[1]


def outer(band: Band) -> Box:
    return band.x, band.y, band.x + band.width, band.y + band.height


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def inside(inner: Box, around: Box) -> bool:
    return around[0] <= inner[0] and around[1] <= inner[1] and inner[2] <= around[2] and inner[3] <= around[3]


EVERY = pytest.mark.parametrize(
    "network",
    [networks.ladder(), networks.large(), networks.large(2, 12, 20), networks.large(3, 400, 900)],
    ids=["ladder", "large", "small", "very large"],
)


@EVERY
def test_nothing_overlaps(network: Network) -> None:
    layout = laid_out(network)
    names: list[Box] = [(band.x, band.y, band.x + band.width, band.y + HEAD) for band in layout.bands]
    boxes = [card(spot) for spot in layout.spots.values()]
    assert [pair for pair in itertools.combinations(boxes + names, 2) if overlap(*pair)] == []
    assert [pair for pair in itertools.combinations(map(outer, layout.bands), 2) if overlap(*pair)] == []


@EVERY
def test_everyone_stands_in_the_band_of_the_rung(network: Network) -> None:
    layout = laid_out(network)
    bands = {band.label: band for band in layout.bands}
    assert set(layout.spots) == set(network.entities)
    for zone in zones(network):
        for iri in zone.members:
            assert inside(card(layout.spots[iri]), outer(bands[zone.rung.label]))


def test_a_higher_rung_stands_higher() -> None:
    layout = laid_out(networks.ladder())
    climb = [networks.PARENTS, networks.SCHOOL, networks.JGT, networks.EXPERT, networks.PROTECTION]
    heights = [layout.spots[one.iri].y for one in climb]
    assert heights == sorted(heights, reverse=True)
    assert layout.spots[networks.PROTECTION.iri].y == layout.spots[networks.PROBATION.iri].y


def test_crisis_and_bestuur_stand_beside_the_ladder() -> None:
    layout = laid_out(networks.ladder())
    on_ladder = [layout.spots[one.iri].x for one in (networks.SCHOOL, networks.JGT, networks.PARENTS)]
    assert layout.spots[networks.COUNCIL.iri].x < min(on_ladder)
    assert layout.spots[networks.CRISIS.iri].x > max(on_ladder)
    assert layout.spots[networks.LOOSE.iri].x > max(on_ladder)


def test_a_service_stands_with_its_provider() -> None:
    standing = {zone.rung.name: zone.members for zone in zones(networks.ladder())}
    assert networks.COURSE.iri in standing["lokale-toegang"]


def test_lowest_rung_counts() -> None:
    rungs = (concept("echelon", "crisis"), concept("echelon", "drang"), concept("echelon", "voorveld"))
    several = replace(actor("Veelzijdig"), rungs=rungs)
    own = replace(service("Loket"), rungs=rungs[:1])
    found = {zone.rung.name: zone.members for zone in zones(make_network([], [several, own]))}
    assert found == {"voorveld": (several.iri,), "crisis": (own.iri,)}


def test_without_any_rung() -> None:
    layout = laid_out(make_network([relation(actor("A"), actor("B"))]))
    assert [band.label for band in layout.bands] == [NO_RUNG.label]
    assert laid_out(make_network([])).bands == ()


def test_is_deterministic_and_ignores_the_order_of_the_input() -> None:
    network = networks.large()
    turned = make_network(
        list(network.relations.values())[::-1], [e for e in network.entities.values() if isinstance(e, Actor)][::-1]
    )
    assert laid_out(network) == laid_out(turned)


def test_labels_fit_their_card() -> None:
    label = "Samenwerkingsverband passend onderwijs Rotterdam-Rijnmond en omstreken voor leerlingen van 4 tot 18"
    found = cards.lines(label)
    assert len(found) == cards.MAX_LINES
    assert found[-1].endswith("…")
    assert all(cards.width(line) <= cards.LINE_EMS + 1.5 for line in found)
    assert cards.lines("Gezinscoach/procesregisseur") == ("Gezinscoach/", "procesregisseur")
    assert cards.lines("") == ("",)
