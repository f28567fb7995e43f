"""The shortcuts of the days asked last: made once for each, and put in the store when their turn comes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from netwerk import rules
from netwerk.store import Store

KEPT = 8


class Days:
    """The shortcuts in one store."""

    def __init__(self, store: Store) -> None:
        """No day is shown yet."""
        self._store = store
        self._made: OrderedDict[tuple[date, tuple[str, ...]], rules.Derived] = OrderedDict()
        self._shown: tuple[date, tuple[str, ...]] | None = None

    @cached_property
    def _confirmed(self) -> rules.Derived:
        return rules.confirmed(self._store)

    def show(self, day: date, areas: Sequence[str]) -> None:
        """Have the store hold the shortcuts of this day and these areas."""
        key = (day, tuple(areas))
        if key == self._shown:
            return
        self._shown = None
        if key not in self._made:
            self._made[key] = (*rules.shortcuts(self._store, day, areas), *self._confirmed)
        self._made.move_to_end(key)
        if len(self._made) > KEPT:
            self._made.popitem(last=False)
        self._store.replace_graph(rules.GRAPH, self._made[key])
        self._shown = key
