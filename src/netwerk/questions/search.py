"""Finding a named question by words, in all that a reader sees of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from netwerk.questions.question import Question, catalogue
from netwerk.stemming import Words, content

TITLE, TOLD, REST = 4, 2, 1
"""How much a word counts in the title, in the description or group, and in the columns and parameters."""


def groups() -> dict[str, tuple[Question, ...]]:
    """All questions by their group, both sorted by name."""
    every = catalogue().values()
    return {group: tuple(q for q in every if q.group == group) for group in sorted({q.group for q in every})}


def search(words: str) -> tuple[Question, ...]:
    """The questions that hold all these words, the best match first; without words all of them, by name.

    Neither case, accents nor endings count, and small words such as *wie* and *de* only when there are no others.
    """
    wanted = content(words)
    return tuple(question for question, number in _ranked(wanted) if number == len(wanted))


def nearest(words: str, most: int = 5) -> tuple[Question, ...]:
    """The questions that hold the most of these words, or one less, the best match first."""
    ranked = _ranked(content(words))
    best = max((number for _, number in ranked), default=0)
    return tuple(question for question, number in ranked if number >= max(1, best - 1))[:most]


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
