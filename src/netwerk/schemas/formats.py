"""The forms of a chart: what each is called, how its file ends, what makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from netwerk.schemas import html, mermaid, svg, text
from netwerk.schemas.chart import Chart


@dataclass(frozen=True)
class Format:
    """One form of a chart."""

    suffix: str
    render: Callable[[Chart], str]


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "html": Format(".html", html.render),
        "svg": Format(".svg", svg.render),
        "mermaid": Format(".mmd", mermaid.render),
        "tekst": Format(".txt", text.render),
    }
)
