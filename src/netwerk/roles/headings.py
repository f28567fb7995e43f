"""What there is to know of a role, in the order of its page, and to which of it a relation belongs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from netwerk.directory.entries import REFERRALS
from netwerk.model import Actor, Relation
from netwerk.regie.holders import CONNECTING, is_case
from netwerk.regie.parts import SEAT
from netwerk.regie.roles import REGIE
from netwerk.routes.search import PART

CONSULTATION, TOGETHER, MEMBERSHIP = "Consultatie", "Samenwerking", "Deelname"
DOWN = "schaaltAfNaar"


@dataclass(frozen=True)
class Heading:
    """Something to know of a role: how it is called, and what to say where the sources name none.

    Without ``silence`` nobody misses it. ``acting`` says that a part does this for the whole too.
    """

    name: str
    title: str
    silence: str = ""
    acting: bool = False


HEADINGS: Final = (
    Heading("refer", "Verwijzen en melden", "De bronnen noemen geen verwijzing of melding door u.", True),
    Heading("down", "Afschalen", acting=True),
    Heading("consult", "Raadplegen", "De bronnen noemen niemand die u kunt raadplegen.", True),
    Heading("regie", "Regie", "De bronnen noemen niemand die de regie over een casus heeft."),
    Heading("steering", "Sturing en verbinding", acting=True),
    Heading("tables", "Tafels", "De bronnen noemen geen tafel waaraan u zit.", True),
    Heading("contact", "Contactpersoon", "De bronnen noemen geen contactpersoon of schakel voor u.", True),
    Heading("part", "Deel van", "De bronnen noemen geen team of ander geheel waar u deel van bent."),
    Heading("back", "Terugkoppeling aan u", "De bronnen noemen geen terugkoppeling aan u.", True),
    Heading("report", "Terugkoppeling door u", acting=True),
    Heading("incoming", "Wie bij u komt"),
    Heading("together", "Samenwerken"),
    Heading("members", "Onderdelen en leden"),
)

Sides = tuple[bool, bool]
"""Whether the role is where a relation starts, and whether it is where that leads."""


def headings_of(relation: Relation, me: str) -> tuple[str, ...]:
    """The headings that a relation stands under on the page of an actor that has a part in it."""
    start = relation.origin is not None and relation.origin.iri == me
    end = relation.target is not None and relation.target.iri == me
    by_class: dict[str, Callable[[Relation, str, Sides], tuple[str, ...]]] = {
        REFERRALS: _referral,
        CONSULTATION: _consultation,
        MEMBERSHIP: _membership,
        TOGETHER: _together,
        REGIE: _regie,
    }
    told = by_class.get(relation.kind.name)
    return told(relation, me, (start, end)) if told else ()


def is_for_all(relation: Relation) -> bool:
    """Whether it says who has the regie over a case or in a phase: good to know for everybody around."""
    return relation.kind.name == REGIE and (is_case(relation) or bool(relation.phases))


def is_unclaimed(relation: Relation) -> bool:
    """Whether it refers, reports or consults without a word on who does: on no page of who does, good to know for all.

    Advice of those who stand on no rung of the ladder is policy, and no help with families.
    """
    if relation.origin or relation.via or relation.feedback:
        return False
    consults = relation.kind.name == CONSULTATION and isinstance(relation.target, Actor) and bool(relation.target.rungs)
    return consults or relation.kind.name == REFERRALS


def _referral(relation: Relation, me: str, sides: Sides) -> tuple[str, ...]:
    start, end = sides
    through = any(one.iri == me for one in relation.via)
    about = relation.target is None and any(one.iri == me for one in relation.about)
    if relation.feedback:
        return ("report",) if start else ("back",) if end else ()
    if start or through:
        return ("down",) if relation.shortcuts == {DOWN} else ("refer",)
    return ("incoming",) if end or about else ()


def _consultation(_: Relation, __: str, sides: Sides) -> tuple[str, ...]:
    return ("consult",) if sides[0] else ("incoming",) if sides[1] else ()


def _membership(relation: Relation, _: str, sides: Sides) -> tuple[str, ...]:
    start, end = sides
    if end:
        return ("members",)
    if not start:
        return ()
    seated = relation.target is None or isinstance(relation.target, Actor)
    seat = ("tables" if seated else "together",) if relation.shortcuts & {SEAT} or not relation.shortcuts else ()
    return (*(("part",) if PART in relation.shortcuts else ()), *seat)


def _together(_: Relation, __: str, sides: Sides) -> tuple[str, ...]:
    return ("together",) if any(sides) else ()


def _regie(relation: Relation, _: str, sides: Sides) -> tuple[str, ...]:
    if is_for_all(relation):
        return ("regie",)
    connected = sides[1] and any(sort.name == CONNECTING for sort in relation.sorts)
    return ("contact",) if connected else ("steering",)
