"""The chart as one SVG file, with its day and sources in it, for a text, a slide or a web site."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import ceil
from typing import Final

from netwerk.drawing.lettering import wrapped
from netwerk.pages import environment, palette
from netwerk.pages.inline import StaticText, static_text
from netwerk.schemas import telling
from netwerk.schemas.chart import Chart
from netwerk.schemas.drawing import MARGIN, draw
from netwerk.schemas.shapes import NUMBER, Text, told_below

LEAST_WIDTH: Final = 640
SIZES: Final = {"title": 18, "heading": 14, "small": 12}
_STYLE: Final = (
    ".chart .title { font-size: 18px; font-weight: bold; }"
    " .chart .heading { font-size: 14px; font-weight: bold; } .chart .small { font-size: 12px; }"
)
Said = list[tuple[str, str]]


def render(chart: Chart) -> str:
    """One SVG file that holds no script and asks for nothing."""
    drawing = draw(chart)
    wide = ceil(max(drawing.width, LEAST_WIDTH)) if chart.steps else LEAST_WIDTH
    above = _set(_above(chart), MARGIN, wide)
    top = ceil(_end(above, 0))
    below = _set(_below(chart), top + (drawing.height if chart.steps else 0), wide)
    return (
        environment(__package__)
        .get_template("schema.svg")
        .render(
            chart=chart,
            drawing=drawing if chart.steps else None,
            disc=NUMBER,
            style=_style(),
            above=above,
            below=below,
            top=top,
            width=wide,
            height=ceil(_end(below, top)) + MARGIN,
        )
    )


def _above(chart: Chart) -> Said:
    return [("title", chart.title), *(("small", line) for line in chart.stand_lines)]


def _below(chart: Chart) -> Said:
    """What the numbers in the picture stand for, and what it cannot show."""
    said: Said = [("small", line) for line in (chart.silence, *chart.remarks) if line]
    long = [f"Stap {step.number}: {step.condition}." for step in chart.steps if told_below(step)]
    open_ends = [f"Stap {step.number}: {remark}" for step in chart.steps for remark in step.remarks]
    regie = [f"{rungs}: {telling.line(one)}" for rungs, one in telling.regie(chart)]
    sources = [f"[{number}] {source}" for number, source in enumerate(chart.sources, 1)]
    for heading, lines in (
        ("Voorwaarden", long),
        ("Opmerkingen bij de bronnen", open_ends),
        ("Wie heeft de regie", regie),
        ("Buiten de stappen om", list(map(telling.line, chart.beside))),
        ("Lijnen", _lines(chart)),
        ("Bronnen", sources),
    ):
        said += [("heading", heading), *(("small", line) for line in lines)] if lines else []
    return said


def _lines(chart: Chart) -> list[str]:
    """The looks of the lines in words."""
    shapes = {"referral": "pijl", "part": "lijn met rondje"}
    patterns = {"": "", "inferred": ", gestippeld", "planned": ", gestreept"}
    found = []
    for look, meaning in telling.legend(chart):
        kind, _, sure = look.partition(" ")
        found.append(f"{shapes[kind]}{patterns[sure]}: {meaning}")
    return found


def _set(said: Said, y: float, width: float) -> list[Text]:
    """Paragraphs below each other, broken over lines."""
    texts = []
    for look, paragraph in said:
        size = SIZES[look]
        y += size * 0.7 if look == "heading" else 0
        for line in wrapped(paragraph, size, width - 2 * MARGIN, bold=look != "small"):
            y += size * 1.35
            texts.append(Text(MARGIN, y, line, look))
        y += 3
    return texts


def _end(texts: Iterable[Text], otherwise: float) -> float:
    return max((text.y for text in texts), default=otherwise) + 10


def _style() -> StaticText:
    """The rules of the chart with the colours of the light palette filled in: few viewers know variables."""
    values = palette.light()
    rules = static_text(["netwerk.schemas"], "schema.css")
    return StaticText(re.sub(r"var\((--[\w-]+)\)", lambda found: values[found[1]], rules) + _STYLE)
