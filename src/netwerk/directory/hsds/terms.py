"""The terms of our code lists as HSDS classifies with them: an attribute links a term to a record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from netwerk.directory.hsds.records import Attribute, Taxonomy, TaxonomyTerm
from netwerk.directory.hsds.subjects import Subject
from netwerk.directory.hsds.values import Uuid, uri_of, uuid_of
from netwerk.model import Concept, Relation, RelationKind
from netwerk.vocab import BEGRIP, PREFIXES

NOT_DESCRIBED: Final = "Niet beschreven in de bronnen."
DUTCH: Final = "nl"


@dataclass(frozen=True)
class CodeList:
    """A code list: its IRI, its title and description as in the ontology, the prefix of its terms in the graph.

    ``role`` is what its terms say of a record.
    """

    iri: str
    title: str
    description: str
    prefix: str
    role: str

    @property
    def taxonomy(self) -> Taxonomy:
        """Its record."""
        return Taxonomy(id=uuid_of(self.iri), name=self.title, description=self.description, uri=uri_of(self.iri))

    def term(self, concept: Concept | RelationKind) -> TaxonomyTerm:
        """The record of one of its terms, with the name it has in the graph (``doelgroep:jeugdigen``) as its code."""
        start = PREFIXES[self.prefix]
        return TaxonomyTerm(
            id=uuid_of(concept.iri),
            code=f"{self.prefix}:{concept.iri[len(start) :]}" if concept.iri.startswith(start) else None,
            name=concept.label,
            description=concept.definition or NOT_DESCRIBED,
            taxonomy=self.title,
            taxonomy_detail=self.taxonomy,
            language=DUTCH,
            taxonomy_id=uuid_of(self.iri),
            term_uri=uri_of(concept.iri),
        )


TARGET_GROUPS: Final = CodeList(
    BEGRIP.doelgroep,
    "Doelgroepen",
    "Voor wie een voorziening of relatie is bedoeld. Open lijst: voeg toe wat de bronnen vragen.",
    "doelgroep",
    "doelgroep",
)
ACCESS: Final = CodeList(
    BEGRIP.toegang,
    "Toegang",
    "Hoe iemand bij een voorziening komt. Zegt de bron het niet, dan blijft het leeg. "
    "Open lijst: voeg toe wat de bronnen vragen.",
    "toegang",
    "toegang",
)
RUNGS: Final = CodeList(
    BEGRIP.echelon,
    "Echelon",
    "De treden van de ladder van jeugdhulp, van eigen kracht tot dwang, en wat ernaast staat.",
    "echelon",
    "echelon",
)
SEGMENTS: Final = CodeList(
    BEGRIP.segment,
    "Segmenten",
    "Het deel van het jeugdhulpaanbod waartoe een voorziening hoort. Open lijst: voeg toe wat de bronnen vragen.",
    "segment",
    "segment",
)
ACTOR_SORTS: Final = CodeList(
    BEGRIP.actorsoort,
    "Actorsoorten",
    "Wat voor partij een actor is, zodat gelijksoortige partijen in elke gemeente vindbaar zijn. "
    "Open lijst: voeg toe wat de bronnen vragen.",
    "actorsoort",
    "actorsoort",
)
OFFER_SORTS: Final = CodeList(
    BEGRIP.soort_aanbod,
    "Soorten aanbod",
    "De manieren waarop iemand een voorziening beschikbaar maakt.",
    "soort",
    "aanbod",
)
CLASSES: Final = CodeList(
    PREFIXES["nw"].removesuffix("#"),
    "Vocabulaire voor het lokale jeugdhulpnetwerk",
    "Wie in een gemeente met wie samenwerkt rond jeugdhulp: actoren, hun relaties met periode, gebied en bron, "
    "en de afspraken en voorzieningen waarover die gaan.",
    "nw",
    "klasse",
)
CODE_LISTS: Final = (TARGET_GROUPS, ACCESS, RUNGS, SEGMENTS, ACTOR_SORTS, OFFER_SORTS, CLASSES)


def attributes(subject: Subject, code_list: CodeList, concepts: Iterable[Concept]) -> list[Attribute]:
    """That terms of a code list hold for a record, by label."""
    known = sorted({concept.iri: concept for concept in concepts}.values(), key=lambda one: (one.label, one.iri))
    return [_attribute(subject, code_list, concept, (code_list.role, concept.iri)) for concept in known]


def offer_attributes(subject: Subject, offers: Iterable[tuple[Relation, Uuid]]) -> list[Attribute]:
    """In which ways a service is offered, each with the id of the record at the other end of the offer."""
    found: list[Attribute] = []
    for offer, other in offers:
        for kind in offer.sorts or (offer.kind,):
            code_list = OFFER_SORTS if kind in offer.sorts else CLASSES
            found.append(_attribute(subject, code_list, kind, (OFFER_SORTS.role, offer.iri, kind.iri), other))
    return found


def _attribute(
    subject: Subject,
    code_list: CodeList,
    concept: Concept | RelationKind,
    part: tuple[str, ...],
    value: str | None = None,
) -> Attribute:
    return Attribute(
        id=subject.part(*part),
        link_id=subject.id,
        taxonomy_term_id=uuid_of(concept.iri),
        link_type=part[0],
        link_entity=subject.record.table,
        value=value,
        taxonomy_term=code_list.term(concept),
    )
