"""What takes long to make, made beside the requests: once for all who ask, a few at a time, kept within bounds."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sized
from typing import Generic, TypeVar

from netwerk.web.lane import Lane

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Sized)
BUSY = "Er worden al andere kaarten en rapporten gemaakt. Probeer het zo weer."


class Kept(Generic[K, V]):
    """The texts and files made last, by key. Only for the event loop, which keeps it in order."""

    def __init__(self, make: Callable[[K], V], most: int, largest: int, at_once: int) -> None:
        """Texts that ``make`` makes, ``at_once`` at most; ``most`` are kept, of ``largest`` characters in all."""
        self._make = make
        self._most = most
        self._largest = largest
        self._lane = Lane(at_once, BUSY)
        self._made: OrderedDict[K, V] = OrderedDict()
        self._making: dict[K, asyncio.Task[V]] = {}

    async def get(self, key: K) -> V:
        """The text for this key; who asks for what is being made waits for that.

        What making it raises is raised, and not kept. Raises BusyError when too many others are being made.
        """
        if key in self._made:
            self._made.move_to_end(key)
            return self._made[key]
        if key not in self._making:
            self._making[key] = asyncio.create_task(self._fill(key))
            self._making[key].add_done_callback(_seen)
        return await asyncio.shield(self._making[key])

    async def _fill(self, key: K) -> V:
        try:
            self._made[key] = await self._lane.run(self._make, key)
            return self._made[key]
        finally:
            del self._making[key]
            while len(self._made) > self._most or sum(map(len, self._made.values())) > self._largest:
                self._made.popitem(last=False)


def _seen(task: asyncio.Task[V]) -> None:
    """Nobody may be left to whom a mistake is told."""
    if not task.cancelled():
        task.exception()
