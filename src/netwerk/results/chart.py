"""A bar chart of an answer whose rows are a count over time or over categories; the table says the same beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from netwerk.model import Answer

COUNTS: Final = ("aantal", "totaal", "som")
"""How the name of a column begins that counts or adds up."""
MOST: Final = 60
WIDTH: Final = 1000
"""How long the longest bar is, in units of the picture."""
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_TIME = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True)
class Bar:
    """One bar: what it stands for, its number, and its length."""

    label: str
    value: str
    length: int


@dataclass(frozen=True)
class Chart:
    """The bars below each other, in order of time where they stand for moments, else as the answer has them."""

    title: str
    bars: tuple[Bar, ...]


def of(answer: Answer) -> Chart | None:
    """The chart of an answer; None when its rows are no count, or too few or too many for a picture.

    Namesakes, such as the schools of two municipalities, have a bar each: their rows differ in something else.
    """
    place = next((i for i, name in enumerate(answer.columns) if _counts(name)), None)
    if place is None or place == 0 or not 2 <= len(answer.rows) <= MOST:
        return None
    named = [(" · ".join(filter(None, row[:place])), row[place]) for row in answer.rows]
    apart = {(*row[:place], *row[place + 1 :]) for row in answer.rows}
    if len(apart) < len(named) or not all(label and _is_number(value) for label, value in named):
        return None
    if all(_TIME.fullmatch(label) for label, _ in named):
        named.sort()
    over = " en ".join(name.replace("_", " ") for name in answer.columns[:place])
    return Chart(f"{answer.columns[place].replace('_', ' ').capitalize()} per {over}", _bars(named))


def _bars(named: list[tuple[str, str]]) -> tuple[Bar, ...]:
    most = max((Decimal(value) for _, value in named), default=Decimal(0)) or Decimal(1)
    return tuple(Bar(label, value, max(1, int(Decimal(value) / most * WIDTH))) for label, value in named)


def _counts(name: str) -> bool:
    return name.casefold().startswith(COUNTS)


def _is_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and Decimal(text) >= 0
