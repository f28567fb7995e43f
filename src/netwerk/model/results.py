"""What netwerk finds: rows of a check, sentences of the regie report, tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from netwerk.model.entities import Entity
from netwerk.model.sources import Passage, Remark
from netwerk.model.statements import Relation


@dataclass(frozen=True, slots=True)
class Finding:
    """One row of a check: how bad, what, where (file and node), what to do. All texts are Dutch."""

    severity: str
    message: str
    advice: str
    file: str = ""
    node: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class RegieFinding:
    """One sentence of a regie analysis with the relations and passages it rests on.

    ``measure`` and ``value`` name what was computed; ``meaning`` says what it means and ``advice`` what
    the reader could check or ask. ``remarks`` are the contradictions in the sources about those relations.
    """

    analysis: str
    severity: str
    sentence: str
    relations: tuple[Relation, ...]
    measure: str
    value: str
    meaning: str
    advice: str
    entities: tuple[Entity, ...] = ()
    extra_passages: tuple[Passage, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All passages it rests on, each once, in the order of the relations."""
        every = [p for r in self.relations for p in r.passages] + list(self.extra_passages)
        return tuple({passage.iri: passage for passage in every}.values())


@dataclass(frozen=True, slots=True)
class Answer:
    """A table: the answer to a question or query, with its columns (and what they mean) and rows as text."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    explained: Mapping[str, str] = field(default_factory=dict)

    @property
    def filled(self) -> tuple[str, ...]:
        """The columns that hold something in some row."""
        return tuple(name for place, name in enumerate(self.columns) if any(row[place] for row in self.rows))
