"""The regie report as Markdown, for a council paper or a wiki."""

from __future__ import annotations

from collections.abc import Iterator

from netwerk.model import RegieFinding, Stand
from netwerk.pages import sources
from netwerk.pages.markdown import escaped
from netwerk.regie.report import Report, Section
from netwerk.wording import marks, period_text, remark_text, sentence, stand_lines


def render(report: Report) -> str:
    """The whole report; each finding lists the relations and sources it rests on."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    area = report.stand.area
    yield from (f"> {escaped(line)}  " for line in stand_lines(report.stand))
    yield from ("", f"# Regie: {escaped(area.label if area else 'alle gebieden')}", "")
    yield "## Wat dit rapport laat zien en wat niet"
    yield ""
    yield from (f"- {line}" for line in report.limits)
    for line in report.silences:
        yield from ("", escaped(line))
    for section in report.sections:
        yield from _section_lines(section, report.stand)


def _section_lines(section: Section, stand: Stand) -> Iterator[str]:
    yield from ("", f"## {section.analysis.title}", "", f"*{section.analysis.question}*")
    for note in section.notes:
        yield from ("", escaped(note))
    if not section.findings:
        yield from ("", "Geen bevindingen.")
    for number, finding in enumerate(section.findings, 1):
        yield from _finding_lines(number, finding, stand)


def _finding_lines(number: int, finding: RegieFinding, stand: Stand) -> Iterator[str]:
    yield from ("", f"### {number}. {escaped(finding.sentence)}", "")
    yield f"- **Ernst**: {finding.severity}"
    yield f"- **Maat**: {escaped(finding.measure)}: {escaped(finding.value)}"
    yield f"- **Betekenis**: {escaped(finding.meaning)}"
    yield f"- **Na te gaan**: {escaped(finding.advice)}"
    yield from (f"- **Let op**: {escaped(remark_text(remark))}" for remark in finding.remarks)
    if finding.relations:
        yield "- **Rust op**:"
    for relation in finding.relations:
        told = "; ".join((period_text(relation), *marks(relation, stand.day)))
        yield f"  - {escaped(sentence(relation))} ({escaped(told)})"
    yield "- **Bronnen**:"
    yield from (f"  - {escaped(source)}" for source in sources.lines(finding.passages))
