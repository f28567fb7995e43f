"""``netwerk valideer``: the graph held against the vocabulary, the privacy rules and the sources."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from netwerk import checks
from netwerk.cli import dutch
from netwerk.cli.app import FINDINGS
from netwerk.cli.options import GRAPH, writing
from netwerk.cli.output import deliver
from netwerk.model import Finding
from netwerk.session import graph_places
from netwerk.store.files import data_version, graph_files

ENDINGS = {"tekst": "txt", "json": "json"}


@click.command("valideer", cls=dutch.Command)
@click.option(
    "--bronnen",
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="Houd ook elke aanhaling tegen de brondocumenten in deze map.",
)
@writing(*ENDINGS)
@GRAPH
def command(graph: tuple[Path, ...], bronnen: Path | None, formats: tuple[str, ...], uit: Path | None) -> int:
    """Houd de graaf tegen het vocabulaire, de privacyregels en, met --bronnen, de brondocumenten.

    Uitgang 0: in orde; 1: er zijn bevindingen; 2: de graaf of een bron kan niet worden gelezen.
    """
    files = graph_files(graph_places(graph))
    findings = checks.run(files, bronnen)
    version = data_version(files)
    texts = {"tekst": _as_text(findings, len(files), version), "json": _as_json(findings, version)}
    deliver({f"bevindingen.{ENDINGS[name]}": texts[name] for name in formats}, uit)
    return FINDINGS if findings else 0


def _as_text(findings: Sequence[Finding], files: int, version: str) -> str:
    lines = [line for finding in findings for line in _told(finding)]
    number = (
        f"{len(findings)} {'bevinding' if len(findings) == 1 else 'bevindingen'}" if findings else "Geen bevindingen"
    )
    return (
        "\n".join([*lines, f"{number} in {files} {'bestand' if files == 1 else 'bestanden'}. Dataversie {version}."])
        + "\n"
    )


def _told(finding: Finding) -> list[str]:
    line = f", regel {finding.line}" if finding.line else ""
    place = f"{finding.file}{line}" if finding.file else "graaf"
    return [f"{finding.severity}: {place}: {finding.node}", f"    {finding.message}", f"    Doe dit: {finding.advice}"]


def _as_json(findings: Sequence[Finding], version: str) -> str:
    rows = [
        {
            "ernst": finding.severity,
            "wat": finding.message,
            "bestand": finding.file,
            "regel": finding.line,
            "knoop": finding.node,
            "doe dit": finding.advice,
        }
        for finding in findings
    ]
    return json.dumps({"dataversie": version, "bevindingen": rows}, ensure_ascii=False, indent=2) + "\n"
