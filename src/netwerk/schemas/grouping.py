"""The steps of a chart: lines that start at the same box and say the same are one step to several boxes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass

from netwerk import wording
from netwerk.model import Relation
from netwerk.routes.search import PART, REFERRAL
from netwerk.schemas.reach import Line, Reach

OPEN_NAME = "open:"


@dataclass(frozen=True)
class Group:
    """Relations that are told as one step, from one entity to others; ``onward`` leads on from an intermediary.

    The one head of an ``open`` group is a name of its own, as no source says where it leads.
    """

    tail: str
    heads: tuple[str, ...]
    onward: tuple[Line, ...]
    relations: tuple[Relation, ...]
    label: str
    sentences: tuple[str, ...]
    part: bool = False
    open: bool = False


@dataclass(frozen=True)
class _Leg:
    """One relation on one line; ``second`` on the way from an intermediary whose first way is not in the chart."""

    line: Line
    relation: Relation
    onward: tuple[Line, ...] = ()
    open: bool = False

    @property
    def label(self) -> str:
        one = self.relation
        if self.onward:
            via = wording.join_words([party.label for party in one.via])
            return f"{wording.verb(one)} {wording.target_label(one)}, via {via}"
        if self.open and one.about:
            return f"{wording.verb(one)} {wording.goal_text(one)}"
        return wording.verb(one)

    @property
    def key(self) -> Hashable:
        """What lines must share to be one step."""
        one = self.relation
        told = (self.label, wording.condition_text(one), wording.period_text(one), one.status.iri, one.certainty.iri)
        sources = tuple(passage.iri for passage in one.passages)
        via = one.iri if self.onward or self.open else ""
        return self.line[0], told, sources, one.last_confirmed, _is_part(one), via


def groups(found: Reach) -> tuple[Group, ...]:
    """The steps in the order in which a case meets them."""
    together: dict[Hashable, list[_Leg]] = defaultdict(list)
    for leg in _legs(found):
        together[leg.key].append(leg)
    far = _distances(found)
    made = [_group(legs) for legs in together.values()]
    return tuple(sorted(made, key=lambda one: (far[one.tail], one.tail, not one.part, one.open, one.sentences)))


def stacks(made: Iterable[Group], look: Callable[[str], Hashable]) -> dict[str, tuple[str, ...]]:
    """By name those that the same steps lead to, that no step leaves from and that look alike."""
    arriving: dict[str, list[int]] = defaultdict(list)
    leaving: set[str] = set()
    for number, group in enumerate(made):
        leaving |= {group.tail, *(start for start, _ in group.onward)}
        for name in (*group.heads, *(end for _, end in group.onward)):
            arriving[name] += [number] if not group.open else []
        leaving |= {end for _, end in group.onward} | (set(group.heads) if group.open else set())
    alike: dict[Hashable, list[str]] = defaultdict(list)
    for name, numbers in arriving.items():
        if name not in leaving:
            alike[tuple(numbers), look(name)].append(name)
    return {name: tuple(names) for names in alike.values() for name in names if len(names) > 1}


def _legs(found: Reach) -> Iterable[_Leg]:
    for line, relations in found.lines.items():
        own = [one for one in relations if one.via and one.origin and (one.origin.iri, line[0]) in found.lines]
        for one in relations:
            if not _is_referral_via(one) or line[1] in {party.iri for party in one.via}:
                yield _Leg(line, one, _onward(one, line, found) if _is_referral_via(one) else ())
            elif not own:
                yield _Leg(line, one)
    for number, one in enumerate(found.open_ends, 1):
        if one.origin:
            yield _Leg((one.origin.iri, f"{OPEN_NAME}{number}"), one, open=True)


def _onward(relation: Relation, line: Line, found: Reach) -> tuple[Line, ...]:
    end = relation.target.iri if relation.target else ""
    return ((line[1], end),) if (line[1], end) in found.lines else ()


def _group(legs: list[_Leg]) -> Group:
    relations = tuple({leg.relation.iri: leg.relation for leg in legs}.values())
    first = legs[0]
    return Group(
        first.line[0],
        tuple(dict.fromkeys(leg.line[1] for leg in legs)),
        tuple(dict.fromkeys(line for leg in legs for line in leg.onward)),
        relations,
        first.label,
        _sentences(relations),
        part=_is_part(first.relation),
        open=first.open,
    )


def _sentences(relations: tuple[Relation, ...]) -> tuple[str, ...]:
    """One sentence for all where they differ in where they lead alone; else each its own."""
    one = relations[0]
    if len(relations) == 1 or one.via or any(r.origin != one.origin or r.target is None for r in relations):
        return tuple(wording.sentence(relation) for relation in relations)
    names = sorted((wording.target_label(relation) for relation in relations), key=lambda name: (name.casefold(), name))
    text = f"{wording.end_label(one.origin)} {wording.verb(one)} {wording.join_words(names)}"
    condition = wording.condition_text(one)
    return (f"{text[0].upper()}{text[1:]}{f' ({condition})' if condition else ''}.",)


def _is_part(relation: Relation) -> bool:
    return PART in relation.shortcuts and REFERRAL not in relation.shortcuts


def _is_referral_via(relation: Relation) -> bool:
    return bool(relation.via) and not _is_part(relation)


def _distances(found: Reach) -> Mapping[str, int]:
    """How many lines lie between the origin and everyone, at least."""
    after: dict[str, list[str]] = defaultdict(list)
    for start, end in found.lines:
        after[start].append(end)
    far, waiting = {found.origin.iri: 0}, [found.origin.iri]
    for name in waiting:
        fresh = [end for end in after[name] if end not in far]
        far |= dict.fromkeys(fresh, far[name] + 1)
        waiting += dict.fromkeys(fresh)
    return far
