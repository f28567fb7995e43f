"""How the report begins: what it is about, how many findings of which severity there are, which to read first."""

from __future__ import annotations

import re

from netwerk.regie.report import Report
from netwerk.wording import day_text, join_words, stand_lines

SCALE = "Hoog vraagt om een antwoord, midden om een gesprek, laag is goed om te weten."
_NEXT_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z])")


def title(report: Report) -> str:
    """What the report is about: an area, an area between two days, or two areas."""
    stand, against = report.stand, report.against
    area = stand.place
    if against is None:
        return f"Regie in {area}"
    if against.area == stand.area:
        return f"Regie in {area}, van {day_text(against.day)} tot {day_text(stand.day)}"
    return f"Regie in {area} naast {against.area.label if against.area else 'alle gebieden'}"


def opening_lines(report: Report) -> tuple[str, ...]:
    """The lines of the stand and, on two networks, of what it is compared with."""
    first, *rest = stand_lines(report.stand)
    if report.against is None:
        return (first, *rest)
    day, source, _ = stand_lines(report.against)
    return (first, f"Vergeleken met: s{day[1:]} {source}", *rest)


def count_line(report: Report) -> str:
    """How many findings there are of each severity, as a sentence."""
    found = [f"{count} {severity}" for severity, count in report.counts.items() if count]
    total = len(report.findings)
    if not total:
        return "Er zijn geen bevindingen."
    return f"{total} {'bevinding' if total == 1 else 'bevindingen'}: {join_words(found)}."


def opening(sentence: str) -> str:
    """The first sentence of a finding; what follows are conditions and reserves, which stand with the finding.

    >>> opening("De heer o.l.v. iemand wijst aan. Voorwaarde: drang.")
    'De heer o.l.v. iemand wijst aan.'
    """
    return _NEXT_SENTENCE.split(sentence, maxsplit=1)[0]
