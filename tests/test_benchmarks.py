"""The benchmarks still run: on networks so small that no time means anything."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from benchmarks import kaart, landelijk

from netwerk import session
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
