"""The order of an answer: whole rows, by value or by Dutch words, empty cells last."""

import pytest

from netwerk.errors import InputError
from netwerk.model import Answer
from netwerk.results.order import ordered

ROWS = (("Team 10", "2.5", "a"), ("élan", "10", "b"), ("", "-1", "c"), ("Team 9", "", "d"), ("Zorg", "2.25", "e"))
ANSWER = Answer(("wie", "aantal", "bron"), ROWS, {"wie": "wie het is"})


@pytest.mark.parametrize(
    ("wish", "sources"),
    [("wie", "bdaec"), ("-wie", "eadbc"), ("aantal", "ceabd"), ("-aantal", "baecd"), ("-bron", "edcba")],
)
def test_rows_move_whole(wish: str, sources: str) -> None:
    found = ordered(ANSWER, wish)
    assert "".join(row[2] for row in found.rows) == sources
    assert set(found.rows) == set(ROWS)
    assert found.explained == ANSWER.explained


def test_what_is_equal_stays_as_it_was() -> None:
    rows = tuple(("gelijk", str(number)) for number in range(5))
    assert ordered(Answer(("wie", "n"), rows), "wie").rows == rows
    assert ordered(Answer(("wie", "n"), rows), "-wie").rows == rows


def test_a_column_that_is_not_there_is_told() -> None:
    with pytest.raises(InputError, match=r"kolom 'wat' om op te sorteren\. Mogelijk: wie, aantal en bron"):
        ordered(ANSWER, "-wat")
