"""Sections are found by headings that start a line, whatever white space a conversion left in them."""

from __future__ import annotations

import pytest

from netwerk.checks.sections import sections

TEXT = (
    "1. Toegang staat in de inhoud\n"
    " 1. Toegang  \n\n"
    "Hier begint\u00a0het.\u20281.1. De\tschool\n"
    "De school en de schoolarts melden.\n"
    "\x0c2. Een kop die over\ntwee regels loopt\n"
    "Einde.\n"
)


def found(text: str, *headings: str) -> list[tuple[str, int]]:
    return [(section.heading, section.line) for section in sections(text, headings)]


@pytest.mark.parametrize(
    ("headings", "starts"),
    [
        (["1. Toegang", "1.1. De school"], [1, 4]),
        (["1. Toegang staat", "1. Toegang", "1.1. De school"], [1, 2, 4]),
        (["2. Een kop die over twee regels loopt"], [6]),
        (["2."], [6]),
        (["1.1. De school", "1. Toegang"], [4]),
        (["1. Toe"], []),
        (["1. toegang"], []),
        (["Hier begint het."], [4]),
        (["begint het."], []),
        ([""], []),
        ([], []),
    ],
)
def test_a_heading_is_found_at_the_start_of_a_line_after_the_one_before(headings: list[str], starts: list[int]) -> None:
    assert [line for _, line in found(TEXT, *headings)] == starts


def test_a_section_runs_to_the_next_heading_that_is_there() -> None:
    first, second = sections(TEXT, ["1.1. De school", "1.9. Bestaat niet", "2."])
    assert first.text == "1.1. De\tschool\nDe school en de schoolarts melden.\n\x0c"
    assert second.text.endswith("Einde.\n")


def test_a_letter_with_its_accent_apart_is_the_same_letter() -> None:
    (section,) = sections("Ide\u0301e\u0308n\nVe\u0301e\u0301l", ["Idéën"])
    assert section.count("véél") == 1


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("de school", 2),
        ("DE  School", 2),
        ("de school en de", 1),
        ("de schoolarts melden.", 1),
        ("de schoolarts mel", 0),
        ("e school", 0),
        ("De school De school", 1),
        ("begint het", 0),
        ("", 0),
        ("(", 0),
    ],
)
def test_whole_words_are_counted_and_white_space_and_case_make_no_difference(words: str, count: int) -> None:
    (_, section, _) = sections(TEXT, ["1. Toegang", "1.1. De school", "2."])
    assert section.count(words) == count
