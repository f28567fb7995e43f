"""A few workers that answer questions, each in a process that can be stopped."""

from __future__ import annotations

import shutil
import threading
import time
import weakref
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

from netwerk import errors
from netwerk.errors import BusyError, NetwerkError, QueryError, StoppedError
from netwerk.runner import scratch
from netwerk.runner.limits import CANCELLED, FAILED, MEMORY, Limits
from netwerk.runner.messages import Job, Made, MadeReply, Make, Moment, Named, NamedReply, Query, Refused, Reply
from netwerk.runner.process import CLOSING, Worker
from netwerk.runner.token import Token
from netwerk.session import Session

GLANCE = 0.05  # how often who waits looks whether the answer is still wanted, and whether another worker is due
SLOW = 0.15  # after so many seconds a question is a slow one, for which the next does not wait
BUSY = "Het is druk: er wachten al andere vragen. Probeer het zo weer."


class Runner:
    """Answers questions about the data of one session, in worker processes.

    Nothing starts before the first question. Every method may be called from any thread, and blocks until there is
    an answer; several questions run at once, one a worker. ``close`` when done, or use it as a context.
    """

    def __init__(
        self,
        session: Session,
        workers: int = 2,
        limits: Limits | None = None,
        room: int = 32,
        patience: float = 10.0,
        most: int = 0,
    ) -> None:
        """A runner with so many workers; ``room`` questions may wait for one, each ``patience`` seconds at most.

        While slow questions hold workers, others are added, up to ``most`` in all, and go when they are done.
        """
        self.limits = limits or Limits()
        self._session = session
        self._size = workers
        self._most = max(workers, most)
        self._room = room
        self._patience = patience
        self._turn = threading.Condition()
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()
        self._queue: deque[object] = deque()
        self._numbers = count(1)
        self._scratch: list[Path] = []
        self._closed = False
        self._end = weakref.finalize(self, _end_all, self._idle, self._busy, self._scratch)

    def query(
        self,
        text: str,
        *,
        rows_as: str | None = "json",
        graph_as: str | None = "turtle",
        day: date | None = None,
        area: str | None = None,
        plans: bool = False,
        default_graphs: tuple[str, ...] | None = None,
        named_graphs: tuple[str, ...] | None = None,
        limits: Limits | None = None,
        token: Token | None = None,
    ) -> Reply:
        """The answer to a free query, with the shortcuts of this day and area.

        Raises QueryError (refused, or no SPARQL), InputError (an area or form that is not there), StoppedError (time,
        memory, a crash, cancelled) or BusyError.
        """
        allowed = limits or self.limits
        moment = Moment(day, area, plans)
        job = Query(text, rows_as, graph_as, moment, allowed, default_graphs, named_graphs)
        reply = self._answer(job, allowed, token or Token())
        if not isinstance(reply, Reply):
            raise TypeError("a query is answered with a Reply")
        return reply

    def named(
        self,
        name: str,
        given: Mapping[str, str],
        *,
        day: date | None = None,
        area: str | None = None,
        plans: bool = False,
        limits: Limits | None = None,
        token: Token | None = None,
    ) -> NamedReply:
        """The answer to a named question. Raises as ``query`` does; InputError for a parameter too."""
        allowed = limits or self.limits
        job = Named(name, dict(given), Moment(day, area, plans), allowed)
        reply = self._answer(job, allowed, token or Token())
        if not isinstance(reply, NamedReply):
            raise TypeError("a named question is answered with a NamedReply")
        return reply

    def made(
        self, make: Make, *words: str, day: date | None = None, area: str | None = None, plans: bool = False
    ) -> str | bytes:
        """The text or file that ``make``, a function of a module, makes of the data for these words.

        Raises StoppedError, BusyError, and what ``make`` raises.
        """
        reply = self._answer(Made(make, words, Moment(day, area, plans)), self.limits, Token())
        if not isinstance(reply, MadeReply):
            raise TypeError("what is made is answered with a MadeReply")
        return reply.content

    def warm(self) -> None:
        """Start all workers now, so that no question waits for that; returns at once."""
        with self._turn:
            while not self._closed and len(self._idle) + len(self._busy) < self._size:
                self._idle.insert(0, self._start())

    def close(self) -> None:
        """End all workers, also those that are busy: who waits for them gets a StoppedError."""
        with self._turn:
            self._closed = True
            self._turn.notify_all()
        self._end()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _answer(self, job: Job, limits: Limits, token: Token) -> Reply | NamedReply | MadeReply:
        with self._worker(token) as worker:
            done = worker.ask(job, limits, token)
            if done.tired:
                worker.stop()
        if isinstance(done.reply, Refused):
            raise _raised(done.reply, limits)
        return done.reply

    @contextmanager
    def _worker(self, token: Token) -> Iterator[Worker]:
        worker = self._take(token)
        try:
            yield worker
        finally:
            self._give_back(worker)

    def _take(self, token: Token) -> Worker:
        with self._turn:
            if self._queue or not self._free():
                self._wait(token)
            if self._closed:
                raise StoppedError(CLOSING, FAILED)
            if token.cancelled:
                raise StoppedError("De vraag is afgebroken: niemand wacht meer op het antwoord.", CANCELLED)
            worker = self._idle.pop() if self._idle else self._start()
            if not worker.alive:
                worker.stop()
                worker = self._start()
            self._busy.add(worker)
            return worker

    def _free(self) -> bool:
        slow = sum(worker.busy > SLOW for worker in self._busy)
        return bool(self._idle) or len(self._busy) < min(self._size + slow, self._most)

    def _wait(self, token: Token) -> None:
        """Wait for a worker, first come first served. Raises BusyError when too many wait, or for too long."""
        if len(self._queue) >= self._room:
            raise BusyError(BUSY)
        me, deadline = object(), time.monotonic() + self._patience
        self._queue.append(me)
        try:
            while not (self._closed or token.cancelled or (self._queue[0] is me and self._free())):
                left = deadline - time.monotonic()
                if left <= 0:
                    raise BusyError(BUSY)
                self._turn.wait(min(left, GLANCE))
        finally:
            self._queue.remove(me)
            self._turn.notify_all()

    def _give_back(self, worker: Worker) -> None:
        fresh = worker.alive
        if not fresh:
            worker.stop()
        with self._turn:
            self._busy.discard(worker)
            missing = self._size - len(self._idle) - len(self._busy)
            if self._closed or (fresh and missing <= 0 and not self._queue):
                worker.stop()
            elif fresh:
                self._idle.append(worker)
            elif missing > 0:
                self._idle.insert(0, self._start())
            self._turn.notify_all()

    def _start(self) -> Worker:
        """A new worker; one on disk gets a copy of its own, which takes no room as long as nothing is written."""
        store, storage = self._session.store, self._session.wish.storage
        if not self._scratch:
            self._scratch.append(scratch.make(storage))
        if storage is not None:
            place = self._scratch[0] / str(next(self._numbers))
            store.snapshot(place)
            return Worker(place, store.version, self.limits.memory, lambda: shutil.rmtree(place, ignore_errors=True))
        place = self._scratch[0] / "gegevens.nq"
        if not place.exists():
            store.snapshot(place)
        return Worker(place, store.version, self.limits.memory)


def _raised(refused: Refused, limits: Limits) -> Exception:
    if refused.error == "MemoryError":
        return StoppedError(limits.told(MEMORY), MEMORY)
    if refused.error == QueryError.__name__:
        return QueryError(refused.message, refused.line, refused.column)
    kind = getattr(errors, refused.error, None)
    if isinstance(kind, type) and issubclass(kind, NetwerkError):
        return kind(refused.message)
    return RuntimeError(refused.message)


def _end_all(idle: list[Worker], busy: set[Worker], places: list[Path]) -> None:
    for worker in [*idle, *busy]:
        worker.stop()
    for place in places:
        shutil.rmtree(place, ignore_errors=True)
