"""The regie report as plain text for a terminal of 80 columns."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import TextWrapper

from netwerk.model import RegieFinding, Stand
from netwerk.pages import sources
from netwerk.regie.base import SEVERITIES
from netwerk.regie.figures import Figure
from netwerk.regie.report import Report, Section, finding_marks
from netwerk.regie.summary import SCALE, count_line, opening, opening_lines, title
from netwerk.wording import remark_text

WIDTH = 79
NUMBER = 8
"""Width of a column of numbers."""


def render(report: Report) -> str:
    """The whole report: a table of the numbers, what to read first, a paragraph for each finding."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    for line in opening_lines(report):
        yield from _wrapped(line)
    yield from ("", *_heading(title(report), "="), "")
    for line in report.limits:
        yield from _wrapped(line, "- ")
    for line in report.silences:
        yield from ("", *_wrapped(line))
    if report.sections:
        yield from _summary(report)
    for section in report.sections:
        yield from _section_lines(section, report.stand)


def _summary(report: Report) -> Iterator[str]:
    yield from ("", *_heading("Samenvatting", "="), "", *_wrapped(f"{count_line(report)} {SCALE}"), "")
    yield _row("Analyse", *SEVERITIES)
    for section in report.sections:
        counts = (sum(finding.severity == severity for finding in section.findings) for severity in SEVERITIES)
        yield _row(section.analysis.title, *map(str, counts))
    if report.foremost:
        yield from ("", "Lees deze het eerst:")
    for number, (name, finding) in enumerate(report.foremost, 1):
        place = f"[{finding.severity}, {name}]"
        reserves = "".join(f" ({mark})" for mark in finding_marks(finding, report.stand))
        yield from _wrapped(f"{place} {opening(finding.sentence)}{reserves}", f"{number}. ")


def _row(label: str, *cells: str) -> str:
    return label.ljust(WIDTH - NUMBER * len(SEVERITIES)) + "".join(cell.rjust(NUMBER) for cell in cells)


def _section_lines(section: Section, stand: Stand) -> Iterator[str]:
    yield from ("", *_heading(section.analysis.title, "="), *_wrapped(section.analysis.question))
    for note in section.notes:
        yield from _wrapped(note)
    for figure in section.figures:
        yield from _figure_lines(figure)
    if not section.findings:
        yield from ("", "Geen bevindingen.")
    for number, finding in enumerate(section.findings, 1):
        yield from _finding_lines(f"{section.analysis.name}-{number}", finding, stand)


def _figure_lines(figure: Figure) -> Iterator[str]:
    """A figure as its table: a line for each row, since a table of many columns fits no terminal."""
    yield from ("", *_heading(figure.title, "-"), *_wrapped(figure.description))
    names = figure.table.columns[1:]
    for first, *cells in figure.table.rows:
        told = "; ".join(f"{name}: {cell}" for name, cell in zip(names, cells, strict=True) if cell)
        yield from _wrapped(f"{first} – {told}", "- ")


def _finding_lines(name: str, finding: RegieFinding, stand: Stand) -> Iterator[str]:
    yield from ("", *_wrapped(f"[{finding.severity}, {name}] {finding.sentence}"))
    told = [
        f"Maat: {finding.measure}: {finding.value}.",
        f"Betekenis: {finding.meaning}",
        f"Na te gaan: {finding.advice}",
        *(f"Let op: {mark}." for mark in finding_marks(finding, stand)),
        *map(remark_text, finding.remarks),
        *(f"Bron: {source}" for source in sources.lines(finding.passages)),
    ]
    for line in told:
        yield from _wrapped(line, "  ")


def _heading(text: str, rule: str) -> list[str]:
    lines = _wrapped(text)
    return [*lines, rule * max(map(len, lines))]


def _wrapped(text: str, first: str = "") -> list[str]:
    wrapper = TextWrapper(WIDTH, initial_indent=first, subsequent_indent=" " * len(first), break_on_hyphens=False)
    return wrapper.wrap(text)
