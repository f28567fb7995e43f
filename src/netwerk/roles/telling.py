"""What readers see beside the sentences, the same in every format: sources by number, contact, all at a glance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from netwerk import wording
from netwerk.directory import telling
from netwerk.model import Entity, Passage, Remark
from netwerk.pages.pieces import Piece
from netwerk.roles.base import UNCLAIMED, Contact, Line, Rise, Role, Section, Whole
from netwerk.roles.headings import CONSULTATION

REACHED: Final = frozenset({"refer", "down", "consult", "tables", "contact", UNCLAIMED})
"""The sections in which a reader wants to reach whom a line leads to."""
HELD: Final = "regie"
PASSED_ON: Final = frozenset({"refer", "consult"})
"""What a part may do as the whole; a seat at a table is for who sits there."""
GLANCE: Final = (
    ("refer", "Verwijst of meldt naar"),
    ("consult", "Kan raadplegen"),
    ("tables", "Zit aan tafel bij"),
    (HELD, "Heeft regie over of stuurt"),
)
"""The columns of the overview: the sections they show, and what they are called there."""

MOST: Final = 12
"""How many names a line that nobody asked for may hold."""
OTHERS: Final = "Van deze zeggen de bronnen op deze dag niet dat zij verwijzen of raadplegen:"


@dataclass(frozen=True)
class Notes:
    """The places in the sources of one page, in the order in which it needs them, each with the words to look for."""

    places: Mapping[str, tuple[str, ...]]

    def of(self, passages: Iterable[Passage]) -> tuple[int, ...]:
        """The numbers of the places of these passages, from 1."""
        numbers = {place: number for number, place in enumerate(self.places, 1)}
        return tuple(sorted({numbers[wording.citation(passage)] for passage in passages}))


def notes(role: Role) -> Notes:
    """The places that the page of a role rests on."""
    found: dict[str, dict[str, None]] = {}
    for passage in role.passages:
        found.setdefault(wording.citation(passage), {})[passage.anchor] = None
    return Notes({place: tuple(anchors) for place, anchors in found.items()})


def contact_text(contact: Contact) -> str:
    """A contact point on one line, with whose it is where it is not that of whom it is shown with."""
    told = "; ".join(str(line) for line in telling.contact(contact.point, ""))
    return f"{told} (van {contact.owner})" if contact.owner else told


def reached(section: Section, line: Line, contacts: Mapping[str, Contact]) -> tuple[tuple[str, str], ...]:
    """How to reach those a line leads to, each with its name."""
    if section.name not in REACHED:
        return ()
    return tuple((one.label, contact_text(contacts[one.iri])) for one in line.others if one.iri in contacts)


def silence(role: Role, section: Section) -> str:
    """What is said of a section without lines, and as a part of what there are some."""
    wholes = [whole.actor.label for whole in role.wholes if any(one.name == section.name for one in whole.sections)]
    rest = f" Wel als deel van {wording.join_words(wholes)}." if wholes else ""
    return f"{section.silence}{rest}"


def unclaimed_text(section: Section) -> str:
    """Whom referrals lead to of which no source says whose they are, for who looks there in vain; without full stop."""
    consulting = [line for line in section.lines if line.relations[0].kind.name == CONSULTATION]
    told = [
        f"{what} {_listed(lines)}"
        for what, lines in (
            (
                "verwijzingen en meldingen zonder te zeggen van wie: naar",
                [x for x in section.lines if x not in consulting],
            ),
            ("raadpleging zonder te zeggen door wie: van", consulting),
        )
        if lines
    ]
    return f"De bronnen noemen ook {'; en '.join(told)}"


def _listed(lines: Iterable[Line]) -> str:
    names = list(dict.fromkeys(one.label for line in lines for one in line.others))
    rest = [f"{len(names) - MOST} meer"] if len(names) > MOST else []
    return wording.join_words([*names[:MOST], *rest])


def remark_text(remark: Remark) -> str:
    """What is wrong, missing or contradictory in the sources, with where."""
    return f"{wording.remark_text(remark)} Bron: {wording.citations(remark.passages)}."


def kind(role: Role) -> str:
    """What a role is, on which rungs, and where."""
    rungs = [f"trede {rung.label}" for rung in role.actor.rungs]
    areas = [wording.join_words(role.areas)] if role.areas else []
    return f"{wording.capital(', '.join([role.actor.kind.label, *rungs, *areas]))}."


def start(rise: Rise, role: Role) -> tuple[Piece, ...]:
    """From whom a step goes up."""
    area = (Piece(f"in {rise.area}, "),) if rise.area else ()
    if rise.tail.iri == role.actor.iri:
        return (*area, Piece("van u"))
    words = "als deel van" if rise.number == 1 else "vanuit"
    return (*area, Piece(f"{words} "), Piece(rise.tail.label, rise.tail.iri))


@dataclass(frozen=True)
class Named:
    """Those whom a cell of the overview names with the same marks; ``open_end`` is what it says of nobody known."""

    entities: tuple[Entity, ...]
    open_end: str
    marks: tuple[str, ...]


@dataclass(frozen=True)
class Cell:
    """Those whom a role, itself or as a part of a whole, has to do with in one way."""

    whole: str
    named: tuple[Named, ...]


def glance(role: Role) -> tuple[tuple[str, tuple[Cell, ...]], ...]:
    """For each column of the overview its title and what it shows of a role."""
    return tuple((title, _cells(role, name)) for name, title in GLANCE)


def _cells(role: Role, name: str) -> tuple[Cell, ...]:
    own = _held(role) if name == HELD else role.section(name).lines
    wholes = [(whole.actor.label, _lines_of(whole, name)) for whole in role.wholes] if name in PASSED_ON else []
    return tuple(Cell(whole, _named(lines)) for whole, lines in [("", own), *wholes] if lines)


def _held(role: Role) -> tuple[Line, ...]:
    """The lines on regie that the role itself has."""
    every = (*role.section(HELD).lines, *role.section("steering").lines)
    return tuple(line for line in every if any(r.origin and r.origin.iri == role.actor.iri for r in line.relations))


def _lines_of(whole: Whole, name: str) -> tuple[Line, ...]:
    return next((section.lines for section in whole.sections if section.name == name), ())


def _named(lines: Iterable[Line]) -> tuple[Named, ...]:
    """Those that lines lead to, each once, with the marks of the line that has the fewest."""
    sure = sorted(lines, key=lambda line: len(line.marks))
    seen: set[str] = set()
    found: dict[tuple[str, ...], list[Entity]] = {}
    for line in sure:
        fresh = [entity for entity in line.others if entity.iri not in seen]
        seen.update(entity.iri for entity in fresh)
        found.setdefault(line.marks, []).extend(fresh)
    nobody = {(_open(line), line.marks): None for line in sure if not line.others}
    named = [Named(tuple(entities), "", marks) for marks, entities in found.items() if entities]
    return (*named, *(Named((), text, marks) for text, marks in nobody))


def _open(line: Line) -> str:
    """What a line leads to that names nobody: oneself, or one of whom the source does not say who."""
    return "zichzelf" if any(r.target for r in line.relations) else wording.OPEN_TARGET
