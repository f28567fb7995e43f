"""Finding a named question by words, in all that a reader sees of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from netwerk.questions.question import Question, catalogue
from netwerk.stemming import Words, content

TITLE, TOLD, REST = 4, 2, 1
"""How much a word counts in the title, in the description or group, and in the columns and parameters."""
ENOUGH: Final = 0.5
"""Which part of the words a question must hold to be near."""


def search(words: str) -> tuple[Question, ...]:
    """The questions that hold all these words, the best match first; without words all of them, by name.

    Neither case, accents nor endings count, and small words such as *wie* and *de* only when there are no others.
    """
    wanted = content(words)
    return tuple(question for question, number in _ranked(wanted) if number == len(wanted))


def nearest(words: str, most: int = 5) -> tuple[Question, ...]:
    """The questions that hold at least half of these words, the best match first."""
    wanted = content(words)
    best = max((number for _, number in _ranked(wanted)), default=0)
    least = max(1, best, ENOUGH * len(wanted))
    return tuple(question for question, number in _ranked(wanted) if number >= least)[:most]


def _ranked(wanted: Sequence[str]) -> list[tuple[Question, int]]:
    """All questions with how many of the words they hold, those first that hold the most and in the best places."""
    told = [(question, [_weight(texts, word) for word in wanted]) for question, texts in _texts()]
    called = "-".join(wanted)
    told.sort(key=lambda one: (one[0].name != called, -sum(map(bool, one[1])), -sum(one[1]), one[0].name))
    return [(question, sum(map(bool, weights))) for question, weights in told]


def _weight(texts: Sequence[tuple[int, Words]], word: str) -> int:
    return max((weight for weight, words in texts if word in words), default=0)


@cache
def _texts() -> tuple[tuple[Question, tuple[tuple[int, Words], ...]], ...]:
    return tuple((question, _read(question)) for question in catalogue().values())


def _read(question: Question) -> tuple[tuple[int, Words], ...]:
    parameters = (word for p in question.parameters for word in (p.name, p.description))
    columns = (word for pair in question.columns.items() for word in pair)
    return (
        (TITLE, Words(f"{question.name} {question.title}")),
        (TOLD, Words(f"{question.description} {question.group}")),
        (REST, Words(" ".join([*parameters, *columns]))),
    )
