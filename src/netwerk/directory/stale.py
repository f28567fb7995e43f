"""What of the directory needs another look: a newest source that is too old, or no provider, target group or access."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from netwerk import wording
from netwerk.directory.base import Directory, Entry, Party
from netwerk.errors import InputError
from netwerk.model import Answer, Entity, Passage, Stand
from netwerk.wording import day_text

SERVICE, ACTOR = "voorziening", "actor"
PLURALS: Final = {SERVICE: "voorzieningen", ACTOR: "aanbieders en actoren met een contactpunt"}
WANTED: Final = ("aanbieder", "doelgroep", "toegang")
IN_ORDER: Final = "Er is niets verouderd en niets onvolledig."
OLD, WITHOUT = "verouderd", "zonder bron"
COLUMNS: Final = {
    "naam": "hoe de voorziening of actor heet",
    "soort": "voorziening, of een actor die iets biedt of een contactpunt heeft",
    "oud": "verouderd als de nieuwste bron ouder is dan gevraagd; zonder bron als er tot de dag geen is",
    "ontbreekt": "wat geen bron zegt: aanbieder, doelgroep of toegang",
    "nieuwste_bron": "de dagtekening van de nieuwste bron",
    "jaren_oud": "hoeveel hele jaren die bron op de dag oud is",
    "laatst_bevestigd": "de laatste dag waarvoor een bron geldt",
    "bron": "de nieuwste bron, met de paragraaf",
    "id": "vaste naam in de graaf",
}


USUAL: Final = 12
"""How many months old a newest source may be unless one says otherwise."""
MOST: Final = 1200
_AGE: Final = re.compile(r"(\d{1,4}) ?(j|jaar|jaren|m|maand|maanden)?")


@dataclass(frozen=True)
class Item:
    """A service or actor with what of it needs another look; ``newest`` are its places in its newest source."""

    entity: Entity
    kind: str
    age: str
    lacks: tuple[str, ...]
    newest: tuple[Passage, ...]
    last_confirmed: date | None

    @property
    def day(self) -> date | None:
        """The date of the newest source."""
        return self.newest[0].document.day if self.newest else None


@dataclass(frozen=True)
class Survey:
    """Which services and actors of a stand need another look on a day, and how many were looked at, by kind.

    ``nothing`` is what a reader is told when there are none.
    """

    stand: Stand
    day: date
    months: int
    items: tuple[Item, ...]
    looked_at: Mapping[str, int]
    nothing: str = ""

    @property
    def title(self) -> str:
        """What was asked."""
        span = _span(self.months)
        return f"Waarvan is op {day_text(self.day)} de nieuwste bron ouder dan {span}, of ontbreekt er iets?"

    @property
    def counts(self) -> dict[str, dict[str, int]]:
        """By kind how many there are, and how many of them are old or lack something."""
        return {kind: {"aantal": number, **self._counted(kind)} for kind, number in self.looked_at.items()}

    @property
    def told(self) -> tuple[str, ...]:
        """The counts as sentences; none where there was nothing to look at."""
        return tuple(
            f"{PLURALS[kind].capitalize()} ({self.looked_at[kind]}): "
            f"{wording.join_words([f'{number} {what}' for what, number in self._counted(kind).items()])}."
            for kind in self.looked_at
            if any(self.looked_at.values())
        )

    def _counted(self, kind: str) -> dict[str, int]:
        found = [item for item in self.items if item.kind == kind]
        ages = {age: sum(item.age == age for item in found) for age in (OLD, WITHOUT)}
        wanted = WANTED if kind == SERVICE else ()
        return {**ages, **{f"zonder {name}": sum(name in item.lacks for item in found) for name in wanted}}


def survey(directory: Directory, day: date, months: int) -> Survey:
    """The services, and the actors that offer one or have a contact point, that are old on a day or lack something.

    The newest source of a service is that of itself or of who offers it, the newest of an actor one that names it;
    one of after the day is not known yet. Raises InputError for an age that reaches back before the calendar.
    """
    limit = months_before(day, months)
    shown = [party for party in directory.parties if party.offers or party.actor.contact]
    every = [*(_service(e, day, limit) for e in directory.entries), *(_actor(party, day, limit) for party in shown)]
    items = tuple(sorted((item for item in every if item.age or item.lacks), key=_oldest_first))
    nothing = "" if items else IN_ORDER if every else directory.without_entries
    return Survey(directory.stand, day, months, items, {SERVICE: len(directory.entries), ACTOR: len(shown)}, nothing)


def answer(found: Survey) -> Answer:
    """The items as a table."""
    return Answer(tuple(COLUMNS), tuple(_row(item, found.day) for item in found.items), COLUMNS)


def age(text: str) -> int:
    """An age in months, written in years or, with an m behind it, in months. Raises InputError for what is none.

    >>> age("2"), age("18m"), age("1 jaar")
    (24, 18, 12)
    """
    found = _AGE.fullmatch(text.strip().lower())
    months = int(found[1]) * (1 if (found[2] or "j").startswith("m") else 12) if found else 0
    if not 1 <= months <= MOST:
        raise InputError(f"'{text}' is geen tijd; schrijf jaren zoals 2, of maanden zoals 18m, tot 100 jaar.")
    return months


def months_before(day: date, months: int) -> date:
    """The day so many months earlier, or the last of its month.

    >>> months_before(date(2024, 2, 29), 12)
    datetime.date(2023, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        raise InputError(f"De kalender gaat niet {_span(months)} terug vanaf {day_text(day)}; kies een kortere tijd.")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def years_between(early: date, late: date) -> int:
    """Whole years from one day to another.

    >>> years_between(date(2015, 6, 2), date(2020, 6, 1))
    4
    """
    return late.year - early.year - ((late.month, late.day) < (early.month, early.day))


def _service(entry: Entry, day: date, limit: date) -> Item:
    said = {
        "aanbieder": any(offer.origin for offer in entry.offers),
        "doelgroep": entry.service.target_groups or any(offer.target_groups for offer in entry.offers),
        "toegang": entry.service.access,
    }
    newest = _newest((*entry.service.passages, *(p for offer in entry.offers for p in offer.passages)), day)
    lacks = tuple(name for name in WANTED if not said[name])
    return Item(entry.service, SERVICE, _age(newest, limit), lacks, newest, entry.last_confirmed)


def _actor(party: Party, day: date, limit: date) -> Item:
    newest = _newest(party.actor.passages or party.passages, day)
    return Item(party.actor, ACTOR, _age(newest, limit), (), newest, party.last_confirmed)


def _newest(passages: Iterable[Passage], day: date) -> tuple[Passage, ...]:
    """The places in the document that is newest on a day; of several of one date, the last by its IRI."""
    known = {passage.iri: passage for passage in passages if passage.document.day <= day}
    last = max(((p.document.day, p.document.iri) for p in known.values()), default=None)
    return tuple(known[iri] for iri in sorted(known) if (known[iri].document.day, known[iri].document.iri) == last)


def _age(newest: tuple[Passage, ...], limit: date) -> str:
    if not newest:
        return WITHOUT
    return OLD if newest[0].document.day < limit else ""


def _oldest_first(item: Item) -> tuple[object, ...]:
    return item.kind != SERVICE, item.day or date.min, item.entity.label.casefold(), item.entity.iri


def _row(item: Item, day: date) -> tuple[str, ...]:
    return (
        item.entity.label,
        item.kind,
        item.age,
        "; ".join(item.lacks),
        item.day.isoformat() if item.day else "",
        str(max(0, years_between(item.day, day))) if item.day else "",
        item.last_confirmed.isoformat() if item.last_confirmed else "",
        wording.citations(item.newest),
        item.entity.iri,
    )


def _span(months: int) -> str:
    years, rest = divmod(months, 12)
    return f"{months} {'maand' if months == 1 else 'maanden'}" if rest else f"{years} jaar"
