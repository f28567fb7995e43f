"""The formats of the regie report, by name; a new one is one module and one line here."""

from __future__ import annotations

from typing import Final

from netwerk.formats import Format
from netwerk.regie import csv, html, json, markdown, text
from netwerk.regie.report import Report

FORMATS: Final[dict[str, Format[Report, str]]] = {
    "tekst": Format(text.render, ".txt"),
    "md": Format(markdown.render, ".md"),
    "html": Format(html.render, ".html"),
    "json": Format(json.render, ".json"),
    "csv": Format(csv.render, ".csv"),
}
