"""The regie report as plain text for a terminal, and its findings as rows for a table there."""

from __future__ import annotations

from collections.abc import Iterator

from netwerk.model import RegieFinding, Stand
from netwerk.pages import sources
from netwerk.regie.report import Report, Section, finding_marks
from netwerk.wording import citations, remark_text, stand_lines

COLUMNS = ("analyse", "ernst", "bevinding", "let op", "bronnen")


def rows(report: Report) -> tuple[tuple[str, ...], ...]:
    """A row for each finding, by COLUMNS; sources without the words to look for, which take much room."""
    return tuple(
        (
            finding.analysis,
            finding.severity,
            finding.sentence,
            "; ".join(finding_marks(finding, report.stand)),
            citations(finding.passages),
        )
        for finding in report.findings
    )


def render(report: Report) -> str:
    """The whole report, a paragraph for each finding."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield from stand_lines(report.stand)
    yield ""
    yield from report.limits
    for line in report.silences:
        yield from ("", line)
    for section in report.sections:
        yield from _section_lines(section, report.stand)


def _section_lines(section: Section, stand: Stand) -> Iterator[str]:
    title = f"{section.analysis.title}: {section.analysis.question}"
    yield from ("", title, "=" * len(title))
    yield from section.notes
    if not section.findings:
        yield "Geen bevindingen."
    for finding in section.findings:
        yield from _finding_lines(finding, stand)


def _finding_lines(finding: RegieFinding, stand: Stand) -> Iterator[str]:
    yield ""
    yield f"[{finding.severity}] {finding.sentence}"
    yield f"  {finding.measure}: {finding.value}. {finding.meaning}"
    yield f"  {finding.advice}"
    for mark in finding_marks(finding, stand):
        yield f"  Let op: {mark}."
    for remark in finding.remarks:
        yield f"  {remark_text(remark)}"
    for source in sources.lines(finding.passages):
        yield f"  Bron: {source}"
