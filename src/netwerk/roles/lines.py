"""Relations as lines for the reader they are shown to: those that say the same of several others are one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from netwerk import wording
from netwerk.maps.zones import own_rung
from netwerk.model import Concept, Entity, Relation, passages_of
from netwerk.network import Network
from netwerk.pages.pieces import Piece
from netwerk.roles.base import Line

YOU = "u"
YOURSELF = "uzelf"


@dataclass(frozen=True)
class _Told:
    """A sentence that is still to be joined with others: words, whom they lead to, words."""

    before: tuple[Piece, ...]
    others: tuple[Entity, ...]
    otherwise: str
    after: tuple[Piece, ...]


def lines(network: Network, relations: Iterable[Relation], me: str = "") -> tuple[Line, ...]:
    """What these relations say, to the actor ``me`` ("U meldt aan bij …") or of those they name.

    Of what documents disagree about, the version to go by is told, with the others beside it. In the order of the
    ladder: that of the phases, or else of those they lead to.
    """
    first = {network.versions(relation)[0].iri: network.versions(relation)[0] for relation in relations}
    told = sorted(((_told(one, me), _line(network, one)) for one in first.values()), key=_order)
    return tuple(sorted((_joined([*some]) for _, some in groupby(told, key=_alike)), key=_place))


def _line(network: Network, relation: Relation) -> Line:
    day, others = network.stand.day, network.versions(relation)[1:]
    every = (relation, *others)
    remarks = {remark.iri: remark for one in every for remark in network.remarks.get(one.iri, ())}
    return Line(
        (),
        every,
        (),
        condition=wording.condition_text(relation),
        facts=_facts(relation),
        note=relation.note,
        period=wording.period_text(relation),
        marks=network.marks(relation),
        versions=tuple(f"Elders zeggen de bronnen: {wording.version_text(one, day)}" for one in others),
        remarks=tuple(remarks.values()),
        passages=passages_of(every),
    )


def _facts(relation: Relation) -> tuple[str, ...]:
    """What the sentence itself does not say: for whom, in which phase, how often, about what."""
    ends = {entity.iri for entity in (relation.origin, relation.target) if entity}
    stand_in = relation.origin is None and relation.target is None
    about = [] if stand_in else [entity.label for entity in relation.about if entity.iri not in ends]
    phases = sorted(relation.phases, key=lambda rung: (*_rank(rung), rung.iri))
    named = (
        ("Voor", [concept.label for concept in relation.target_groups]),
        ("In de fase", [rung.label for rung in phases]),
        ("Hoe vaak", [relation.frequency] if relation.frequency else []),
        ("Waarover", about),
    )
    return tuple(f"{name}: {wording.join_words(words)}" for name, words in named if words)


def _told(relation: Relation, me: str) -> _Told:
    origin, target = relation.origin, relation.target
    if origin is not None and origin.iri == me:
        start = Piece(f"U {wording.every_verb(relation, address=True)} ")
        return _Told((start,), *_end(relation, YOURSELF), _via(relation, me))
    if target is not None and target.iri == me:
        start = Piece(f"U {wording.every_verb(relation, reversed_=True, address=True)} ")
        return _Told((start,), *_start(relation), _via(relation, me))
    before = (_subject(relation, me), Piece(f" {wording.every_verb(relation)} "))
    return _Told(before, *_end(relation, "zichzelf"), _via(relation, me))


def _end(relation: Relation, itself: str) -> tuple[tuple[Entity, ...], str]:
    """Whom or what a relation leads to, or the words for it."""
    if relation.target is None:
        return () if relation.origin else relation.about, wording.OPEN_TARGET
    own = relation.origin is not None and relation.origin.iri == relation.target.iri
    return ((), itself) if own else ((relation.target,), "")


def _start(relation: Relation) -> tuple[tuple[Entity, ...], str]:
    if relation.origin is not None:
        return (relation.origin,), ""
    assigned = relation.assigned_by
    return (), f"wie {assigned.label} per casus aanwijst" if assigned else wording.OPEN_ORIGIN


def _subject(relation: Relation, me: str) -> Piece:
    if relation.origin is not None:
        return Piece(wording.capital(relation.origin.label), relation.origin.iri)
    if relation.assigned_by is None:
        return Piece(wording.capital(wording.OPEN_ORIGIN))
    assigned = relation.assigned_by
    return Piece(f"Wie {YOU if assigned.iri == me else assigned.label} per casus aanwijst", assigned.iri)


def _via(relation: Relation, me: str) -> tuple[Piece, ...]:
    """By way of whom, and the full stop."""
    if not relation.via:
        return (Piece("."),)
    named = [Piece(YOU) if one.iri == me else Piece(one.label, one.iri) for one in relation.via]
    return (Piece(", via "), *_enumerated(named), Piece("."))


def _enumerated(pieces: Sequence[Piece]) -> list[Piece]:
    found: list[Piece] = []
    for place, piece in enumerate(pieces):
        between = "" if not place else " en " if place == len(pieces) - 1 else ", "
        found += [*([Piece(between)] if between else []), piece]
    return found


def _joined(told: Sequence[tuple[_Told, Line]]) -> Line:
    (first, line), *rest = told
    others = tuple({entity.iri: entity for one, _ in told for entity in one.others}.values())
    named = _enumerated([Piece(entity.label, entity.iri) for entity in others]) or [Piece(first.otherwise)]
    return replace(
        line,
        pieces=(*first.before, *named, *first.after),
        others=others,
        relations=(*line.relations, *(relation for _, one in rest for relation in one.relations)),
        passages=passages_of(one for _, one in told),
    )


def _alike(told: tuple[_Told, Line]) -> tuple[object, ...]:
    """What lines must share to be told as one; one that leads to nobody is told apart."""
    one, line = told
    joins = None if one.others and not line.versions else line.relations[0].iri
    said = line.condition, line.facts, line.note, line.period, line.marks, tuple(r.iri for r in line.remarks)
    return one.before, one.after, joins or "", said, wording.citations(line.passages)


def _order(told: tuple[_Told, Line]) -> tuple[object, ...]:
    one, line = told
    place = min((_height(entity) for entity in one.others), default=(True, 0, ""))
    return (*map(_words, (one.before, one.after)), *_alike(told)[2:], place, line.relations[0].iri)


def _words(pieces: Iterable[Piece]) -> tuple[tuple[str, str], ...]:
    return tuple((piece.text, piece.iri) for piece in pieces)


def _place(line: Line) -> tuple[tuple[bool, int], str]:
    phases = [_rank(phase) for relation in line.relations for phase in relation.phases]
    return min(phases or [_height(entity)[:2] for entity in line.others], default=(True, 0)), line.text


def _rank(rung: Concept) -> tuple[bool, int]:
    return rung.rank is None, rung.rank or 0


def _height(entity: Entity) -> tuple[bool, int, str]:
    return (*_rank(own_rung(entity)), entity.label.casefold())
