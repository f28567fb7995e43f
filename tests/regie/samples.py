"""Relations that only the tests of the regie need."""

from __future__ import annotations

from typing import Any

from netwerk.model import Entity, Relation, RelationKind
from tests.samples import CODE, relation


def toedeling(origin: Entity | None, target: Entity | None, **more: Any) -> Relation:
    """A referral of a kind that carries no case along a route."""
    kind = RelationKind(f"{CODE}soort/toedeling", "toedeling", "", "deelt toe aan", "krijgt toegedeeld van")
    return relation(
        origin, target, sorts=(kind,), **{"iri": f"{CODE}relatie/toedeling-{id_of(origin, target)}", **more}
    )


def id_of(*ends: Entity | None) -> str:
    """The names of both ends in one."""
    return "-".join(end.name if end else "open" for end in ends)
