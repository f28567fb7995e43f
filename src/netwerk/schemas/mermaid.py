"""The chart as Mermaid text, for a wiki or a document that draws it.

What is written is a small part of Mermaid's flowchart grammar: ``%%`` comments, ``flowchart BT``, ``subgraph`` and
``end``, a node as ``n1["…"]``, a line as ``n1 -->|"…"| n2`` (``-.->`` for a plan, ``--o`` from part to whole), an
unseen line ``~~~`` that keeps the sources below the chart, and ``classDef`` and ``class``. Text stands between quotes
only, and in it every sign that Mermaid, Markdown or HTML could take for more than text is written by its number
(``#60;``), which Mermaid shows as the sign itself. Mermaid 12.3 drew the charts of the tests, the hostile one too.
"""

from __future__ import annotations

import re
from typing import Final

from netwerk.maps.text import headed
from netwerk.schemas import telling
from netwerk.schemas.chart import OPEN, SERVICE, START, Box, Chart, Step
from netwerk.schemas.shapes import noted

_NOT_PLAIN: Final = re.compile(r"[^\w ,.()?'’‘–-]|_")
_STYLES: Final = (
    ("start", "stroke-width:4px"),
    ("open", "stroke-dasharray:4 4"),
)
_SHAPES: Final = {SERVICE: ('("', '")')}
_RECTANGLE: Final = ('["', '"]')


def render(chart: Chart) -> str:
    """A flowchart from below upwards, the rungs as groups, the sources and the stand in a node of their own."""
    ids = {name: f"n{number}" for number, name in enumerate(chart.boxes, 1)}
    lines = [f"%% {escaped(line)}" for line in (chart.title, *chart.stand_lines)]
    lines += ["flowchart BT"]
    for number, rung in enumerate(chart.rungs, 1):
        inside = [box for box in chart.boxes.values() if box.rung == rung]
        lines += [f'  subgraph t{number}["{escaped(headed(rung.label))}"]']
        lines += [f"    {_node(ids[box.name], box)}" for box in inside]
        lines += ["  end"]
    lines += [f"  {line}" for step in chart.steps for line in _step(step, ids)]
    for name, said in _beneath(chart).items():
        lines += [f'  {name}["{"<br/>".join(map(escaped, said))}"]', f"  {name} ~~~ n1"] if said else []
    for name, look in _STYLES:
        members = [ids[box.name] for box in chart.boxes.values() if box.kind == {"start": START, "open": OPEN}[name]]
        lines += [f"  classDef {name} {look}", f"  class {','.join(members)} {name}"] if members else []
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """A text in which only letters, digits and harmless signs stand for themselves.

    >>> escaped("a & <b>")
    'a #38; #60;b#62;'
    """
    return _NOT_PLAIN.sub(lambda found: f"#{ord(found[0])};", text)


def _node(name: str, box: Box) -> str:
    opens, closes = _SHAPES.get(box.kind, _RECTANGLE)
    return f"{name}{opens}{'<br/>'.join(map(escaped, box.labels))}{closes}"


def _step(step: Step, ids: dict[str, str]) -> list[str]:
    said = [f"stap {step.number}: {step.label}", f"({step.condition})" if step.condition else "", ", ".join(step.marks)]
    words = escaped(" ".join(filter(None, (*said, noted(step.notes)))))
    arrow = "--o" if step.part else "-.->" if step.planned else "-->"
    first = [f'{ids[step.tail]} {arrow}|"{words}"| {ids[head]}' for head in step.heads]
    return first + [f'{ids[start]} {arrow}|"stap {step.number}"| {ids[end]}' for start, end in step.onward]


def _beneath(chart: Chart) -> dict[str, list[str]]:
    """What every output says, what stands beside the steps, and where the statements stand: a node each."""
    regie = [f"{rungs}: {telling.line(one)}" for rungs, one in telling.regie(chart)]
    beside = [f"Buiten de stappen om: {telling.line(one)}" for one in chart.beside]
    sources = [f"[{number}] {source}" for number, source in enumerate(chart.sources, 1)]
    stand = [chart.title, *chart.stand_lines, *filter(None, (chart.silence, *chart.remarks))]
    return {"stand": stand, "regie": [*regie, *beside], "bronnen": sources}
