"""The names and figures of a source that the graph does not hold and no exception excuses."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from netwerk.checks.sections import folded
from netwerk.coverage.account import LEFT_OUT, Account, Judged
from netwerk.coverage.exceptions import DESCRIBED, LAYOUT, PERSON, Exceptions, Excused
from netwerk.coverage.figures import AMOUNT, COUNT, PERCENTAGE, figures
from netwerk.coverage.proper_names import NAME, proper_names, written_small
from netwerk.coverage.said import Facts, Said, holds, plain_words

_OF_A_PLACE = (PERCENTAGE, AMOUNT, COUNT)


@dataclass(frozen=True, slots=True)
class Missing:
    """A name or figure that the graph does not hold: its kind, how the text has it, on which line."""

    kind: str
    text: str
    line: int


def missing(said: Said, account: Account, exceptions: Exceptions) -> tuple[tuple[Missing, ...], tuple[str, ...]]:
    """What the graph does not hold, in the order of the text, and what is wrong with the exceptions for it.

    A percentage, amount or count is looked for in what rests on that very sentence (in the whole document when nothing
    does); a name or date in what the graph says on the ground of the document.
    """
    headings = {folded(heading) for heading in exceptions.subheadings}
    ordinary = written_small(account.text)
    left: dict[Missing, None] = {}
    used: set[Excused] = set()
    for judged in account.judged:
        part = account.text[judged.unit.start : judged.unit.end]
        if folded(part) not in headings:
            for each in _in_unit(said, part, judged, ordinary):
                excuses = [excused for excused in exceptions.excused if _excuses(excused, each, said)]
                used.update(excuses)
                if not excuses:
                    left[each] = None
    idle = (excused for excused in exceptions.excused if excused not in used)
    return tuple(left), tuple(f"namen, {excused}: hier is geen uitzondering nodig; haal haar weg." for excused in idle)


def _in_unit(said: Said, part: str, judged: Judged, ordinary: Collection[str]) -> Iterator[Missing]:
    """What a sentence names that the graph does not hold."""
    reason = judged.skipped.reason if judged.fate == LEFT_OUT and judged.skipped else ""
    if reason == LAYOUT:
        return
    for name in proper_names(part, ordinary):
        if not (reason == PERSON and name.kind == NAME):
            line = judged.unit.first + part.count("\n", 0, name.start)
            yield from (Missing(name.kind, word, line) for word in name.unknown(said.knows))
    here: Facts = frozenset().union(*(said.facts_of[passage.iri] for passage in judged.passages))
    for figure in figures(part):
        narrow = judged.passages and figure.kind in _OF_A_PLACE
        if not holds(figure, here if narrow else said.facts):
            yield Missing(figure.kind, figure.text, judged.unit.first + part.count("\n", 0, figure.start))


def _excuses(excused: Excused, each: Missing, said: Said) -> bool:
    right_line = excused.lines is None or each.line in excused.lines
    right_word = not excused.word or plain_words(excused.word) == plain_words(each.text)
    right_reason = {PERSON: each.kind == NAME, DESCRIBED: said.describes(each.text)}.get(excused.reason, True)
    return right_line and right_word and right_reason
