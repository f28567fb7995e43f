"""A relation that no source states, as a pattern that must find nothing in the graph."""

from __future__ import annotations

from dataclasses import dataclass

ANY = "any"
CASUSREGIE = "soort:casusregie"
PRACTICE = "status:bestaand"


@dataclass(frozen=True)
class Absent:
    """A relation that must not be there; an end or kind left out matches all, ``ANY`` any end that is filled."""

    why: str
    kind: str
    origin: str = ""
    target: str = ""
    sort: str = ""
    phase: str = ""
    status: str = ""

    @property
    def pattern(self) -> str:
        """The SPARQL lines that find it."""
        ends = (("nw:van", self.origin, "?van"), ("nw:naar", self.target, "?naar"))
        lines = [f"?relatie {name} {free if end == ANY else end} ." for name, end, free in ends if end]
        terms = (("nw:soort", self.sort), ("nw:fase", self.phase), ("nw:status", self.status))
        lines += [f"?relatie {name} {term} ." for name, term in terms if term]
        return "\n".join([f"?relatie a nw:{self.kind} .", *lines])

    @property
    def actors(self) -> tuple[str, ...]:
        """The actors that it names."""
        return tuple(end for end in (self.origin, self.target) if end and end != ANY)
