"""The public services of the directory by CPSV-AP 3.2.0, with schema.org beside it, as Turtle and JSON-LD.

https://semiceu.github.io/CPSV-AP/releases/3.2.0/
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from netwerk import wording
from netwerk.directory import evidence, telling
from netwerk.directory.authority import PublicService, authorities, public_services
from netwerk.directory.base import Directory, Entry
from netwerk.directory.cpsv_parts import TERMS as PARTS
from netwerk.directory.cpsv_parts import agent, by_iri, concepts, contact_point, iris, participation, remark_node
from netwerk.directory.linked import Node, Term, areas_in, dutch, filled, link, texts, typed
from netwerk.formats import Files
from netwerk.model import Actor, Remark

TERMS: Final[dict[str, Term]] = {
    **evidence.TERMS,
    **PARTS,
    "keyword": dutch("dcat:keyword"),
    "audience": link("dct:audience"),
    "classifiedBy": link("m8g:isClassifiedBy"),
    "serviceStatus": link("adms:status"),
    "competentAuthority": link("m8g:hasCompetentAuthority"),
    "participation": link("m8g:hasParticipation"),
    "contactPoint": link("m8g:contactPoint"),
    "relation": link("dct:relation"),
    "hasPart": link("dct:hasPart"),
    "lastConfirmed": typed("nw:laatstBevestigd", "xsd:date"),
    "schemaName": dutch("schema:name"),
    "schemaDescription": dutch("schema:description"),
    "provider": link("schema:provider"),
    "areaServed": link("schema:areaServed"),
    "isBasedOn": link("schema:isBasedOn"),
    "schemaAudience": link("schema:audience"),
}


def render(directory: Directory) -> Files:
    """``voorzieningen.ttl`` and ``voorzieningen.jsonld``: the public services, and how many others there are."""
    shown = public_services(directory)
    head = [*wording.stand_lines(directory.stand), counted(len(shown), len(directory.entries))]
    turtle, json_ld = texts(TERMS, _nodes(directory, shown), [f"{directory.title}: publieke diensten.", *head])
    return {"voorzieningen.ttl": turtle, "voorzieningen.jsonld": json_ld}


def counted(shown: int, every: int) -> str:
    """How many services are in the file, and why the others are not.

    >>> counted(1, 3)
    '1 van de 3 voorzieningen staat in dit bestand. Bij de andere (2) noemen de bronnen geen overheid met naam die de \
voorziening biedt, organiseert, inkoopt of betaalt, of er opdracht voor geeft.'
    """
    if not every:
        return "Er staan geen voorzieningen in dit bestand."
    told = f"{shown} van de {every} voorzieningen {'staat' if shown == 1 else 'staan'} in dit bestand."
    if shown == every:
        return told
    return (
        f"{told} Bij de andere ({every - shown}) noemen de bronnen geen overheid met naam die de voorziening biedt,"
        " organiseert, inkoopt of betaalt, of er opdracht voor geeft."
    )


def _nodes(directory: Directory, shown: Sequence[PublicService]) -> list[Node]:
    """The file itself first, then the services, and then all that they name, each thing once and by IRI."""
    relations = by_iri(relation for service in shown for relation in service.entry.relations)
    actors = by_iri(end for r in relations for end in (r.origin, r.target) if isinstance(end, Actor))
    remarks = by_iri(remark for service in shown for remark in service.entry.remarks)
    fields = authorities(shown)
    things = [
        *map(_service, shown),
        *(agent(actor, fields.get(actor.iri, ())) for actor in actors),
        *(participation(relation, directory.marks(relation)) for relation in relations),
        *map(remark_node, remarks),
    ]
    resting: tuple[Entry | Actor | Remark, ...] = (*(service.entry for service in shown), *actors, *remarks)
    passages = by_iri(passage for thing in resting for passage in thing.passages)
    things += [*concepts(shown, relations), *evidence.passages(passages)]
    things += evidence.documents(passage.document for passage in passages)
    opening = _file(directory, shown)
    return [opening, *things, *evidence.places(directory, areas_in([opening, *things]))]


def _file(directory: Directory, shown: Sequence[PublicService]) -> Node:
    stand = directory.stand
    silence = "" if directory.entries else directory.without_entries
    told = [*wording.stand_lines(stand), counted(len(shown), len(directory.entries)), silence]
    return filled(
        {
            "@type": "schema:Dataset",
            "schemaName": f"{directory.title}: publieke diensten",
            "schemaDescription": " ".join(filter(None, told)),
            "schema:version": stand.version,
            "schema:temporalCoverage": stand.day.isoformat(),
            "spatial": [stand.area.iri] if stand.area else [],
            "isBasedOn": sorted({p.document.iri for service in shown for p in service.entry.passages}),
            "hasPart": [service.entry.service.iri for service in shown],
        }
    )


def _service(public: PublicService) -> Node:
    entry, service = public.entry, public.entry.service
    named = {relation.iri for relation in entry.relations if isinstance(relation.origin, Actor)}
    return filled(
        {
            "@id": service.iri,
            "@type": ["cpsv:PublicService", "schema:Service", "nw:Voorziening"],
            "identifier": service.iri,
            "title": service.label,
            "description": telling.description(entry),
            "keyword": list(service.alt_labels),
            "serviceStatus": {"@type": "skos:Concept", "name": entry.status},
            "note": list(entry.marks),
            "competentAuthority": [actor.iri for actor in public.authorities],
            "participation": sorted(named),
            "relation": sorted({relation.iri for relation in entry.relations} - named),
            "spatial": list(service.areas),
            "audience": iris(service.target_groups),
            "classifiedBy": iris((*service.access, *service.segments, *service.rungs)),
            "contactPoint": contact_point(entry.contact, entry.contact_of) if entry.contact else None,
            "schemaName": service.label,
            "schemaDescription": service.definition,
            "provider": sorted(actor.iri for actor in entry.providers),
            "areaServed": list(service.areas),
            "schemaAudience": _ages(service.age_from, service.age_to),
            "lastConfirmed": entry.last_confirmed.isoformat() if entry.last_confirmed else None,
            "source": iris(service.passages),
        }
    )


def _ages(age_from: int | None, age_to: int | None) -> Node:
    if age_from is None and age_to is None:
        return {}
    ages = {"schema:suggestedMinAge": age_from, "schema:suggestedMaxAge": age_to}
    return filled({"@type": "schema:PeopleAudience", **ages})
