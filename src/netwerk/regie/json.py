"""The regie report as JSON: the stand, the limits, and each finding with its relations and sources.

``docs/regie.schema.json`` says what each member means.
"""

from __future__ import annotations

import json
from typing import Final

from netwerk.model import Passage, RegieFinding, Relation, Stand
from netwerk.opening import stand_record
from netwerk.regie.figures import Bars, Figure, Flow, Matrix, Timeline
from netwerk.regie.report import Report, Section, anchor
from netwerk.wording import document_text, marks, period_text, remark_text, sentence

KINDS: Final[dict[type[Figure], str]] = {
    Bars: "staven",
    Flow: "stroom",
    Matrix: "matrix",
    Timeline: "tijdlijn",
}


def render(report: Report) -> str:
    """The whole report, keys in reading order."""
    record = {
        "stand": stand_record(report.stand),
        "vergelekenMet": stand_record(report.against) if report.against else None,
        "grenzen": list(report.limits),
        "meldingen": list(report.silences),
        "aantallen": report.counts,
        "eerst": [name for name, _ in report.foremost],
        "analyses": [_section(section, report.stand) for section in report.sections],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _section(section: Section, stand: Stand) -> dict[str, object]:
    return {
        "naam": section.analysis.name,
        "titel": section.analysis.title,
        "vraag": section.analysis.question,
        "toelichtingen": list(section.notes),
        "figuren": [_figure(figure) for figure in section.figures],
        "bevindingen": [
            {"id": anchor(section, number), **_finding(finding, stand)}
            for number, finding in enumerate(section.findings, 1)
        ],
    }


def _figure(figure: Figure) -> dict[str, object]:
    return {
        "soort": KINDS[type(figure)],
        "titel": figure.title,
        "beschrijving": figure.description,
        "kolommen": list(figure.table.columns),
        "rijen": [list(row) for row in figure.table.rows],
        "relaties": [relation.iri for relation in figure.relations],
    }


def _finding(finding: RegieFinding, stand: Stand) -> dict[str, object]:
    return {
        "ernst": finding.severity,
        "bevinding": finding.sentence,
        "maat": finding.measure,
        "waarde": finding.value,
        "betekenis": finding.meaning,
        "naTeGaan": finding.advice,
        "betreft": [{"iri": entity.iri, "naam": entity.label} for entity in finding.entities],
        "opmerkingen": [remark_text(remark) for remark in finding.remarks],
        "relaties": [_relation(relation, stand) for relation in finding.relations],
        "bronnen": [_passage(passage) for passage in finding.passages],
    }


def _relation(relation: Relation, stand: Stand) -> dict[str, object]:
    return {
        "iri": relation.iri,
        "zin": sentence(relation),
        "periode": period_text(relation),
        "letOp": list(marks(relation, stand.day)),
    }


def _passage(passage: Passage) -> dict[str, object]:
    return {
        "iri": passage.iri,
        "document": document_text(passage.document),
        "vindplaats": passage.section,
        "aanhaling": passage.anchor,
        "parafrase": passage.paraphrase,
    }
