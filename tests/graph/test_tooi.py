"""Identifiers: each link to the register of organisations (TOOI) exists and is accounted for, and none is missed."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Quad, QuerySolutions, RdfFormat, Store, parse

from netwerk.store.files import graph_files, read_quads
from netwerk.vocab import PREFIXES

REGISTER = Path("standaarden", "tooi", "organisaties.csv")
NAMED = """SELECT ?actor ?label ?naam WHERE {
  ?actor nw:werkgebied ?gebied ; skos:prefLabel ?label ; skos:prefLabel|skos:altLabel ?naam
  FILTER(STRSTARTS(STR(?actor), STR(actor:))) }"""
LINKED = "SELECT ?ding ?adres WHERE { ?ding owl:sameAs ?adres }"
NOTED = 'SELECT ?ding ?notitie WHERE { ?ding rdfs:comment ?notitie FILTER(LANG(?notitie) = "nl") }'
WITHOUT_MEANING = frozenset({"stichting", "de", "het"})
EXCEPTIONS: Mapping[tuple[str, str], str] = {}
"""By actor and name in the register: why the actor is another body that merely bears the same name."""


@dataclass(frozen=True)
class Facts:
    """What a graph says of its actors: every name they bear, their links and the Dutch notes about them."""

    labels: Mapping[str, str]
    names: Mapping[str, frozenset[str]]
    links: tuple[tuple[str, str], ...]
    notes: Mapping[str, tuple[str, ...]]


@pytest.fixture(scope="module")
def register(shared: Path) -> dict[str, str]:
    """The names of the register, by address."""
    with (shared / REGISTER).open(encoding="utf-8", newline="") as stream:
        return {row["iri"]: row["naam"] for row in csv.DictReader(stream)}


@pytest.fixture(scope="module")
def graph(repo: Path) -> Facts:
    store = Store()
    for file in graph_files([repo / "graph"]):
        store.extend(Quad(q.subject, q.predicate, q.object) for q in read_quads(file))
    return facts(store)


def facts(store: Store) -> Facts:
    named, linked, noted = (list(rows(store, query)) for query in (NAMED, LINKED, NOTED))
    return Facts(
        {actor: label for actor, label, _ in named},
        {actor: frozenset(name for who, _, name in named if who == actor) for actor, _, _ in named},
        tuple((thing, address) for thing, address in linked),
        {thing: tuple(note for about, note in noted if about == thing) for thing, _ in noted},
    )


def rows(store: Store, query: str) -> Iterator[tuple[str, ...]]:
    found = store.query(query, prefixes=dict(PREFIXES))
    assert isinstance(found, QuerySolutions)
    for row in found:
        yield tuple(row[variable].value for variable in found.variables)


def folded(name: str) -> str:
    """A name without what two writers of it may do differently: case, signs, "Stichting" and articles."""
    words = re.findall(r"\w+", name.casefold().replace("&", " en "))
    return " ".join(word for word in words if word not in WITHOUT_MEANING) or name.casefold()


def unknown(graph: Facts, register: Mapping[str, str]) -> set[str]:
    """Links to what is not in the register."""
    return {address for _, address in graph.links if address not in register}


def unexplained(graph: Facts, register: Mapping[str, str]) -> set[str]:
    """Actors with another name than the register's, without a Dutch note that holds the one against the other."""
    return {
        thing
        for thing, address in graph.links
        if address in register and graph.labels.get(thing, "") != register[address]
        if not any(
            compares(note, graph.labels.get(thing, ""), register[address]) for note in graph.notes.get(thing, ())
        )
    }


def compares(note: str, name: str, registered: str) -> bool:
    """Whether a note gives the register's name and, apart from that, the name in the sources."""
    before, found, after = note.partition(registered)
    return bool(found) and "register" in note and name in before + after


def missed(graph: Facts, register: Mapping[str, str]) -> set[tuple[str, str]]:
    """Actors that bear the name of an organisation of the register and are not linked to it."""
    by_name = {folded(one): (address, name) for address, name in register.items() for one in (name, *name.split("/"))}
    links = set(graph.links)
    found = (
        (who, by_name[folded(name)]) for who, names in graph.names.items() for name in names if folded(name) in by_name
    )
    return {
        (who.removeprefix(PREFIXES["actor"]), name) for who, (address, name) in found if (who, address) not in links
    }


def test_every_link_is_in_the_register(graph: Facts, register: Mapping[str, str]) -> None:
    assert unknown(graph, register) == set()
    assert graph.links


def test_another_name_than_the_register_s_is_accounted_for(graph: Facts, register: Mapping[str, str]) -> None:
    assert unexplained(graph, register) == set()


def test_no_actor_bears_an_unlinked_name_of_the_register(graph: Facts, register: Mapping[str, str]) -> None:
    assert missed(graph, register) == set(EXCEPTIONS)


def test_a_body_is_one_actor_and_an_actor_one_body(graph: Facts) -> None:
    for side in zip(*graph.links, strict=True):
        assert [name for name, times in Counter(side).items() if times > 1] == []


INVENTED = {"urn:tooi:1": "Stichting Jeugd & Stad/SJS", "urn:tooi:2": "Openbaar Lichaam Streek"}
ACTOR = 'actor:streek nw:werkgebied gebied:streek ; skos:prefLabel "regeling Streek"@nl'


def told(turtle: str) -> Facts:
    header = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
    store = Store()
    found = parse((header + turtle).encode(), format=RdfFormat.TURTLE)
    store.extend(Quad(q.subject, q.predicate, q.object, DefaultGraph()) for q in found)
    return facts(store)


def test_a_link_to_nowhere_is_seen() -> None:
    assert unknown(told(f"{ACTOR} ; owl:sameAs <urn:tooi:9> ."), INVENTED) == {"urn:tooi:9"}
    assert unknown(told(f"{ACTOR} ; owl:sameAs <urn:tooi:2> ."), INVENTED) == set()


@pytest.mark.parametrize(
    "note",
    [
        "",
        'rdfs:comment "Het register noemt het Openbaar Lichaam Streek."@nl',
        'rdfs:comment "Deze regeling Streek heet in het register anders."@nl',
        'rdfs:comment "Openbaar Lichaam Streek en regeling Streek zijn in het register hetzelfde."@en',
    ],
)
def test_another_name_without_a_note_is_seen(note: str) -> None:
    assert unexplained(told(f"{ACTOR} ; owl:sameAs <urn:tooi:2> ; {note} ."), INVENTED) == {
        PREFIXES["actor"] + "streek"
    }


def test_a_name_inside_the_register_s_is_not_held_against_it() -> None:
    part, whole = "Dienst Jeugd", "Dienst Jeugd Streek"
    assert not compares(f"Het register noemt de dienst {whole}.", part, whole)
    assert compares(f"Het register noemt de dienst {whole}; de brief zegt {part}, zonder de regio.", part, whole)


def test_another_name_with_a_note_passes() -> None:
    note = 'rdfs:comment "In het register heet de regeling Streek Openbaar Lichaam Streek, naar haar rechtsvorm."@nl'
    assert unexplained(told(f"{ACTOR} ; owl:sameAs <urn:tooi:2> ; {note} ."), INVENTED) == set()


@pytest.mark.parametrize("name", ["Stichting Jeugd & Stad", "jeugd en stad", "De Stichting Jeugd- en Stad.", "SJS"])
@pytest.mark.parametrize("label", ["skos:prefLabel", "skos:altLabel"])
def test_an_unlinked_name_is_seen(name: str, label: str) -> None:
    other = 'skos:prefLabel "iets anders"@nl ;' if label == "skos:altLabel" else ""
    actor = f'actor:js nw:werkgebied gebied:streek ; {other} {label} "{name}"@nl'
    assert missed(told(f"{actor} ."), INVENTED) == {("js", INVENTED["urn:tooi:1"])}
    assert missed(told(f"{actor} ; owl:sameAs <urn:tooi:1> ."), INVENTED) == set()
    assert missed(told(f"{actor} ; owl:sameAs <urn:tooi:2> ."), INVENTED) == {("js", INVENTED["urn:tooi:1"])}
