"""The most routes that share nothing: maximal flows in which every line carries one, and where they are cut."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


class Lines(Generic[Node]):
    """Lines that each carry one, for one flow after another.

    A flow is found by shortest augmenting paths, looked for from both ends at once, so that what hangs on few lines is
    cut off without a look at the rest. Reference: Edmonds and Karp (1972), doi 10.1145/321694.321699. Cost: for each
    unit of flow a search, at most linear in the lines.

    >>> lines = Lines([("a", "b"), ("b", "d"), ("a", "c"), ("c", "d"), ("d", "e")])
    >>> lines.flow("a", "d"), lines.flow("a", "e"), lines.flow("e", "a")
    (2, 1, 0)
    """

    def __init__(self, lines: Iterable[tuple[Node, Node]]) -> None:
        self._room: dict[Node, dict[Node, int]] = {}
        for u, v in lines:
            self._room.setdefault(u, {})[v] = 1
            self._room.setdefault(v, {}).setdefault(u, 0)
        self._used: list[tuple[Node, Node]] = []
        self._side: tuple[bool, frozenset[Node]] = (True, frozenset())

    def flow(self, source: Node, sink: Node) -> int:
        """How many can go from source to sink at once without sharing a line; the lines are as before afterwards."""
        return self.flow_from([source], sink) if source != sink else 0

    def flow_from(self, sources: Iterable[Node], sink: Node, closed: Iterable[Node] = ()) -> int:
        """The same from any of several sources, without passing what is closed."""
        start = [source for source in sources if source in self._room]
        blocked = list(closed)
        if not start or sink not in self._room:
            return 0
        value = 0
        while path := self._path(start, sink, blocked):
            value += 1
            for u, v in path:
                self._shift(u, v)
            self._used += path
        for u, v in reversed(self._used):
            self._shift(v, u)
        self._used.clear()
        return value

    def on_source_side(self, node: Node) -> bool:
        """Whether a node lies on the side of the source of the cut that held up the last flow."""
        from_source, reached = self._side
        return (node in reached) == from_source

    def _shift(self, u: Node, v: Node) -> None:
        self._room[u][v] -= 1
        self._room[v][u] += 1

    def _path(self, sources: list[Node], sink: Node, closed: list[Node]) -> list[tuple[Node, Node]]:
        """A shortest path with room; without one, the side that could not be left is kept."""
        ahead: dict[Node, Node] = {node: node for node in (*closed, *sources)}
        behind: dict[Node, Node] = {node: node for node in (*closed, sink)}
        fronts = (sources, [sink])
        while fronts[0] and fronts[1]:
            forward = len(fronts[0]) <= len(fronts[1])
            seen, other = (ahead, behind) if forward else (behind, ahead)
            front: list[Node] = []
            for u in fronts[0] if forward else fronts[1]:
                for v, room in self._room[u].items():
                    if v in seen or not (room if forward else self._room[v][u]):
                        continue
                    seen[v] = u
                    if v in other:
                        return _joined(ahead, behind, v)
                    front.append(v)
            fronts = (front, fronts[1]) if forward else (fronts[0], front)
        self._side = (True, frozenset(ahead)) if not fronts[0] else (False, frozenset(behind))
        return []


def _joined(ahead: dict[Node, Node], behind: dict[Node, Node], meeting: Node) -> list[tuple[Node, Node]]:
    path: list[tuple[Node, Node]] = []
    node = meeting
    while ahead[node] != node:
        path.append((ahead[node], node))
        node = ahead[node]
    path.reverse()
    node = meeting
    while behind[node] != node:
        path.append((node, behind[node]))
        node = behind[node]
    return path
