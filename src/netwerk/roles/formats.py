"""The formats of the netwerkkaart, by name; a new one is one module and one line here."""

from __future__ import annotations

from typing import Final

from netwerk.formats import Folder, Form, Format
from netwerk.roles import html, json, markdown, pdf
from netwerk.roles.base import Roles

FORMATS: Final[dict[str, Form[Roles]]] = {
    "html": Folder(html.render),
    "md": Format(markdown.render, ".md"),
    "json": Format(json.render, ".json"),
    "pdf": Format(pdf.render, ".pdf"),
}
