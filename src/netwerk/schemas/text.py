"""The chart as plain text: the steps as a numbered list."""

from __future__ import annotations

from netwerk.schemas import telling
from netwerk.schemas.chart import Chart, Step
from netwerk.schemas.shapes import noted


def render(chart: Chart) -> str:
    """The steps in order, each with its period, marks and sources, and what stands beside them."""
    lines = [*chart.stand_lines, "", chart.title, *filter(None, (chart.silence, *chart.remarks))]
    for step in chart.steps:
        lines += ["", *_told(step)]
    regie = [f"{rungs}: {telling.line(one)}" for rungs, one in telling.regie(chart)]
    sources = [f"[{number}] {source}" for number, source in enumerate(chart.sources, 1)]
    beside = list(map(telling.line, chart.beside))
    for heading, some in (("Wie heeft de regie", regie), ("Buiten de stappen om", beside), ("Bronnen", sources)):
        lines += ["", heading, *(f"  {line}" for line in some)] if some else []
    return "\n".join(lines) + "\n"


def _told(step: Step) -> list[str]:
    first, *more = step.sentences
    when = "; ".join([step.period, *step.marks])
    below = [*more, f"{when}. {noted(step.notes)}".strip(), *(f"{line}." for line in step.regie), *step.remarks]
    return [f"{step.number:>3}. {first}", *(f"     {line}" for line in below)]
