"""What an export offers: its files one by one, and a folder that has a start as one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from netwerk.formats import Content, Files, as_bytes

STARTS: Final = ("index.html", "datapackage.json")
"""The files from which the rest of their folder is found."""


@dataclass(frozen=True)
class Kind:
    """A kind of file: its name for readers, its IANA media type, and its name in the European list of file types."""

    name: str
    media_type: str
    file_type: str = ""


KINDS: Final[Mapping[str, Kind]] = {
    ".csv": Kind("CSV", "text/csv", "CSV"),
    ".html": Kind("HTML", "text/html", "HTML"),
    ".json": Kind("JSON", "application/json", "JSON"),
    ".jsonld": Kind("JSON-LD", "application/ld+json", "JSON_LD"),
    ".md": Kind("Markdown", "text/markdown"),
    ".pdf": Kind("PDF", "application/pdf", "PDF"),
    ".ttl": Kind("Turtle", "text/turtle", "RDF_TURTLE"),
    ".xlsx": Kind("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
    ".zip": Kind("ZIP", "application/zip", "ZIP"),
}
OTHER: Final = Kind("bestand", "application/octet-stream")


@dataclass(frozen=True)
class Offer:
    """What is offered at one address: the file to begin with, and all files that go with it, itself among them."""

    start: str
    files: Files

    @property
    def kind(self) -> Kind:
        """The kind of the file to begin with."""
        return KINDS.get(PurePosixPath(self.start).suffix.lower(), OTHER)

    @property
    def content(self) -> bytes | None:
        """What the file holds; None when there are more than one."""
        return as_bytes(self.files[self.start]) if len(self.files) == 1 else None


def offers(files: Files, root: str = "") -> tuple[Offer, ...]:
    """Each format of an export once, by path; ``root`` is the folder that the export itself stands in.

    A file is offered by itself. What lies deeper is not: the files above it of the same kind stand for it, or the
    page or data package that its folder starts with.

    >>> paths = ["a.csv", "b/index.html", "b/x/y.html", "b/x/z.css", "c/all.json", "c/each/1.json", "c/each/2.json"]
    >>> [(offer.start, len(offer.files)) for offer in offers(dict.fromkeys(paths, ""))]
    [('a.csv', 1), ('b/index.html', 3), ('c/all.json', 1)]
    """
    grouped: dict[tuple[str, str], dict[str, Content]] = {}
    for path, content in files.items():
        grouped.setdefault(_place(path, files, root), {})[path] = content
    found = (offer for place, group in grouped.items() for offer in _offers(place, group))
    return tuple(sorted(found, key=lambda offer: offer.start))


def _offers(place: tuple[str, str], group: Files) -> Iterator[Offer]:
    folder, kind = place
    start = next((f"{folder}/{name}" for name in STARTS if f"{folder}/{name}" in group), "")
    above = [path for path in group if path.rpartition("/")[0] == folder]
    if start and not kind:
        yield Offer(start, group)
    elif above:
        yield from (Offer(path, {path: group[path]}) for path in above)
    else:
        yield Offer(min(group), group)


def _place(path: str, files: Files, root: str) -> tuple[str, str]:
    """What a file is offered with: a folder that has a start, or else the folder of the export and its own kind."""
    folders = list(_folders(path, root))
    for folder in folders:
        if any(f"{folder}/{start}" in files for start in STARTS):
            return folder, ""
    return folders[0] if folders else path.rpartition("/")[0], PurePosixPath(path).suffix


def _folders(path: str, root: str) -> Iterator[str]:
    """The folders below the root that a file lies in, the outermost first."""
    parts = path.removeprefix(f"{root}/").split("/")[:-1] if root else path.split("/")[:-1]
    for depth in range(1, len(parts) + 1):
        yield "/".join([*filter(None, [root]), *parts[:depth]])
