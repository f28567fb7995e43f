"""The benchmarks still run: on networks so small that no time means anything."""

from __future__ import annotations

import re
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from benchmarks import bedien, kaart, landelijk, regie, uitvoer, veelvoud, vragen
from benchmarks.vragen_gevallen import Case, cases

from netwerk import questions, resources, session
from netwerk.regie.report import ANALYSES
from netwerk.runner.messages import Moment, Named
from netwerk.runner.worker import Desk
from netwerk.store import embedded
from tests.cli.command import run


def test_the_made_up_graph_is_of_the_size_asked_and_always_the_same(tmp_path: Path) -> None:
    network = session.start(session.Wish(graph=[landelijk.write(tmp_path, 60, 240)])).every_day()
    assert sum(iri.partition("/id/")[2].startswith("actor/") for iri in network.entities) == 60
    assert len(network.relations) == 240
    assert landelijk.turtle(60, 240) == (tmp_path / "landelijk.ttl").read_text(encoding="utf-8")
    assert landelijk.turtle(60, 240, seed=2) != landelijk.turtle(60, 240)


def test_the_made_up_graph_passes_the_checks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = run(capsys, "valideer", "--graaf", str(landelijk.write(tmp_path, 60, 240)))
    assert result.status == 0, result.out


def test_a_copy_answers_as_the_shipped_graph_does(tmp_path: Path) -> None:
    (copy,) = veelvoud.copies(1)
    folders = {veelvoud.ORIGINAL: resources.folder("graph"), copy: veelvoud.write(tmp_path, [copy])}
    desks = {one: Desk(embedded.in_memory([folder])) for one, folder in folders.items()}
    for question in questions.catalogue().values():
        rows = [
            len(desk.named(named(cases(question, [one], 1)[0], one.day(date(2016, 6, 1)))).answer.rows)
            for one, desk in desks.items()
        ]
        assert rows[0] == rows[1], question.name


def named(case: Case, day: date) -> Named:
    return Named(case.question.name, dict(case.given), Moment(day, case.area, case.plans), vragen.FREE)


def test_a_copy_is_the_same_each_time_and_shares_no_name(tmp_path: Path) -> None:
    first, second = (veelvoud.write(tmp_path / name, veelvoud.copies(2)) for name in ("een", "twee"))
    files = sorted(file.name for file in first.iterdir())
    assert [(first / name).read_bytes() for name in files] == [(second / name).read_bytes() for name in files]
    things = [
        set(re.findall(r"\b(?:actor|passage|relatie):[\w-]+", (first / name).read_text(encoding="utf-8")))
        for name in files
    ]
    assert things[0]
    assert things[0].isdisjoint(things[1])


def test_the_questions_are_measured(tmp_path: Path) -> None:
    copies = veelvoud.copies(2)
    asked = [questions.get(name) for name in ("voorwaarden", "veranderd", "aanbod")]
    found = vragen.measure(veelvoud.write(tmp_path, copies), copies, 2, 20, asked)
    assert [one.name for one in found] == ["voorwaarden", "veranderd", "aanbod"]
    assert all(len(one.netwerk) == len(one.bare) == len(one.rows) == 2 for one in found)
    assert all(isinstance(one.rdflib, float) for one in found)
    assert "| voorwaarden | 3-3 |" in vragen.report(found, "twee kopieën")


@pytest.mark.usefixtures("chromium")
def test_the_map_is_measured(tmp_path: Path) -> None:
    case = kaart.Case("klein", None, 30, 90)
    with ThreadPoolExecutor(1) as apart:  # in this thread the browser of the other tests runs
        result = apart.submit(kaart.measure, case, tmp_path, rounds=1, cap=10).result()
    assert result.own.still
    assert result.own.click
    assert result.placed.still
    assert {tangle.over for _, tangle in result.tangles} <= {0, None}
    assert "| klein |" in kaart.report([result], 1, 10)


def test_the_analyses_of_the_regie_are_measured() -> None:
    told = "\n".join(regie.report(2, 400, 1600))
    assert "2 gemeenten" in told
    assert all(f"| {name} |" in told for name in ANALYSES)
    assert told.count("| ja |") == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="alleen Linux heeft /proc")
def test_the_server_is_measured_and_answers_every_reader() -> None:
    with ThreadPoolExecutor(1) as apart:  # in this thread the loop of the browser of other tests may run
        result = apart.submit(bedien.measure, seconds=2, clients=3).result(120)
    assert [answered.wrong for answered in result.answers if answered.wrong] == []
    assert len(result.answers) >= 3
    assert result.looks[0][1].server > 0
    assert len(result.looks[0][1].workers) >= 1
    told = bedien.report(result)
    assert f"| **alles** | {len(result.answers)} | 0 |" in told
    assert "| vooraf |" in told
    assert "| na |" in told


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="het geheugen van processen staat alleen in /proc")
def test_a_country_has_its_services_and_each_an_offer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uitvoer, "FORMATS", {"csv": None})
    monkeypatch.setattr(uitvoer, "DESCRIPTIONS", {})
    monkeypatch.setattr(uitvoer, "ROLES", {"md": None})
    told = list(uitvoer.report(2, 5, 20, rounds=1))
    assert any(line.startswith("| sociale kaart, alles |") for line in told)
    assert any("2 gemeenten met elk 5 voorzieningen en 20 relaties" in line for line in told)
    graph = landelijk.write(tmp_path, 80, 40, services=10)
    found = session.start(session.Wish(graph=[graph])).catalog
    offered = [r.target.iri for r in found.statements.values() if r.target and r.kind.name == "Aanbod"]
    assert sorted(offered) == sorted(found.services)
    assert len(offered) == 10
