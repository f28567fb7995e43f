"""The server under many readers: `python -m benchmarks.bedien [SECONDEN [KLANTEN [GRAAFMAP]]]` in the clone, on Linux.

Starts `netwerk bedien` as a process on a free port of this machine, over the shipped graph or that of GRAAFMAP, and
lets KLANTEN at once (50) ask for SECONDEN (60): pages, files, searches, queries, and now and then a map or a report.
Printed: how many of each, how many errors and the first of them, times, and the memory of the server and its workers
from before to after. An answer that is not 2xx, is of another kind than was asked or does not come is an error; with
one the exit status is 1.
"""

from __future__ import annotations

import asyncio
import os
import platform
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks import bedien_klanten, bedien_proces
from benchmarks.bedien_klanten import Answered
from benchmarks.bedien_proces import Look
from benchmarks.bedien_verzoeken import SHARES, Readers
from netwerk import session

SECONDS, CLIENTS = 60.0, 50
EVERY: Final = 10.0
"""How many seconds between two looks at the memory."""
SHOWN: Final = 3
"""How many errors are shown."""
BRAKE: Final = 0.7
"""Of more of one processor than this, the clients themselves may be what the server waits for."""


@dataclass(frozen=True)
class Result:
    """All that was measured: ``looks`` by the seconds since the first request, the first before it."""

    clients: int
    seconds: float
    answers: Sequence[Answered]
    looks: Sequence[tuple[float, Look]]
    own_seconds: float

    @property
    def wrong(self) -> list[Answered]:
        """The answers that are none."""
        return [answered for answered in self.answers if answered.wrong]


def measure(seconds: float, clients: int, graph: Path | None = None) -> Result:
    """Ask for so many seconds by so many clients at once."""
    readers = Readers(session.start(session.Wish(graph=[graph] if graph else [])).catalog)
    with bedien_proces.served(graph) as server:
        looks = [(0.0, server.settled())]
        begin, own = time.perf_counter(), time.process_time()
        work = bedien_klanten.load(server.host, server.port, readers.ask, clients, seconds)
        look = partial(_look, server, looks, begin)
        answers = asyncio.run(bedien_klanten.beside(work, look, EVERY))
        took, own = time.perf_counter() - begin, time.process_time() - own
        look()
    return Result(clients, took, answers, looks, own)


def _look(server: bedien_proces.Served, looks: list[tuple[float, Look]], begin: float) -> None:
    looks.append((time.perf_counter() - begin, server.look()))


def report(result: Result) -> str:
    """The tables, as Markdown."""
    machine = f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}"
    return "\n\n".join(
        [
            f"{result.clients} klanten tegelijk, {result.seconds:.0f} s, {os.cpu_count()} kernen, {machine}",
            _table("verzoek|aantal|fout|per seconde|mediaan (ms)|99e percentiel (ms)|traagste (ms)", _rows(result)),
            _table("geheugen (MB)|server|werkprocessen|elk|samen", _memory(result.looks)),
            _times(result),
            *_errors(result.wrong),
        ]
    )


def _rows(result: Result) -> Iterable[list[str]]:
    for kind in SHARES:
        some = [answered for answered in result.answers if answered.wanted.kind == kind]
        if some:
            yield _row(kind, some, result.seconds)
    yield _row("**alles**", result.answers, result.seconds)


def _row(name: str, some: Sequence[Answered], seconds: float) -> list[str]:
    times = sorted(1000 * answered.seconds for answered in some)
    told = (median(times), percentile(times, 99), times[-1])
    wrong = sum(bool(answered.wrong) for answered in some)
    return [name, str(len(some)), str(wrong), f"{len(some) / seconds:.1f}", *(f"{one:.0f}" for one in told)]


def percentile(times: Sequence[float], part: int) -> float:
    """The smallest of sorted numbers that so many in a hundred do not exceed.

    >>> percentile([1.0, 2.0, 3.0, 4.0], 99), percentile([1.0, 2.0, 3.0, 4.0], 50)
    (4.0, 2.0)
    """
    return times[-(-len(times) * part // 100) - 1]


def _memory(looks: Sequence[tuple[float, Look]]) -> Iterable[list[str]]:
    for number, (seconds, look) in enumerate(looks):
        when = "vooraf" if not number else "na" if number == len(looks) - 1 else f"{seconds:.0f} s"
        each = ", ".join(map(_mega, look.workers))
        yield [when, _mega(look.server), str(len(look.workers)), each, _mega(look.whole)]


def _mega(size: int) -> str:
    return f"{size / 1e6:.0f}"


def _times(result: Result) -> str:
    """Who computed how much, of one processor, and whether the clients held things up."""
    before, after = result.looks[0][1], result.looks[-1][1]
    own, server, workers = (
        seconds / result.seconds
        for seconds in (
            result.own_seconds,
            after.server_seconds - before.server_seconds,
            after.workers_seconds - before.workers_seconds,
        )
    )
    brake = "de klanten waren de rem niet" if own < BRAKE else "de klanten zelf kunnen de rem zijn geweest"
    return f"Rekentijd, van één kern: server {server:.0%}, werkprocessen {workers:.0%}, klanten {own:.0%}: {brake}."


def _errors(wrong: Sequence[Answered]) -> Iterable[str]:
    for answered in wrong[:SHOWN]:
        method = "POST" if answered.wanted.body else "GET"
        yield f"Fout: {method} {answered.wanted.path}\n{answered.wanted.body.decode()}\n→ {answered.wrong}"


def _table(head: str, rows: Iterable[Sequence[str]]) -> str:
    columns = head.count("|") + 1
    body = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([f"| {head.replace('|', ' | ')} |", "|---" * columns + "|", *body])


def main() -> None:
    """Measure, print the tables, and end with status 1 when there was an error."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    clients = int(sys.argv[2]) if len(sys.argv) > 2 else CLIENTS
    graph = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    result = measure(seconds, clients, graph)
    print(report(result))
    sys.exit(1 if result.wrong else 0)


if __name__ == "__main__":
    main()
