"""A PDF read back: its text as a reader meets it, the kinds of its parts, and where its letters stand."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2

HYPHEN = "\x02"


def lines(document: bytes) -> list[list[str]]:
    """The lines of text on each page; a word that was broken with a hyphen is whole again, a space is a space."""
    with pypdfium2.PdfDocument(document) as opened:
        texts = [page.get_textpage().get_text_bounded() for page in opened]
    return [text.replace("\xa0", " ").replace(f"{HYPHEN}\r\n", "").replace(HYPHEN, "").split("\r\n") for text in texts]


def pages(document: bytes) -> list[str]:
    """The text of each page on one line."""
    return [" ".join(" ".join(found).split()) for found in lines(document)]


def text_of(document: bytes) -> str:
    """The text of the whole document, a line for each page."""
    return "\n".join(pages(document)) + "\n"


def parts(document: bytes) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each part of the structure tree: its kind, and its attributes with those of what stands in it as ``kinds``."""
    with pikepdf.open(io.BytesIO(document)) as opened:
        yield from _parts(opened.Root.StructTreeRoot)


def bookmarks(document: bytes) -> list[tuple[int, str, int]]:
    """How deep each bookmark stands, what it is called, and the number of the page it leads to."""
    with pypdfium2.PdfDocument(document) as opened:
        marks = [(mark.level, mark.get_title(), mark.get_dest()) for mark in opened.get_toc()]
        return [(level, title, place.get_index() + 1) for level, title, place in marks]


def links(document: bytes) -> list[tuple[str, bool]]:
    """Of each link what a screen reader says of it, and whether it leads to a page of the document."""
    with pikepdf.open(io.BytesIO(document)) as opened:
        places = {page.objgen for page in opened.pages}
        names = pikepdf.NameTree(opened.Root.Names.Dests)
        found = [part for page in opened.pages for part in page.get("/Annots", []) if part.Subtype == "/Link"]
        return [(str(part.get("/Contents", "")), _target(part, names).objgen in places) for part in found]


def outside(document: bytes, margin: float) -> list[str]:
    """The letters that stand nearer to a side of the page than the margin, in points."""
    found = []
    with pypdfium2.PdfDocument(document) as opened:
        for number, page in enumerate(opened, 1):
            text, (width, _) = page.get_textpage(), page.get_size()
            for place in range(text.count_chars()):
                left, _, right, _ = text.get_charbox(place)
                if left < right and (left < margin or right > width - margin):
                    found.append(f"{number}: {text.get_text_range(place, 1)}")
    return found


def heights(document: bytes, *words: str) -> list[float]:
    """How far above the foot of the first page each word stands, in points."""
    with pypdfium2.PdfDocument(document) as opened:
        text = opened[0].get_textpage()
        found = [text.search(word, match_case=True).get_next() for word in words]
        return [text.get_charbox(place[0])[1] for place in found if place]


def _parts(node: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    below = [child for child in _children(node) if isinstance(child, pikepdf.Dictionary) and "/S" in child]
    if "/S" in node:
        attributes = {key: value for owned in _listed(node.get("/A")) for key, value in owned.items()}
        yield str(node.S), {**attributes, "kinds": [str(child.S) for child in below]}
    for child in below:
        yield from _parts(child)


def _target(link: Any, names: Any) -> Any:
    place = link.Dest if "/Dest" in link else link.A.D
    found = names[str(place)] if isinstance(place, pikepdf.String) else place
    return (found.D if isinstance(found, pikepdf.Dictionary) else found)[0]


def _children(node: Any) -> list[Any]:
    return _listed(node.get("/K"))


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]
