"""The formats of the directory, by name; a new one is one module and one line here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from netwerk.catalog import Catalog
from netwerk.directory import cpsv, csv, dcat, hsds, html, json, markdown, pdf, workbook
from netwerk.directory.base import Directory
from netwerk.directory.loading import load
from netwerk.formats import Content, Description, Files, Folder, Form, Format, written
from netwerk.model import Stand
from netwerk.publication import Publication

STEM: Final = "sociale-kaart"
FORMATS: Final[dict[str, Form[Directory]]] = {
    "html": Folder(html.render),
    "csv": Format(csv.render, ".csv"),
    "xlsx": Format(workbook.render, ".xlsx"),
    "md": Format(markdown.render, ".md"),
    "json": Format(json.render, ".json"),
    "pdf": Format(pdf.render, ".pdf"),
    "hsds": Folder(hsds.render, "-hsds"),
    "cpsv": Folder(cpsv.render, "-cpsv"),
}
DESCRIPTIONS: Final[dict[str, Description[Directory]]] = {
    "dcat": Description(dcat.describe),
}
"""What describes the files of the other formats, and so is made after them."""
PLAIN: Final[Form[Directory]] = Format(partial(csv.render, plain=True), ".csv")


def make(
    names: Sequence[str], plain: bool, publication: Publication, below: str, catalog: Catalog, stand: Stand
) -> dict[str, Content]:
    """The directory of a stand in these formats, by path; ``plain`` for tables that programs read.

    What describes them says that they stand ``below`` the address of the publication. Raises InputError when that is
    not complete and a description is asked.
    """
    directory = load(catalog, stand)
    forms = {**FORMATS, "csv": PLAIN} if plain else FORMATS
    made = written(forms, [name for name in names if name in forms], STEM, directory)
    return made | _described(names, directory, publication.below(below), made)


def _described(names: Sequence[str], directory: Directory, publication: Publication, made: Files) -> dict[str, Content]:
    found: dict[str, Content] = {}
    for name in names:
        if name in DESCRIPTIONS:
            found |= DESCRIPTIONS[name].files(STEM, directory, publication, made)
    return found
