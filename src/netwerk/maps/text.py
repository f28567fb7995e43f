"""Text from the data as a reader may see it: white space folded, nothing that turns the reading direction."""

from __future__ import annotations

import re
from typing import Final

CONTROLS: Final = r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff"
TURNS: Final = r"\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
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
