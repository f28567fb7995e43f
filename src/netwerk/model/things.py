"""Any thing in the graph, property by property, for who looks it up by its address."""

from __future__ import annotations

from dataclasses import dataclass

from netwerk.model.terms import local_name


@dataclass(frozen=True, slots=True)
class Value:
    """What a property says: a text, or a thing (its IRI) with the name the graph gives it."""

    text: str
    iri: str | None = None


@dataclass(frozen=True, slots=True)
class Property:
    """A property with its values; ``label`` is empty where the ontology gives it no Dutch name."""

    iri: str
    label: str
    values: tuple[Value, ...]

    @property
    def name(self) -> str:
        """The last part of the IRI."""
        return local_name(self.iri)


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing with all that the graph says of it, and what else names it (``mentions``, by property).

    ``more`` says that there are more mentions than these.
    """

    iri: str
    label: str
    properties: tuple[Property, ...]
    mentions: tuple[Property, ...]
    more: bool = False
