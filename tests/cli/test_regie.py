"""``netwerk regie``: of one network, of two, and what bad input gets."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import run

Capture = pytest.CaptureFixture[str]


def test_a_report_on_the_terminal(capsys: Capture) -> None:
    ended = run(capsys, "regie", "Ridderkerk", "--analyse", "regiedekking")
    assert ended.status == 0
    assert ended.out.startswith("Stand van 1 januari 2015, Ridderkerk.\n")
    assert "Regie in Ridderkerk\n===================\n" in ended.out
    assert max(map(len, ended.out.split("\n"))) <= 80


def test_two_municipalities(capsys: Capture) -> None:
    ended = run(capsys, "regie", "Ridderkerk", "--vergelijk", "dordrecht", "--formaat", "json")
    record = json.loads(ended.out)
    assert (record["stand"]["gebied"], record["vergelekenMet"]["gebied"]) == ("Ridderkerk", "Dordrecht")
    assert [analysis["naam"] for analysis in record["analyses"]] == ["vergelijking"]
    assert record["analyses"][0]["bevindingen"]


def test_two_days(capsys: Capture) -> None:
    days = ("--van", "2015-01-01", "--tot", "2021-04-20")
    record = json.loads(run(capsys, "regie", "Dordrecht", *days, "--formaat", "json").out)
    assert (record["vergelekenMet"]["peildatum"], record["stand"]["peildatum"]) == ("2015-01-01", "2021-04-20")
    assert [analysis["naam"] for analysis in record["analyses"]] == ["verandering"]
    assert not record["stand"]["plannen"]


def test_plans_count_only_when_asked(capsys: Capture) -> None:
    asked = run(capsys, "regie", "Ridderkerk", "--plannen").out
    assert "Plannen zijn meegenomen" in asked
    assert "(voorgenomen" in asked
    assert "voorgenomen" not in run(capsys, "regie", "Ridderkerk", "--analyse", "poortwachters").out


def test_every_form_into_a_folder(capsys: Capture, tmp_path: Path) -> None:
    forms = [word for name in ("tekst", "md", "html", "json", "csv") for word in ("--formaat", name)]
    assert run(capsys, "regie", "Zwijndrecht", *forms, "--uit", str(tmp_path)).status == 0
    assert sorted(file.suffix for file in tmp_path.iterdir()) == [".csv", ".html", ".json", ".md", ".txt"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--van", "2015-01-01"], "Bij --van hoort ook --tot."),
        (["--tot", "2015-01-01"], "Bij --tot hoort ook --van."),
        (["--van", "2021-01-01", "--tot", "2015-01-01"], "van een eerdere naar een latere dag"),
        (["--van", "2021-01-01", "--tot", "2021-01-01"], "van een eerdere naar een latere dag"),
        (["--van", "gisteren", "--tot", "2021-01-01"], "--van: 'gisteren' is geen dag; schrijf JJJJ-MM-DD"),
        (["--van", "2015-01-01", "--tot", "2021-01-01", "--peildatum", "2020-01-01"], "hoort geen --peildatum"),
        (["--vergelijk", "Dordrecht"], "Een vergelijking vraagt twee verschillende gemeenten."),
        (["--vergelijk", "Riderkerk"], "Onbekend: gebied 'Riderkerk'. Bedoelt u 'Ridderkerk'"),
        (["--vergelijk", ""], "Er ontbreekt een naam"),
        (["--vergelijk", "Ridderkerk", "--van", "2015-01-01"], "Kies --vergelijk, of --van met --tot; niet allebei."),
        (["--vergelijk", "Ridderkerk", "--analyse", "terugweg"], "hier is er: vergelijking."),
        (["--analyse", "verandering"], "De analyse verandering vraagt --van en --tot."),
        (["--analyse", "vergelijking"], "De analyse vergelijking vraagt een GEMEENTE en --vergelijk."),
        (["--analyse", "poortwachter"], "Onbekend: analyse 'poortwachter'. Bedoelt u 'poortwachters'?"),
    ],
)
def test_what_does_not_go_together_is_one_line(capsys: Capture, arguments: list[str], told: str) -> None:
    ended = run(capsys, "regie", "Dordrecht", *arguments)
    assert ended.status == 2
    assert told in ended.line


def test_a_comparison_needs_a_municipality_to_compare(capsys: Capture) -> None:
    assert "Noem ook een GEMEENTE" in run(capsys, "regie", "--vergelijk", "Dordrecht").line


def test_the_same_report_whatever_the_order_of_sets() -> None:
    command = [sys.executable, "-c", "from netwerk.cli import main; main()", "regie", "Ridderkerk", "--formaat", "html"]
    made = {
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in "12"
    }
    assert len(made) == 1
    assert b"<figure" in made.pop()
