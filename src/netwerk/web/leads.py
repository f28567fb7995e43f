"""Where a cell of an answer leads: a name to the thing that bears it, an id to its statement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from netwerk.answers import SEVERAL
from netwerk.catalog import Catalog
from netwerk.model import Answer, Entity, Stand
from netwerk.vocab import PREFIXES
from netwerk.web.addresses import path_of
from netwerk.web.choice import Choice

ID: Final = "id"
_PLAIN: Final = ("status", "let op", "bron")
_STATEMENTS: Final = ("relatie", "opmerking", "gebeurtenis", "kengetal", "afspraak", "voorziening", "actor")


class Leads:
    """The addresses that the cells of one answer lead to."""

    def __init__(self, catalog: Catalog, answer: Answer, choice: Choice) -> None:
        """Look up once what the ids and names of an answer are of."""
        self._choice = choice
        self._ids = _statements(catalog, answer)
        self._names = _names(catalog, choice.stand)

    def to(self, column: str, cell: str) -> str | None:
        """The address for one value of a cell; None for plain text, and for a name that several things bear."""
        if not cell or column in _PLAIN:
            return None
        iri = self._ids.get(cell) if column == ID else self._names.get(cell.casefold())
        path = path_of(iri) if iri else None
        return self._choice.to(path) if path else None


def _statements(catalog: Catalog, answer: Answer) -> dict[str, str]:
    if ID not in answer.columns:
        return {}
    place = answer.columns.index(ID)
    ids = {name for row in answer.rows for name in row[place].split(SEVERAL) if name}
    known = catalog.facts({f"{PREFIXES[kind]}{name}" for name in ids for kind in _STATEMENTS})
    return {iri.rsplit("/", 1)[-1]: iri for iri in known}


def _names(catalog: Catalog, stand: Stand) -> Mapping[str, str | None]:
    """The IRI for each name that one thing alone bears where the answer is about."""
    chain = set(stand.area.chain) if stand.area else set()
    found: dict[str, str | None] = {}
    for entity in catalog.entities.values():
        if _is_here(entity, chain):
            key = entity.label.casefold()
            found[key] = None if key in found else entity.iri
    return found


def _is_here(entity: Entity, chain: set[str]) -> bool:
    return not chain or not entity.areas or not chain.isdisjoint(entity.areas)
