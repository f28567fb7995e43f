"""Two municipalities side by side: known answers, and mixing against its definition and networkx."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk import network as networks
from netwerk.errors import InputError
from netwerk.model import Area, Concept, RegieFinding, Relation
from netwerk.network import Network
from netwerk.regie.compare import analyse
from netwerk.regie.compare_rungs import matrix
from netwerk.regie.mixing import assortativity, mixing
from netwerk.regie.pairs import of_two
from tests.samples import AREA, ID, RANKS, actor, concept, make_network, relation, service, stand

OTHER = Area(f"{ID}gebied/elders", "Elders")
SCHOOL, TEAM = actor("School", "voorveld"), actor("Team", "lokale-toegang")
COACH, CLINIC = actor("Coach", "lokale-toegang", "Functie"), actor("Kliniek", "specialistisch-bovenlokaal")
DESK, HELP = actor("Balie"), service("Hulp")
REFERRAL = relation(SCHOOL, TEAM)
HELD = relation(COACH, TEAM, "Regie", "casusregie")


def elsewhere(relations: list[Relation], entities: Any = ()) -> Network:
    return networks.build(replace(stand(), area=OTHER), entities, relations)


def found(one: list[Relation], other: list[Relation], words: str) -> RegieFinding | None:
    every = analyse(make_network(one), elsewhere(other))
    return next((finding for finding in every if words in finding.sentence), None)


def test_size_comes_with_what_it_means() -> None:
    size = found([REFERRAL, HELD], [REFERRAL], "De bronnen beschrijven")
    assert size is not None
    assert size.sentence == (
        "De bronnen beschrijven voor Voorbeeldstad 2 relaties van 3 partijen, in 1 document,"
        " en voor Elders 1 relatie van 2 partijen, in 1 document."
    )
    assert "uitvoeriger is beschreven" in size.meaning
    assert size.passages


def test_a_service_is_no_party() -> None:
    offered = relation(TEAM, service("Opvang"), "Aanbod")
    size = found([offered], [offered], "De bronnen beschrijven")
    assert size is not None
    assert "voor Elders 1 relatie van 1 partij, in 1 document" in size.sentence
    shared = found([offered], [offered], "In beide netwerken")
    assert shared is not None
    assert shared.sentence == "In beide netwerken komt voor: Team."
    assert shared.advice == "Vraag deze partij waar de gemeenten verschillen."


def test_regie_that_is_laid_down_otherwise() -> None:
    apart = found([HELD, REFERRAL], [REFERRAL], "casusregie")
    assert apart is not None
    assert apart.sentence == (
        "Wie op de trede lokale toegang de casusregie heeft: in Voorbeeldstad noemen de bronnen één partij: Coach;"
        " in Elders noemen de bronnen niemand."
    )
    assert (apart.severity, apart.relations) == ("midden", (HELD,))


def test_regie_that_rests_on_a_plan_says_so() -> None:
    planned = relation(COACH, TEAM, "Regie", "casusregie", status="voorgenomen")
    apart = found([planned, REFERRAL], [REFERRAL], "casusregie")
    assert apart is not None
    assert apart.sentence.endswith("Dit rust alleen op voornemens.")


def test_regie_that_is_the_same_is_no_difference() -> None:
    assert found([HELD], [HELD], "casusregie") is None
    assert found([HELD], [relation(DESK, HELP)], "casusregie") is None


def test_subjects_differ_where_the_shares_do() -> None:
    apart = found([REFERRAL], [relation(SCHOOL, TEAM, "Geldstroom")], "niet over hetzelfde")
    assert apart is not None
    assert "geldstroom is in Voorbeeldstad 0 van de 1 relatie, in Elders 1 van de 1" in apart.sentence
    assert apart.value == "geldstroom 0% en 100%, verwijzing 100% en 0%"
    assert found([REFERRAL], [REFERRAL], "niet over hetzelfde") is None


def test_ways_back_are_counted_in_both() -> None:
    back = relation(TEAM, SCHOOL, sort="terugkoppeling")
    apart = found([REFERRAL], [REFERRAL, back], "geen terugweg")
    assert apart is not None
    assert apart.sentence == (
        "Verwijzingen waarbij de bronnen geen terugweg noemen:"
        " in Voorbeeldstad bij 1 van de 1 en in Elders bij 0 van de 1."
    )
    assert found([HELD], [REFERRAL], "geen terugweg") is None


def test_forms_are_laid_side_by_side() -> None:
    pays = [relation(DESK, who, "Geldstroom") for who in (SCHOOL, TEAM, COACH)]
    forms = found(pays, pays[:1], "vorm van het netwerk")
    assert forms is not None
    assert forms.sentence == (
        "Wat de vorm van het netwerk betreft: in Voorbeeldstad aparte sturing (de meeste anderen, 3, horen bij Balie);"
        " in Elders geen duidelijke vorm (de meeste anderen, 1, horen bij Balie)."
    )
    assert forms.value == "dichtheid 0,5, centralisatie 1; dichtheid 1, centralisatie niet te bepalen"
    assert found(pays, [REFERRAL], "vorm van het netwerk") is None


def test_parties_in_both_are_named() -> None:
    shared = found([REFERRAL, HELD], [relation(TEAM, CLINIC)], "In beide netwerken")
    assert shared is not None
    assert shared.sentence == "In beide netwerken komt voor: Team."
    assert found([REFERRAL], [relation(COACH, CLINIC)], "In beide netwerken") is None


def test_mixing_leaves_out_parts_and_ends_without_a_rung() -> None:
    part = relation(COACH, TEAM, "Deelname", "onderdeel")
    counts = mixing(make_network([REFERRAL, part, relation(SCHOOL, DESK), relation(COACH, TEAM, "Samenwerking")]))
    assert {(u.name, v.name): n for (u, v), n in counts.items()} == {
        ("voorveld", "lokale-toegang"): 1,
        ("lokale-toegang", "lokale-toegang"): 2,
    }


def test_mixing_is_told_and_drawn() -> None:
    mixed = found([REFERRAL], [HELD], "van de ene trede naar een andere")
    assert mixed is not None
    assert mixed.sentence == (
        "In Voorbeeldstad loopt 1 van de 1 lijn van de ene trede naar een andere;"
        " in Elders lopen 0 van de 1 lijn van de ene trede naar een andere."
    )
    figure = matrix(make_network([REFERRAL]), elsewhere([HELD]))
    assert figure is not None
    assert figure.table.columns == ("van trede naar trede", "Voorbeeldstad", "Elders")
    assert figure.table.rows == (
        ("voorveld → lokale toegang", "1 (100%)", "–"),
        ("lokale toegang → lokale toegang", "–", "1 (100%)"),
    )
    assert matrix(make_network([]), elsewhere([])) is None


RUNGS = [concept("echelon", name) for name in sorted(RANKS)]
COUNTS = st.dictionaries(
    st.tuples(st.sampled_from(RUNGS), st.sampled_from(RUNGS)), st.integers(1, 5), min_size=1, max_size=12
)


@settings(deadline=None)
@given(COUNTS)
def test_assortativity_is_that_of_networkx(counts: dict[tuple[Concept, Concept], int]) -> None:
    graph = nx.MultiDiGraph()
    for number, ((origin, target), count) in enumerate(counts.items()):
        for again in range(count):
            u, v = (number, again, "u"), (number, again, "v")
            graph.add_node(u, rung=origin.name)
            graph.add_node(v, rung=target.name)
            graph.add_edge(u, v)
    value = assortativity(counts)
    if value is None:
        assert len({origin for origin, _ in counts} | {target for _, target in counts}) == 1
    else:
        assert value == pytest.approx(nx.attribute_assortativity_coefficient(graph, "rung"))


def test_the_report_is_of_the_first_and_names_the_other() -> None:
    report = of_two(make_network([REFERRAL]), elsewhere([HELD]))
    assert report.stand.area == AREA
    assert report.against is not None
    assert report.against.area == OTHER
    assert [section.analysis.name for section in report.sections] == ["vergelijking"]
    assert "niet wat er in de gemeente is" in report.sections[0].notes[0]
    with pytest.raises(InputError, match="twee verschillende gemeenten"):
        of_two(make_network([REFERRAL]), make_network([HELD]))


def test_a_municipality_without_sources_is_told() -> None:
    report = of_two(make_network([REFERRAL]), elsewhere([]))
    assert report.findings == ()
    assert report.silences == ("Elders: De bronnen zeggen niets over 1 juni 2020.",)
