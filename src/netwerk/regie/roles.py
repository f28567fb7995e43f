"""Who held which regie when: all that the sources say of an area, as lanes on a line of time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from netwerk.model import Relation
from netwerk.network import Network
from netwerk.regie.base import counted
from netwerk.regie.figures import Lane, Timeline, span_of
from netwerk.wording import OPEN_ORIGIN, end_label, join_words, target_label

REGIE: Final = "Regie"
CASE_REGIE: Final = "casusregie"


def timeline(history: Network) -> Timeline | None:
    """A lane for each kind of regie over each thing, with whoever the sources name as its holder.

    Case regie comes first, then by name. Of what documents disagree about every version is shown. Cost: linear in
    the relations.

    >>> from datetime import date
    >>> from netwerk.model import Area, Document, Stand
    >>> from netwerk.network import build
    >>> plan = Document("document/plan", "Plan", date(2015, 1, 1), "jaar")
    >>> timeline(build(Stand(plan.day, Area("gebied/a", "A"), plan, "0"), [], [])) is None
    True
    """
    found = [relation for relation in history.relations.values() if relation.kind.name == REGIE]
    if not found:
        return None
    day = history.stand.day
    by_role: dict[tuple[bool, str], list[Relation]] = {}
    for relation in found:
        by_role.setdefault((not _is_case(relation), _role(relation)), []).append(relation)
    lanes = tuple(
        Lane(role, tuple(span_of(relation, _holder(relation), day) for relation in sorted(some, key=_place)))
        for (_, role), some in sorted(by_role.items())
    )
    return Timeline(
        title="Wie volgens de bronnen wanneer regie had",
        description=_description(found, lanes),
        relations=tuple(found),
        lanes_are="regie",
        holders_are="wie",
        lanes=lanes,
        day=day,
    )


def _description(found: Sequence[Relation], lanes: Sequence[Lane]) -> str:
    holders = {relation.origin.iri for relation in found if relation.origin}
    ended = sum(relation.end is not None for relation in found)
    told = f"{counted(ended, 'keer', 'keer')} noemen zij een einde" if ended else "een einde noemen zij nergens"
    return (
        f"De bronnen van alle dagen noemen {counted(len(holders), 'houder', 'houders')} van regie,"
        f" in {counted(len(lanes), 'rol', 'rollen')}; {told}."
    )


def _is_case(relation: Relation) -> bool:
    return any(sort.name == CASE_REGIE for sort in relation.sorts)


def _role(relation: Relation) -> str:
    """What is held, over what: "casusregie: jeugdigen en ouders"."""
    kinds = join_words([sort.label.lower() for sort in relation.sorts]) or relation.kind.label.lower()
    return f"{kinds}: {target_label(relation)}" if relation.target or relation.about else kinds


def _holder(relation: Relation) -> str:
    if relation.origin is None and relation.assigned_by is not None:
        return f"wie {relation.assigned_by.label} per casus aanwijst"
    return end_label(relation.origin, OPEN_ORIGIN)


def _place(relation: Relation) -> tuple[str, str, str]:
    return relation.begin.isoformat(), _holder(relation).casefold(), relation.iri
