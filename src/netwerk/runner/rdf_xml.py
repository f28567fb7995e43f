"""Triples as RDF/XML, which older clients ask for; what XML cannot say is refused rather than written wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from netwerk.errors import FormError
from netwerk.vocab import PREFIXES

_ELEMENT: Final = re.compile(r"[A-Za-z_][\w.-]*\Z")
_NOT_XML: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def written(triples: Sequence[Triple]) -> bytes:
    """These triples as RDF/XML. Raises FormError for a property or text that XML has no way to write."""
    for triple in triples:
        _check(triple)
    return serialize(triples, format=RdfFormat.RDF_XML, prefixes=dict(PREFIXES)) or b""


def _check(triple: Triple) -> None:
    if not _ELEMENT.search(triple.predicate.value):
        raise FormError(f"De eigenschap {triple.predicate} kan niet in RDF/XML; vraag Turtle.")
    if not isinstance(triple.object, NamedNode | BlankNode | Literal):
        raise FormError("Een triple over een triple kan niet in RDF/XML; vraag Turtle.")
    if _NOT_XML.search(triple.object.value):
        raise FormError("Een tekst met een stuurteken kan niet in RDF/XML; vraag Turtle.")
