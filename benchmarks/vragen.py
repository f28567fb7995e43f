"""Every named question beside other engines: `python -m benchmarks.vragen [KOPIEEN [DAGEN [KAP]]]`, 61, 20 and 10 s.

It asks the shipped graph and so many copies of it (`benchmarks.veelvoud`). Each question is put once about each of so
many copies, each time on another day, so that whatever is made for a day is made again; nothing is warmed up but the
lists that a worker reads before its first question. Measured are, in turn:

- *netwerk*: what a worker of the program does from the names that are typed to the rows with status, doubts and sources
- *opslag*: the query alone through the program's store, which looks at it first, to its last row
- *kaal*: the same query in the Oxigraph engine of the same process, to its last row
- *rdflib*: the same query on one of those days, stopped at the cap
- *Virtuoso 7*, when it is installed: the same query by HTTP, to the last row read
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

import pyoxigraph

from benchmarks import veelvoud, vragen_rdflib, vragen_virtuoso
from benchmarks.veelvoud import Copy
from benchmarks.vragen_gevallen import Case, cases
from benchmarks.vragen_virtuoso import Virtuoso
from netwerk import questions, resources
from netwerk.questions import Question
from netwerk.runner.limits import Limits
from netwerk.runner.messages import Moment, Named
from netwerk.runner.worker import Desk
from netwerk.store import Result, Store, embedded
from netwerk.store.files import graph_files, read_quads

FREE: Final = Limits(seconds=0, rows=0, size=0, memory=0)
AIM, TIMES_BARE, TIMES_RDFLIB, TIMES_VIRTUOSO = 150.0, 1.3, 30.0, 2.0
WRONG: Final = "andere rijen"
EVERY: Final = tuple(questions.catalogue().values())


@dataclass
class Measured:
    """What one question took, in milliseconds: each case of each engine, or why there is no time."""

    name: str
    rows: list[int] = field(default_factory=list)
    netwerk: list[float] = field(default_factory=list)
    store: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    rdflib: float | str = ""
    virtuoso: list[float] = field(default_factory=list)
    virtuoso_ended: str = ""


@dataclass(frozen=True)
class Engines:
    """The same data in each engine."""

    desk: Desk
    store: Store
    bare: pyoxigraph.Store
    virtuoso: Virtuoso | None


def measure(
    folder: Path, copies: Sequence[Copy], days: int, cap: float, asked: Sequence[Question] = EVERY
) -> list[Measured]:
    """These named questions about the copies in this folder."""
    files = [*resources.ontology_files(), *graph_files([folder])]
    with _engines(folder, files) as engines:
        engines.desk.read_lists()
        found = [_compare(engines, cases(question, copies, days), cap) for question in asked]
    _beside_rdflib(files, copies, days, found, cap)
    return found


@contextmanager
def _engines(folder: Path, files: Sequence[Path]) -> Iterator[Engines]:
    bare = pyoxigraph.Store()
    bare.bulk_extend(quad for file in files for quad in read_quads(file))
    store = embedded.in_memory([folder])
    with vragen_virtuoso.serving(files) if vragen_virtuoso.installed() else nullcontext() as virtuoso:
        yield Engines(Desk(store), store, bare, virtuoso)


def _compare(engines: Engines, every: Sequence[Case], cap: float) -> Measured:
    found = Measured(every[0].question.name)
    for number, case in enumerate(every):
        runs = [
            (found.netwerk, partial(_ask, engines.desk, case)),
            (found.store, partial(_rows, engines.store.query, case.text)),
            (found.bare, partial(_rows, engines.bare.query, case.text, use_default_graph_as_union=True)),
        ]
        in_turn = runs if number % 2 else reversed(runs)  # neither always comes to a warm cache
        found.rows.append(max(_timed(times, run) for times, run in in_turn))  # an answer has one for each statement
        if engines.virtuoso and not found.virtuoso_ended:
            _beside_virtuoso(engines.virtuoso, case, found, cap)
    return found


def _timed(times: list[float], run: Callable[[], int]) -> int:
    """How many rows it gives; the milliseconds are added to the times."""
    begin = time.perf_counter()
    rows = run()
    times.append(1000 * (time.perf_counter() - begin))
    return rows


def _ask(desk: Desk, case: Case) -> int:
    """How many rows a worker answers with."""
    moment = Moment(case.day, case.area, case.plans)
    return len(desk.named(Named(case.question.name, dict(case.given), moment, FREE)).answer.rows)


def _rows(query: Callable[..., Result], text: str, **options: bool) -> int:
    result = query(text, **options)
    if not isinstance(result, pyoxigraph.QuerySolutions):
        raise TypeError("a named question is a SELECT query")
    return sum(1 for _ in result)


def _beside_virtuoso(virtuoso: Virtuoso, case: Case, found: Measured, cap: float) -> None:
    try:
        rows = _timed(found.virtuoso, partial(virtuoso.rows, case.text, cap))
    except TimeoutError:
        found.virtuoso_ended = f"meer dan {cap:.0f} s"
    except RuntimeError as error:
        found.virtuoso_ended = str(error)
    else:
        if rows != found.rows[-1]:
            found.virtuoso_ended = WRONG


def _beside_rdflib(
    files: Sequence[Path], copies: Sequence[Copy], days: int, found: Sequence[Measured], cap: float
) -> None:
    graph = vragen_rdflib.load(files)
    for one in found:
        case = cases(questions.get(one.name), copies, days)[0]
        try:
            seconds, rows = vragen_rdflib.ask(graph, case.text, cap)
            one.rdflib = 1000 * seconds if rows == one.rows[0] else WRONG
        except TimeoutError:
            one.rdflib = f"> {1000 * cap:.0f}"
        except RecursionError:
            one.rdflib = "RecursionError"
        except RuntimeError as error:
            one.rdflib = str(error)


def report(found: Sequence[Measured], title: str) -> str:
    """The figures as Markdown: a row for each question, the slowest first, and what they come to."""
    lines = [
        f"| {title} | rijen | netwerk (ms) | opslag (ms) | kaal (ms) | rdflib (ms) | Virtuoso (ms) |",
        "|---|---|---|---|---|---|---|",
        *(_row(one) for one in sorted(found, key=lambda one: -median(one.netwerk))),
        "",
        *(f"- {line}" for line in _summary(found)),
    ]
    return "\n".join(lines)


def _row(one: Measured) -> str:
    rdflib = one.rdflib if isinstance(one.rdflib, str) else f"{one.rdflib:.0f}"
    virtuoso = one.virtuoso_ended or (f"{median(one.virtuoso):.1f}" if one.virtuoso else "")
    times = " | ".join(f"{median(every):.1f}" for every in (one.netwerk, one.store, one.bare))
    return f"| {one.name} | {min(one.rows)}-{max(one.rows)} | {times} | {rdflib} | {virtuoso} |"


def _summary(found: Sequence[Measured]) -> Iterator[str]:
    own, store, bare = (_together(times) for times in zip(*((o.netwerk, o.store, o.bare) for o in found), strict=True))
    slow = [one.name for one in found if median(one.netwerk) > AIM]
    yield f"{len(found)} vragen; trager dan {AIM:.0f} ms: {len(slow)}{_names(slow)}"
    yield f"samen door de opslag {store:.0f} ms, kaal {bare:.0f} ms: {store / bare:.2f} maal (doel {TIMES_BARE})"
    yield f"met opgezochte namen, status, twijfel en bronnen {own:.0f} ms: {own / bare:.2f} maal"
    yield f"dat is per vraag {median(median(o.netwerk) - median(o.bare) for o in found):.1f} ms meer (mediaan)"
    yield from _summary_rdflib(found)
    yield from _summary_virtuoso(found)


def _together(every: Iterable[Sequence[float]]) -> float:
    return sum(median(times) for times in every)


def _summary_rdflib(found: Sequence[Measured]) -> Iterator[str]:
    answered = [(one.rdflib, median(one.netwerk)) for one in found if isinstance(one.rdflib, float)]
    stopped = [
        (float(one.rdflib.removeprefix("> ")), median(one.netwerk))
        for one in found
        if isinstance(one.rdflib, str) and one.rdflib.startswith("> ")
    ]
    other = [f"{one.name} ({one.rdflib})" for one in found if isinstance(one.rdflib, str) and one.rdflib[:2] != "> "]
    theirs, own = (sum(times) for times in zip(*answered, *stopped, strict=True))
    least = "meer dan " if stopped else ""
    yield f"rdflib: {len(answered)} vragen beantwoord, {len(stopped)} afgebroken; anders: {len(other)}{_names(other)}"
    yield f"rdflib samen {least}{theirs:.0f} ms: {least}{theirs / own:.0f} maal zo lang (doel {TIMES_RDFLIB:.0f})"


def _summary_virtuoso(found: Sequence[Measured]) -> Iterator[str]:
    same = [one for one in found if one.virtuoso and not one.virtuoso_ended]
    if not any(one.virtuoso or one.virtuoso_ended for one in found):
        yield "Virtuoso 7 is hier niet geïnstalleerd"
        return
    wrong = [one.name for one in found if one.virtuoso_ended == WRONG]
    failed = [one.name for one in found if one.virtuoso_ended not in ("", WRONG)]
    slower = [one.name for one in same if median(one.netwerk) > TIMES_VIRTUOSO * median(one.virtuoso)]
    yield f"Virtuoso: {len(same)} vragen met dezelfde rijen, {len(wrong)} met andere, {len(failed)} zonder antwoord"
    yield f"trager dan {TIMES_VIRTUOSO:.0f} maal Virtuoso waar de rijen gelijk zijn: {len(slower)}{_names(slower)}"


def _names(names: Sequence[str]) -> str:
    return f" ({', '.join(names)})" if names else ""


def main() -> None:
    """Measure both sizes and print the tables."""
    numbers = [int(given) for given in sys.argv[1:4]]
    number, days, cap = (*numbers, *(veelvoud.COPIES, 20, 10)[len(numbers) :])
    shipped = measure(resources.folder("graph"), [veelvoud.ORIGINAL], days, cap)
    print(report(shipped, "de meegeleverde graaf"), flush=True)
    copies = veelvoud.copies(number)
    with TemporaryDirectory() as folder:
        found = measure(veelvoud.write(Path(folder), copies), copies, days, cap)
    print(f"\n{report(found, f'{number} maal de graaf')}")


if __name__ == "__main__":
    main()
