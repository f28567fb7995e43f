"""The formatter keeps every triple, gives one form for any order, and refuses what it would lose."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    parse,
    serialize,
)
from rdflib import Graph
from rdflib.compare import isomorphic

from netwerk.errors import InputError
from netwerk.turtle import format_turtle, subject_lines
from netwerk.vocab import PREFIXES

HEAD = "".join(f"@prefix {prefix}: <{address}> .\n" for prefix, address in PREFIXES.items())
RDF, XSD = PREFIXES["rdf"], PREFIXES["xsd"]


def formatted(body: str) -> str:
    return format_turtle(HEAD + body, "proef.ttl")


def body_of(text: str) -> str:
    """What follows the prefixes, without headings."""
    lines = [line for line in text.splitlines() if not line.startswith(("@prefix", "# ----"))]
    return "\n".join(lines).strip()


def as_lines(triples: Iterable[Triple] | Iterable[Quad]) -> list[str]:
    return (serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode().split("\n")


def canonical(text: str) -> Dataset:
    dataset = Dataset(parse(text, format=RdfFormat.TURTLE))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return dataset


FIXED = '''# De kop blijft,
#   met zijn inspringing.

@prefix nw: <https://w3id.org/netwerk/def#> .
@prefix actor: <https://w3id.org/netwerk/id/actor/> .
@prefix document: <https://w3id.org/netwerk/id/document/> .
@prefix passage: <https://w3id.org/netwerk/id/passage/> .
@prefix relatie: <https://w3id.org/netwerk/id/relatie/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

# ---- Documenten ----

document:plan a nw:Document ;
    dct:title "Plan \\"Samen\\" # 1"@nl ;
    nw:secties (
        "1. Wie er helpt"
        "1.1. Een kop die lang genoeg is voor een eigen regel"
    ) .

# ---- Actoren ----

actor:jgt a nw:Team ;
    skos:prefLabel "Jeugd- en Gezinsteam"@nl ;
    skos:altLabel "JGT"@nl, "JGTs"@nl ;
    nw:contactpunt [
        a schema:ContactPoint ;
        schema:email "jgt@voorbeeldstad.example" ;
        schema:telephone "0180 000 000"
    ] .

# ---- Relaties ----

relatie:r-2 a nw:Geldstroom ;
    nw:naar actor:jgt ;
    nw:bedrag 12.50 ;
    nw:perJaar true ;
    nw:begin "2015-01-01"^^xsd:date ;
    nw:bron passage:p-2, passage:p-10 .

relatie:r-10 a nw:Verwijzing ;
    nw:naar <https://voorbeeld.example/a#b> ;
    nw:toelichting """Eén regel,
en "nog" een\\u00A0regel."""@nl .

# ---- Overig ----

[] a nw:Team .
'''


def test_the_form_is_fixed() -> None:
    assert format_turtle(FIXED, "proef.ttl") == FIXED


def test_any_order_and_any_prefixes_give_the_same_form() -> None:
    lines = sorted(as_lines(parse(FIXED, format=RdfFormat.TURTLE)), reverse=True)
    head = FIXED.split("\n\n", 1)[0]
    assert format_turtle(f"{head}\n" + "\n".join(lines), "proef.ttl") == FIXED


def test_two_readers_agree_that_nothing_was_lost() -> None:
    text = HEAD + "relatie:r nw:over (1 (2 [ nw:over () ]) 'drie'), _:x . _:x nw:over _:y . _:y nw:over _:x ."
    assert isomorphic(Graph().parse(data=text), Graph().parse(data=format_turtle(text, "")))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ('"1"^^xsd:integer', "1"),
        ("01", "01"),
        ('"1."^^xsd:decimal', '"1."^^xsd:decimal'),
        ("+1.50", "+1.50"),
        ('"1e3"^^xsd:double', "1e3"),
        ('"INF"^^xsd:double', '"INF"^^xsd:double'),
        ('"true"^^xsd:boolean', "true"),
        ('"1"^^xsd:boolean', '"1"^^xsd:boolean'),
        ('"2015-02"^^xsd:gYearMonth', '"2015-02"^^xsd:gYearMonth'),
        ('"x"^^<http://voorbeeld.example/eigen>', '"x"^^<http://voorbeeld.example/eigen>'),
        ('"""een\ntwee""\\""""', '"""een\ntwee\\""\\""""'),
        ('"\\t\\r\\u0000\\u2028\\u00AD\\u200B\\\\"', '"\\t\\r\\u0000\\u2028\\u00AD\\u200B\\\\"'),
        ('"é 😀 ’"@nl-nl', '"é 😀 ’"@nl-nl'),
        ('"x"@nl--ltr', '"x"@nl--ltr'),
        ("actor:a-b.c", "actor:a-b.c"),
        ("actor:1", "actor:1"),
        ("actor:a%20b", "<https://w3id.org/netwerk/id/actor/a%20b>"),
        ("<https://w3id.org/netwerk/id/actor/a/b>", "<https://w3id.org/netwerk/id/actor/a/b>"),
        ("<https://w3id.org/netwerk/id/actor/a.>", "<https://w3id.org/netwerk/id/actor/a.>"),
        ("<https://w3id.org/netwerk/id/actor/>", "actor:"),
        ("<https://w3id.org/netwerk/begrip/soort/advies>", "soort:advies"),
        ("()", "()"),
    ],
)
def test_each_kind_of_value_survives(value: str, written: str) -> None:
    result = formatted(f"actor:x nw:over {value} .")
    assert body_of(result) == f"actor:x\n    nw:over {written.removesuffix(' .')} ."
    assert canonical(result) == canonical(f"{HEAD}actor:x nw:over {value} .")


def test_only_prefixes_that_are_used_are_declared() -> None:
    assert formatted('actor:x nw:over "dct:title", <http://purl.org/dc/terms/a/b> .').count("@prefix") == 2


def test_subjects_stand_in_reading_order_with_numbers_as_numbers() -> None:
    kinds = ["document", "gebied", "actor", "voorziening", "afspraak", "relatie", "gebeurtenis"]
    kinds += ["kengetal", "opmerking", "passage"]
    names = [f"{kind}:{name}" for kind in kinds for name in ("a-2", "a-10", "b")]
    mixed = "".join(f"{name} a nw:Actor .\n" for name in sorted(names, reverse=True))
    assert re.findall(r"^(\w+:\S+) a", formatted(mixed), re.MULTILINE) == names


def test_a_list_that_is_none_stays_what_it_was() -> None:
    for broken in (
        "actor:x nw:over _:l . _:l rdf:first 1, 2 ; rdf:rest () .",
        "actor:x nw:over _:l . _:l rdf:first 1 .",
        "actor:x nw:over _:l . _:l rdf:first 1 ; rdf:rest _:l .",
        "actor:x nw:over _:l . actor:y nw:over _:l . _:l rdf:first 1 ; rdf:rest () .",
        "_:l rdf:first 1 ; rdf:rest () .",
        "_:l rdf:first 1 ; rdf:rest (2 3) .",
        "actor:x nw:over [ a rdf:List ; rdf:first 1 ; rdf:rest () ] .",
    ):
        assert canonical(formatted(broken)) == canonical(HEAD + broken)


@pytest.mark.parametrize("size", [20, 150])
def test_depth_does_not_end_in_a_stack_overflow(size: int) -> None:
    deep = "actor:x nw:over _:n0 .\n" + "".join(f"_:n{a} nw:over _:n{b} .\n" for a, b in pairwise(range(size)))
    long = "actor:x nw:secties (" + " ".join(map(str, range(size * 100))) + ") ."
    for text in (deep, long):
        result = formatted(text)
        assert formatted(result) == result
    assert canonical(formatted(long)) == canonical(HEAD + long)


NODES = st.sampled_from([NamedNode(f"{PREFIXES[p]}{n}") for p in ("actor", "relatie", "nw") for n in "ab"])
BLANKS = st.sampled_from([BlankNode(name) for name in "pqrstu"])
PROPERTIES = st.sampled_from([NamedNode(f"{RDF}{n}") for n in ("type", "first", "rest")] + [NamedNode("urn:p")])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(
    ['"""', '\\"\n', "\n\n", '"\n"']
)
LITERALS = st.one_of(
    TEXTS.map(Literal),
    TEXTS.map(lambda text: Literal(text, language="nl")),
    st.builds(
        lambda text, kind: Literal(text, datatype=NamedNode(f"{XSD}{kind}")),
        st.sampled_from(["1", "1.5", "1.", "true", "x", "-0", "1e5", "2015-01-01"]),
        st.sampled_from(["integer", "decimal", "double", "boolean", "date"]),
    ),
)
OBJECTS = st.one_of(NODES, BLANKS, LITERALS, st.just(NamedNode(f"{RDF}nil")))
GRAPHS = st.lists(st.builds(Quad, NODES | BLANKS, PROPERTIES, OBJECTS), max_size=12)


@settings(deadline=None, max_examples=300)
@given(GRAPHS, st.randoms())
def test_any_graph_survives_in_one_form(quads: list[Quad], chance: random.Random) -> None:
    text = "\n".join(as_lines(quads))
    result = format_turtle(text, "proef.ttl")
    assert canonical(result) == canonical(text)
    assert format_turtle(result, "proef.ttl") == result
    chance.shuffle(quads)
    renamed = "\n".join(as_lines(quads)).replace("_:p", "_:z")
    assert format_turtle(renamed, "proef.ttl") == result


@settings(deadline=None, max_examples=200)
@given(st.recursive(LITERALS | NODES, lambda inner: st.lists(inner, max_size=4), max_leaves=12))
def test_any_list_survives(items: object) -> None:
    def write(item: object) -> str:
        return f"( {' '.join(map(write, item))} )" if isinstance(item, list) else str(item)

    text = f"{HEAD}actor:x nw:secties {write(items)} ."
    result = format_turtle(text, "proef.ttl")
    assert canonical(result) == canonical(text)
    assert format_turtle(result, "proef.ttl") == result


def test_nothing_stays_nothing_and_a_head_alone_stays() -> None:
    assert format_turtle("", "leeg.ttl") == ""
    assert format_turtle("\ufeff# alleen dit\n\n\n", "leeg.ttl") == "# alleen dit\n"


def test_a_number_sign_in_an_address_or_text_is_no_comment() -> None:
    text = "actor:x nw:over <http://a.example/#b>, '#c', \"\"\"\n# d\"\"\", '''# 'e' ''', actor:f\\#g ."
    assert canonical(formatted(text)) == canonical(HEAD + text)


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("actor:x a nw:Team . # een team\n", 1),
        ("actor:x a nw:Team .\n\n  # los\n", 3),
        ("actor:x nw:over '''\n#\n''' ;\n# los\n a nw:Team .", 4),
        ("actor:x nw:over <http://a.example/#b>,\n# los\n actor:y .", 2),
        ("# ---- Actoren ----\nactor:x a nw:Team .\n# ---- Eigen kop ----\n", 3),
    ],
)
def test_a_comment_that_would_be_lost_is_refused_with_its_line(body: str, line: int) -> None:
    number = line + HEAD.count("\n")
    with pytest.raises(InputError, match=rf"^proef\.ttl, regel {number}: dit commentaar .* verloren"):
        formatted(body)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "@prefix nw: <https://w3id.org/netwerk/def#> .\nnw:Actor nw:bron\n  skos:c .",
            "skos: <http://www.w3.org/2004/02/skos",
        ),
        ("@prefix nw: <https://w3id.org/netwerk/def#> .\nnw:Actor nw:bron\n  eigen:c .", "eigen: is niet bekend"),
        ("<urn:a> <urn:b>\n\n  <c> .", "https://"),
        ("<urn:a> <urn:b>\n\n  <http://a b> .", "geen spatie"),
        ('<urn:a> <urn:b> 1 .\n\n  "los" <urn:b> 1 .', "een nieuw ding"),
        ("<urn:a> <urn:b> 1 ;\n\n  2 .", "hier hoort een eigenschap"),
        ("<urn:a> <urn:b>\n\n  ; .", "hier hoort een waarde"),
        ("<urn:a> <urn:b> 1\n\n  <urn:b> 2 .", "puntkomma"),
        ("<urn:a> <urn:b> 1 .\n\n  <urn:b> <urn:c> 2", "haakje of punt"),
        ('<urn:a> <urn:b> 1 .\n\n  <urn:b> <urn:c> """twee .', "houdt te vroeg op"),
        ('<urn:a> <urn:b> 1 .\n\n  <urn:b> <urn:c> "twee\n" .', "drie aanhalingstekens"),
        ("<urn:a> <urn:b> 1 .\n\n  <urn:b> <urn:c> <<( <urn:a> <urn:b> 1 )>> .", "RDF-star"),
    ],
)
def test_a_broken_file_is_told_in_one_dutch_line(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        format_turtle(text, "map/stuk.ttl")
    words = str(caught.value)
    assert words.startswith("map/stuk.ttl")
    assert message in words
    assert "\n" not in words
    assert "RDF-star" in words or "regel 3, kolom" in words or "regel 4, kolom" in words


def test_every_subject_is_found_on_its_line() -> None:
    text = (
        "@prefix a: <http://a.example/> . PREFIX b: <http://b.example/>\n"
        "a:x a a:T ; a:p [ a:q ( 1 2.5 ) ; a:r '''\na:y a a:T .\n''' ] .\n"
        "<http://b.example/#z>\n  a:p a:y . b:k a:p 1.\n# a:c a a:T .\na:c\\#d a:p 1.0 .\n[] a:p a:q .\na:x a:p 2 .\n"
    )
    assert subject_lines(text) == {
        "http://a.example/x": 2,
        "http://b.example/#z": 5,
        "http://b.example/k": 6,
        "http://a.example/c#d": 8,
    }


def test_a_shipped_graph_file_says_where_its_things_are(repository_graph: list[Path]) -> None:
    for path in repository_graph:
        text = path.read_text(encoding="utf-8")
        subjects = {s.subject.value for s in parse(text, format=RdfFormat.TURTLE) if isinstance(s.subject, NamedNode)}
        assert subject_lines(text).keys() == subjects
        assert canonical(format_turtle(text, path.name)) == canonical(text)


@pytest.fixture
def repository_graph() -> list[Path]:
    root = Path(__file__).parents[1]
    return sorted(root.glob("graph/*.ttl"))
