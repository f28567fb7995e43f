"""The embedded store, in memory and on disk."""

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, Triple

from netwerk.errors import InputError, QueryError
from netwerk.store.embedded import EmbeddedStore, from_snapshot, in_memory, on_disk

SMALL = Path(__file__).parents[1] / "voorbeeld"
ASK_SCHOOL = "ASK { actor:school a nw:Actorgroep }"


def yes(store: EmbeddedStore, query: str) -> bool:
    result = store.query(query)
    assert isinstance(result, QueryBoolean)
    return bool(result)


def values(store: EmbeddedStore, query: str) -> set[str]:
    result = store.query(query)
    assert isinstance(result, QuerySolutions)
    return {row[0].value for row in result}


def in_order(store: EmbeddedStore, query: str) -> list[str]:
    result = store.query(query)
    assert isinstance(result, QuerySolutions)
    return [str(row) for row in result]


def test_union_and_named_graphs() -> None:
    store = in_memory([SMALL])
    assert yes(store, ASK_SCHOOL)
    assert yes(store, "ASK { GRAPH graaf:voorbeeld { actor:school a nw:Actorgroep } }")
    assert values(store, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }") == {
        f"https://w3id.org/netwerk/id/graaf/{name}" for name in ("voorbeeld", "netwerk", "begrippen")
    }


def test_a_query_may_name_its_graphs() -> None:
    store = in_memory([SMALL])
    assert not yes(store, "ASK FROM graaf:begrippen { actor:school ?p ?o }")
    assert yes(store, "ASK FROM graaf:voorbeeld { actor:school ?p ?o }")


def test_replacing_a_graph_leaves_nothing_of_what_it_held() -> None:
    store = in_memory([SMALL])
    one, two = (Triple(NamedNode(f"urn:{n}"), NamedNode("urn:p"), NamedNode("urn:o")) for n in (1, 2))
    store.replace_graph("afgeleid", [one])
    store.replace_graph("afgeleid", [two])
    assert values(store, "SELECT ?s { GRAPH graaf:afgeleid { ?s ?p ?o } }") == {"urn:2"}


def test_the_version_follows_content_not_place_or_line_ends(tmp_path: Path) -> None:
    text = (SMALL / "voorbeeld.ttl").read_bytes()
    (tmp_path / "voorbeeld.ttl").write_bytes(text.replace(b"\n", b"\r\n"))
    version = in_memory([SMALL]).version
    assert in_memory([tmp_path]).version == version
    (tmp_path / "voorbeeld.ttl").write_bytes(text + b"\n# iets anders\n")
    assert in_memory([tmp_path]).version != version


def test_a_query_error_names_line_and_column() -> None:
    with pytest.raises(QueryError, match=r"^regel 2, kolom \d+: "):
        in_memory([SMALL]).query("SELECT * {\n ?s ?p }")


def test_an_update_is_no_query() -> None:
    with pytest.raises(QueryError):
        in_memory([SMALL]).query("INSERT DATA { <urn:a> <urn:b> <urn:c> }")


def test_a_broken_file_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "stuk.ttl").write_text("@prefix a: <urn:a> .\n\na:b a:c .\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"stuk\.ttl, regel 3, kolom \d+: "):
        in_memory([tmp_path])


def test_a_byte_order_mark_is_no_content(tmp_path: Path) -> None:
    text = (SMALL / "voorbeeld.ttl").read_bytes()
    (tmp_path / "voorbeeld.ttl").write_bytes(b"\xef\xbb\xbf" + text)
    store = in_memory([tmp_path])
    assert yes(store, ASK_SCHOOL)
    assert store.version == in_memory([SMALL]).version


@pytest.mark.parametrize("name", ["er/is/niets", "leeg"])
def test_a_place_without_graph_files_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "leeg").mkdir()
    with pytest.raises(InputError, match=name):
        in_memory([tmp_path / name])


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "voorbeeld.ttl").write_text("<urn:a> <urn:b> <urn:c> .", encoding="utf-8")
    with pytest.raises(InputError, match="andere naam"):
        in_memory([SMALL, tmp_path])


def test_on_disk_is_filled_once_and_reopened(tmp_path: Path) -> None:
    folder = tmp_path / "opslag"
    first = on_disk([SMALL], folder)
    assert yes(first, ASK_SCHOOL)
    first.replace_graph("afgeleid", [Triple(NamedNode("urn:1"), NamedNode("urn:p"), NamedNode("urn:o"))])
    del first
    again = on_disk([SMALL], folder)
    assert yes(again, "ASK { <urn:1> ?p ?o }"), "the same data is not read again"


def test_on_disk_follows_changed_data(tmp_path: Path) -> None:
    data, folder = tmp_path / "data", tmp_path / "opslag"
    data.mkdir()
    (data / "a.ttl").write_text("<urn:a> <urn:b> <urn:c> .", encoding="utf-8")
    on_disk([data], folder)
    (data / "a.ttl").write_text("<urn:x> <urn:b> <urn:c> .", encoding="utf-8")
    store = on_disk([data], folder)
    assert yes(store, "ASK { <urn:x> ?p ?o }")
    assert not yes(store, "ASK { <urn:a> ?p ?o }")


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"x")
    with pytest.raises(InputError, match="geen opslag van netwerk"):
        on_disk([SMALL], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["foto.jpg"]


@pytest.mark.parametrize("kept", ["geheugen", "schijf"])
def test_a_snapshot_answers_as_the_store_does_in_the_same_order(tmp_path: Path, kept: str) -> None:
    store = in_memory([SMALL]) if kept == "geheugen" else on_disk([SMALL], tmp_path / "opslag")
    store.snapshot(tmp_path / "kopie")
    copy = from_snapshot(tmp_path / "kopie", store.version)
    every = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }"
    assert in_order(store, every) == in_order(copy, every)
    assert len(in_order(copy, every)) > 100
    copy.replace_graph("afgeleid", [Triple(NamedNode("urn:1"), NamedNode("urn:p"), NamedNode("urn:o"))])
    assert yes(copy, "ASK { <urn:1> ?p ?o }")
    assert not yes(store, "ASK { <urn:1> ?p ?o }"), "a copy is a copy"


def test_where_a_query_goes_wrong_is_told() -> None:
    store = in_memory([SMALL])
    for query, told in {
        "SELEC * {}": "regel 1, kolom 1: de vraag is geen geldig SPARQL vanaf 'SELEC * {}'.",
        "SELECT ?x {\n  <a b> ?p ?y }": "regel 2, kolom 3: de vraag is geen geldig SPARQL vanaf '<a b> ?p ?y }'.",
        "SELECT * { ?s ?p ?o": "regel 1, kolom 20: de vraag is geen geldig SPARQL: zij houdt te vroeg op",
        "SELECT * { ?s ?p ?o } LIMIT x": "regel 1, kolom 29: de vraag is geen geldig SPARQL vanaf 'x'.",
        "SELECT ?a ?a {}": "een variabele staat twee keer in SELECT.",
        "SELECT * {} GROUP BY ?x": "SELECT * gaat niet samen met GROUP BY; noem de kolommen.",
        "SELECT ?x ?y { ?x ?p ?y } GROUP BY ?x": "SELECT noemt een variabele die niet in GROUP BY staat.",
        "ASK { ?s a nww:X }": "het voorvoegsel nww: is niet bekend; zet er een PREFIX bij.",
    }.items():
        with pytest.raises(QueryError) as error:
            store.query(query)
        assert told in str(error.value)
        assert str(error.value).startswith(f"regel {error.value.line}, kolom {error.value.column}: ")
