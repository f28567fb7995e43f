"""What stands beside the steps of a chart, in the words that every form of it uses."""

from __future__ import annotations

from typing import Final

from netwerk.maps.text import headed
from netwerk.schemas.chart import Chart, Statement, Step
from netwerk.schemas.shapes import noted
from netwerk.wording import join_words

MEANINGS: Final = (
    ("referral", "verwijst: hier gaat een zaak verder"),
    ("part", "is onderdeel van: doet mee als deel van het geheel"),
    ("referral inferred", "afgeleid: de bron zegt het niet met zoveel woorden"),
    ("part inferred", "is onderdeel van, afgeleid"),
    ("referral planned", "een plan: voorgenomen, in onderzoek of zonder datum besloten"),
    ("part planned", "is onderdeel van, een plan"),
)


def legend(chart: Chart) -> list[tuple[str, str]]:
    """The looks of the lines in a chart and what they mean."""
    present = {look(step) for step in chart.steps}
    return [(name, meaning) for name, meaning in MEANINGS if name in present]


def look(step: Step) -> str:
    """The look of the lines of a step: what it is, and how sure."""
    kind = "part" if step.part else "referral"
    sure = "planned" if step.planned else "inferred" if step.inferred else ""
    return f"{kind} {sure}".strip()


def regie(chart: Chart) -> list[tuple[str, Statement]]:
    """Each statement about regie once, with the rungs it is about."""
    rungs: dict[Statement, list[str]] = {}
    for rung in chart.rungs:
        for one in chart.regie.get(rung.iri, ()):
            rungs.setdefault(one, []).append(rung.label)
    return [(headed(join_words(labels)), one) for one, labels in rungs.items()]


def line(statement: Statement) -> str:
    """A statement with its marks and sources on one line."""
    marks = f" ({', '.join(statement.marks)})" if statement.marks else ""
    return f"{statement.sentence}{marks} {noted(statement.notes)}".rstrip()
