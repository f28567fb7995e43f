"""Every rule of the data shapes finds its bad example, passes its good one, and both engines say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from string import Template

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF
from rdflib.term import Node

from netwerk.vocab import NW, PREFIXES
from tests.ontology.engines import SH, Found, load, oracle, rust
from tests.ontology.voorbeelden import EXAMPLES, NO_DATE, Example

FIRST_DAY = date(2021, 1, 1)
STRUCTURE = {
    SH.targetClass,
    SH.targetSubjectsOf,
    SH.targetObjectsOf,
    SH.qualifiedValueShape,
    SH.path,
    SH.severity,
    SH.message,
    RDF.type,
}
LOOSE_PREFIXES = {**PREFIXES, "xnw": PREFIXES["nw"]}
HEADER = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in LOOSE_PREFIXES.items())
NUMBERED = tuple(enumerate(EXAMPLES, start=1))


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return load("netwerk.ttl", "shapes.ttl")


@pytest.fixture(scope="module")
def world() -> Graph:
    return load("netwerk.ttl", "begrippen.ttl").parse(Path(__file__).with_name("wereld.ttl"))


@pytest.fixture(scope="module")
def found(world: Graph, shapes: Graph) -> set[Found]:
    """The findings of the product's engine on the world with all examples in it."""
    return rust(crowd(world), shapes)


def crowd(world: Graph, examples: Iterable[tuple[int, Example]] = NUMBERED) -> Graph:
    """The world with the examples in it, each apart by its number."""
    whole = Graph()
    whole += world
    for number, example in examples:
        whole += copy(world, number, example)
    return whole


def copy(world: Graph, number: int, example: Example) -> Graph:
    """The node of an example with its change; relations get a day of their own, so that none is a double."""
    original = term(example.of)
    address = Template(example.iri or f"{original}-$n").substitute(n=number)
    dropped = {term(name) for name in example.drop.split()}
    changed = Graph()
    for predicate, value in world.predicate_objects(original):
        if predicate not in dropped:
            changed.add((URIRef(address), predicate, own_day(number) if is_begin(original, predicate) else value))
    added = f"$x {example.add} .\n" if example.add else ""
    text = Template(added + example.extra).substitute(x=f"<{address}>", n=number, day=own_day(number).n3())
    return changed.parse(data=HEADER + text, format="turtle")


def is_begin(node: URIRef, predicate: Node) -> bool:
    return "/relatie/" in node and predicate == URIRef(NW.begin)


def own_day(number: int) -> Literal:
    return Literal(FIRST_DAY + timedelta(days=number))


def term(name: str) -> URIRef:
    prefix, _, local = name.partition(":")
    return URIRef(PREFIXES[prefix] + local)


def rules(shapes: Graph) -> dict[str, set[str]]:
    """Every rule with the constraint components it uses, as a report names them."""
    found = defaultdict(set)
    for rule in set(shapes.subjects(SH.severity)):
        for predicate in set(shapes.predicates(rule)) - STRUCTURE:
            name = str(predicate).rpartition("#")[2]
            found[str(rule).rpartition("#")[2]].add("SPARQL" if name == "sparql" else name[0].upper() + name[1:])
    return found


def of_example(found: set[Found], number: int) -> set[Found]:
    return {one for one in found if one.node.endswith(f"-{number}")}


def test_the_world_keeps_every_rule(world: Graph, shapes: Graph) -> None:
    assert rust(world, shapes) == set()


def test_every_rule_looks_at_something_in_the_world(world: Graph, shapes: Graph) -> None:
    classes = {str(kind) for kind in world.objects(None, RDF.type)}
    for kind in set(world.subjects(URIRef(PREFIXES["rdfs"] + "subClassOf"))):
        if str(kind) in classes:
            classes |= {str(above) for above in world.transitive_objects(kind, URIRef(PREFIXES["rdfs"] + "subClassOf"))}
    bare = {
        str(rule)
        for rule in set(shapes.subjects(SH.severity))
        if not any(str(kind) in classes for kind in shapes.objects(rule, SH.targetClass))
        and not any((None, predicate, None) in world for predicate in shapes.objects(rule, SH.targetSubjectsOf))
    }
    assert bare == {"https://w3id.org/netwerk/vorm#afgeleid-niet-schrijven"}


@pytest.mark.parametrize(("number", "example"), NUMBERED, ids=[f"{e.rule}-{e.component or 'goed'}" for e in EXAMPLES])
def test_an_example_gives_exactly_what_it_should(found: set[Found], number: int, example: Example) -> None:
    assert {f"{one.rule}/{one.component}" for one in of_example(found, number)} == example.expected


def test_every_part_of_every_rule_has_a_bad_example(shapes: Graph) -> None:
    shown = {(e.rule, e.component) for e in EXAMPLES if e.component}
    assert {(rule, part) for rule, parts in rules(shapes).items() for part in parts} == shown


def test_nothing_is_found_outside_the_examples(found: set[Found]) -> None:
    known = {one for number, _ in NUMBERED for one in of_example(found, number)}
    assert found - known == set()


def test_a_finding_carries_the_message_of_its_rule(found: set[Found], shapes: Graph) -> None:
    for one in found:
        rule = URIRef(f"https://w3id.org/netwerk/vorm#{one.rule}")
        said = shapes.value(rule, SH.message) or shapes.value(shapes.value(rule, SH.sparql), SH.message)
        assert one.message.split("{")[0].startswith(str(said).split("{")[0]), one


def test_both_engines_find_the_same(world: Graph, shapes: Graph) -> None:
    """All but a date that is none against a date: there pySHACL compares what cannot be compared."""
    comparable = crowd(world, [one for one in NUMBERED if NO_DATE not in one[1].add])
    assert oracle(comparable, shapes) == rust(comparable, shapes)
