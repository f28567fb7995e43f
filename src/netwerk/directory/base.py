"""The entries of the directory: each service of an area with what the sources say about it, and no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from netwerk import network as networks
from netwerk import wording
from netwerk.catalog import Catalog
from netwerk.model import (
    Actor,
    Area,
    Concept,
    ContactPoint,
    Fact,
    Passage,
    Relation,
    Remark,
    Service,
    Stand,
    local_name,
)
from netwerk.network import Network
from netwerk.pages.silence import SILENCE, is_silent
from netwerk.routes.search import REFERRAL

OFFER, REFERRALS, FEEDBACK = "biedt", "Verwijzing", "terugkoppeling"


@dataclass(frozen=True)
class Entry:
    """A service as the directory shows it.

    ``offers`` say who offers or organises it, ``ways_in`` who refers to it or to who offers it. The contact
    point is its own, or else that of the provider named in ``contact_of``. ``areas`` are labels. ``marks`` say
    what a reader must know first: planned, not begun, confirmed before. ``remarks`` say what is wrong, missing or
    contradictory in the sources about any of it.
    """

    service: Service
    offers: tuple[Relation, ...]
    ways_in: tuple[Relation, ...]
    areas: tuple[str, ...]
    contact: ContactPoint | None
    contact_of: str
    marks: tuple[str, ...]
    last_confirmed: date | None
    passages: tuple[Passage, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class Group:
    """The entries for one target group; ``concept`` is None for those of whom no source says for whom they are."""

    concept: Concept | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Directory:
    """What every format shows: the stand and the entries, by name; ``silent`` when no source speaks of the day."""

    stand: Stand
    entries: tuple[Entry, ...]
    silent: bool = False

    @property
    def without_entries(self) -> str:
        """What a reader is told when there are no entries."""
        return SILENCE if self.silent else "De bronnen noemen geen voorzieningen."

    @property
    def groups(self) -> tuple[Group, ...]:
        """The entries by target group; an entry for several stands in each of them."""
        concepts = {c.iri: c for entry in self.entries for c in entry.service.target_groups}
        known = sorted(concepts.values(), key=lambda concept: (concept.label.casefold(), concept.iri))
        groups = [Group(c, tuple(e for e in self.entries if c in e.service.target_groups)) for c in known]
        rest = tuple(entry for entry in self.entries if not entry.service.target_groups)
        return (*groups, Group(None, rest)) if rest else tuple(groups)


def load(catalog: Catalog, stand: Stand) -> Directory:
    """The directory of a stand, out of a catalog."""
    network = networks.load(catalog, stand)
    plans = catalog.relations(stand.day, catalog.areas_of(stand), plans=True).values()
    services = catalog.services.values()
    found = entries(network, services, catalog.areas.values(), plans)
    return Directory(stand, found, silent=not found and is_silent(network))


def entries(
    network: Network, services: Iterable[Service], areas: Iterable[Area] = (), plans: Iterable[Relation] = ()
) -> tuple[Entry, ...]:
    """The services of the network's area and the areas it lies in, by name.

    What has ended is left out, and what no source speaks of yet. What has not begun or is only planned is left out
    too unless the stand is with plans, and then marked. Only planned is a service with offers, in the network or
    among ``plans``, when they and all other relations of it are plans. ``areas`` gives names to areas.
    """
    labels = {area.iri: area.label for area in areas} | {area.iri: area.label for area in network.areas}
    planned = _only_planned([*network.relations.values(), *plans])
    shown = [s for s in services if _is_here(s, network.areas) and _is_shown(s, s.iri in planned, network.stand)]
    stated = network.relations.values()
    known = _Known(network.stand.day, labels, planned, _offers(stated), _referrals(stated), network.remarks)
    found = (_entry(service, known) for service in shown)
    return tuple(sorted(found, key=lambda entry: (entry.service.label.casefold(), entry.service.iri)))


@dataclass(frozen=True)
class _Known:
    """What an entry is made of, by IRI: names of areas, the services that are only plans, offers, referrals."""

    day: date
    labels: Mapping[str, str]
    planned: Mapping[str, Concept]
    offers: Mapping[str, tuple[Relation, ...]]
    referrals: Mapping[str, Sequence[Relation]]
    remarks: Mapping[str, tuple[Remark, ...]]


def _entry(service: Service, known: _Known) -> Entry:
    offers = known.offers.get(service.iri, ())
    goals = [service.iri, *(offer.origin.iri for offer in offers if offer.origin)]
    ways_in = {r.iri: r for goal in goals for r in known.referrals.get(goal, ()) if _leads_in(r, goal == service.iri)}
    related = (*offers, *ways_in.values())
    passages = {p.iri: p for p in (*service.passages, *(p for r in related for p in r.passages))}
    contact, contact_of = _contact(service, offers)
    stated = [_speaks_until(p) for p in service.passages] + [relation.last_confirmed for relation in offers]
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
        passages=tuple(passages.values()),
        remarks=_remarks(known, [service.iri, *(relation.iri for relation in related)]),
    )


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


def _leads_in(relation: Relation, own: bool) -> bool:
    """Whether a referral brings someone to a service, or (not its ``own``) to one of a provider's services.

    Feedback brings nobody; what a provider gets back from higher up the ladder is not for one of its services.
    """
    if relation.sorts and all(sort.name == FEEDBACK for sort in relation.sorts):
        return False
    return own or not relation.shortcuts or REFERRAL in relation.shortcuts


def _is_here(service: Service, areas: Sequence[Area]) -> bool:
    return any(not set(area.chain).isdisjoint(service.areas) for area in areas)


def _is_shown(service: Service, planned: bool, stand: Stand) -> bool:
    if service.end is not None and service.end < stand.day:
        return False
    if stand.plans:
        return not service.passages or any(_speaks_from(passage) <= stand.day for passage in service.passages)
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


def _speaks_from(passage: Passage) -> date:
    return passage.document.begin or passage.document.day


def _speaks_until(passage: Passage) -> date:
    source = passage.document
    return max(source.day, source.end or source.day)
