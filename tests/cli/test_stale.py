"""``netwerk verouderd``: what it prints and writes, and how it ends."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

from tests.cli.command import SMALL, run

GRAPH = ("--graaf", str(SMALL))
WHOLE = """
voorziening:hulp nw:doelgroep <https://w3id.org/netwerk/begrip/doelgroep/gezinnen> .
relatie:team-biedt-hulp a nw:Aanbod ; nw:van actor:team ; nw:naar voorziening:hulp ; nw:soort soort:biedt ;
    nw:status status:bestaand ; nw:zekerheid zekerheid:expliciet ; nw:gebied gebied:stad ;
    nw:begin "2020-01-01"^^xsd:date ; nw:datering datering:documentperiode ; nw:bron passage:toegang .
"""


@pytest.fixture
def whole(tmp_path: Path) -> str:
    """A graph in which nothing lacks of the one service."""
    graph = tmp_path / "stad.ttl"
    graph.write_text((SMALL / "voorbeeld.ttl").read_text(encoding="utf-8") + WHOLE, encoding="utf-8")
    return str(graph)


def test_tells_what_to_look_at_with_counts_and_ends_with_findings(capsys: pytest.CaptureFixture[str]) -> None:
    ended = run(capsys, "verouderd", "Stad", *GRAPH, "--op", "2023-01-01", "--ouder-dan", "2")
    assert ended.status == 1
    title = "Waarvan is op 1 januari 2023 de nieuwste bron ouder dan 2 jaar, of ontbreekt er iets?"
    assert ended.out.startswith(f"{title}\n")
    assert "Hulp thuis" in ended.out
    assert "[1] Stadsplan (2020), 1. Toegang" in ended.out
    assert "Voorzieningen (1): 1 verouderd, 0 zonder bron, 1 zonder aanbieder, 1 zonder doelgroep" in ended.out


def test_nothing_to_do_is_said_and_ends_clean(capsys: pytest.CaptureFixture[str], whole: str) -> None:
    ended = run(capsys, "verouderd", "Stad", "--graaf", whole, "--op", "2021-01-01")
    assert ended.status == 0
    assert "Er is niets verouderd en niets onvolledig." in ended.out
    assert "Voorzieningen (1): 0 verouderd" in ended.out


@pytest.mark.parametrize(("age", "status"), [("3", 0), ("36m", 0), ("2 jaar", 1), ("35 maanden", 1)])
def test_an_age_is_in_years_or_months(age: str, status: int, capsys: pytest.CaptureFixture[str], whole: str) -> None:
    command = ("verouderd", "Stad", "--graaf", whole, "--op", "2023-01-01", "--ouder-dan", age)
    assert run(capsys, *command).status == status


@pytest.mark.parametrize("age", ["0", "-1", "twee", "1,5", "101", ""])
def test_what_is_no_age_is_refused_in_one_line(age: str, capsys: pytest.CaptureFixture[str]) -> None:
    ended = run(capsys, "verouderd", *GRAPH, "--ouder-dan", age)
    assert ended.status == 2
    assert f"'{age}' is geen tijd; schrijf jaren zoals 2, of maanden zoals 18m" in ended.line


def test_every_form_holds_the_same(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    forms = ("tekst", "csv", "json", "md", "html", "xlsx")
    wanted = [word for form in forms for word in ("--formaat", form)]
    ended = run(capsys, "verouderd", "Stad", *GRAPH, "--op", "2023-01-01", *wanted, "--uit", str(tmp_path))
    assert ended.status == 1
    assert {file.name for file in tmp_path.iterdir()} == {f"verouderd.{end}" for end in ("txt", *forms[1:])}
    text = (tmp_path / "verouderd.csv").read_text(encoding="utf-8-sig")
    row = next(row for row in csv.DictReader(io.StringIO(text), delimiter=";") if row["naam"] == "Hulp thuis")
    assert (row["oud"], row["ontbreekt"], row["jaren_oud"]) == ("verouderd", "aanbieder; doelgroep", "3")
    record = json.loads((tmp_path / "verouderd.json").read_text(encoding="utf-8"))
    assert record["aantallen"]["voorziening"]["zonder doelgroep"] == 1
    assert record["rijen"][0]["bron"] == row["bron"] == "Stadsplan (2020), 1. Toegang"
    assert (record["op"], record["ouderDanMaanden"]) == ("2023-01-01", 12)
    book = openpyxl.load_workbook(tmp_path / "verouderd.xlsx")
    assert [cell.value for cell in book["Antwoord"]["A"]][:2] == ["naam", "Hulp thuis"]
    for name in ("verouderd.txt", "verouderd.md", "verouderd.html"):
        page = (tmp_path / name).read_text(encoding="utf-8")
        assert "Hulp thuis" in page
        assert "1 zonder doelgroep" in page


def test_several_municipalities_one_after_the_other_or_a_file_each(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    ended = run(capsys, "verouderd", "Stad", "Elders", *GRAPH)
    assert ended.out.count("Dit is geen actuele verwijsinformatie") == 2
    run(capsys, "verouderd", "Stad", "Elders", *GRAPH, "--formaat", "csv", "--uit", str(tmp_path))
    assert {file.name for file in tmp_path.iterdir()} == {"verouderd-stad.csv", "verouderd-elders.csv"}


def test_a_day_that_no_source_speaks_of_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    ended = run(capsys, "verouderd", "Stad", *GRAPH, "--peildatum", "1990-01-01")
    assert ended.status == 0
    assert "De bronnen zeggen niets over deze dag." in ended.out
