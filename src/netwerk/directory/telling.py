"""What a reader sees of an entry: labelled lines of plain text, the same on every page and print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from netwerk import wording
from netwerk.directory.base import MONEY, Entry, Group
from netwerk.model import Concept, ContactPoint, Entity, Relation
from netwerk.wording import UNKNOWN

NOT_DESCRIBED = "De bronnen geven geen omschrijving."
PURCHASES = "Wie inkoopt of betaalt"
WANTED = frozenset({"Voor wie", "Leeftijd", "Toegang", "Aanbieder", "Wie verwijst", PURCHASES, "Contact", "Gebied"})
NO_TARGET_GROUP = "Doelgroep niet bekend"


Marks = Callable[[Relation], tuple[str, ...]]
"""What a reader must know before trusting a relation."""


@dataclass(frozen=True)
class Line:
    """A line of text with the marks of the relation it tells of."""

    text: str
    marks: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.text} [{'; '.join(self.marks)}]" if self.marks else self.text


@dataclass(frozen=True)
class Told:
    """One thing to know of a service."""

    label: str
    lines: tuple[Line, ...]


def tell(entry: Entry, marks: Marks) -> tuple[Told, ...]:
    """What the sources say of a service, in a fixed order."""
    return tuple(told for told in _every(entry, marks) if told.lines)


def untold(entry: Entry, marks: Marks) -> tuple[str, ...]:
    """What readers want to know of any service and no source says; a rung or segment need not be missed.

    Who buys is not called unknown beside who pays the provider: a reader would take the one for the other.
    """
    wanted = WANTED - {PURCHASES} if entry.backing else WANTED
    return tuple(told.label.lower() for told in _every(entry, marks) if not told.lines and told.label in wanted)


def description(entry: Entry) -> str:
    """What the service is, or that no source describes it."""
    return entry.service.definition or NOT_DESCRIBED


def other_names(entity: Entity) -> tuple[str, ...]:
    """What a thing is called besides its label; the same in other capitals is no other name."""
    first = {name.casefold(): name for name in reversed(entity.alt_labels)}
    first.pop(entity.label.casefold(), None)
    return tuple(name for name in entity.alt_labels if first.get(name.casefold()) == name)


def heading(group: Group) -> str:
    """The name of a group of entries."""
    return wording.capital(group.concept.label) if group.concept else NO_TARGET_GROUP


def _every(entry: Entry, marks: Marks) -> tuple[Told, ...]:
    service = entry.service
    return (
        Told("Voor wie", target_groups(entry)),
        Told("Leeftijd", _lines([wording.age_text(service.age_from, service.age_to)])),
        Told("Toegang", labels(service.access)),
        Told("Aanbieder", offers(entry, marks)),
        Told("Wie verwijst", ways_in(entry, marks)),
        Told(PURCHASES, money(entry.purchases, marks)),
        Told("Wie de aanbieder betaalt of opdracht geeft", money(entry.backing, marks)),
        Told("Contact", contact(entry.contact, entry.contact_of)),
        Told("Gebied", _lines(entry.areas)),
        Told("Trede", labels(service.rungs)),
        Told("Segment", labels(service.segments)),
        Told("Opmerking", _lines(wording.remark_text(remark) for remark in entry.remarks)),
        Told("Status", _lines([entry.status])),
        Told("Laatst bevestigd", _lines([wording.day_text(entry.last_confirmed)] if entry.last_confirmed else [])),
    )


def target_groups(entry: Entry) -> tuple[Line, ...]:
    """For whom the service is."""
    return labels(entry.service.target_groups)


def labels(concepts: Iterable[Concept]) -> tuple[Line, ...]:
    """The labels of terms, in the order of the alphabet."""
    return _lines(sorted(concept.label for concept in concepts))


def offers(entry: Entry, marks: Marks) -> tuple[Line, ...]:
    """Who offers or organises the service, and in which of these ways; what is stated twice is one line."""
    found: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for relation in _by_words(entry.offers):
        offered = "; ".join(filter(None, [wording.verb(relation), wording.groups_text(relation)]))
        same = wording.end_label(relation.origin), offered, _marked(relation, marks)
        found.setdefault(same, []).append(wording.condition_text(relation))
    return tuple(
        Line(f"{provider} ({verb}{_conditions(texts)})", told) for (provider, verb, told), texts in found.items()
    )


def ways_in(entry: Entry, marks: Marks) -> tuple[Line, ...]:
    """Who refers to the service or its provider, on which condition."""
    lines = (Line(_for_whom(wording.sentence(r).rstrip("."), r), _marked(r, marks)) for r in _by_words(entry.ways_in))
    return tuple(dict.fromkeys(lines))


def money(relations: Iterable[Relation], marks: Marks) -> tuple[Line, ...]:
    """Who buys, pays or commissions, and what for."""
    return statements(relations, marks)


def statements(relations: Iterable[Relation], marks: Marks) -> tuple[Line, ...]:
    """What relations of any kind say, each with what it is about."""
    lines = (Line(_whole(relation), _marked(relation, marks)) for relation in _by_words(relations))
    return tuple(dict.fromkeys(lines))


def contact(point: ContactPoint | None, owner: str) -> tuple[Line, ...]:
    """The general contact point, with whose it is when it is not the service's own."""
    if point is None:
        return ()
    whose = [f"Van de aanbieder: {owner}"] if owner else []
    return _lines([*whose, *(f"{name}: {text}" for name, text in wording.contact_fields(point))])


def text_of(lines: Iterable[Line], unknown: str = UNKNOWN) -> str:
    """Lines as one cell, or the words for what no source says."""
    return "; ".join(map(str, lines)) or unknown


def _lines(texts: Iterable[str]) -> tuple[Line, ...]:
    return tuple(Line(text) for text in texts if text)


def _whole(relation: Relation) -> str:
    """The sentence, with what it is about where the sentence does not name that itself."""
    told = wording.sentence(relation).rstrip(".")
    about = wording.join_words([thing.label for thing in relation.about]) if relation.target else ""
    link = ", voor" if relation.shortcuts & MONEY else "; gaat over"
    return _for_whom(f"{told}{link} {about}" if about else told, relation)


def _marked(relation: Relation, marks: Marks) -> tuple[str, ...]:
    """What a reader must know first, and until when it holds where a source gives an end."""
    return tuple(filter(None, (*marks(relation), wording.end_text(relation))))


def _for_whom(told: str, relation: Relation) -> str:
    return "; ".join(filter(None, [told, wording.groups_text(relation)]))


def _conditions(texts: Sequence[str]) -> str:
    """The conditions of an offer stated in several ways; an empty one says that it is also made without any."""
    known = list(dict.fromkeys(filter(None, texts)))
    if not known:
        return ""
    name = "daarnaast onder voorwaarde" if "" in texts else "voorwaarde"
    return f"; {name}: {'; '.join(known)}"


def _by_words(relations: Iterable[Relation]) -> list[Relation]:
    return sorted(relations, key=lambda relation: (wording.sentence(relation).casefold(), relation.iri))
