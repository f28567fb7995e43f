"""A chart where rows are a count, and only there."""

import pytest

from netwerk.model import Answer
from netwerk.results import chart


def test_a_count_over_categories() -> None:
    found = chart.of(Answer(("soort", "aantal"), (("melding", "30"), ("opschaling", "15"), ("advies", "0"))))
    assert found is not None
    assert found.title == "Aantal per soort"
    assert [(bar.label, bar.value) for bar in found.bars] == [("melding", "30"), ("opschaling", "15"), ("advies", "0")]
    lengths = [bar.length for bar in found.bars]
    assert lengths[0] == 2 * lengths[1]
    assert 0 < lengths[2] < 3


def test_a_count_over_time_runs_in_its_order() -> None:
    found = chart.of(Answer(("jaar", "aantal_plannen"), (("2018", "3"), ("2015", "7"))))
    assert found is not None
    assert [bar.label for bar in found.bars] == ["2015", "2018"]


def test_two_columns_name_a_bar_together() -> None:
    rows = (("Stad", "melding", "1"), ("Stad", "advies", "2"), ("", "rest", "3"))
    found = chart.of(Answer(("gebied", "soort", "aantal"), rows))
    assert found is not None
    assert [bar.label for bar in found.bars] == ["Stad · melding", "Stad · advies", "rest"]


def test_namesakes_have_a_bar_each() -> None:
    rows = (("onderwijs", "2", "Plan A"), ("onderwijs", "1", "Plan B"))
    found = chart.of(Answer(("wie", "aantal", "documenten"), rows))
    assert found is not None
    assert [(bar.label, bar.value) for bar in found.bars] == [("onderwijs", "2"), ("onderwijs", "1")]


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        (("wie", "leeftijd"), (("a", "1"), ("b", "2"))),
        (("soort", "aantal"), (("a", "1"),)),
        (("soort", "aantal"), (("a", "1"), ("a", "2"))),
        (("soort", "aantal"), (("a", "1"), ("b", "veel"))),
        (("soort", "aantal"), (("a", "1"), ("b", "-2"))),
        (("aantal", "soort"), (("1", "a"), ("2", "b"))),
        (("soort", "aantal"), tuple((str(n), "1") for n in range(100))),
    ],
)
def test_no_chart_of_what_is_no_count(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
    assert chart.of(Answer(columns, rows)) is None
