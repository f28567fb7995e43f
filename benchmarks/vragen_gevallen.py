"""Which questions are put to the copies: each named question, about the same thing as in its file, on any day."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from pyoxigraph import Literal, NamedNode

from benchmarks.veelvoud import Copy
from netwerk.questions import Question
from netwerk.store.binding import Term, bind, day_term
from netwerk.vocab import PREFIXES

FIRST_DAY: Final = date(2015, 1, 1)
DAYS: Final = 2922
"""From 2015 to the end of 2022: from before the oldest source of any copy to well past most of the newest."""
_VALUES = re.compile(r"VALUES \?(\w+) \{ ([^{}]*) \}")
_NAME = re.compile(r"(\w+):([\w-]+)$")
_TEXT = re.compile(r'"([^"]*)"(?:\^\^\S+)?$')


@dataclass(frozen=True)
class Case:
    """One question about one copy on one day.

    ``text`` is the query as it goes to an engine; ``given``, ``area`` and ``plans`` are what a user would ask with.
    """

    question: Question
    day: date
    text: str
    given: Mapping[str, str]
    area: str | None
    plans: bool


def cases(question: Question, copies: Sequence[Copy], number: int) -> list[Case]:
    """So many cases of a question, each about another copy as long as there are any, each on a day of its own."""
    rng = Random(f"1 {question.name}")  # noqa: S311 - the same question asks the same; nothing is secret
    chosen = [copy for _ in range(0, number, len(copies)) for copy in rng.sample(copies, len(copies))][:number]
    days = [FIRST_DAY + timedelta(offset) for offset in rng.sample(range(DAYS), number)]
    return [_case(question, copy, day) for copy, day in zip(chosen, days, strict=True)]


def _case(question: Question, copy: Copy, day: date) -> Case:
    stated = {name: _term(value, copy) for name, value in _VALUES.findall(question.query)}
    bound: dict[str, Sequence[Term]] = {name: [term] for name, term in stated.items()}
    if "peildatum" in bound:
        bound["peildatum"] = [day_term(day)]
    given = {parameter.name: _typed(stated[parameter.name]) for parameter in question.parameters}
    area = _typed(stated["gebied"]) if "gebied" in stated else None
    plans = "plannen" in stated and stated["plannen"].value == "true"
    return Case(question, day, bind(question.query, bound), given, area, plans)


def _term(value: str, copy: Copy) -> Term:
    """What stands in a ``VALUES`` block, as the copy has it."""
    if name := _NAME.match(value):
        return NamedNode(copy.iri(f"{PREFIXES[name[1]]}{name[2]}"))
    if value in ("true", "false"):
        return Literal(value == "true")
    if text := _TEXT.match(value):
        is_day = value.endswith("xsd:date")
        return day_term(copy.day(date.fromisoformat(text[1]))) if is_day else Literal(text[1])
    return Literal(int(value))


def _typed(term: Term) -> str:
    """What a user types to mean this: the last part of an IRI, or the value."""
    return term.value.rpartition("/")[2]
