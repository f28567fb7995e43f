"""Free queries on the command line: every standard form, and limits that are told."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import pyoxigraph
import pytest
from pyoxigraph import RdfFormat

from tests.cli.command import IN_A_TERMINAL, SMALL, process, run

GRAPH = ("--graaf", str(SMALL))
Capture = pytest.CaptureFixture[str]
SELECT = 'SELECT ?wie ?naam { ?wie a nw:Actorgroep ; skos:prefLabel ?naam . FILTER(LANG(?naam) = "nl") } ORDER BY ?wie'
CONSTRUCT = "CONSTRUCT { ?wie a nw:Team } WHERE { ?wie a nw:Team }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
TEN = "SELECT ?x { VALUES ?x { 1 2 3 4 5 6 7 8 9 10 } }"
FORMS = {"turtle": RdfFormat.TURTLE, "n-triples": RdfFormat.N_TRIPLES, "json-ld": RdfFormat.JSON_LD}


def test_a_table_in_every_form(capsys: Capture) -> None:
    texts = {form: run(capsys, "sparql", SELECT, *GRAPH, "--formaat", form).out for form in ("tsv", "json", "xml")}
    assert texts["tsv"].splitlines()[0] == "?wie\t?naam"
    rows = json.loads(texts["json"])["results"]["bindings"]
    assert rows[0]["naam"]["xml:lang"] == "nl"
    assert len(texts["tsv"].splitlines()) == len(rows) + 1
    names = {"s": "http://www.w3.org/2005/sparql-results#"}
    assert len(ET.fromstring(texts["xml"]).findall(".//s:result", names)) == len(rows)  # noqa: S314 - our own


@pytest.mark.parametrize("query", [CONSTRUCT, "DESCRIBE actor:team"])
def test_triples_in_every_form_are_the_same_triples(capsys: Capture, query: str) -> None:
    read = []
    for form, parsed in FORMS.items():
        text = run(capsys, "sparql", query, *GRAPH, "--formaat", form).out
        read.append({str(triple) for triple in pyoxigraph.parse(text.encode(), format=parsed)})
    assert read[0]
    assert read[0] == read[1] == read[2]


def test_a_yes_no_as_xml(capsys: Capture) -> None:
    text = run(capsys, "sparql", "ASK { actor:team a nw:Team }", *GRAPH, "--formaat", "xml").out
    assert "<boolean>true</boolean>" in text


def test_several_forms_have_a_file_each(capsys: Capture, tmp_path: Path) -> None:
    forms = [part for form in FORMS for part in ("--formaat", form)]
    assert run(capsys, "sparql", CONSTRUCT, *GRAPH, *forms, "--uit", str(tmp_path / "uit")).status == 0
    assert sorted(p.name for p in (tmp_path / "uit").iterdir()) == ["antwoord.jsonld", "antwoord.nt", "antwoord.ttl"]


def test_rows_over_the_limit_are_cut_and_told(capsys: Capture) -> None:
    ended = run(capsys, "sparql", TEN, *GRAPH, "--formaat", "csv", "--rijen", "3")
    assert (ended.status, ended.out.split()) == (0, ["x", "1", "2", "3"])
    assert ended.err == "netwerk: let op: Afgekapt na 3 rijen. Vraag minder, of meer met --rijen.\n"
    whole = run(capsys, "sparql", TEN, *GRAPH, "--formaat", "csv", "--rijen", "0")
    assert (len(whole.out.split()), whole.err) == (11, "")


def test_over_its_time_the_command_ends_with_one_line(tmp_path: Path) -> None:
    target = tmp_path / "uit.csv"
    target.write_text("oud", encoding="utf-8")
    begin = time.monotonic()
    ended = process("sparql", ENDLESS, *GRAPH, "--tijd", "0,2", "--formaat", "csv", "--uit", str(target))
    assert time.monotonic() - begin < 15
    assert ended.status == 2
    assert ended.line == ("netwerk: De vraag is gestopt: ze duurde langer dan 0,2 s. Vraag minder, of meer met --tijd.")
    assert target.read_text(encoding="utf-8") == "oud"


def test_on_disk_too(tmp_path: Path) -> None:
    arguments = (*GRAPH, "--opslag", str(tmp_path / "opslag"), "--tijd")
    assert process("sparql", ENDLESS, *arguments, "0.2").status == 2
    ended = process("sparql", "ASK { actor:team a nw:Team }", *arguments, "30", "--formaat", "json")
    assert json.loads(ended.out)["boolean"] is True


@pytest.mark.skipif(sys.platform == "win32", reason="daar is Ctrl-C geen signaal aan één proces")
def test_ctrl_c_ends_a_query_that_runs() -> None:
    code = IN_A_TERMINAL.replace("main()", "import sys; print('begin', file=sys.stderr, flush=True); main()")
    command = [sys.executable, "-c", code, "sparql", ENDLESS, *GRAPH, "--tijd", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        assert running.stderr.readline() == "begin\n"
        time.sleep(1.5)
        running.send_signal(signal.SIGINT)
        try:
            _, told = running.communicate(timeout=20)
        finally:
            running.kill()
    assert running.returncode == 2
    assert told == "netwerk: Afgebroken; er is niets geschreven.\n"


def test_a_query_of_many_brackets_is_answered(capsys: Capture) -> None:
    ended = run(capsys, "sparql", f"ASK {{ FILTER({'(' * 20_000}1{')' * 20_000}) }}", *GRAPH, "--formaat", "json")
    assert json.loads(ended.out)["boolean"] is True


@pytest.mark.parametrize(
    "query",
    [
        f"ASK {{ FILTER({'(' * 400_000}1{')' * 400_000}) }}",
        f"ASK {'{' * 200_000}{'}' * 200_000}",
        f"ASK {{ FILTER({'ABS(' * 100_000}1{')' * 100_000}) }}",
    ],
    ids=["brackets", "groups", "calls"],
)
def test_no_query_is_too_deep_for_the_command(tmp_path: Path, query: str) -> None:
    """Each ended it without a word when every query had the same stack."""
    file = tmp_path / "diep.rq"
    file.write_text(query, encoding="utf-8")
    ended = process("sparql", "--bestand", str(file), *GRAPH, "--formaat", "json", "--tijd", "60")
    assert (ended.status, json.loads(ended.out)["boolean"]) == (0, True)


def test_a_query_can_be_too_long(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "lang.rq"
    file.write_text(f"ASK {{}} #{'x' * 1_000_000}", encoding="utf-8")
    ended = run(capsys, "sparql", "--bestand", str(file), *GRAPH)
    assert (ended.status, ended.line) == (2, "netwerk: De vraag is langer dan 1000000 tekens; vraag minder.")


def test_a_mistake_in_the_program_keeps_its_trace(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    from netwerk.cli import sparql

    def broken(*_: object) -> None:
        raise KeyError("stuk")

    monkeypatch.setattr(sparql, "evaluate", broken)
    with pytest.raises(KeyError, match="stuk") as error:
        run(capsys, "sparql", "ASK {}", *GRAPH)
    assert any(entry.name == "broken" for entry in error.traceback)


def test_the_help_names_the_defaults(capsys: Capture) -> None:
    from netwerk.cli.sparql import STANDARD

    told = " ".join(run(capsys, "sparql", "--help").out.split())
    assert f"anders {STANDARD.seconds:g}." in told
    assert f"anders {STANDARD.rows}." in told
