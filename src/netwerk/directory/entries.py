"""The entries of the directory: each service of an area with what the sources say about it, and no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from netwerk import wording
from netwerk.directory.base import MONEY, OFFER, PRACTICE, Entry
from netwerk.model import (
    Actor,
    Area,
    Concept,
    ContactPoint,
    Fact,
    Relation,
    Remark,
    Service,
    Stand,
    local_name,
    passages_of,
)
from netwerk.network import Network, remarks_on
from netwerk.routes.search import REFERRAL

REFERRALS: Final = "Verwijzing"


def entries(
    network: Network,
    services: Iterable[Service],
    areas: Iterable[Area] = (),
    plans: Iterable[Relation] = (),
    remarks: Iterable[Remark] = (),
) -> tuple[Entry, ...]:
    """The services of the network's area and the areas it lies in, by name.

    What has ended is left out, and what no source speaks of yet. What has not begun or is only planned is left out
    too unless the stand is with plans, and then marked. Only planned is a service with offers, in the network or
    among ``plans``, when they and all other relations of it are plans. ``areas`` gives names to areas. ``remarks`` are
    all that there are: those of a network are not about services that no relation leads to.
    """
    labels = {area.iri: area.label for area in areas} | {area.iri: area.label for area in network.areas}
    planned = _only_planned([*network.relations.values(), *plans])
    here = frozenset(iri for area in network.areas for iri in area.chain)
    near = [service for service in services if not here.isdisjoint(service.areas)]
    shown = [service for service in near if _is_shown(service, service.iri in planned, network.stand)]
    stated = network.relations.values()
    told = {**network.remarks, **remarks_on(remarks, {service.iri for service in shown})}
    known = _Known(network.stand.day, labels, planned, _offers(stated), _referrals(stated), _money(stated), told)
    found = (_entry(service, known) for service in shown)
    return tuple(sorted(found, key=lambda entry: (entry.service.label.casefold(), entry.service.iri)))


@dataclass(frozen=True)
class _Known:
    """What an entry is made of, by IRI: names of areas, services that are only plans, offers, referrals, money."""

    day: date
    labels: Mapping[str, str]
    planned: Mapping[str, Concept]
    offers: Mapping[str, tuple[Relation, ...]]
    referrals: Mapping[str, Sequence[Relation]]
    money: Mapping[str, Sequence[Relation]]
    remarks: Mapping[str, tuple[Remark, ...]]


def _entry(service: Service, known: _Known) -> Entry:
    offers = known.offers.get(service.iri, ())
    goals = [service.iri, *(offer.origin.iri for offer in offers if offer.origin)]
    ways_in = {r.iri: r for goal in goals for r in known.referrals.get(goal, ()) if _leads_in(r, goal == service.iri)}
    bought = {r.iri: r for r in known.money.get(service.iri, ())}
    purchases = tuple(bought.values())
    paid = {r.iri: r for goal in goals for r in known.money.get(goal, ())}
    backing = tuple(relation for iri, relation in paid.items() if iri not in bought)
    related = (*offers, *ways_in.values(), *purchases, *backing)
    remarks = _remarks(known, [service.iri, *(relation.iri for relation in related)])
    contact, contact_of = _contact(service, offers)
    stated = [p.document.speaks_until for p in service.passages] + [relation.last_confirmed for relation in offers]
    confirmed = max(stated, default=None)
    return Entry(
        service,
        offers,
        tuple(ways_in.values()),
        areas=tuple(known.labels.get(iri, local_name(iri)) for iri in service.areas),
        contact=contact,
        contact_of=contact_of,
        marks=_marks(service, known.planned.get(service.iri), confirmed, known.day),
        last_confirmed=confirmed,
        passages=passages_of([service, *related, *remarks]),
        remarks=remarks,
        purchases=purchases,
        backing=backing,
        status=_status(service, known),
    )


def _status(service: Service, known: _Known) -> str:
    if service.iri in known.planned:
        return known.planned[service.iri].label.lower()
    return PRACTICE if service.begin is None or service.begin <= known.day else "nog niet begonnen"


def _remarks(known: _Known, about: Iterable[str]) -> tuple[Remark, ...]:
    return tuple({remark.iri: remark for iri in about for remark in known.remarks.get(iri, ())}.values())


def _offers(relations: Iterable[Relation]) -> dict[str, tuple[Relation, ...]]:
    """The relations that offer a service, by the service, each once."""
    found: dict[str, dict[str, Relation]] = {}
    for relation in relations:
        if OFFER in relation.shortcuts and relation.target is not None:
            found.setdefault(relation.target.iri, {})[relation.iri] = relation
    return {service: tuple(offers.values()) for service, offers in found.items()}


def _referrals(relations: Iterable[Relation]) -> dict[str, list[Relation]]:
    """The relations that refer to anyone or anything, by where they lead; without an end by what they are about."""
    found: dict[str, list[Relation]] = {}
    for relation in relations:
        if relation.kind.name == REFERRALS:
            for goal in (relation.target,) if relation.target else relation.about:
                found.setdefault(goal.iri, []).append(relation)
    return found


def _money(relations: Iterable[Relation]) -> dict[str, list[Relation]]:
    """The relations in which someone buys, pays or commissions, by what they are about, or else by where they lead.

    What is paid to a provider for something else is not paid for its services; what is paid for a service, also by
    some agreement, is.
    """
    found: dict[str, list[Relation]] = {}
    for relation in relations:
        if relation.shortcuts & MONEY:
            led = (relation.target,) if isinstance(relation.target, Service) or not relation.about else ()
            for goal in {thing.iri for thing in (*relation.about, *led) if thing}:
                found.setdefault(goal, []).append(relation)
    return found


def _leads_in(relation: Relation, own: bool) -> bool:
    """Whether a referral brings someone to a service, or (not its ``own``) to one of a provider's services.

    Feedback brings nobody; what a provider gets back from higher up the ladder is not for one of its services.
    """
    return not relation.feedback and (own or not relation.shortcuts or REFERRAL in relation.shortcuts)


def _is_shown(service: Service, planned: bool, stand: Stand) -> bool:
    if service.end is not None and service.end < stand.day:
        return False
    if stand.plans:
        return not service.passages or any(passage.document.speaks_from <= stand.day for passage in service.passages)
    return not planned and (service.since is None or service.since <= stand.day)


def _only_planned(relations: Iterable[Relation]) -> dict[str, Concept]:
    """The services that only plans speak of, among them an offer, with the status of that offer."""
    known = list(relations)
    real = {e.iri for r in known if not r.planned for e in (r.origin, r.target, *r.about) if e}
    return {iri: offers[0].status for iri, offers in _offers(known).items() if iri not in real}


def _contact(service: Service, offers: Sequence[Relation]) -> tuple[ContactPoint | None, str]:
    if service.contact:
        return service.contact, ""
    for offer in offers:
        if isinstance(offer.origin, Actor) and offer.origin.contact:
            return offer.origin.contact, offer.origin.label
    return None, ""


def _marks(service: Service, planned: Concept | None, confirmed: date | None, day: date) -> tuple[str, ...]:
    begins = () if service.begin is None or service.begin <= day else (f"begint {wording.day_text(service.begin)}",)
    told = wording.marks(Fact(service.iri, (), confirmed or day, planned), day)
    return (*begins, *told)
