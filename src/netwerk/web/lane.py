"""Threads for what waits on others, apart from those of the pages, so that the pages do not wait with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ParamSpec, TypeVar

from anyio import CapacityLimiter
from anyio.to_thread import run_sync

from netwerk.errors import BusyError

P = ParamSpec("P")
R = TypeVar("R")


class Lane:
    """So many threads; who finds them all taken is told so at once, rather than kept waiting."""

    def __init__(self, threads: int, busy: str) -> None:
        """A lane with so many threads, and what one too many is told."""
        self._threads = threads
        self._busy = busy
        self._taken = 0
        self._limiter: CapacityLimiter | None = None

    async def run(self, function: Callable[P, R], *given: P.args, **named: P.kwargs) -> R:
        """What the function gives, called in a thread. Raises BusyError when there is none."""
        self._limiter = self._limiter or CapacityLimiter(self._threads)
        if self._taken >= self._threads:
            raise BusyError(self._busy)
        self._taken += 1
        try:
            return await run_sync(partial(function, *given, **named), limiter=self._limiter)
        finally:
            self._taken -= 1
