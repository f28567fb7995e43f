"""What the reading commands answer on the small graph, and what bad input gets."""

import json
from pathlib import Path

import pytest

from tests.cli.command import SMALL, process, run

GRAPH = ("--graaf", str(SMALL))
Capture = pytest.CaptureFixture[str]
NW = "nw:"  # apart, for names that do not exist: a test looks for those everywhere


def test_a_route_in_words(capsys: Capture) -> None:
    ended = run(capsys, "route", "intern begeleider", "Veiligheidstafel", *GRAPH, "--gebied", "stad")
    assert ended.status == 0
    assert ended.out.startswith("Stand van 1 januari 2020, Stad.\nNieuwste bron: Stadsplan (2020). Dataversie ")
    assert "Weg 1: intern begeleider → Onderwijs → Buurtteam → Veiligheidstafel" in ended.out
    assert "bij zorgen EN met toestemming" in ended.out
    assert "Bron: Stadsplan (2020), 2. Tafel." in ended.out


def test_a_name_means_what_it_means_in_the_area_asked(capsys: Capture, tmp_path: Path) -> None:
    text = (SMALL / "voorbeeld.ttl").read_text(encoding="utf-8")
    team = 'actor:team-elders a nw:Team ; skos:prefLabel "Buurtteam"@nl'
    assert team in text
    place = tmp_path / "voorbeeld.ttl"
    place.write_text(text.replace(team, f'{team} ; skos:altLabel "Onderwijs"@nl'), encoding="utf-8")
    ended = run(capsys, "route", "Veiligheidstafel", "Onderwijs", "--graaf", str(tmp_path), "--gebied", "elders")
    assert "Weg 1: Veiligheidstafel → Buurtteam" in ended.out


def test_no_route_says_along_what_was_searched(capsys: Capture) -> None:
    ended = run(capsys, "route", "Veiligheidstafel", "Onderwijs", *GRAPH, "--gebied", "stad")
    assert ended.status == 0
    assert "Geen weg van Veiligheidstafel naar Onderwijs. Gezocht langs: aanmelding, onderdeel" in ended.out


def test_later_than_the_last_source_is_marked(capsys: Capture) -> None:
    ended = run(capsys, "route", "BT", "Veiligheidstafel", *GRAPH, "--gebied", "stad", "--peildatum", "2023-01-01")
    assert "laatst bevestigd 31 december 2021" in ended.out


def test_a_route_as_json_to_a_file(capsys: Capture, tmp_path: Path) -> None:
    target = tmp_path / "weg.json"
    ended = run(capsys, "route", "school", "BT", *GRAPH, "--gebied", "stad", "--formaat", "json", "--uit", str(target))
    assert (ended.status, ended.out) == (0, "")
    found = json.loads(target.read_text(encoding="utf-8"))
    assert found["stand"]["peildatum"] == "2020-01-01"
    assert found["wegen"][0][0]["relaties"][0]["id"] == "school-signalering-team"


def test_several_formats_go_to_a_folder(capsys: Capture, tmp_path: Path) -> None:
    arguments = ["route", "school", "BT", *GRAPH, "--gebied", "stad", "--formaat", "json", "--formaat", "tekst"]
    assert "noem met --uit een map" in run(capsys, *arguments).line
    assert run(capsys, *arguments, "--uit", str(tmp_path / "uit")).status == 0
    assert sorted(path.name for path in (tmp_path / "uit").iterdir()) == ["route.json", "route.txt"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["route", "scool", "BT"], "Onbekend: actor of voorziening 'scool'. Bedoelt u 'school'"),
        (["route", "Buurtteam", "Onderwijs"], "meer dan één actor of voorziening zijn; kies een gebied of noem team"),
        (["route", "Gemeente Stad", "BT", "--gebied", "elders"], "niet in dit gebied of niet op deze dag"),
        (["route", "school", "BT", "--gebied", "Statd"], "Onbekend: gebied 'Statd'. Bedoelt u 'Stad'?"),
        (["route", "school", "BT", "--langs", "verwijst"], "verkorting 'verwijst'. Er zijn: biedt, consulteert"),
        (["route", "school", "BT", "--soort", "signal"], "Onbekend: soort 'signal'. Bedoelt u 'signalering'"),
        (["route", "school", "Onderwijs"], "Van en naar zijn allebei Onderwijs"),
        (["route", "", "BT"], "Er ontbreekt een naam"),
        (["route", "x" * 500, "BT"], f"'{'x' * 60}…'."),
        (["route", "school", "BT", "--uit", "x" * 300], "die naam is te lang; kies een kortere"),
        (["sparql", " "], "De vraag is leeg"),
        (["sparql", "SELECT * { ?s a nww:X }"], "het voorvoegsel nww: is niet bekend"),
        (["sparql", "PREFIX a: <urn:a>\nINSERT DATA { a:b a:c 1 }"], "regel 2: INSERT wijzigt iets"),
        (
            ["sparql", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "--formaat", "json"],
            "(CONSTRUCT of DESCRIBE) kan niet als json; kies turtle, n-triples, json-ld of rdf-xml.",
        ),
        (["vraag", "leiding", "--kale-csv"], "--kale-csv hoort bij --formaat csv"),
        (["vraag", "aanmelders", "--param", "bij=BT", "--param", "bij=school"], "bij staat er twee keer"),
        (["sparql", "SELECT * {\n ?s ?p }"], "regel 2, kolom 2: de vraag is geen geldig SPARQL vanaf '?s ?p }'"),
        (["sparql", "ASK FROM <file:///etc/hostname> {}"], "de graaf <file:///etc/hostname> is hier niet"),
        (["sparql", "ASK {}", "--tijd", "lang"], "schrijf bijvoorbeeld 10 of 0,5"),
        (["sparql", "SELECT * { SERVICE ?x { ?s ?p ?o } }"], "SERVICE vraagt een andere computer"),
        (["sparql", "SELECT (<urn:f>(1) AS ?x) {}"], "de functie <urn:f> is niet bekend"),
        (["sparql", "SELECT * { ?s ?p ?o FILTER(<urn:f>(?s)) }"], "de functie <urn:f> is niet bekend"),
        (["sparql", "--bestand", "er-is-niets.rq"], "er-is-niets.rq: kan niet worden gelezen"),
        (["sparql", "ASK { ?s ?p ?o }", "--formaat", "csv"], "(ASK) kan niet als csv; kies json of xml."),
        (
            ["sparql", "SELECT * { ?s ?p ?o }", "--formaat", "turtle"],
            "(SELECT) kan niet als turtle; kies csv, tsv, json of xml.",
        ),
    ],
)
def test_bad_input_is_one_dutch_line(arguments: list[str], told: str, capsys: Capture) -> None:
    ended = run(capsys, *arguments, *GRAPH)
    assert ended.status == 2
    assert told in ended.line


def test_a_broken_graph_file_is_named_with_its_line(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "stuk.ttl").write_text("\n\n<urn:a> <urn:b> .\n", encoding="utf-8")
    ended = run(capsys, "sparql", "ASK { ?s ?p ?o }", "--graaf", str(tmp_path))
    assert ended.status == 2
    assert "stuk.ttl, regel 3, kolom" in ended.line


def test_an_unwritable_place_leaves_what_was_there(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("oud", encoding="utf-8")
    target = tmp_path / "bestand" / "onder" / "weg.txt"
    ended = run(capsys, "route", "school", "BT", *GRAPH, "--gebied", "stad", "--uit", str(target))
    assert ended.status == 2
    assert ended.line.startswith("netwerk: ")
    assert (tmp_path / "bestand").read_text(encoding="utf-8") == "oud"


def test_free_queries_know_the_prefixes_and_the_shortcuts_of_the_day(capsys: Capture) -> None:
    query = "SELECT ?naar { actor:team nw:verwijstNaar ?naar } ORDER BY ?naar"
    ended = run(capsys, "sparql", query, *GRAPH, "--gebied", "stad", "--formaat", "csv")
    assert ended.out.split() == [
        "naar",
        "https://w3id.org/netwerk/id/actor/tafel",
        "https://w3id.org/netwerk/id/voorziening/hulp",
    ]
    earlier = run(capsys, "sparql", query, *GRAPH, "--gebied", "stad", "--formaat", "csv", "--peildatum", "2019-01-01")
    assert earlier.out.split() == ["naar"]


def test_free_queries_in_every_form(capsys: Capture, tmp_path: Path) -> None:
    table = run(capsys, "sparql", "SELECT ?x { VALUES ?x { actor:team } }", *GRAPH)
    assert "actor:team" in table.out
    assert "1 rij." in table.out
    yes = run(capsys, "sparql", "ASK { actor:team a nw:Team }", *GRAPH, "--formaat", "json")
    assert json.loads(yes.out)["boolean"] is True
    made = run(capsys, "sparql", "CONSTRUCT { ?s a nw:Team } WHERE { ?s a nw:Team }", *GRAPH)
    assert made.out.startswith("# Stand van 1 mei 2022, alle gebieden.")
    assert "actor:team-elders a nw:Team ." in made.out
    (tmp_path / "q.rq").write_text("ASK { ?s ?p ?o }", encoding="utf-8")
    assert " ja\n" in run(capsys, "sparql", "--bestand", str(tmp_path / "q.rq"), *GRAPH).out


def test_a_query_on_standard_input() -> None:
    ended = process("sparql", *GRAPH, "--formaat", "json", stdin="ASK { ?s ?p ?o }")
    assert json.loads(ended.out)["boolean"] is True


def test_storage_on_disk_answers_the_same(capsys: Capture, tmp_path: Path) -> None:
    arguments = ["route", "school", "Veiligheidstafel", *GRAPH, "--gebied", "stad"]
    expected = run(capsys, *arguments).out
    for _ in range(2):
        assert run(capsys, *arguments, "--opslag", str(tmp_path / "opslag")).out == expected


def test_an_unknown_word_of_the_vocabulary_is_pointed_out(capsys: Capture) -> None:
    ended = run(capsys, "sparql", f"SELECT ?x {{ ?x a {NW}Verwijzng }}", *GRAPH)
    assert ended.status == 0
    assert f"let op: {NW}Verwijzng staat niet in het vocabulaire. Bedoelt u 'Verwijzing'" in ended.err
    clean = run(capsys, "sparql", f"PREFIX nw: <urn:x> SELECT ?x {{ ?x a {NW}Anders ; soort:vast-lid 1 }}", *GRAPH)
    assert clean.err == ""


def test_what_no_route_can_follow_is_told_beside_it(capsys: Capture) -> None:
    ended = run(capsys, "route", "Gemeente Stad", "BT", *GRAPH, "--gebied", "stad")
    assert "Geen weg van Gemeente Stad naar Buurtteam." in ended.out
    assert "Buiten de wegen om noemen de bronnen:\n  - Veiligheidstafel koppelt terug aan Buurtteam." in ended.out


def test_the_shipped_graph_has_a_name(capsys: Capture) -> None:
    both = ("--graaf", "meegeleverd", *GRAPH)
    ended = run(capsys, "route", "onderwijs", "JGT", *both, "--gebied", "Ridderkerk")
    assert "Weg 1: onderwijs" in ended.out


def test_a_question_about_plans_says_so(capsys: Capture) -> None:
    ended = run(capsys, "vraag", "leiding", *GRAPH)
    assert "Plannen zijn meegenomen" not in ended.out
    ended = run(capsys, "vraag", "schakels", "--gebied", "Ridderkerk")
    assert "Plannen zijn meegenomen" in ended.out


def test_a_prefixed_name_is_a_name_too(capsys: Capture) -> None:
    ended = run(capsys, "route", "actor:school", "actor:team", *GRAPH)
    assert "Weg 1: Onderwijs → Buurtteam" in ended.out


def test_rows_too_wide_for_a_table_are_told_as_lists(capsys: Capture) -> None:
    ended = run(capsys, "vraag", "opdrachten", "--gebied", "Dordrecht", "--peildatum", "2020-12-15")
    assert "\nopdrachtgever  MEE\nopdrachtnemer  Careyn\nvorm           onderaanneming\n" in ended.out
    assert all(len(line) <= 120 for line in ended.out.splitlines())


def test_no_word_of_a_table_is_broken(capsys: Capture) -> None:
    ended = run(capsys, "vraag", "overleggen", "--gebied", "Dordrecht")
    assert "\n overleg " in ended.out
    for word in ("Samenwerkingsverband", "jeugdambtenaren", "portefeuillehouders"):
        assert word in ended.out
