"""The process that answers: it holds a store of its own, takes one job at a time, and ends with who started it."""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
import time
from contextlib import suppress
from dataclasses import replace
from typing import IO, Any

from netwerk import answers, names, questions
from netwerk.catalog import Catalog
from netwerk.errors import NetwerkError
from netwerk.model import Stand
from netwerk.runner import frames, memory
from netwerk.runner.days import Days
from netwerk.runner.evaluation import evaluate
from netwerk.runner.limits import ROWS, SIZE, Limits
from netwerk.runner.messages import (
    Done,
    Job,
    Made,
    MadeReply,
    Moment,
    Named,
    NamedReply,
    Open,
    Query,
    Ready,
    Refused,
    Reply,
)
from netwerk.store import Store
from netwerk.store.embedded import from_snapshot

STACK = 256 << 20
TIRED = 256 << 20


def main() -> None:
    """Answer what comes in on standard input, on standard output, until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for who started this
    jobs: queue.SimpleQueue[Any] = queue.SimpleQueue()
    incoming, outgoing = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between two messages
    threading.stack_size(STACK)
    threading.Thread(target=_listen, args=(incoming, jobs), daemon=True).start()
    answering = threading.Thread(target=_answer_all, args=(jobs, outgoing), daemon=True)
    answering.start()
    answering.join()


def _listen(incoming: IO[bytes], jobs: queue.SimpleQueue[Any]) -> None:
    """Pass jobs on; when who started this is gone, so is this, whatever it is busy with."""
    with suppress(EOFError, OSError):
        while True:
            jobs.put(frames.receive(incoming))
    os._exit(0)


def _answer_all(jobs: queue.SimpleQueue[Any], outgoing: IO[bytes]) -> None:
    opening: Open = jobs.get()
    desk = Desk(from_snapshot(opening.place, opening.version))
    desk.read_lists()
    memory.limit(opening.memory)
    start = memory.used()
    frames.send(outgoing, Ready(opening.version))
    while True:
        job = jobs.get()
        done = Done(_answered(desk, job))
        frames.send(outgoing, replace(done, tired=memory.used() > start + TIRED))


def _answered(desk: Desk, job: Job) -> Reply | NamedReply | MadeReply | Refused:
    begin = time.perf_counter()
    try:
        reply = desk.answer(job)
    except NetwerkError as error:
        line, column = getattr(error, "line", None), getattr(error, "column", None)
        return Refused(type(error).__name__, str(error), line, column)
    except MemoryError:
        return Refused("MemoryError", "")
    except Exception as error:  # noqa: BLE001 - the process that asked tells it, with the trace
        return Refused("Exception", f"{type(error).__name__}: {error}")
    return replace(reply, seconds=time.perf_counter() - begin)


class Desk:
    """A store with its catalog, and the shortcuts of the days asked last."""

    def __init__(self, store: Store) -> None:
        """A desk that answers from this store."""
        self._store = store
        self._catalog = Catalog(store)
        self._days = Days(store)

    def read_lists(self) -> None:
        """Read the names and remarks that answers need: of a large graph that takes longer than a question may."""
        _ = self._catalog.areas, self._catalog.documents, self._catalog.entities, self._catalog.disputed

    def answer(self, job: Job) -> Reply | NamedReply | MadeReply:
        """The answer to any job."""
        if isinstance(job, Query):
            return self.query(job)
        return self.named(job) if isinstance(job, Named) else self.made(job)

    def made(self, job: Made) -> MadeReply:
        """A text or file made of the data."""
        return MadeReply(job.make(self._catalog, self._stand(job.moment), *job.words))

    def query(self, job: Query) -> Reply:
        """The answer to a free query, with the shortcuts of its day."""
        stand = self._stand(job.moment)
        self._days.show(stand.day, self._catalog.areas_of(stand))
        return evaluate(self._store, job, stand)

    def named(self, job: Named) -> NamedReply:
        """The answer to a named question, which asks for relations and never for the shortcuts of a day."""
        question = questions.get(job.name)
        stand = answers.stand_of(question, self._stand(job.moment))
        answer = answers.ask(self._store, self._catalog, question, job.given, stand)
        rows, cut = _within(answer.rows, job.limits)
        return NamedReply(replace(answer, rows=rows), stand, cut, tuple(map(job.limits.told, cut)))

    def _stand(self, moment: Moment) -> Stand:
        area = names.find_area(moment.area, self._catalog.areas) if moment.area else None
        return self._catalog.stand(moment.day, area, moment.plans)


def _within(rows: tuple[tuple[str, ...], ...], limits: Limits) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    left = limits.size or float("inf")
    for number, row in enumerate(rows):
        left -= sum(len(cell.encode()) + 1 for cell in row)
        if left < 0:
            return rows[:number], (SIZE,)
        if limits.rows and number == limits.rows:
            return rows[:number], (ROWS,)
    return rows, ()
