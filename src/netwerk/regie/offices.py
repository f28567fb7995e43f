"""Who leads which body or arrangement over time: the seats that make one party answer for others."""

from __future__ import annotations

from collections.abc import Sequence

from netwerk.model import Relation
from netwerk.network import Network
from netwerk.regie.figures import Lane, Span, Timeline, span_of
from netwerk.regie.thresholds import SHOWN
from netwerk.wording import OPEN_ORIGIN, end_label, join_words, target_label

OFFICES = ("penvoerder", "hoofdaannemer", "voorzitter", "secretaris")
"""The seats that are a role in a body or an arrangement, and not only a place in it."""


def over_time(history: Network) -> Timeline | None:
    """A lane for each office, those that most have held first; None where there are none.

    Of what documents disagree about every version is shown. Cost: linear in the relations.
    """
    lanes: dict[str, list[Relation]] = {}
    for relation in history.relations.values():
        for sort in relation.sorts:
            if sort.name in OFFICES:
                lanes.setdefault(f"{sort.label.lower()} van {target_label(relation)}", []).append(relation)
    if not lanes:
        return None
    ranked = sorted(lanes.items(), key=lambda lane: (-len(_holders(lane[1])), lane[0]))[:SHOWN]
    several = [label for label, some in ranked if len(_holders(some)) > 1]
    return Timeline(
        title="Wie volgens de bronnen wanneer een verband leidde",
        description=(
            f"Door meer dan één partij, na elkaar of tegelijk: {join_words(several)}."
            if several
            else "De bronnen van alle dagen noemen voor elke rol één houder."
        ),
        relations=tuple(relation for _, some in ranked for relation in some),
        lanes_are="rol",
        holders_are="wie",
        lanes=tuple(Lane(label, _spans(history, some)) for label, some in ranked),
        day=history.stand.day,
    )


def _holders(relations: Sequence[Relation]) -> set[str]:
    return {relation.origin.iri for relation in relations if relation.origin}


def _spans(history: Network, relations: Sequence[Relation]) -> tuple[Span, ...]:
    ordered = sorted(relations, key=lambda relation: (relation.begin, relation.iri))
    return tuple(span_of(r, end_label(r.origin, OPEN_ORIGIN), history.stand.day) for r in ordered)
