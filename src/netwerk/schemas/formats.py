"""The forms of a chart: what each is called, how its file ends, what makes it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from netwerk.formats import Format
from netwerk.schemas import html, mermaid, svg, text
from netwerk.schemas.chart import Chart

FORMATS: Final[Mapping[str, Format[Chart, str]]] = MappingProxyType(
    {
        "html": Format(html.render, ".html"),
        "svg": Format(svg.render, ".svg"),
        "mermaid": Format(mermaid.render, ".mmd"),
        "tekst": Format(text.render, ".txt"),
    }
)
