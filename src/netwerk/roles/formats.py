"""The formats of the netwerkkaart, by name; a new one is one module and one line here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from netwerk.catalog import Catalog
from netwerk.formats import Content, Folder, Form, Format, written
from netwerk.model import Stand
from netwerk.roles import html, json, markdown, pdf
from netwerk.roles.base import Roles
from netwerk.roles.loading import load

STEM: Final = "netwerkkaart"
FORMATS: Final[dict[str, Form[Roles]]] = {
    "html": Folder(html.render),
    "md": Format(markdown.render, ".md"),
    "json": Format(json.render, ".json"),
    "pdf": Format(pdf.render, ".pdf"),
}


def make(names: Sequence[str], _below: str, catalog: Catalog, stand: Stand) -> dict[str, Content]:
    """The netwerkkaart of a stand in these formats, by path."""
    return written(FORMATS, names, STEM, load(catalog, stand))
