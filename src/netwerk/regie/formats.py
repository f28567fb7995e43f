"""The formats of the regie report, by name; a new one is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from netwerk.regie import csv, html, json, markdown, text
from netwerk.regie.report import Report


@dataclass(frozen=True)
class Format:
    """How a report becomes text, and how the name of its file ends."""

    render: Callable[[Report], str]
    suffix: str


FORMATS: Final[dict[str, Format]] = {
    "tekst": Format(text.render, ".txt"),
    "md": Format(markdown.render, ".md"),
    "html": Format(html.render, ".html"),
    "json": Format(json.render, ".json"),
    "csv": Format(csv.render, ".csv"),
}
