"""What no source says: relations that a naive reader would add, and that must stay absent."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, Store

from netwerk.store.files import graph_files, read_quads
from netwerk.vocab import PREFIXES
from tests.graph import naive_dordrecht, naive_ridderkerk, naive_zwijndrecht
from tests.graph.absent import ANY, Absent

NAIVE = naive_ridderkerk.NAIVE + naive_zwijndrecht.NAIVE + naive_dordrecht.NAIVE
GEMEENTE = "actor:gemeente-ridderkerk"
STRANGERS = ("politie", "Barendrecht", "Albrandswaard")


@pytest.fixture(scope="module")
def graph(repo: Path) -> Store:
    store = Store()
    for file in graph_files([repo / "graph"]):
        store.extend(Quad(q.subject, q.predicate, q.object) for q in read_quads(file))
    return store


def holds(store: Store, pattern: str) -> bool:
    return bool(store.query(f"ASK {{ {pattern} }}", prefixes=dict(PREFIXES)))


def full(name: str) -> NamedNode:
    prefix, local = name.split(":", 1)
    return NamedNode(PREFIXES[prefix] + local)


@pytest.mark.parametrize("absent", NAIVE, ids=lambda absent: absent.why)
def test_the_graph_does_not_say(graph: Store, absent: Absent) -> None:
    for actor in absent.actors:
        assert holds(graph, f"{actor} a ?klasse ."), f"{actor} bestaat niet, dus de proef zegt niets"
    assert not holds(graph, absent.pattern)


@pytest.mark.parametrize("absent", NAIVE, ids=lambda absent: absent.why)
def test_each_would_be_seen_if_it_were_there(absent: Absent) -> None:
    added = full("relatie:naief")
    values = {
        "rdf:type": f"nw:{absent.kind}",
        "nw:van": absent.origin.replace(ANY, GEMEENTE) or GEMEENTE,
        "nw:naar": absent.target.replace(ANY, GEMEENTE) or GEMEENTE,
        "nw:soort": absent.sort,
        "nw:fase": absent.phase,
        "nw:status": absent.status,
    }
    store = Store()
    store.extend(Quad(added, full(name), full(value)) for name, value in values.items() if value)
    assert holds(store, absent.pattern)


def test_nobody_is_listed_twice() -> None:
    assert len({absent.pattern for absent in NAIVE}) == len(NAIVE)


@pytest.mark.parametrize("name", STRANGERS)
def test_who_plays_no_part_is_no_actor(graph: Store, name: str) -> None:
    label = "?actor nw:werkgebied ?gebied ; skos:prefLabel|skos:altLabel ?naam ."
    assert holds(graph, label)
    assert not holds(graph, f'{label} FILTER(CONTAINS(LCASE(?naam), "{name.lower()}"))')


def test_the_plan_gives_no_amounts(graph: Store) -> None:
    amount = "?relatie nw:bedrag ?bedrag ; nw:bron/nw:document document:ridderkerk-2015-uitvoeringsplan-jeugdhulp ."
    assert not holds(graph, amount)
