"""What linked data rests on, as nodes: passages and documents, so that the section can be found, and areas."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from netwerk import wording
from netwerk.directory.base import Directory
from netwerk.directory.linked import Node, Term, day, dutch, filled, link
from netwerk.iris import web_address
from netwerk.model import Document, Passage, local_name

TERMS: Final[dict[str, Term]] = {
    "title": dutch("dct:title"),
    "description": dutch("dct:description"),
    "identifier": "dct:identifier",
    "source": link("dct:source"),
    "publisher": link("dct:publisher"),
    "issued": "dct:issued",
    "spatial": link("dct:spatial"),
    "name": dutch("skos:prefLabel"),
    "note": dutch("skos:note"),
    "document": link("nw:document"),
    "section": "nw:vindplaats",
    "quotation": "nw:aanhaling",
    "file": "nw:bestand",
    "sha256": "nw:sha256",
}


def passages(found: Iterable[Passage]) -> list[Node]:
    """Each passage once, by IRI: in which section of which document, and the words to look for."""
    every = {passage.iri: passage for passage in found}
    return [_passage(every[iri]) for iri in sorted(every)]


def documents(found: Iterable[Document]) -> list[Node]:
    """Each document once, by IRI."""
    every = {document.iri: document for document in found}
    return [_document(every[iri]) for iri in sorted(every)]


def places(directory: Directory, iris: Iterable[str]) -> list[Node]:
    """Each of these areas once, by IRI."""
    return [
        {"@id": iri, "@type": ["dct:Location", "schema:Place"], "name": directory.areas.get(iri, local_name(iri))}
        for iri in sorted(set(iris))
    ]


def _passage(passage: Passage) -> Node:
    return filled(
        {
            "@id": passage.iri,
            "@type": "nw:Passage",
            "title": wording.citation(passage),
            "description": passage.paraphrase,
            "document": passage.document.iri,
            "section": passage.section,
            "quotation": passage.anchor,
        }
    )


def _document(document: Document) -> Node:
    return filled(
        {
            "@id": document.iri,
            "@type": ["nw:Document", "schema:CreativeWork"],
            "title": document.title,
            "issued": day(document.day, document.dating),
            "publisher": web_address(document.publisher),
            "spatial": list(document.areas),
            "file": document.file,
            "sha256": document.sha256,
        }
    )
