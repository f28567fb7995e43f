"""The network of a stand: which lines it draws and which areas it is about."""

from pathlib import Path

from netwerk import network
from netwerk.catalog import Catalog
from netwerk.model import Remark, local_name
from netwerk.store.embedded import in_memory
from tests import samples

SMALL = Path(__file__).parent / "voorbeeld"
ID = "https://w3id.org/netwerk/id/"


def small(area: str | None = "stad", classes: set[str] | None = None) -> network.Network:
    catalog = Catalog(in_memory([SMALL]))
    stand = catalog.stand(area=catalog.areas[f"{ID}gebied/{area}"] if area else None)
    return network.load(catalog, stand, classes)


def lines(net: network.Network) -> set[tuple[str, str, str]]:
    return {(local_name(u), local_name(v), local_name(key)) for u, v, key in net.graph.edges(keys=True)}


def test_by_way_of_an_intermediary_there_are_two_lines() -> None:
    found = {line[:2] for line in lines(small()) if line[2] == "team-toeleiding-hulp"}
    assert found == {("school", "team"), ("team", "hulp")}


def test_a_symmetric_relation_has_a_line_both_ways_and_an_open_end_none() -> None:
    found = lines(small())
    assert {line[:2] for line in found if line[2] == "team-samen-school"} == {("team", "school"), ("school", "team")}
    assert not any(line[2] == "casusregie-open" for line in found)
    assert f"{ID}relatie/casusregie-open" in small().relations


def test_only_the_classes_asked_for() -> None:
    assert {r.kind.name for r in small(classes={"Deelname", "Geldstroom"}).relations.values()} == {"Deelname"}


def test_the_actors_of_the_area_are_there_even_without_relations() -> None:
    present = {local_name(iri) for iri in small("elders").entities}
    assert {"tafel", "team-elders", "team"} <= present
    assert "school" not in present


def test_without_an_area_each_innermost_area_counts_apart() -> None:
    assert [area.label for area in small(None).areas] == ["Elders", "Stad"]


def test_relations_of_one_entity_hold_those_where_it_assigns_or_is_subject() -> None:
    names = {relation.name for relation in small().relations_of(f"{ID}actor/tafel")}
    assert names == {
        "casusregie-open",
        "tafel-terugkoppeling-team",
        "team-aanmelding-tafel",
        "team-raadpleegt-tafel",
    }


def test_between_gives_every_parallel_relation() -> None:
    a, b = samples.actor("Een"), samples.actor("Twee")
    net = samples.make_network([samples.relation(a, b), samples.relation(a, b, "Consultatie")])
    assert [r.kind.name for r in net.between(a.iri, b.iri)] == ["Consultatie", "Verwijzing"]
    assert net.between(b.iri, a.iri) == ()


def test_of_shortcut_keeps_all_nodes() -> None:
    net = small()
    part = net.of_shortcut("onderdeelVan")
    assert set(part.nodes) == set(net.graph.nodes)
    assert part.number_of_edges() == 1


def test_remarks_stand_with_what_they_are_about() -> None:
    a, b = samples.actor("Een"), samples.actor("Twee")
    told = samples.relation(a, b)
    remark = Remark(
        "urn:o", samples.concept("soort", "leemte"), "Wie dat doet, staat er niet.", (told.iri, "urn:elders")
    )
    net = network.build(samples.stand(), [], [told], remarks=[remark])
    assert net.remarks == {told.iri: (remark,)}
