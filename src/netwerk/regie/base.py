"""What every analysis of the regie shares: severities, thresholds, and how a finding owns up to soft ground."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from netwerk.model import Entity, Passage, RegieFinding, Relation
from netwerk.network import Network
from netwerk.regie.figures import Figure
from netwerk.regie.thresholds import ENUMERATED, TOLD
from netwerk.wording import OPEN_ORIGIN, end_label, goal_text, join_words, verb

FEEDBACK = "terugkoppeling"
HIGH, MIDDLE, LOW = "hoog", "midden", "laag"
SEVERITIES = (HIGH, MIDDLE, LOW)
"""``hoog`` asks for an answer, ``midden`` for a conversation, ``laag`` is good to know."""

Reserves: TypeAlias = Callable[[Relation], Sequence[str]]
"""What a sentence must add to a relation."""


def no_notes(_: Network) -> tuple[str, ...]:
    """What most analyses must say of a network before their findings: nothing."""
    return ()


@dataclass(frozen=True)
class Explained:
    """What a reader is told of an analysis: its Dutch name, its title on a page, the question it answers, and how."""

    name: str
    title: str
    question: str
    measure: str


@dataclass(frozen=True)
class Analysis(Explained):
    """An analysis of one network.

    ``figure`` is what it shows as a picture on the day of the network, None where there is nothing to show.
    ``over_time`` is given all that the sources say of the area, whatever the day; plans only when asked.
    ``notes`` are sentences on how this network was computed, such as what is left out because it is too large.
    """

    run: Callable[[Network], tuple[RegieFinding, ...]]
    figure: Callable[[Network], Figure | None] | None = None
    over_time: Callable[[Network], Figure | None] | None = None
    notes: Callable[[Network], tuple[str, ...]] = no_notes


@dataclass(frozen=True)
class Comparison(Explained):
    """An analysis of two networks: of one area on two days, or of two areas.

    ``figure`` is what it shows as a picture, None where there is nothing to show; ``notes`` are sentences on what
    two such networks can and cannot show beside each other.
    """

    run: Callable[[Network, Network], tuple[RegieFinding, ...]]
    notes: tuple[str, ...]
    figure: Callable[[Network, Network], Figure | None] | None = None


def in_order(findings: Iterable[RegieFinding]) -> tuple[RegieFinding, ...]:
    """Findings with the gravest first, then by sentence."""
    return tuple(sorted(findings, key=lambda f: (SEVERITIES.index(f.severity), f.sentence)))


def caveat(relations: Sequence[Relation]) -> str:
    """What a sentence must add when some or all relations it rests on are plans or inferred from the text.

    >>> caveat([])
    ''
    """
    soft = [relation for relation in relations if relation.planned or relation.inferred]
    if not soft:
        return ""
    kinds = " en ".join(
        word
        for word, found in (
            ("voornemens", any(relation.planned for relation in soft)),
            ("wat uit de tekst is afgeleid", any(relation.inferred for relation in soft)),
        )
        if found
    )
    return f" Dit rust {'alleen' if len(soft) == len(relations) else 'deels'} op {kinds}."


def softness(relation: Relation) -> list[str]:
    """What a sentence must add to one relation: that it is a plan, or inferred from the text."""
    words = (("voornemen", relation.planned), ("afgeleid uit de tekst", relation.inferred))
    return [word for word, holds in words if holds]


def told(relation: Relation, reserves: Iterable[str], between: str = "; ") -> str:
    """A relation inside a sentence, with its reserves in parentheses; empty ones are left out."""
    line = f"{end_label(relation.origin, OPEN_ORIGIN)} {verb(relation)} {goal_text(relation)}"
    known = between.join(filter(None, reserves))
    return f"{line} ({known})" if known else line


def doubt(relation: Relation) -> list[str]:
    """The same where the sentence already says that it is a plan."""
    return ["afgeleid uit de tekst"] if relation.inferred else []


def told_together(relations: Iterable[Relation], reserves: Reserves = softness) -> list[str]:
    """Relations inside a sentence, those of one origin with the same verb and reserves in one; each line once.

    >>> told_together([])
    []
    """
    merged: dict[tuple[str, str, str], list[str]] = {}
    for relation in relations:
        known = "; ".join(reserves(relation))
        line = end_label(relation.origin, OPEN_ORIGIN), verb(relation), f" ({known})" if known else ""
        merged.setdefault(line, []).append(goal_text(relation))
    return [f"{who} {does} {_counted_rest(list(dict.fromkeys(to)))}{but}" for (who, does, but), to in merged.items()]


def _counted_rest(labels: Sequence[str]) -> str:
    """Labels as an enumeration; of many the rest is counted."""
    more = len(labels) - ENUMERATED
    return join_words([*labels[:ENUMERATED], f"{more} andere"] if more > 0 else labels)


def counted(number: int, one: str, more: str) -> str:
    """A number with its noun.

    >>> counted(1, "relatie", "relaties"), counted(0, "relatie", "relaties")
    ('1 relatie', '0 relaties')
    """
    return f"{number} {one if number == 1 else more}"


def few(lines: Sequence[str], between: str = "; ") -> str:
    """Lines inside a sentence; of many the rest is counted.

    >>> few(["a", "b"]), few([str(i) for i in range(11)], ", ")
    ('a; b', '0, 1, 2, 3, 4, 5, 6, 7, en nog 3')
    """
    more = len(lines) - ENUMERATED
    return between.join([*lines[:ENUMERATED], *([f"en nog {more}"] if more > 0 else [])])


def foremost(found: Sequence[RegieFinding], rest: str) -> list[RegieFinding]:
    """The first TOLD findings, and for all others together one that counts them and names whom some are about.

    The gravest come first, else in their own order. ``rest`` begins the sentence on the others; it is only good to
    know, and rests on one relation of each that it names.
    """
    ranked = sorted(found, key=lambda one: SEVERITIES.index(one.severity))
    if len(ranked) <= TOLD + 1:
        return ranked
    others = ranked[TOLD:]
    named = others[:ENUMERATED]
    return [
        *ranked[:TOLD],
        replace(
            others[0],
            severity=LOW,
            sentence=f"{rest} nog {len(others)}: {few([one.entities[0].label for one in others], ', ')}.",
            relations=tuple({r.iri: r for one in named for r in one.relations[:1]}.values()),
            value=f"{len(others)} andere",
            entities=tuple(one.entities[0] for one in named),
            extra_passages=(),
        ),
    ]


def one_each(relations: Iterable[Relation]) -> tuple[Passage, ...]:
    """One passage of each document that these relations rest on."""
    found = {passage.document.iri: passage for relation in relations for passage in reversed(relation.passages)}
    return tuple(found[iri] for iri in sorted(found))


def rank_of(entity: Entity | None) -> int | None:
    """The lowest rung of the ladder that an actor or service stands on, if any."""
    rungs = getattr(entity, "rungs", ())
    return min((rung.rank for rung in rungs if rung.rank is not None), default=None)


def by_label(entities: Iterable[Entity]) -> list[Entity]:
    """Entities in the order of their labels."""
    return sorted(entities, key=lambda entity: (entity.label.casefold(), entity.iri))


def names(entities: Iterable[Entity], last: str = "en") -> str:
    """The labels of entities as a Dutch enumeration, in their order."""
    return join_words([entity.label for entity in entities], last)
