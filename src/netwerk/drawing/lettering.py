"""How wide text is and how it breaks into lines, without a font: wide enough for every common sans serif."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final
from unicodedata import combining, east_asian_width

_SHARES: Final = {
    **dict.fromkeys("iljI.,:;'!|’‘", 0.35),
    **dict.fromkeys("ftr()[]/- ", 0.43),
    **dict.fromkeys("cksvxyzJ", 0.6),
    **dict.fromkeys("w", 0.84),
    **dict.fromkeys("mMW@%—…&", 1.02),
}
BOLD: Final = 1.13
_BREAK: Final = re.compile(r"(?<=[-/])(?=\w)|\s+")


def width(text: str, size: float, bold: bool = False) -> float:
    """About how wide a text is; a little more than in the widest of the fonts that the drawing asks for.

    >>> width("il", 10) < width("MW", 10)
    True
    """
    return sum(map(_share, text)) * size * (BOLD if bold else 1)


def wrapped(text: str, size: float, room: float, bold: bool = False) -> tuple[str, ...]:
    """A text broken over lines of at most this width; a word too wide for one is broken as well.

    >>> wrapped("Jeugd- en Gezinsteam", 13, 100)
    ('Jeugd- en', 'Gezinsteam')
    """
    parts = [part for word in pieces(text) for part in _cut(word, size, room, bold)]
    return broken(parts, lambda line: width(line, size, bold) <= room)


def pieces(text: str) -> list[str]:
    """The words of a text with the space that follows, also broken after a hyphen or slash.

    >>> pieces("Jeugd- en/of Gezinsteam")
    ['Jeugd- ', 'en/', 'of ', 'Gezinsteam']
    """
    ends = [0, *(match.end() for match in _BREAK.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(ends) if start < end]


def broken(parts: list[str], fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Pieces of text on as few lines as fit; a piece that fits nowhere has a line of its own.

    >>> broken(pieces("Jeugd- en Gezinsteam"), lambda line: len(line) <= 12)
    ('Jeugd- en', 'Gezinsteam')
    """
    found = [""]
    for part in parts:
        if found[-1] and not fits((found[-1] + part).rstrip()):
            found.append(part)
        else:
            found[-1] += part
    return tuple(line.rstrip() for line in found)


def _share(letter: str) -> float:
    if combining(letter):
        return 0.0
    if letter in _SHARES:
        return _SHARES[letter]
    if not letter.isalnum() or east_asian_width(letter) in "WF":
        return 1.02
    return 0.8 if letter.isupper() else 0.65


def _cut(word: str, size: float, room: float, bold: bool) -> list[str]:
    """A word in pieces that each fit on a line."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter.rstrip(), size, bold) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces
