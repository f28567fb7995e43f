"""How the report begins: how many findings of which severity there are, and which to read first."""

from __future__ import annotations

import re

from netwerk.regie.report import Report
from netwerk.wording import join_words

_NEXT_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z])")


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
