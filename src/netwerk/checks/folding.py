"""Text as a reader sees it: look-alike letters, invisible characters and odd spaces folded to plain ones."""

from __future__ import annotations

import unicodedata

from netwerk.checks.words import LOOK_ALIKES


def plain(text: str) -> str:
    """The text in plain letters and digits, with single spaces.

    >>> plain("A.\\u00a0Voor\\u00adbeeld  06–12")
    'A. Voorbeeld 06-12'
    """
    if not text.isascii():
        folded = unicodedata.normalize("NFKC", text)
        visible = (c for c in folded if unicodedata.category(c) != "Cf")
        text = "".join(_digit(c) for c in visible)
    return " ".join(text.translate(LOOK_ALIKES).split())


def bare(word: str) -> str:
    """A word without accents, in lower case.

    >>> bare("Renée")
    'renee'
    """
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return word.casefold()


def _digit(character: str) -> str:
    return str(unicodedata.decimal(character)) if character.isdecimal() else character
