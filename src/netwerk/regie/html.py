"""The regie report as one HTML page."""

from __future__ import annotations

from collections import Counter

from netwerk.pages import environment
from netwerk.regie.base import SEVERITIES
from netwerk.regie.report import Report, finding_marks

SHADES = dict(zip(SEVERITIES, ("high", "middle", "low"), strict=True))


def render(report: Report) -> str:
    """The whole report; each finding unfolds into what it rests on."""
    counts = {
        section.analysis.name: Counter(finding.severity for finding in section.findings) for section in report.sections
    }
    template = environment("netwerk.regie").get_template("report.html")
    return template.render(report=report, stand=report.stand, counts=counts, shades=SHADES, finding_marks=finding_marks)
