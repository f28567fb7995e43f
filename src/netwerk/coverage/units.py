"""The sentences and list items of a source text: the least that one passage can rest on.

A unit ends where a sentence does, where a list item or heading begins, at two blank lines together, and at a line
that ends in a colon or breaks off short before one that starts with a capital. One blank line alone says nothing: some
sources have one between every two lines. An abbreviation with a dot ends no sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from netwerk.checks.sections import folded, headings_in

BULLET = re.compile(r"\s*(?:[-–•\uf0b7*]|[a-z]\))\s*(?=\S)")
_LINE = re.compile(r"[^\n\u2028]*[\n\u2028]?")
_SENTENCE_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[\dA-ZÀ-Þ])")
_LAST_WORD = re.compile(r"\S+\Z")
_ABBREVIATION = re.compile(
    r"[(\[\"“‘']*(?:(?!e\.[vd]\.)(?:[^\W\d_]\.)+|(?:bijv|bv|ca|incl|excl|art|nr|blz|evt|resp|mevr|dhr|drs|dr|mr|ir)\.)"
)
_CAPITAL = re.compile(r"[\"“‘'(\[]*[\dA-ZÀ-Þ]")
_SHORT, _BEFORE = 0.75, 5


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, list item or heading: where it stands in the text, on which lines, under which heading."""

    start: int
    end: int
    first: int
    last: int
    section: str
    heading: bool = False

    @property
    def lines(self) -> range:
        """The numbers of its lines."""
        return range(self.first, self.last + 1)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def blank(self) -> bool:
        return not self.text.strip()


def units(text: str, headings: Sequence[str], subheadings: Sequence[str] = ()) -> tuple[Unit, ...]:
    """The units of a text in NFC, in order; ``subheadings`` are lines that return under several headings.

    >>> text = "1. Wie\\n\\nHet team helpt\\n\\n(bijv. thuis). De school\\nook.\\n- een\\n- twee\\n"
    >>> [text[u.start:u.end] for u in units(text, ["1. Wie"])]
    ['1. Wie', 'Het team helpt\\n\\n(bijv. thuis).', 'De school\\nook.', '- een', '- twee']
    >>> [(u.first, u.last) for u in units(text, ["1. Wie"])]
    [(1, 1), (3, 5), (5, 6), (7, 7), (8, 8)]
    """
    found = headings_in(text, headings)
    lines = [_Line(match.start(), match.group()) for match in _LINE.finditer(text) if match.group()]
    own = {folded(heading) for heading in subheadings}
    spans = [(start, end) for _, start, end in found]
    spans += [(line.start, line.start + len(line.text)) for line in lines if folded(line.text) in own]
    cuts = {0, len(text), *(cut for span in spans for cut in span), *_line_cuts(lines)}
    cuts |= set(_sentence_cuts(text))
    for start, end in spans:  # a heading is one unit, whatever stands in it
        cuts -= set(range(start + 1, end))
    return tuple(_units(text, sorted(cuts), found, {start for start, _ in spans}))


def _units(text: str, cuts: Sequence[int], found: Sequence[tuple[str, int, int]], headings: set[int]) -> Iterator[Unit]:
    starts = [start for _, start, _ in found]
    breaks = [match.start() for match in re.finditer("\n", text)]
    for cut, following in pairwise(cuts):
        part = text[cut:following]
        if any(character.isalnum() for character in part):
            start = following - len(part.lstrip())
            end = cut + len(part.rstrip())
            place = bisect_right(starts, start)
            yield Unit(
                start,
                end,
                bisect_right(breaks, start) + 1,
                bisect_right(breaks, end - 1) + 1,
                found[place - 1][0] if place else "",
                cut in headings,
            )


def _sentence_cuts(text: str) -> Iterator[int]:
    for match in _SENTENCE_END.finditer(text):
        word = _LAST_WORD.search(text, max(0, match.start() - 40), match.start() + 1)
        if not (word and _ABBREVIATION.fullmatch(word.group())):
            yield match.end()


def _line_cuts(lines: Sequence[_Line]) -> Iterator[int]:
    """Where a line begins that starts something of its own."""
    filled = [line for line in lines if not line.blank]
    lengths = sorted(len(line.text.strip()) for line in filled)
    usual = lengths[len(lengths) * 3 // 4] if lengths else 0
    place = {line.start: number for number, line in enumerate(lines)}
    for number, (previous, line) in enumerate(pairwise(filled), start=1):
        parted = place[line.start] - place[previous.start] > 2
        if parted or BULLET.match(line.text) or _breaks_off(filled, number, usual):
            yield line.start


def _breaks_off(filled: Sequence[_Line], number: int, usual: int) -> bool:
    """Whether the line before announces, or is much shorter than is usual there, and this one starts anew."""
    previous, line = filled[number - 1].text.strip(), filled[number].text.strip()
    if not _CAPITAL.match(line):
        return False
    if previous.endswith((":", ";")):
        return True
    width = max(usual, *(len(each.text.strip()) for each in filled[max(0, number - _BEFORE) : number + 1]))
    return len(previous) + 1 + len(line.split()[0]) < _SHORT * width
