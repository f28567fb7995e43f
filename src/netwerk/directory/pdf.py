"""The directory as a booklet to print and hand out: tagged, with contents, a register of names and the sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from netwerk import typesetting
from netwerk.directory import register, telling
from netwerk.directory.base import Directory, Entry, Group, Party
from netwerk.directory.telling import Line, Told
from netwerk.model import Actor, Entity, Passage, Remark, passages_of
from netwerk.pages.sources import Source, gathered
from netwerk.wording import capital, document_text, join_words, remark_text

BRIEF: Final = frozenset({"Gebied", "Trede", "Segment", "Status", "Laatst bevestigd"})
"""What is told in a word or two; in print these stand after one another."""
NAMED: Final = frozenset({"Voor wie", "Toegang"})
"""What is told in names, which read as an enumeration."""
Data = dict[str, Any]


def render(directory: Directory) -> bytes:
    """A chapter for each target group; a service for several is told in the first, the others give its page."""
    return typesetting.pdf(__package__ or "", "directory.typ", directory.title, directory.stand, _data(directory))


def _data(directory: Directory) -> Data:
    numbers = {document.iri: number for number, document in enumerate(directory.documents, 1)}
    return {
        "nothing": "" if directory.entries else directory.without_entries,
        "counts": _counts(directory),
        "groups": list(_groups(directory, numbers)),
        "actors": [_actor(party, directory, numbers) for party in directory.parties],
        "remarks": list(_remarks(directory, numbers)),
        "register": [_letter(letter, directory) for letter in register.register(directory)],
        "sources": [_source(source, numbers) for source in gathered(directory.passages)],
    }


def _counts(directory: Directory) -> str:
    entries, parties = len(directory.entries), len(directory.parties)
    services = "voorziening" if entries == 1 else "voorzieningen"
    return f"{entries} {services} · {parties} {'actor' if parties == 1 else 'actoren'}"


def _groups(directory: Directory, numbers: dict[str, int]) -> Iterator[Data]:
    told: set[str] = set()
    for group in directory.groups:
        yield _group(group, told, directory, numbers)
        told.update(entry.service.iri for entry in group.entries)


def _group(group: Group, told: set[str], directory: Directory, numbers: dict[str, int]) -> Data:
    services = [entry.service for entry in group.entries]
    return {
        "heading": telling.heading(group),
        "entries": [_entry(entry, directory, numbers) for entry in group.entries if entry.service.iri not in told],
        "elsewhere": [_reference(service, directory) for service in services if service.iri in told],
    }


def _reference(entity: Entity, directory: Directory) -> Data:
    return {"name": capital(entity.label), "at": directory.file_names[entity.iri]}


def _entry(entry: Entry, directory: Directory, numbers: dict[str, int]) -> Data:
    every = telling.tell(entry, directory.marks)
    return {
        **_reference(entry.service, directory),
        "marks": list(entry.marks),
        "text": telling.description(entry),
        "facts": [*_also(entry), *(_fact(told) for told in every if told.label not in BRIEF)],
        "brief": [{"label": t.label, "text": telling.text_of(t.lines)} for t in every if t.label in BRIEF],
        "unknown": join_words(telling.untold(entry, directory.marks)),
        "sources": _places(entry.passages, numbers),
    }


def _also(entry: Entry) -> list[Data]:
    names = join_words(sorted(entry.service.alt_labels))
    return [_fact(Told("Ook genoemd", (Line(names),)))] if names else []


def _fact(told: Told) -> Data:
    lines = (Line(join_words([line.text for line in told.lines])),) if told.label in NAMED else told.lines
    return {"label": told.label, "lines": _lines(lines)}


def _lines(lines: Iterable[Line]) -> list[Data]:
    return [{"text": line.text, "marks": list(line.marks)} for line in lines]


def _actor(party: Party, directory: Directory, numbers: dict[str, int]) -> Data:
    actor = party.actor
    offered = {offer.target.iri: offer.target for offer in party.offers if offer.target}
    return {
        **_reference(actor, directory),
        "also": sorted(actor.alt_labels),
        "marks": list(party.marks),
        "kind": capital(" · ".join([actor.kind.label, *(rung.label for rung in actor.rungs), *party.areas])),
        "text": actor.definition,
        "contact": _lines(telling.contact(actor.contact, "")),
        "offers": [_reference(it, directory) for iri, it in offered.items() if iri in directory.file_names],
        "sources": _places(passages_of([actor, *party.offers]) or party.passages, numbers),
    }


def _remarks(directory: Directory, numbers: dict[str, int]) -> Iterator[Data]:
    """What is said of the actors themselves, each remark once, with whom it is about."""
    told: dict[str, list[tuple[Remark, Actor]]] = {}
    for party in directory.parties:
        for remark in party.remarks:
            if party.actor.iri in remark.about:
                told.setdefault(remark_text(remark), []).append((remark, party.actor))
    for text, found in told.items():
        yield {
            "text": text,
            "about": [_reference(actor, directory) for _, actor in found],
            "sources": _places(passages_of(remark for remark, _ in found), numbers),
        }


def _letter(letter: register.Letter, directory: Directory) -> Data:
    names = directory.file_names
    return {
        "text": letter.text,
        "names": [
            {"text": name.text, "meant": name.meant, "at": [names[iri] for iri in name.places]} for name in letter.names
        ],
    }


def _places(passages: Iterable[Passage], numbers: dict[str, int]) -> list[Data]:
    return [{"number": numbers[s.document.iri], "sections": _sections(s)} for s in gathered(passages)]


def _source(source: Source, numbers: dict[str, int]) -> Data:
    document = source.document
    return {
        "number": numbers[document.iri],
        "text": document_text(document),
        "sections": _sections(source),
    }


def _sections(source: Source) -> list[str]:
    return [place.section for place in source.places]
