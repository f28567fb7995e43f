"""How what ended and began is told: relations by their period, what is weightiest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from netwerk.model import Relation
from netwerk.regie.base import Reserves, few, softness, told_together
from netwerk.wording import begin_text, end_text, sentence

STEERING = ("Regie", "Opdracht", "Geldstroom")
"""The relation classes of which a reader first asks who has them now."""


def lines(relations: Sequence[Relation], period: Mapping[str, str], reserves: Reserves = softness) -> str:
    """Relations by their period: "A doet B; C doet D (alle tot en met 2020)"."""
    by_period: dict[str, list[Relation]] = {}
    for relation in sorted(relations, key=weight):
        by_period.setdefault(period[relation.iri], []).append(relation)
    told = [(when, told_together(some, reserves)) for when, some in by_period.items()]
    return "; ".join(f"{few(lines)} ({'alle ' if len(lines) > 1 else ''}{when})" for when, lines in told)


def weight(relation: Relation) -> tuple[int, str]:
    """Steering first, then by sentence."""
    name = relation.kind.name
    return STEERING.index(name) if name in STEERING else len(STEERING), sentence(relation)


def until(relations: Iterable[Relation]) -> dict[str, str]:
    """By IRI until when relations hold, and whether that is only inferred."""
    derived = {
        r.iri: ", afgeleid uit de bron" if r.end_dating and r.end_dating.name == "afgeleid" else "" for r in relations
    }
    return {r.iri: f"{end_text(r)}{derived[r.iri]}" for r in relations}


def since(relations: Iterable[Relation]) -> dict[str, str]:
    """By IRI since when relations hold."""
    return {relation.iri: begin_text(relation) for relation in relations}
