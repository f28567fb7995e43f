"""What a reader sees where the graph has an IRI: the name of a thing, or words for what has none."""

from __future__ import annotations

from typing import Final

from netwerk import names
from netwerk.catalog import Catalog
from netwerk.model import Property, Value, local_name
from netwerk.wording import citation, document_text, remark_text, sentence

PLAIN: Final = {
    "altLabel": "andere naam",
    "broader": "breder begrip",
    "classification": "soort actor",
    "comment": "toelichting",
    "definition": "omschrijving",
    "description": "omschrijving",
    "domain": "hoort bij",
    "hasTopConcept": "begrip in deze lijst",
    "inScheme": "lijst",
    "isDefinedBy": "omschreven in",
    "isPartOf": "deel van",
    "label": "naam",
    "license": "licentie",
    "member": "lid",
    "narrower": "smaller begrip",
    "originalOrganization": "organisatie ervoor",
    "prefLabel": "naam",
    "publisher": "uitgever",
    "range": "waarden",
    "resultingOrganization": "organisatie erna",
    "sameAs": "hetzelfde als",
    "subClassOf": "valt onder",
    "subPropertyOf": "valt onder",
    "title": "titel",
    "topConceptOf": "lijst",
    "type": "wat het is",
    "versionInfo": "versie",
    "wasAssociatedWith": "door wie",
    "wasDerivedFrom": "voortgekomen uit",
}
"""Dutch words for the properties of other vocabularies, to which the ontology gives none."""


def property_title(one: Property) -> str:
    """What a property is called: by the ontology, or else in plain words, or else by its own name."""
    return one.label or PLAIN.get(one.name, one.name)


def title(catalog: Catalog, value: Value) -> str:
    """What a reader sees for a value."""
    if value.iri is None:
        return value.text
    return _own(catalog, value.iri) or value.text or names.short(value.iri) or local_name(value.iri)


def _own(catalog: Catalog, iri: str) -> str:
    """Words for what the catalog knows better than its bare label."""
    if iri in catalog.entities:
        return catalog.entities[iri].label
    if iri in catalog.statements:
        return sentence(catalog.statements[iri])
    if iri in catalog.passages:
        passage = catalog.passages[iri]
        return f"{citation(passage)}: ‘{passage.anchor}’"
    if iri in catalog.documents:
        return document_text(catalog.documents[iri])
    if iri in catalog.remarks:
        return remark_text(catalog.remarks[iri])
    return ""
