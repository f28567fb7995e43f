"""The order of an answer: whole rows by one column, as Dutch readers expect, so that each keeps its sources."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from netwerk.errors import InputError
from netwerk.model import Answer
from netwerk.wording import join_words

DOWN: Final = "-"
"""What stands before the name of a column to turn its order around."""
Key = tuple[tuple[bool, Decimal, str], ...]
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_PARTS = re.compile(r"\d+|\D+")


def ordered(answer: Answer, wish: str) -> Answer:
    """The answer with its rows by the column that ``wish`` names; empty cells last, equal ones as they were.

    >>> [row[0] for row in ordered(Answer(("n",), (("10",), ("",), ("9",))), "-n").rows]
    ['10', '9', '']

    Raises InputError for a column that is not there.
    """
    column = wish.removeprefix(DOWN)
    if column not in answer.columns:
        raise InputError(f"Onbekend: kolom '{column}' om op te sorteren. Mogelijk: {join_words(list(answer.columns))}.")
    place = answer.columns.index(column)
    filled = [row for row in answer.rows if row[place]]
    key = _key([row[place] for row in filled])
    filled.sort(key=lambda row: key(row[place]), reverse=wish.startswith(DOWN))
    return replace(answer, rows=(*filled, *(row for row in answer.rows if not row[place])))


def turned(column: str, wish: str) -> str:
    """The wish that a heading leads to: upward, or downward when it is upward now.

    >>> turned("wie", ""), turned("wie", "wie"), turned("wie", "-wie")
    ('wie', '-wie', 'wie')
    """
    return f"{DOWN}{column}" if wish == column else column


def direction(column: str, wish: str) -> str:
    """How a heading says in which order its column stands; empty when it is not in order."""
    return {column: "ascending", f"{DOWN}{column}": "descending"}.get(wish, "")


def _key(cells: Sequence[str]) -> Callable[[str], Key]:
    """By value where every cell is a number, else by words without case and accents, numbers in them by value."""
    if all(map(_NUMBER.fullmatch, cells)):
        return lambda cell: ((False, Decimal(cell), ""),)
    return _words


def _words(cell: str) -> Key:
    plain = "".join(c for c in unicodedata.normalize("NFKD", cell.casefold()) if not unicodedata.combining(c))
    return tuple(_part(part) for part in _PARTS.findall(plain))


def _part(text: str) -> tuple[bool, Decimal, str]:
    number = text.isascii() and text.isdigit()
    return (not number, Decimal(text) if number else Decimal(0), "" if number else text)
