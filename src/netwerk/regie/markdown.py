"""The regie report as Markdown, for a council paper or a wiki."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from netwerk.model import RegieFinding, Stand
from netwerk.pages import sources
from netwerk.pages.markdown import escaped
from netwerk.regie.base import SEVERITIES
from netwerk.regie.figures import Figure
from netwerk.regie.report import Report, Section, finding_marks
from netwerk.regie.summary import SCALE, count_line, opening, opening_lines, title
from netwerk.wording import marks, period_text, remark_text, sentence


def render(report: Report) -> str:
    """The whole report; each finding lists the relations and sources it rests on."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield from (f"> {escaped(line)}  " for line in opening_lines(report))
    yield from ("", f"# {escaped(title(report))}", "")
    yield "## Wat dit rapport laat zien en wat niet"
    yield ""
    yield from (f"- {line}" for line in report.limits)
    for line in report.silences:
        yield from ("", escaped(line))
    if report.sections:
        yield from _summary(report)
    for section in report.sections:
        yield from _section_lines(section, report.stand)


def _summary(report: Report) -> Iterator[str]:
    yield from ("", "## Samenvatting", "", f"{count_line(report)} {SCALE}", "")
    counted = [
        (
            section.analysis.title,
            *(str(sum(finding.severity == severity for finding in section.findings)) for severity in SEVERITIES),
        )
        for section in report.sections
    ]
    yield from _table(("Analyse", *SEVERITIES), counted)
    if report.foremost:
        yield from ("", "Lees deze het eerst:", "")
    for number, (name, finding) in enumerate(report.foremost, 1):
        reserves = "".join(f" ({escaped(mark)})" for mark in finding_marks(finding, report.stand))
        yield f"{number}. **{finding.severity}** ({name}): {escaped(opening(finding.sentence))}{reserves}"


def _section_lines(section: Section, stand: Stand) -> Iterator[str]:
    yield from ("", f"## {section.analysis.title}", "", f"*{section.analysis.question}*")
    for note in section.notes:
        yield from ("", escaped(note))
    for figure in section.figures:
        yield from _figure_lines(figure)
    if not section.findings:
        yield from ("", "Geen bevindingen.")
    for number, finding in enumerate(section.findings, 1):
        yield from _finding_lines(number, finding, stand)


def _figure_lines(figure: Figure) -> Iterator[str]:
    """A figure as its table and its sources."""
    yield from ("", f"**{escaped(figure.title)}.** {escaped(figure.description)}", "")
    yield from _table(figure.table.columns, figure.table.rows)
    yield ""
    yield from (f"- Bron: {escaped(source)}" for source in sources.lines(figure.passages))


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield _row([escaped(column) for column in columns])
    yield _row(["---"] * len(columns))
    yield from (_row([escaped(cell) for cell in row]) for row in rows)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


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
