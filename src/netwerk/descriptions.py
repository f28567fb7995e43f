"""What the graph says of one thing as triples: what it says itself, and what names it; as Turtle or JSON-LD."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode, QueryTriples, RdfFormat, Triple, serialize

from netwerk import wording
from netwerk.model import Stand
from netwerk.store import Store
from netwerk.turtle import format_turtle
from netwerk.vocab import PREFIXES

MOST: Final = 1000
"""How many triples that name a thing its description holds at most."""
_OWN = """CONSTRUCT { ?ding ?p ?o . ?knoop ?q ?v } WHERE { VALUES ?ding { %s }
  GRAPH ?g { ?ding ?p ?o } FILTER (?g != graaf:afgeleid)
  OPTIONAL { ?o rdf:rest* ?knoop . FILTER (isBlank(?knoop)) ?knoop ?q ?v } }"""
_NAMING = """CONSTRUCT { ?s ?p ?ding } WHERE { { SELECT DISTINCT ?s ?p ?ding WHERE { VALUES ?ding { %s }
  GRAPH ?g { ?s ?p ?ding } FILTER (?g != graaf:afgeleid && isIRI(?s)) } LIMIT %d } }"""
_GRAPH = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH %s { ?s ?p ?o } }"


@dataclass(frozen=True)
class Description:
    """Triples about a thing; ``cut`` when more things name it than ``MOST``."""

    iri: str
    triples: tuple[Triple, ...]
    cut: bool = False


def about(store: Store, iri: str) -> Description | None:
    """The description of a thing; None when the graph holds nothing about it."""
    node = NamedNode(iri)
    own, naming = _construct(store, _OWN % node), _construct(store, _NAMING % (node, MOST + 1))
    if not own and not naming:
        return None
    return Description(iri, (*own, *naming[:MOST]), len(naming) > MOST)


def graph(store: Store, iri: str) -> Description | None:
    """All that one graph (one source document) holds; None when there is no such graph."""
    triples = _construct(store, _GRAPH % NamedNode(iri))
    return Description(iri, triples) if triples else None


def written(told: Description, form: str, stand: Stand) -> str:
    """A description as ``ttl``, which opens with the stand, or as ``jsonld``."""
    return _FORMS[form](told, stand)


def _turtle(told: Description, stand: Stand) -> str:
    cut = [f"Meer dan {MOST} dingen noemen dit; de eerste {MOST} staan hier."] if told.cut else []
    header = "".join(f"# {line}\n" for line in (*wording.stand_lines(stand), *cut))
    plain = (serialize(told.triples, format=RdfFormat.N_TRIPLES) or b"").decode()
    return format_turtle(f"{header}\n{plain}", told.iri)


def _json_ld(told: Description, _stand: Stand) -> str:
    ordered = sorted(told.triples, key=str)
    return (serialize(ordered, format=RdfFormat.JSON_LD, prefixes=dict(PREFIXES)) or b"").decode()


_FORMS: Final[dict[str, Callable[[Description, Stand], str]]] = {"ttl": _turtle, "jsonld": _json_ld}


def _construct(store: Store, query: str) -> tuple[Triple, ...]:
    result = store.query(query)
    if not isinstance(result, QueryTriples):
        raise TypeError("a description is a CONSTRUCT query")
    return tuple(result)
