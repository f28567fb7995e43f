"""Makelaars: small networks with known answers, and roles counted by definition over all triads."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import permutations

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.model import RegieFinding, Relation
from netwerk.regie.brokerage import ADVISER, DOORKEEPER, LINK, SPEAKER, WITHIN, brokerage
from netwerk.regie.brokers import ANALYSIS, GROUPINGS, analyse, brokers, ranking
from netwerk.regie.holes import unjoined
from tests.samples import DOCUMENT, PASSAGE, actor, make_network, relation, service

SCHOOL, CLUB = actor("School", "voorveld"), actor("Club", "voorveld")
TEAM, DESK = actor("Team", "lokale-toegang"), actor("Loket", "lokale-toegang")
TABLE, COURT = actor("Tafel", "drang"), actor("Rechter", "dwang-civiel")
LINES = [
    *(relation(u, TEAM) for u in (SCHOOL, CLUB, DESK)),
    *(relation(TEAM, v) for v in (TABLE, COURT)),
]
RUNGS = GROUPINGS[0]


def told(relations: list[Relation], words: str) -> RegieFinding | None:
    return next((found for found in analyse(make_network(relations)) if words in found.sentence), None)


def test_roles_between_rungs_are_counted() -> None:
    (team,) = brokers(make_network(LINES), RUNGS)
    assert (team.actor, team.crossing) == (TEAM.iri, 6)
    assert team.roles == {LINK: 4, SPEAKER: 2}


def test_who_stands_between_groups_is_named_for_all_groupings_at_once() -> None:
    found = told(LINES, "zonder rechtstreekse lijn")
    assert found
    assert found.sentence == (
        "Tussen twee partijen zonder rechtstreekse lijn staat op papier het vaakst: bij verschillende treden Team"
        " (6 keer). De bronnen geven niemand een verbindende rol of casusregie."
    )
    assert found.value == "treden: Team tussen twee andere 4 keer en van eigen naar andere 2 keer"
    assert (found.severity, set(found.relations)) == ("laag", set(LINES))
    assert told(LINES[2:4], "zonder rechtstreekse lijn") is None


def test_who_has_the_role_is_compared() -> None:
    found = told([*LINES, relation(TABLE, COURT, "Regie", "casusregie")], "zonder rechtstreekse lijn")
    assert found
    assert found.sentence.endswith("De bronnen geven hun geen verbindende rol of casusregie; die heeft Tafel.")
    assert found.severity == "midden"
    found = told([*LINES, relation(TEAM, COURT, "Regie", "casusregie")], "zonder rechtstreekse lijn")
    assert found
    assert found.sentence.endswith("Een verbindende rol of casusregie geven de bronnen daarvan aan Team.")
    assert found.severity == "laag"


def test_a_part_with_the_role_has_it_for_the_whole() -> None:
    part = actor("Coach", None, "Functie")
    held = [relation(part, TEAM, "Deelname", "onderdeel"), relation(part, COURT, "Regie", "casusregie")]
    found = told([*LINES, *held], "zonder rechtstreekse lijn")
    assert found
    assert found.severity == "laag"


def test_who_must_connect_and_stands_between_nobody() -> None:
    held = relation(COURT, TABLE, "Regie", "verbindende-rol")
    found = told([*LINES, held, relation(TABLE, TEAM)], "geven Rechter een verbindende rol")
    assert found
    assert found.sentence == "De bronnen geven Rechter een verbindende rol; Rechter staat op papier tussen niemand."
    assert (found.severity, found.value) == ("midden", "Rechter: 0 paren")
    found = told([*LINES, relation(TEAM, TABLE, "Regie", "verbindende-rol")], "geven Team een verbindende rol")
    assert found
    assert found.sentence.endswith("Team staat tussen 10 paren van partijen zonder eigen lijn of gedeelde tafel.")
    assert found.severity == "laag"


def test_whose_contacts_have_no_line_with_each_other() -> None:
    found = told(LINES, "Het vrijst")
    assert found
    assert found.sentence.startswith(
        "Het vrijst staat op papier Team (5 partijen, 10 van de 10 paren zonder eigen lijn of gedeelde tafel)"
    )
    assert found.sentence.endswith(": met wie zij een lijn hebben, hebben er onderling meestal geen.")
    assert found.value == "Team: constraint van Burt 0,2"


def test_who_sits_together_or_belongs_to_the_other_meets_without_the_broker() -> None:
    seats = [relation(one, TABLE, "Deelname", "vaste-kern") for one in (SCHOOL, CLUB, DESK)]
    assert told(seats, "Het vrijst") is None
    part = relation(SCHOOL, CLUB, "Deelname", "onderdeel")
    found = told([*LINES, part], "Het vrijst")
    assert found
    assert "Team (5 partijen, 9 van de 10 paren" in found.sentence
    assert told([*LINES, *seats], "Het vrijst") is None


def test_who_wrote_the_source_is_no_broker() -> None:
    paper = replace(PASSAGE, document=replace(DOCUMENT, publisher=TEAM.iri))
    network = make_network([replace(line, passages=(paper,)) for line in LINES])
    assert brokers(network, RUNGS) == ()
    assert analyse(network) == ()
    assert ANALYSIS.notes(network) == (
        "Niet als makelaar geteld: Team. Wie de bron schrijft, noemt de eigen lijnen het vaakst.",
    )
    assert ANALYSIS.notes(make_network(LINES)) == ()


def test_belonging_and_services_are_no_lines_between_parties() -> None:
    parts = [relation(u, TEAM, "Deelname", "onderdeel") for u in (SCHOOL, CLUB, DESK)]
    assert brokers(make_network([*parts, *LINES[3:]]), RUNGS) == ()
    assert brokers(make_network([*LINES[:3], relation(TEAM, service("Hulp"))]), RUNGS) == ()


def test_the_figure_marks_who_has_the_role() -> None:
    figure = ranking(make_network([*LINES, relation(TEAM, TABLE, "Regie", "verbindende-rol")]))
    assert figure
    assert [(bar.label, bar.value, bar.marked) for bar in figure.bars] == [("Team", 6, True)]
    assert figure.bars[0].note == "tussen twee andere 4 keer en van eigen naar andere 2 keer"
    assert ranking(make_network(LINES[:1])) is None


NODES = "abcdef"
EDGES = st.sets(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(lambda e: e[0] != e[1]))
GROUPS = st.dictionaries(st.sampled_from(NODES), st.sampled_from("XYZ"))


@settings(max_examples=200, deadline=None)
@given(EDGES, GROUPS)
def test_roles_are_those_of_the_definition(edges: set[tuple[str, str]], groups: dict[str, str]) -> None:
    expected: dict[str, Counter[str]] = {}
    for a, b, c in permutations(groups, 3):
        if (a, b) in edges and (b, c) in edges and (a, c) not in edges:
            same = (groups[a] == groups[b], groups[b] == groups[c], groups[a] == groups[c])
            kind = {
                (True, True, True): WITHIN,
                (False, False, True): ADVISER,
                (True, False, False): SPEAKER,
                (False, True, False): DOORKEEPER,
                (False, False, False): LINK,
            }[same]
            expected.setdefault(b, Counter())[kind] += 1
    assert brokerage(nx.DiGraph(sorted(edges)), groups) == expected


@settings(deadline=None)
@given(EDGES)
def test_pairs_without_a_line_are_those_of_the_definition(edges: set[tuple[str, str]]) -> None:
    graph = nx.Graph(sorted(edges))
    pairs = {
        frozenset((a, c))
        for a, b, c in permutations(graph, 3)
        if b == "a" and graph.has_edge(a, b) and graph.has_edge(b, c) and not graph.has_edge(a, c)
    }
    assert unjoined(graph, "a") == len(pairs)
