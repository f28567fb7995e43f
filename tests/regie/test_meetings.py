"""Who sits at which tables: small networks with known answers, and the projection against networkx."""

from __future__ import annotations

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.model import Actor, Entity, RegieFinding, Relation
from netwerk.regie.meetings import analyse, ranking
from netwerk.regie.seating import seat_relations, shared_tables, sitters
from tests.samples import actor, make_network, relation

CITY, CARE = actor("Gemeente", kind="Gemeente"), actor("Zorg", kind="Organisatie")
COACH, TEAM = actor("Coach", kind="Functie"), actor("Team")
FRONT, CLUBS = actor("Voorveld", kind="Actorgroep"), actor("Clubs", kind="Actorgroep", plural=True)
BOARD, PLAZA, DESK = (actor(label, kind="Overleg") for label in ("Stuurgroep", "Plein", "Balie"))
WEEKLY = actor("Driehoek", kind="Overleg", frequency="wekelijks")


def seat(member: Entity | None, table: Actor, sort: str | None = "vast-lid", **more: str) -> Relation:
    return relation(member, table, "Deelname", sort, **more)


def part(member: Actor, whole: Actor) -> Relation:
    return relation(member, whole, "Deelname", "onderdeel")


def found(*relations: Relation) -> list[RegieFinding]:
    return list(analyse(make_network(relations)))


def at(*relations: Relation) -> dict[str, int]:
    return {one.party.label: len(one.tables) for one in sitters(make_network(relations))}


def test_who_sits_at_many_tables() -> None:
    (finding,) = found(seat(CARE, BOARD), seat(CARE, PLAZA), seat(CARE, WEEKLY))
    assert finding.sentence == (
        "Zorg heeft volgens de bronnen een plaats aan 3 tafels: Driehoek (wekelijks); Plein; Stuurgroep."
    )
    assert (finding.severity, finding.value, len(finding.relations)) == ("midden", "3 tafels", 3)


def test_who_sits_at_two_is_told_in_one() -> None:
    (finding,) = found(
        *(seat(who, table) for who, table in ((CARE, BOARD), (CARE, PLAZA), (CITY, DESK), (CITY, WEEKLY)))
    )
    assert finding.sentence == (
        "Aan twee tafels zitten volgens de bronnen Gemeente (Balie en Driehoek); Zorg (Plein en Stuurgroep)."
    )
    assert finding.severity == "laag"
    assert found(seat(CARE, BOARD), seat(CITY, PLAZA)) == []


def test_one_party_at_two_tables_is_singular() -> None:
    assert found(seat(CARE, BOARD), seat(CARE, PLAZA))[0].sentence.startswith("Aan twee tafels zit volgens")
    assert found(seat(CLUBS, BOARD), seat(CLUBS, PLAZA))[0].sentence.startswith("Aan twee tafels zitten volgens")


def test_a_part_sits_for_its_whole() -> None:
    (finding,) = found(seat(TEAM, BOARD), seat(COACH, PLAZA), seat(COACH, DESK), part(COACH, TEAM))
    assert finding.sentence == (
        "Team heeft volgens de bronnen een plaats aan 3 tafels: Balie; Plein; Stuurgroep."
        " Namens die partij zit er Coach."
    )


def test_only_a_function_sits_for_a_group() -> None:
    assert at(seat(CITY, BOARD), part(CITY, FRONT)) == {"Gemeente": 1}
    assert at(seat(CLUBS, BOARD), part(CLUBS, FRONT)) == {"Clubs": 1}
    assert at(seat(COACH, BOARD), part(COACH, CLUBS), part(CLUBS, FRONT)) == {"Clubs": 1}


def test_parts_in_a_circle_end() -> None:
    assert at(seat(TEAM, BOARD), part(TEAM, CARE), part(CARE, TEAM)) == {"Zorg": 1}


def test_who_answers_for_a_team_does_not_meet_there() -> None:
    assert seat_relations(make_network([seat(CARE, TEAM, "hoofdaannemer"), seat(CITY, TEAM, "partij")])) == ()
    assert len(seat_relations(make_network([seat(CITY, BOARD, "partij"), seat(CARE, TEAM, None)]))) == 2


def test_parties_that_meet_each_other_again_and_again() -> None:
    both = [seat(who, table) for who in (CARE, CITY) for table in (BOARD, PLAZA, DESK)]
    (finding,) = found(*both)
    assert finding.sentence == (
        "Gemeente en Zorg, of wie namens hen komt, treffen elkaar volgens de bronnen aan 3 tafels:"
        " Balie; Plein; Stuurgroep. Anderen noemen zij daar niet."
    )
    assert (finding.severity, finding.value) == ("midden", "3 tafels, 2 partijen")
    more = found(*both, seat(CARE, WEEKLY), seat(CLUBS, DESK))
    assert [finding.severity for finding in more] == ["midden", "midden"]
    assert more[0].sentence.endswith("Balie; Plein; Stuurgroep.")
    assert "4 tafels" in more[1].sentence


def test_a_meeting_without_members() -> None:
    founds = relation(CITY, BOARD, "Opdracht", "instelling", certainty="afgeleid")
    (finding,) = found(founds)
    assert finding.sentence == (
        "Van Stuurgroep noemen de bronnen geen deelnemers. Dit rust alleen op wat uit de tekst is afgeleid."
    )
    assert found(relation(CITY, BOARD, "Verantwoording")) == []
    assert found(founds, seat(CITY, BOARD)) == []


def test_plans_are_called_plans() -> None:
    planned = [seat(CARE, table, status="voorgenomen") for table in (BOARD, PLAZA, DESK)]
    assert found(*planned)[0].sentence.endswith("Dit rust alleen op voornemens.")


def test_the_ranking_shows_who_sits_at_several() -> None:
    network = make_network([seat(CARE, BOARD), seat(CARE, PLAZA), seat(CITY, PLAZA)])
    figure = ranking(network)
    assert figure is not None
    assert figure.table.rows == (("Zorg", "2", "Plein en Stuurgroep"),)
    assert figure.description == "Aan de meeste tafels, 2, heeft Zorg een plaats."
    assert ranking(make_network([seat(CITY, PLAZA)])) is None


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from("abcdef"), st.frozensets(st.sampled_from("123456")), max_size=6))
def test_the_projection_is_that_of_networkx(seats: dict[str, frozenset[str]]) -> None:
    graph = nx.Graph([(member, table) for member, tables in seats.items() for table in tables])
    graph.add_nodes_from([*seats, "table that nobody sits at"])
    projected = nx.bipartite.weighted_projected_graph(graph, list(seats))
    assert {pair: len(tables) for pair, tables in shared_tables(seats).items()} == {
        frozenset((u, v)): weight for u, v, weight in projected.edges(data="weight")
    }
