"""Every kind of date and number is found with its value, and what is none is left alone."""

from __future__ import annotations

import pytest

from netwerk.coverage.figures import figures


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("per 31 december 2021 opgezegd", "datum", ["2021-12-31"]),
        ("voor 1 mei een protocol", "datum", ["--05-01"]),
        ("op 16 en 17 februari 2021", "datum", ["2021-02-16", "2021-02-17"]),
        ("op 1-2-2021", "datum", ["2021-02-01"]),
        ("sinds juni/juli 2015", "datum", ["2015-06", "2015-07"]),
        ("Award 2014.", "datum", ["2014"]),
        ("2018-2020: hoofdaannemer", "datum", ["2018", "2020"]),
        ("voor 2021 t/m 2023", "datum", ["2021", "2023"]),
        ("van 5% in het begin", "percentage", ["5"]),
        ("12,5 procent", "percentage", ["12.5"]),
        ("twintig procent", "percentage", ["20"]),
        ("€ 1.250,50 per jaar", "bedrag", ["1250.5"]),
        ("ongeveer 9 miljoen euro", "bedrag", ["9000000"]),
        ("€ 1,5 mln.", "bedrag", ["1500000"]),
        ("een miljoen euro", "bedrag", ["1000000"]),
        ("500 euro", "bedrag", ["500"]),
        ("alle tien gemeenten", "aantal", ["10"]),
        ("zo'n veertig verenigingen", "aantal", ["40"]),
        ("vijfentwintig en tweeëntwintig", "aantal", ["25", "22"]),
        ("een drietal indicatoren", "aantal", ["3"]),
        ("één penvoerder", "aantal", ["1"]),
        ("2 miljoen inwoners", "aantal", ["2000000"]),
        ("ca. 15 jeugdbeschermers", "aantal", ["15"]),
        ("subsidie voor 3 jaar", "aantal", ["3"]),
        ("een traject van 6\nmaanden", "aantal", ["6"]),
        ("Binnen 3 jaar", "aantal", ["3"]),
        ("(RIS 2572180 & 2582671)", "kenmerk", ["2572180", "2582671"]),
        ("kenmerk 2017-14612", "kenmerk", ["2017-14612"]),
    ],
)
def test_a_figure_is_found_with_its_value(text: str, kind: str, values: list[str]) -> None:
    found = figures(text)
    assert {figure.kind for figure in found} == {kind}
    assert [value for figure in found for value in figure.values] == values


@pytest.mark.parametrize(
    "text", ["jeugd (18-)", "vanaf 18+", "tot 18 jaar", "kinderen van 0-18 jaar", "ouder dan 18 jaar"]
)
def test_an_age_may_be_counted_in_or_out(text: str) -> None:
    assert {"17", "18", "19"} <= {value for figure in figures(text) for value in figure.values}


@pytest.mark.parametrize(
    "text",
    [
        "een team, de eerste keer",
        "1.2.1. Toegang",
        "4. Samenhang",
        "in hoofdstuk 1 en 2",
        "2e lijns en 0de-lijns",
        "Segment 4b – Wonen",
        "Hoofdopgave 1: meten",
        "3D-breed",
        "één op één",
        "https://voorbeeld.example/12 en info@voorbeeld2.example",
        "geacht, viering",
    ],
)
def test_what_is_no_figure_is_left_alone(text: str) -> None:
    assert figures(text) == []


def test_figures_stand_in_the_order_of_the_text() -> None:
    found = figures("In 2014 kregen 20 teams 5%, en op 1 mei 2015 ook.")
    assert [figure.text for figure in found] == ["2014", "20 teams", "5%", "1 mei 2015"]
    assert [figure.start for figure in found] == sorted(figure.start for figure in found)
