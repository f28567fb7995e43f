"""The shortcuts of a day are made once, and an answer does not depend on which days were asked before."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions

from netwerk import rules
from netwerk.catalog import Catalog
from netwerk.runner import days
from netwerk.runner.days import Days
from netwerk.store.embedded import EmbeddedStore, in_memory

SMALL = Path(__file__).parents[1] / "voorbeeld"
FIRST, LATER = date(2019, 1, 1), date(2020, 6, 1)


def derived(store: EmbeddedStore) -> set[str]:
    result = store.query("SELECT ?s ?p ?o { GRAPH graaf:afgeleid { ?s ?p ?o } }")
    assert isinstance(result, QuerySolutions)
    return {str(row) for row in result}


def test_what_is_shown_does_not_depend_on_what_was_shown_before() -> None:
    fresh, used = in_memory([SMALL]), in_memory([SMALL])
    areas = tuple(Catalog(fresh).areas)
    shown = Days(used)
    for day in (FIRST, LATER, FIRST, LATER):
        shown.show(day, areas)
    rules.derive(fresh, LATER, areas)
    assert derived(used) == derived(fresh)
    shown.show(FIRST, areas)
    assert len(derived(used)) < len(derived(fresh))


def test_a_day_is_made_once_and_old_days_are_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[date] = []
    make = rules.shortcuts

    def counted(store: EmbeddedStore, day: date, areas: tuple[str, ...]) -> rules.Derived:
        made.append(day)
        return make(store, day, areas)

    monkeypatch.setattr(rules, "shortcuts", counted)
    shown = Days(in_memory([SMALL]))
    for _ in range(3):
        for day in (FIRST, LATER):
            shown.show(day, ())
    assert made == [FIRST, LATER]
    for number in range(days.KEPT):
        shown.show(LATER + timedelta(number + 1), ())
    shown.show(FIRST, ())
    assert made.count(FIRST) == 2
