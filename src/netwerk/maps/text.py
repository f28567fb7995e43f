"""Text from the data as a reader may see it: white space folded, nothing that turns the reading direction."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

CONTROLS: Final = r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff"
TURNS: Final = r"\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_BREAK: Final = re.compile(r"(?<=[-/])(?=\w)|\s+")
UNSEEN: Final = re.compile(f"[{CONTROLS}{TURNS}]")


def plain(text: str) -> str:
    r"""One line of text without control, direction and zero-width characters.

    >>> plain("een\u2028regel \u202eom")
    'een regel om'
    """
    return " ".join(UNSEEN.sub("", text).split())


def headed(text: str) -> str:
    """The same line as a heading begins: with a capital.

    >>> headed("lokale toegang")
    'Lokale toegang'
    """
    line = plain(text)
    return line[:1].upper() + line[1:]


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
