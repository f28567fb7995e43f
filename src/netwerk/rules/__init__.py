"""The rules that derive shortcuts for a day and an area, and the last day each statement is confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from importlib.resources import files

from pyoxigraph import NamedNode, QueryTriples, Triple

from netwerk.store import Store
from netwerk.store.binding import Term, bind, day_term

GRAPH = "afgeleid"
Derived = tuple[Triple, ...]


def derive(store: Store, day: date, areas: Sequence[str]) -> int:
    """Put what follows for this day and these areas (IRIs) in ``graaf:afgeleid``; how many triples that is.

    What an earlier call derived is replaced. Plans and open ends yield nothing.
    """
    found = (*shortcuts(store, day, areas), *confirmed(store))
    store.replace_graph(GRAPH, found)
    return len(found)


def shortcuts(store: Store, day: date, areas: Sequence[str]) -> Derived:
    """The shortcuts of this day and these areas (IRIs)."""
    values: dict[str, Sequence[Term]] = {"peildatum": [day_term(day)], "gebied": [NamedNode(area) for area in areas]}
    return tuple(_construct(store, bind(_rule("verkortingen"), values)))


def confirmed(store: Store) -> Derived:
    """The last day each statement is confirmed, the same on every day."""
    return tuple(_construct(store, _rule("laatst-bevestigd")))


def _rule(name: str) -> str:
    return files(__package__).joinpath(f"{name}.rq").read_text(encoding="utf-8")


def _construct(store: Store, query: str) -> QueryTriples:
    result = store.query(query)
    if not isinstance(result, QueryTriples):
        raise TypeError("a rule is a CONSTRUCT query")
    return result
