"""How wide text is and how it breaks into lines, without a font: wide enough for every common sans serif."""

from __future__ import annotations

from typing import Final
from unicodedata import combining, east_asian_width

from netwerk.maps.text import broken, pieces

_SHARES: Final = {
    **dict.fromkeys("iljI.,:;'!|’‘", 0.35),
    **dict.fromkeys("ftr()[]/- ", 0.43),
    **dict.fromkeys("cksvxyzJ", 0.6),
    **dict.fromkeys("w", 0.84),
    **dict.fromkeys("mMW@%—…&", 1.02),
}
BOLD: Final = 1.13


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
