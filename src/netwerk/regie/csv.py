"""The regie report as a table: a row for each finding, before them one for each silence and note, once."""

from __future__ import annotations

from netwerk.model import RegieFinding, Stand
from netwerk.pages import sources
from netwerk.regie.report import Report, finding_marks
from netwerk.sheets import csv_text
from netwerk.wording import remark_text, stand_lines

HEADER = (
    "analyse",
    "ernst",
    "bevinding",
    "maat",
    "waarde",
    "betekenis",
    "na te gaan",
    "let op",
    "relaties",
    "bronnen",
    "vergeleken met",
)


def render(report: Report, plain: bool = False) -> str:
    """For Excel in Dutch settings, or plain for machines."""
    told = dict.fromkeys((*report.silences, *(note for section in report.sections for note in section.notes)))
    silences = (tuple(line if name == "let op" else "" for name in HEADER) for line in told)
    against = stand_lines(report.against)[0] if report.against else ""
    rows = ((*_row(finding, report.stand), against) for finding in report.findings)
    return csv_text(report.stand, HEADER, (*silences, *rows), plain)


def _row(finding: RegieFinding, stand: Stand) -> tuple[str, ...]:
    return (
        finding.analysis,
        finding.severity,
        finding.sentence,
        finding.measure,
        finding.value,
        finding.meaning,
        finding.advice,
        "; ".join((*finding_marks(finding, stand), *map(remark_text, finding.remarks))),
        "; ".join(relation.name for relation in finding.relations),
        "; ".join(sources.lines(finding.passages)),
    )
