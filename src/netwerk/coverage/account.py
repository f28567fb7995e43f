"""What becomes of each line of a source: passages rest on it, it is left out with a reason, or it is unexplained.

A passage rests on the sentence or list item that holds its anchor, on nothing around it. A heading needs no reason. A
sentence is left out when one range holds all its lines; a range may begin or end on a line where another sentence does.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from netwerk.checks.sections import sections
from netwerk.coverage.exceptions import Exceptions, Skipped
from netwerk.coverage.said import Anchored, Said
from netwerk.coverage.units import Unit, units

CARRIED, LEFT_OUT, HEADING, UNEXPLAINED = "passage", "reden", "kop", "onverklaard"


@dataclass(frozen=True, slots=True)
class Judged:
    """A unit with what becomes of it: the passages on it, or the range that leaves it out."""

    unit: Unit
    passages: tuple[Anchored, ...] = ()
    skipped: Skipped | None = None

    @property
    def fate(self) -> str:
        """Which of the four."""
        if self.passages:
            return CARRIED
        if self.skipped:
            return LEFT_OUT
        return HEADING if self.unit.heading else UNEXPLAINED


@dataclass(frozen=True, slots=True)
class Row:
    """Lines that share a fate, and a section or reason; blank lines go with what stands before them."""

    first: int
    last: int
    fate: str
    units: tuple[Judged, ...]

    @property
    def section(self) -> str:
        """The section it stands in."""
        return self.units[0].unit.section

    @property
    def skipped(self) -> Skipped | None:
        """The range that leaves it out."""
        return self.units[0].skipped

    def __str__(self) -> str:
        return f"{self.first}–{self.last}" if self.last > self.first else str(self.first)


@dataclass(frozen=True, slots=True)
class Account:
    """A source text, judged: its units and rows in order, and what is wrong with the list of exceptions."""

    text: str
    judged: tuple[Judged, ...]
    rows: tuple[Row, ...]
    problems: tuple[str, ...]


def account(said: Said, text: str, exceptions: Exceptions) -> Account:
    """What becomes of each line of a document's text."""
    text = unicodedata.normalize("NFC", text)
    parts = units(text, said.sections, exceptions.subheadings)
    resting, problems = _resting(said, text, parts)
    judged = tuple(Judged(unit, tuple(resting.get(unit, ())), _range_of(unit, exceptions)) for unit in parts)
    lines = text.count("\n") + (not text.endswith("\n"))
    problems += list(_misplaced(judged, exceptions, text, lines))
    return Account(text, judged, tuple(_rows(judged, lines)), tuple(problems))


def _resting(said: Said, text: str, parts: Sequence[Unit]) -> tuple[Mapping[Unit, list[Anchored]], list[str]]:
    """Which passages rest on which unit, and those whose anchor is not found once."""
    places = {}
    end = len(text)
    for section in reversed(sections(text, said.sections)):
        end -= len(section.text)
        places[section.heading] = (end, end + len(section.text))
    found: dict[Unit, list[Anchored]] = defaultdict(list)
    problems = []
    for passage in said.passages:
        hits = list(_anchor(passage.anchor).finditer(text, *places.get(passage.section, (0, 0))))
        if len(hits) != 1:
            problems.append(
                f"De aanhaling van {passage.iri} staat {len(hits)} keer in haar sectie; zie netwerk valideer."
            )
        else:
            for unit in parts:
                if unit.start < hits[0].end() and hits[0].start() < unit.end:
                    found[unit].append(passage)
    return found, problems


def _anchor(words: str) -> re.Pattern[str]:
    pattern = r"\s+".join(re.escape(word) for word in unicodedata.normalize("NFC", words).split())
    return re.compile(rf"(?<!\w){pattern}(?!\w)" if pattern else r"(?!)", re.IGNORECASE)


def _range_of(unit: Unit, exceptions: Exceptions) -> Skipped | None:
    return next((each for each in exceptions.skipped if each.first <= unit.first and unit.last <= each.last), None)


def _misplaced(judged: Sequence[Judged], exceptions: Exceptions, text: str, lines: int) -> Iterator[str]:
    """Ranges outside the file, and lines in them that no sentence left out by that range stands on."""
    filled = {number for number, line in enumerate(text.split("\n"), start=1) if line.strip()}
    carried = {line for each in judged if each.fate == CARRIED for line in each.unit.lines}
    for skipped in exceptions.skipped:
        if skipped.last > lines:
            yield f"regels {skipped}: het bestand telt {lines} regels."
            continue
        own = {line for each in judged if not each.passages and each.skipped is skipped for line in each.unit.lines}
        loose = sorted(filled & set(range(skipped.first, skipped.last + 1)) - own)
        if not own:
            yield f"regels {skipped}: hier staat geen hele zin zonder passage die niet al in een ander bereik staat."
        elif loose and loose[0] in carried:
            yield f"regels {skipped}: op regel {loose[0]} rust een passage; laat die regel weg."
        elif loose:
            yield f"regels {skipped}: de zin op regel {loose[0]} loopt door buiten dit bereik, of staat in een ander."


def _rows(judged: Sequence[Judged], lines: int) -> Iterator[Row]:
    """Neighbours that share a fate, as lines from the first to where the next begins."""
    grouped = [tuple(group) for _, group in groupby(judged, key=_kind)]
    for number, group in enumerate(grouped):
        first = group[0].unit.first if number else 1
        following = grouped[number + 1][0].unit.first if number + 1 < len(grouped) else lines + 1
        yield Row(first, max(group[-1].unit.last, following - 1), group[0].fate, group)


def _kind(judged: Judged) -> tuple[str, str, Skipped | None]:
    fate = judged.fate
    return fate, judged.unit.section if fate == CARRIED else "", judged.skipped if fate == LEFT_OUT else None
