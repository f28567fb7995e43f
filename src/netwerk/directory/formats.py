"""The formats of the directory, by name; a new one is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from netwerk.directory import csv, html, json, markdown
from netwerk.directory.base import Directory


@dataclass(frozen=True)
class Format:
    """How a directory becomes text, and how the name of its file ends."""

    render: Callable[[Directory], str]
    suffix: str


FORMATS: Final[dict[str, Format]] = {
    "html": Format(html.render, ".html"),
    "csv": Format(csv.render, ".csv"),
    "md": Format(markdown.render, ".md"),
    "json": Format(json.render, ".json"),
}
