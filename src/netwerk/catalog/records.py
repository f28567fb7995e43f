"""What the store says of a thing, property by property, read as plain Python values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolution, Triple

from netwerk.errors import InputError
from netwerk.model import local_name

T = TypeVar("T")
Value = NamedNode | BlankNode | Literal | Triple


class Record:
    """The values of one thing by the local name of the property; empty where the graph says nothing."""

    def __init__(self, iri: str, values: Mapping[str, list[Value]]) -> None:
        """A thing and its values."""
        self.iri = iri
        self._values = values

    def iris(self, name: str) -> tuple[str, ...]:
        """IRIs (or blank node labels), sorted."""
        found = self._values.get(name)
        return tuple(sorted([v.value for v in found if isinstance(v, (NamedNode, BlankNode))])) if found else ()

    def iri_of(self, name: str) -> str | None:
        """The first IRI, if any."""
        return next(iter(self.iris(name)), None)

    def texts(self, name: str, language: str = "nl") -> tuple[str, ...]:
        """Literals in this language or without one, sorted."""
        return tuple(sorted([v.value for v in self._literals(name) if v.language in (language, None)]))

    def text(self, name: str) -> str:
        """The first text, or an empty one."""
        return next(iter(self.texts(name)), "")

    def day(self, name: str) -> date | None:
        """An ``xsd:date``, if any; the latest where there are several."""
        return max((self._read(name, v, date.fromisoformat) for v in self._literals(name)), default=None)

    def whole(self, name: str) -> int | None:
        """A whole number, if any."""
        return next((self._read(name, v, int) for v in self._literals(name)), None)

    def decimal(self, name: str) -> Decimal | None:
        """A decimal number, if any."""
        return next((self._read(name, v, Decimal) for v in self._literals(name)), None)

    def true(self, name: str) -> bool:
        """Whether a boolean is there and true."""
        return any(v.value in ("true", "1") for v in self._literals(name))

    def _literals(self, name: str) -> list[Literal]:
        found = self._values.get(name)
        return [v for v in found if isinstance(v, Literal)] if found else []

    def _read(self, name: str, value: Literal, read: Callable[[str], T]) -> T:
        try:
            return read(value.value)
        except (ValueError, InvalidOperation) as error:
            raise InputError(f'{self.iri}: nw:{name} heeft de onbruikbare waarde "{value.value}".') from error


def collect(rows: Iterable[QuerySolution]) -> dict[str, Record]:
    """Records by IRI, sorted, from rows of ``?ding ?eigenschap ?waarde``."""
    things: dict[str, dict[str, list[Value]]] = {}
    names: dict[str, str] = {}
    for thing, given, value in rows:
        name = names.get(given.value) or names.setdefault(given.value, local_name(given.value))
        things.setdefault(thing.value, {}).setdefault(name, []).append(value)
    return {iri: Record(iri, things[iri]) for iri in sorted(things)}
