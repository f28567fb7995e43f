"""The figures as data: the table beside each says what the picture shows, and what no source says is not zero."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from netwerk.regie.figures import Bar, Bars, Cell, Flow, Lane, Link, Matrix, Timeline, span_of
from tests.samples import DAY, actor, relation

SCHOOL, TEAM = actor("School"), actor("Team")
LINE = relation(SCHOOL, TEAM)
SHOWN: dict[str, Any] = {"title": "Titel", "description": "Wat te zien is.", "relations": (LINE,)}


def test_a_matrix_tells_what_is_not_there_and_keeps_zero() -> None:
    found = Matrix(
        **SHOWN,
        rows_are="vindplaats",
        columns_are="hulp",
        value_is="stappen",
        rows=("School", "Wijk"),
        columns=("Team", "Tafel"),
        cells=((Cell(1, "1 stap"), Cell(0)), (Cell(2.5), Cell(None))),
        none="geen route",
    )
    assert found.table.columns == ("vindplaats", "Team", "Tafel")
    assert found.table.rows == (("School", "1 stap", "0"), ("Wijk", "2,5", "geen route"))


def test_bars_are_ranked_and_equal_ones_stand_by_name() -> None:
    bars = (Bar("b", 1), Bar("a", 1), Bar("c", 3, "twee tafels", marked=True))
    found = Bars(**SHOWN, bars_are="actor", value_is="lijnen", bars=bars, mark_means="spin volgens het beleid")
    assert found.table.columns == ("actor", "lijnen", "bijzonder", "toelichting")
    assert found.table.rows == (
        ("c", "3", "spin volgens het beleid", "twee tafels"),
        ("a", "1", "", ""),
        ("b", "1", "", ""),
    )


def test_columns_of_which_nothing_is_said_are_left_out() -> None:
    found = Bars(**SHOWN, bars_are="actor", value_is="lijnen", bars=(Bar("a", 1),))
    assert found.table.columns == ("actor", "lijnen")
    assert found.table.rows == (("a", "1"),)


def test_an_amount_that_is_not_stated_is_no_zero() -> None:
    labels = {SCHOOL.iri: "School", TEAM.iri: "Team"}
    links = (Link(TEAM.iri, SCHOOL.iri, 1, Decimal(0)), Link(SCHOOL.iri, TEAM.iri, 2))
    rows = Flow(**SHOWN, labels=labels, links=links).table.rows
    assert rows == (("School", "Team", "2", "niet genoemd"), ("Team", "School", "1", "€\u00a00"))


def test_a_timeline_tells_each_period_as_its_source_does() -> None:
    line = relation(SCHOOL, TEAM, "Regie", dating="onbekend", status="voorgenomen", end=date(2021, 3, 1))
    found = Timeline(
        **SHOWN,
        lanes_are="rol",
        holders_are="wie",
        lanes=(Lane("casusregie", (span_of(line, "School", DAY),)),),
        day=DAY,
    )
    assert found.lanes[0].spans[0].begin is None
    assert found.table.rows == (
        ("casusregie", "School", "begin niet bekend, tot en met 1 maart 2021", "31 december 2020", "voorgenomen"),
    )
