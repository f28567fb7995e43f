"""JSON-LD of ours as Turtle: the same triples in the one stable form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import RdfFormat, Triple, parse, serialize

from netwerk.turtle.layout import format_turtle
from netwerk.vocab import PREFIXES


def from_json_ld(text: str, head: Iterable[str] = (), prefixes: Mapping[str, str] = PREFIXES) -> str:
    """The triples of a JSON-LD text, whose context it holds itself, below comment lines that say ``head``.

    The reader of JSON-LD leaves out in silence what is no IRI: the text names none that is not valid and absolute.

    >>> print(from_json_ld('{"@id": "urn:a", "http://purl.org/dc/terms/title": "A"}', ["Wat dit is."]), end="")
    # Wat dit is.
    <BLANKLINE>
    @prefix dct: <http://purl.org/dc/terms/> .
    <BLANKLINE>
    # ---- Overig ----
    <BLANKLINE>
    <urn:a>
        dct:title "A" .
    """
    quads = parse(text, format=RdfFormat.JSON_LD, rename_blank_nodes=True)
    triples = serialize((Triple(q.subject, q.predicate, q.object) for q in quads), format=RdfFormat.N_TRIPLES) or b""
    comments = "".join(f"# {' '.join(line.split())}\n" for line in head)
    return format_turtle(comments + triples.decode(), "JSON-LD", prefixes)
