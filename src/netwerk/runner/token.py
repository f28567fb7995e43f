"""A way to stop a query from outside, when who asked has gone."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Token:
    """Give one with a query, and ``cancel`` it from any thread; before, during or after."""

    def __init__(self) -> None:
        """Nobody has cancelled yet."""
        self._lock = threading.Lock()
        self._cancelled = False
        self._act: Callable[[], None] | None = None

    @property
    def cancelled(self) -> bool:
        """Whether the answer is no longer wanted."""
        return self._cancelled

    def cancel(self) -> None:
        """Stop the query that runs with this token, or that will."""
        with self._lock:
            self._cancelled = True
            act = self._act
            if act is not None:
                act()

    @contextmanager
    def calling(self, act: Callable[[], None]) -> Iterator[None]:
        """Within this block a ``cancel`` does this; it is not running any more after the block."""
        with self._lock:
            if self._cancelled:
                act()
            self._act = act
        try:
            yield
        finally:
            with self._lock:
                self._act = None
