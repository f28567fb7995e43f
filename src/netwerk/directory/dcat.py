"""A catalogue entry of an export itself by DCAT-AP-NL 3.0, as Turtle and JSON-LD.

https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from netwerk import wording
from netwerk.directory import distributions, evidence
from netwerk.directory.base import Directory, Entry
from netwerk.directory.distributions import EU, LANGUAGE, address, distribution
from netwerk.directory.linked import Node, Term, areas_in, day, dutch, filled, link, texts, typed
from netwerk.directory.offered import offers
from netwerk.formats import Files
from netwerk.iris import web_address
from netwerk.model import Document, Relation
from netwerk.publication import Publication

PUBLIC: Final = {"@id": f"{EU}access-right/PUBLIC", "@type": "dct:RightsStatement"}
THEME: Final = {
    "@id": f"{EU}data-theme/SOCI",
    "@type": "skos:Concept",
    "name": "Bevolking en samenleving",
    "skos:inScheme": {"@id": f"{EU}data-theme"},
}

TERMS: Final[dict[str, Term]] = {
    **evidence.TERMS,
    **distributions.TERMS,
    "creator": link("dct:creator"),
    "contactPoint": link("dcat:contactPoint"),
    "dataset": link("dcat:dataset"),
    "distribution": link("dcat:distribution"),
    "theme": link("dcat:theme"),
    "keyword": dutch("dcat:keyword"),
    "language": link("dct:language"),
    "licence": link("dct:license"),
    "accessRights": link("dct:accessRights"),
    "modified": "dct:modified",
    "temporal": link("dct:temporal"),
    "startDate": typed("dcat:startDate", "xsd:date"),
    "endDate": typed("dcat:endDate", "xsd:date"),
    "version": "dcat:version",
    "provenance": link("dct:provenance"),
    "derivedFrom": link("prov:wasDerivedFrom"),
    "label": dutch("rdfs:label"),
    "seeAlso": link("rdfs:seeAlso"),
    "agentName": dutch("foaf:name"),
    "formattedName": dutch("vcard:fn"),
    "email": link("vcard:hasEmail"),
    "url": link("vcard:hasURL"),
}


def describe(directory: Directory, publication: Publication, files: Files, stem: str) -> Files:
    """``STEM-dcat.ttl`` and ``STEM-dcat.jsonld``: who publishes these files, what is in them and where they stand.

    Nothing depends on the clock: the day of modification is that of the newest source. When the export was first
    issued nobody says, so that is left out. Raises InputError when the publication is not complete.
    """
    publisher = publication.required()
    stand = directory.stand
    turtle, json_ld = texts(TERMS, _nodes(directory, publisher, files, stem), wording.stand_lines(stand))
    return {f"{stem}-dcat.ttl": turtle, f"{stem}-dcat.jsonld": json_ld}


def _nodes(directory: Directory, publication: Publication, files: Files, stem: str) -> list[Node]:
    own = address(publication, f"{stem}-dcat.ttl")
    offered = offers(files, stem.rpartition("/")[0])
    shared = _shared(directory, publication, own)
    dataset = f"{own}#gegevensset"
    catalog = {
        "@id": f"{own}#catalogus",
        "@type": "dcat:Catalog",
        "title": f"Catalogus: {directory.title}",
        "description": f"Waar de bestanden van de {directory.title[0].lower()}{directory.title[1:]} staan.",
        **shared,
        "licence": {"@id": publication.licence, "@type": "dct:LicenseDocument"},
        "dataset": [dataset],
    }
    distributed = [distribution(directory, publication, own, offer) for offer in offered]
    nodes = [
        filled(catalog),
        filled(_dataset(directory, dataset, shared, [str(node["@id"]) for node in distributed])),
        *distributed,
        *_publisher(publication, own),
        *evidence.documents(_sources(directory)),
    ]
    return [*nodes, *_places(directory, areas_in(nodes))]


def _shared(directory: Directory, publication: Publication, own: str) -> Node:
    """What holds of the catalogue and of the dataset alike."""
    newest = directory.stand.newest
    return {
        "publisher": publication.publisher_iri or f"{own}#uitgever",
        "contactPoint": f"{own}#contact",
        "language": LANGUAGE,
        "modified": day(newest.day, newest.dating),
        "spatial": [directory.stand.area.iri] if directory.stand.area else sorted(_areas(directory)),
    }


def _dataset(directory: Directory, iri: str, shared: Node, distributions: Sequence[str]) -> Node:
    stand = directory.stand
    return {
        "@id": iri,
        "@type": "dcat:Dataset",
        "identifier": iri,
        "title": directory.title,
        "description": f"{_what(directory)} {' '.join(wording.stand_lines(stand))}",
        "keyword": ["sociale kaart", *([stand.area.label] if stand.area else [])],
        **shared,
        "creator": shared["publisher"],
        "theme": THEME,
        "accessRights": PUBLIC,
        "temporal": {
            "@type": "dct:PeriodOfTime",
            "startDate": stand.day.isoformat(),
            "endDate": stand.day.isoformat(),
        },
        "version": stand.version,
        "provenance": {"@type": "dct:ProvenanceStatement", "label": _provenance(directory)},
        "derivedFrom": sorted(document.iri for document in _sources(directory)),
        "distribution": list(distributions),
    }


def _publisher(publication: Publication, own: str) -> list[Node]:
    """Who publishes, and where corrections go."""
    page = web_address(publication.contact)
    return [
        {
            "@id": publication.publisher_iri or f"{own}#uitgever",
            "@type": "foaf:Agent",
            "agentName": publication.publisher,
        },
        {
            "@id": f"{own}#contact",
            "@type": "vcard:Kind",
            "formattedName": publication.publisher,
            **({"url": page} if page else {"email": f"mailto:{publication.contact}"}),
        },
    ]


def _places(directory: Directory, iris: Sequence[str]) -> list[Node]:
    """The areas, each with the TOOI identifiers of the public bodies that work there and nowhere else."""
    return [filled({**node, "seeAlso": _bodies(directory, node)}) for node in evidence.places(directory, iris)]


def _bodies(directory: Directory, place: Node) -> list[str]:
    bodies = (party.actor for party in directory.parties if party.actor.public)
    return sorted({iri for body in bodies if body.areas == (place["@id"],) for iri in body.same_as})


def _areas(directory: Directory) -> set[str]:
    return {iri for entry in directory.entries for iri in entry.service.areas}


def _what(directory: Directory) -> str:
    area = f" in {directory.stand.area.label}" if directory.stand.area else ""
    return f"Wat de bronnen zeggen over hulp en ondersteuning{area}: wat er is, voor wie, van wie en hoe men er komt."


def _provenance(directory: Directory) -> str:
    titles = [wording.document_text(document) for document in _sources(directory)]
    return f"Samengesteld uit: {'; '.join(titles)}." if titles else "Geen bron zegt iets over deze dag."


def _sources(directory: Directory) -> tuple[Document, ...]:
    """The documents, the newest first, that state a service or a relation of the area on the day.

    Not what only names an actor that works elsewhere too.
    """
    stating: tuple[Entry | Relation, ...] = (*directory.entries, *directory.relations)
    stated = {passage.document.iri for thing in stating for passage in thing.passages}
    return tuple(document for document in directory.documents if document.iri in stated)
