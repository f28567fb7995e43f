"""What is costly to make and asked again: kept by what it was made for, a bounded number, each made once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Cache(Generic[K, V]):
    """The last ``most`` things made, by key; who asks for what is being made waits for it."""

    def __init__(self, make: Callable[[K], V], most: int) -> None:
        """A cache of what ``make`` makes."""
        self._make = make
        self._most = most
        self._lock = Lock()
        self._places: OrderedDict[K, _Place[V]] = OrderedDict()

    def get(self, key: K) -> V:
        """The thing for this key, made when it is not there. What making it raises is raised, and not kept."""
        with self._lock:
            place = self._places.setdefault(key, _Place())
            self._places.move_to_end(key)
            while len(self._places) > self._most:
                self._places.popitem(last=False)
        try:
            return place.filled(lambda: self._make(key))
        except BaseException:
            with self._lock:
                if self._places.get(key) is place:
                    del self._places[key]
            raise

    def __len__(self) -> int:
        """How many there are."""
        return len(self._places)


class _Place(Generic[V]):
    def __init__(self) -> None:
        self._lock = Lock()
        self._made: tuple[V] | None = None

    def filled(self, make: Callable[[], V]) -> V:
        with self._lock:
            if self._made is None:
                self._made = (make(),)
            return self._made[0]
