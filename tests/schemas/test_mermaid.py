"""Mermaid text: every line is of the small grammar that the module describes, whatever the data hold."""

from __future__ import annotations

import re

import pytest

from netwerk.schemas import Chart, mermaid
from tests.schemas import charts

TEXT = r"(?:[^\W_]|[ ,.()?'’‘–-]|#\d+;)*"
QUOTED = rf'"{TEXT}(?:<br/>{TEXT})*"'
NODE = rf"n\d+(?:\[{QUOTED}\]|\({QUOTED}\))"
GRAMMAR = re.compile(
    rf"%% {TEXT}|flowchart BT|  subgraph t\d+\[{QUOTED}\]|    {NODE}|  end"
    rf"|  n\d+ (?:-->|-\.->|--o)\|{QUOTED}\| n\d+|  (?:stand|regie|bronnen)(?:\[{QUOTED}\]| ~~~ n1)"
    r"|  classDef [a-z]+ [a-z-]+:[ \w]+|  class n\d+(?:,n\d+)* [a-z]+"
)


@pytest.mark.parametrize("chart", [charts.chart(), charts.harmful(), charts.odd()], ids=["ladder", "harmful", "odd"])
def test_every_line_is_of_the_grammar(chart: Chart) -> None:
    lines = mermaid.render(chart).removesuffix("\n").split("\n")
    assert [line for line in lines if not GRAMMAR.fullmatch(line)] == []
    assert lines.count("  end") == sum(line.startswith("  subgraph") for line in lines)
    drawn = {name for line in lines for name in re.findall(r"^    (n\d+)", line)}
    joined = {name for line in lines for name in re.findall(r"^  (n\d+) -.*?(n\d+)$", line) for name in name}
    assert joined <= drawn


def test_a_plan_a_part_and_an_open_end_look_different() -> None:
    text = mermaid.render(charts.chart())
    assert re.search(r"--o\|\"stap 1#58; is onderdeel van", text)
    assert re.search(r"-\.->\|\"stap \d+#58; verwijst naar voorgenomen", text)
    assert "class n1 start" in text
    assert "classDef open stroke-dasharray:4 4" in text


def test_what_mermaid_could_take_for_more_is_a_number() -> None:
    assert mermaid.escaped('%%{init: "x"}%% `a` style:#b; _c_') == (
        "#37;#37;#123;init#58; #34;x#34;#125;#37;#37; #96;a#96; style#58;#35;b#59; #95;c#95;"
    )
