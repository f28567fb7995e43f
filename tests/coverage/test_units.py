"""Where a sentence, list item or heading begins and ends in texts as the sources have them."""

from __future__ import annotations

import pytest

from netwerk.coverage.units import units


def parts(text: str, headings: tuple[str, ...] = (), subheadings: tuple[str, ...] = ()) -> list[str]:
    return [" ".join(text[unit.start : unit.end].split()) for unit in units(text, headings, subheadings)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een zin\n\nover twee regels. Nog een.", ["Een zin over twee regels.", "Nog een."]),
        ("Een zin.\u2028Nog een.", ["Een zin.", "Nog een."]),
        ("Dit (o.a. thuis) en N.B. De rest. Klaar", ["Dit (o.a. thuis) en N.B. De rest.", "Klaar"]),
        ("Vanaf 2022 e.v. De raad besluit.", ["Vanaf 2022 e.v.", "De raad besluit."]),
        ("Zie de KPI's. Uw raad", ["Zie de KPI's.", "Uw raad"]),
        ("Wie? “Niemand!” Jammer", ["Wie?", "“Niemand!”", "Jammer"]),
        ("- een\n\nen verder\n- twee", ["- een en verder", "- twee"]),
        ("• een\n\uf0b7 twee\na) drie", ["• een", "\uf0b7 twee", "a) drie"]),
        ("- Een. Twee;\n- drie", ["- Een.", "Twee;", "- drie"]),
        ("een\n \n\ntwee", ["een", "twee"]),
        ("een\n\ntwee", ["een twee"]),
        ("De volgende soorten:\nWonen", ["De volgende soorten:", "Wonen"]),
        ("x\n\n\n...\n• \n", ["x"]),
    ],
)
def test_a_text_falls_apart_in_sentences_and_items(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_a_line_that_breaks_off_short_ends_a_unit() -> None:
    long = "Dit is een regel die zo lang is als regels in dit stuk meestal zijn, en dan verder."
    assert parts(f"{long}\n{long}\nSegment 1 - Wonen\nSegment 2 - Crisis\n")[2:] == [
        "Segment 1 - Wonen",
        "Segment 2 - Crisis",
    ]
    assert parts(f"{long[:-1]} Jeugd\nTeam helpt") == [f"{long[:-1]} Jeugd Team helpt"]


def test_headings_are_units_of_their_own() -> None:
    text = "1. Wie. En hoe\nHet team\n\nDoel\n\nhelpt.\u20282.  Wat\nNiets"
    found = units(text, ("1. Wie. En hoe", "2. Wat"), ("doel",))
    assert [text[unit.start : unit.end] for unit in found] == [
        "1. Wie. En hoe",
        "Het team",
        "Doel",
        "helpt.",
        "2.  Wat",
        "Niets",
    ]
    assert [unit.heading for unit in found] == [True, False, True, False, True, False]
    assert [unit.section for unit in found] == ["1. Wie. En hoe"] * 4 + ["2. Wat"] * 2
    assert [(unit.first, unit.last) for unit in found] == [(1, 1), (2, 2), (4, 4), (6, 6), (6, 6), (7, 7)]


def test_an_empty_text_has_no_units() -> None:
    assert units("", ()) == units(" \n\n", ()) == ()
