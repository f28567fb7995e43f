"""The abbreviations and capitalised names in a Dutch text.

A capital at the start of a sentence, list item or heading makes no name by itself; a row of capitalised words there
does ("Veilig Thuis meldt"), and so does an abbreviation. Capitalised words are one name when only small words stand
between them ("Raad voor de Kinderbescherming").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

NAME: Final = "naam"
ABBREVIATION: Final = "afkorting"

_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|\S+@\S+")
_WORD = re.compile(r"\d*[^\W\d_](?:[’'.&–-]?\w)*[+-]?")
_BETWEEN = re.compile(r"[\s&/]+")
_JOINING = frozenset(("en", "in", "op", "aan", "bij", "tot"))
_SMALL = _JOINING | frozenset(("van", "voor", "de", "der", "den", "het", "te", "ten", "ter"))
_PLAIN = _SMALL | frozenset(("een", "deze", "dit", "die", "dat", "wij", "we", "u", "uw", "zij", "er", "of", "met"))
_POSSESSIVE = re.compile(r"[’']s\b")


@dataclass(frozen=True, slots=True)
class ProperName:
    """A name or abbreviation: how the text has it and where.

    ``parts`` are what may be known in its stead: the names in a row, or the capitals of a compound.
    """

    kind: str
    text: str
    start: int
    parts: tuple[str, ...] = ()

    def unknown(self, knows: Callable[[str], bool]) -> tuple[str, ...]:
        """What of it is not known.

        >>> name = ProperName("naam", "DG&J/SOJ", 0, ("DG&J", "SOJ"))
        >>> name.unknown(lambda text: text == "SOJ"), name.unknown(lambda text: text == "DG&J/SOJ")
        (('DG&J',), ())
        """
        if knows(self.text):
            return ()
        return tuple(part for part in self.parts or (self.text,) if not knows(part))


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    opens: bool

    @property
    def short(self) -> bool:
        """Whether it is an abbreviation or has a capital inside: ``JGT's``, ``RvdK``, ``3D-breed``."""
        return any(map(_is_short, self.pieces))

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() or self.short

    @property
    def pieces(self) -> list[str]:
        return [piece for piece in re.split(r"[–-]", _POSSESSIVE.sub("", self.text)) if piece]


def proper_names(text: str, ordinary: Collection[str]) -> list[ProperName]:
    """Every abbreviation and name in one sentence, list item or heading.

    ``ordinary`` holds words that are also written small: at the start of a sentence they are no part of a name.

    >>> ordinary = {"met", "ouders", "veilig"}
    >>> for name in proper_names("Met CADT/JGT en de Raad voor de Kinderbescherming (RvdK)", ordinary):
    ...     print(name.text, "|", *name.parts, sep="  ")
    Met CADT/JGT en de Raad voor de Kinderbescherming  |  CADT  JGT  Raad voor de Kinderbescherming
    RvdK  |  RvdK
    >>> [name.text for name in proper_names("Ouders en Veilig Thuis bellen Jan", ordinary)]
    ['Ouders en Veilig Thuis', 'Jan']
    """
    text = _ADDRESS.sub(lambda match: " " * len(match.group()), text)
    words = [
        _Word(match.group(), match.start(), match.end(), number == 0)
        for number, match in enumerate(_WORD.finditer(text))
    ]
    found: list[ProperName | None] = []
    place = 0
    while place < len(words):
        end = _row_end(words, place, text)
        if end:
            found.append(_named(words[place:end], text, ordinary))
        place = end or place + 1
    return [name for name in found if name]


def written_small(text: str) -> frozenset[str]:
    """The words that a text has without a capital.

    >>> sorted(written_small("De ouders van Ann: Ouders"))
    ['ouders', 'van']
    """
    return frozenset(match.group() for match in _WORD.finditer(text) if match.group().islower())


def _row_end(words: Sequence[_Word], start: int, text: str) -> int:
    """Where a row of capitalised words that starts here ends, or 0."""
    if not words[start].capital:
        return 0
    end = place = start + 1
    while place < len(words) and _BETWEEN.fullmatch(text, words[place - 1].end, words[place].start):
        if words[place].capital:
            end = place + 1
        elif words[place].text not in _SMALL or place - end > 2:
            break
        place += 1
    return end


def _named(row: Sequence[_Word], text: str, ordinary: Collection[str]) -> ProperName | None:
    """The name that a row is, or None for a sentence's first word alone and a plain word with a capital."""
    first = row[0]
    if len(row) == 1 and (first.text.casefold() in _PLAIN or (first.opens and not first.short)):
        return None
    groups = list(_groups(row, text))
    alone = len(groups[0]) == 1 or not groups[0][1].capital
    if first.opens and not first.short and (alone or first.text.casefold() in {*ordinary, *_PLAIN}):
        groups[0] = _from_capital(groups[0][1:])
    parts = tuple(part for group in groups if group for part in _parts(group, text))
    kind = ABBREVIATION if len(row) == 1 and first.short else NAME
    return ProperName(kind, _between(row, text), first.start, parts)


def _groups(row: Sequence[_Word], text: str) -> Iterator[Sequence[_Word]]:
    """The names in a row, parted by a slash or a joining word."""
    group: list[_Word] = []
    for word in row:
        if word.text in _JOINING or (group and "/" in text[group[-1].end : word.start]):
            yield _from_capital(group)
            group = []
        if word.text not in _JOINING:
            group.append(word)
    yield _from_capital(group)


def _parts(group: Sequence[_Word], text: str) -> list[str]:
    pieces = [piece for piece in group[0].pieces if piece[0].isupper() or _is_short(piece)]
    return pieces if len(group) == 1 and pieces else [_between(group, text)]


def _between(words: Sequence[_Word], text: str) -> str:
    return " ".join(text[words[0].start : words[-1].end].split())


def _from_capital(words: Sequence[_Word]) -> Sequence[_Word]:
    place = next((place for place, word in enumerate(words) if word.capital), len(words))
    return words[place:]


def _is_short(piece: str) -> bool:
    return any(letter.isupper() for letter in piece[1:])
