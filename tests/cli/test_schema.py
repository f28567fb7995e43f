"""``netwerk schema`` on the small graph, and what bad input gets."""

from pathlib import Path

import pytest

from tests.cli.command import SMALL, run

GRAPH = ("--graaf", str(SMALL), "--gebied", "stad")
Capture = pytest.CaptureFixture[str]


def test_a_chart_as_text(capsys: Capture) -> None:
    ended = run(capsys, "schema", "--van", "intern begeleider", *GRAPH, "--formaat", "tekst")
    assert ended.status == 0
    assert ended.out.startswith("Stand van 1 januari 2020, Stad.\nNieuwste bron: Stadsplan (2020). Dataversie ")
    assert "Escalatieschema vanaf intern begeleider, Stad" in ended.out
    assert "  1. Intern begeleider is onderdeel van Onderwijs." in ended.out
    assert "(bij zorgen EN met toestemming" in ended.out


def test_every_form_into_a_folder(capsys: Capture, tmp_path: Path) -> None:
    forms = [word for name in ("html", "svg", "mermaid", "tekst") for word in ("--formaat", name)]
    assert run(capsys, "schema", "--van", "school", *GRAPH, *forms, "--uit", str(tmp_path)).status == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == ["schema.html", "schema.mmd", "schema.svg", "schema.txt"]


def test_nothing_to_reach_is_said_and_is_no_error(capsys: Capture) -> None:
    ended = run(capsys, "schema", "--van", "Veiligheidstafel", *GRAPH, "--formaat", "tekst")
    assert ended.status == 0
    assert "De bronnen noemen geen verwijzing vanaf Veiligheidstafel naar iemand. Gezocht langs: " in ended.out


def test_a_name_that_is_not_here(capsys: Capture) -> None:
    assert "Bedoelt u" in run(capsys, "schema", "--van", "Buurteam", *GRAPH).line
    assert run(capsys, "schema").line == "netwerk: Er ontbreekt een naam; noem een actor of voorziening."
