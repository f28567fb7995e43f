"""How the report begins, what each form makes of a figure, and what a report on two networks says on top."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netwerk import network as networks
from netwerk.model import Area, RegieFinding, Stand
from netwerk.network import Network
from netwerk.regie import pairs
from netwerk.regie.base import HIGH, LOW, MIDDLE, Analysis
from netwerk.regie.figures import Bar, Bars, Figure
from netwerk.regie.formats import FORMATS
from netwerk.regie.report import Report, Section, make
from netwerk.regie.summary import count_line, opening_lines, title
from netwerk.regie.thresholds import FOREMOST
from tests.conftest import ROOT, OfflinePage
from tests.pages.axe import EVERY_WINDOW, violations
from tests.regie.json_schema import wrong
from tests.regie.shown import EVERY
from tests.samples import AREA, ID, actor, make_network, relation, stand

SCHOOL, TEAM = actor("School", "voorveld"), actor("Team", "lokale-toegang")
LINE = relation(SCHOOL, TEAM)


def finding(name: str, severity: str, sentence: str) -> RegieFinding:
    return RegieFinding(name, severity, sentence, (LINE,), "maat", "1", "Betekenis.", "Vraag het na.", (SCHOOL,))


def section(name: str, *findings: RegieFinding, figures: tuple[Figure, ...] = ()) -> Section:
    analysis = Analysis(name, name.capitalize(), f"Wat is {name}?", "maat", lambda _: findings)
    return Section(analysis, findings, figures=figures)


def report(*sections: Section, against: Stand | None = None) -> Report:
    return Report(stand(), sections, against=against)


def flat(text: str) -> str:
    return " ".join(text.split())


TWO = report(
    section("een", *(finding("een", MIDDLE, f"Een heeft zin {n}. Voorwaarde: drang.") for n in range(FOREMOST + 2))),
    section("twee", finding("twee", HIGH, "Twee is ernstig."), finding("twee", LOW, "Twee is licht."), figures=EVERY),
)


def test_the_gravest_come_first_and_what_is_light_is_left_to_the_sections() -> None:
    assert [name for name, _ in TWO.foremost] == ["twee-1", *(f"een-{n}" for n in range(1, FOREMOST))]
    assert count_line(TWO) == "12 bevindingen: 1 hoog, 10 midden en 1 laag."
    light = report(section("een", finding("een", LOW, "Een is licht.")))
    assert light.foremost == ()
    assert count_line(light) == "1 bevinding: 1 laag."


def test_every_analysis_has_its_first_word_before_another_has_its_second() -> None:
    many = report(*(section(name, *(finding(name, MIDDLE, f"{name} {n}.") for n in "ab")) for name in ("x", "y")))
    assert [name for name, _ in many.foremost] == ["x-1", "y-1", "x-2", "y-2"]


@pytest.mark.parametrize("name", ["tekst", "md", "html"])
def test_the_summary_stands_before_the_sections_and_says_where_to_read_on(name: str) -> None:
    text = flat(FORMATS[name].render(TWO))
    start = text.index("Wat is een?", text.index("Wat is een?") + 1 if name == "html" else 0)
    assert text.index("12 bevindingen") < text.index("Twee is ernstig.") < start
    assert "Voorwaarde: drang" not in text[:start]
    assert "een-1" in text[:start]


def test_text_fits_a_terminal_of_eighty_columns() -> None:
    lines = FORMATS["tekst"].render(TWO).split("\n")
    assert max(map(len, lines)) <= 80
    assert any(line.split() == ["Een", "0", "10", "0"] for line in lines)


@pytest.mark.parametrize("name", ["tekst", "md"])
def test_a_figure_is_told_as_its_table(name: str) -> None:
    bars = Bars(
        title="Spin",
        description="School heeft de meeste lijnen.",
        relations=(LINE,),
        bars_are="actor",
        value_is="lijnen",
        bars=(Bar("School|x", 4), Bar("Team", 1)),
    )
    text = FORMATS[name].render(report(section("een", figures=(bars,))))
    assert "School heeft de meeste lijnen." in text
    assert ("- School|x – lijnen: 4" if name == "tekst" else r"| School\|x | 4 |") in text


def test_no_cell_of_a_sheet_is_a_formula() -> None:
    bad = report(section("een", finding("een", HIGH, '=HYPERLINK("http://x")'), finding("een", HIGH, "@cmd")))
    table = list(csv.reader(io.StringIO(FORMATS["csv"].render(bad).removeprefix("\ufeff"), newline=""), delimiter=";"))
    assert [row[5] for row in table[1:]] == ['\'=HYPERLINK("http://x")', "'@cmd"]


def test_two_networks_are_both_named_on_top() -> None:
    before = make_network([relation(SCHOOL, TEAM, end=date(2020, 3, 1))])
    early = replace(before, stand=replace(before.stand, day=date(2020, 2, 1)))
    found = pairs.between_days(early, before)
    assert title(found) == "Regie in Voorbeeldstad, van 1 februari 2020 tot 1 juni 2020"
    assert opening_lines(found)[1].startswith(
        "Vergeleken met: stand van 1 februari 2020, Voorbeeldstad. Nieuwste bron:"
    )
    other = Area(f"{ID}gebied/elders", "Elders")
    far = networks.build(replace(stand(), area=other), [], [LINE])
    beside = pairs.of_two(before, far)
    assert title(beside) == "Regie in Voorbeeldstad naast Elders"
    for name in FORMATS:
        assert "Elders." in FORMATS[name].render(beside)


def test_what_is_shown_over_time_has_every_day_and_plans_only_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[set[str]] = []

    def over_time(network: Network) -> None:
        seen.append(set(network.relations))
        assert network.stand.area == AREA

    watcher = Analysis("kijker", "Kijker", "Wat is er?", "maat", lambda _: (), over_time=over_time)
    monkeypatch.setattr("netwerk.regie.report.ANALYSES", {"kijker": watcher})
    old = relation(TEAM, SCHOOL, end=date(2020, 2, 1))
    plan = relation(TEAM, SCHOOL, "Regie", status="voorgenomen")
    every_day = networks.build(stand(), [], [LINE, old, plan])
    make(make_network([LINE]), history=every_day)
    asked = networks.build(stand(plans=True), [], [LINE])
    make(asked, history=every_day)
    make(make_network([LINE]))
    assert seen == [{LINE.iri, old.iri}, {LINE.iri, old.iri, plan.iri}]


def test_a_figure_of_one_of_several_municipalities_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    other = Area(f"{ID}gebied/elders", "Elders")
    drawer = Analysis("tekenaar", "Tekenaar", "Wat?", "maat", lambda _: (), figure=lambda _: EVERY[1])
    monkeypatch.setattr("netwerk.regie.report.ANALYSES", {"tekenaar": drawer})
    there = relation(TEAM, SCHOOL, areas=(other.iri,))
    both = networks.build(replace(stand(), area=None), [], [LINE, there], areas=(AREA, other))
    titles = [figure.title for figure in make(both).sections[0].figures]
    assert titles == [f"Voorbeeldstad: {EVERY[1].title}", f"Elders: {EVERY[1].title}"]


def test_json_is_as_its_schema_says() -> None:
    schema = json.loads((ROOT / "docs/regie.schema.json").read_text(encoding="utf-8"))
    early = stand(day=date(2020, 1, 1))
    for found in (TWO, replace(TWO, against=early), Report(stand(), ()), make(make_network([LINE]))):
        record = json.loads(FORMATS["json"].render(found))
        assert wrong(record, schema) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("aantallen", "hoog"), "1"),
        (("analyses", 0, "bevindingen", 0, "ernst"), "erg"),
        (("analyses", 0, "bevindingen", 0, "bronnen"), []),
        (("extra",), 1),
    ],
)
def test_the_schema_refuses_what_is_wrong(path: tuple[str | int, ...], value: object) -> None:
    schema = json.loads((ROOT / "docs/regie.schema.json").read_text(encoding="utf-8"))
    record = json.loads(FORMATS["json"].render(TWO))
    at: Any = record
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    assert len(wrong(record, schema)) == 1


def test_each_member_of_the_schema_is_explained() -> None:
    schema = json.loads((ROOT / "docs/regie.schema.json").read_text(encoding="utf-8"))
    for one in (schema, *schema["$defs"].values()):
        assert one["description"].endswith(".")
        for name, member in one.get("properties", {}).items():
            assert "$ref" in member or member.get("type") == "integer" or member["description"].endswith("."), name


def test_the_whole_report_is_accessible(browser_page: OfflinePage, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = Path(tmp_path_factory.mktemp("regie")) / "regie.html"
    file.write_text(FORMATS["html"].render(TWO), encoding="utf-8")
    page = browser_page.open(file)
    page.get_by_role("link", name="Een heeft zin 0.").click()
    assert page.locator("#een-1").is_visible()
    assert page.url.endswith("#een-1")
    assert violations(page, EVERY_WINDOW) == []
    assert browser_page.errors == []
