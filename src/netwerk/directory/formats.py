"""The formats of the directory, by name; a new one is one module and one line here."""

from __future__ import annotations

from typing import Final

from netwerk.directory import cpsv, csv, hsds, html, json, markdown, pdf, workbook
from netwerk.directory.base import Directory
from netwerk.formats import Folder, Form, Format

FORMATS: Final[dict[str, Form[Directory]]] = {
    "html": Format(html.render, ".html"),
    "csv": Format(csv.render, ".csv"),
    "xlsx": Format(workbook.render, ".xlsx"),
    "md": Format(markdown.render, ".md"),
    "json": Format(json.render, ".json"),
    "pdf": Format(pdf.render, ".pdf"),
    "hsds": Folder(hsds.render, "-hsds"),
    "cpsv": Folder(cpsv.render, "-cpsv"),
}
