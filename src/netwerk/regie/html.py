"""The regie report as one HTML page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from netwerk.pages import environment
from netwerk.regie.base import SEVERITIES
from netwerk.regie.pictures.draw import picture
from netwerk.regie.pictures.marks import Length
from netwerk.regie.report import Report, anchor, finding_marks
from netwerk.regie.summary import SCALE, count_line, opening, opening_lines, title

SHADES = dict(zip(SEVERITIES, ("high", "middle", "low"), strict=True))


def render(report: Report) -> str:
    """The whole report; each finding and figure unfolds into what it rests on."""
    pages = environment("netwerk.regie")
    pages.filters.update(FILTERS)
    counts = {
        section.analysis.name: Counter(finding.severity for finding in section.findings) for section in report.sections
    }
    return pages.get_template("report.html").render(
        report=report,
        stand=report.stand,
        counts=counts,
        scale=SCALE,
        shades=SHADES,
        finding_marks=finding_marks,
        anchor=anchor,
    )


def length_text(length: Length) -> str:
    """A length as an attribute of a shape: pixels with at most one decimal, or a share of the width.

    >>> length_text(12.04), length_text("33.33%")
    ('12', '33.33%')
    """
    return length if isinstance(length, str) else f"{length:.1f}".removesuffix(".0")


FILTERS: dict[str, Callable[..., object]] = {
    "count_line": count_line,
    "length_text": length_text,
    "opening": opening,
    "opening_lines": opening_lines,
    "picture": picture,
    "report_title": title,
}
