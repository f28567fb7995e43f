"""The regie report: what it opens with, what each format holds, that every sentence has its sources."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest

from netwerk import network as networks
from netwerk.errors import InputError
from netwerk.model import Area, RegieFinding, Remark
from netwerk.network import Network
from netwerk.regie.base import SEVERITIES
from netwerk.regie.formats import FORMATS
from netwerk.regie.report import ANALYSES, LIMITS, make
from netwerk.wording import stand_lines
from tests.conftest import OfflinePage
from tests.pages.axe import violations
from tests.samples import AREA, ID, PASSAGE, actor, concept, make_network, relation, service, stand

SCHOOL, TEAM, TABLE = actor("School", "voorveld"), actor("Team <b>", "lokale-toegang"), actor("Tafel", "drang")
RELATIONS = (
    relation(SCHOOL, TEAM),
    relation(TEAM, TABLE, condition="alleen *ernstig*", status="voorgenomen"),
    relation(TABLE, SCHOOL, sort="terugkoppeling", last_confirmed=date(2020, 1, 31)),
    relation(None, TABLE, "Regie", "casusregie", assigned_by=TABLE),
    relation(TEAM, SCHOOL, "Geldstroom", "subsidie"),
    *(relation(SCHOOL, body, "Deelname", "vast-lid") for body in (TEAM, TABLE)),
)

CLUB, COURT = actor("Club", "voorveld"), actor("Rechter", "dwang-civiel")
MORE = (
    relation(CLUB, TEAM),
    relation(TABLE, COURT),
    relation(actor("Loket"), TEAM, "Samenwerking"),
    *(relation(TEAM, service(label), "Aanbod") for label in ("Hulp", "Steun")),
)


@pytest.fixture
def network() -> Network:
    return make_network(RELATIONS)


def flat(text: str) -> str:
    """A text without the ends of its lines, which fall where the terminal is full."""
    return " ".join(text.split())


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_opens_with_the_stand_and_holds_every_sentence(name: str, network: Network) -> None:
    report = make(network)
    text = flat(FORMATS[name].render(report))
    start = text.index(report.findings[0].sentence[:20])
    assert "2020-06-01" in text[:start] or "Stand van 1 juni 2020" in text[:start]
    assert "0123456789ab" in text[:start]
    assert "geen actuele verwijsinformatie" in text[:start]
    assert all(finding.advice[:25] in text for finding in report.findings)
    whole = FORMATS[name].render(report)
    assert whole.endswith("\n")
    assert whole == FORMATS[name].render(make(make_network(RELATIONS[::-1])))


@pytest.mark.parametrize("name", ["tekst", "md", "html", "json"])
def test_limits_come_before_findings(name: str, network: Network) -> None:
    report = make(network)
    text = flat(FORMATS[name].render(report))
    assert all(text.index(line) < text.index("Elke verwijsroute") for line in LIMITS)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_marks_are_shown(name: str, network: Network) -> None:
    text = flat(FORMATS[name].render(make(network)))
    assert "voorgenomen" in text
    assert "laatst bevestigd 31 januari 2020" in text


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_contradiction_about_a_finding_is_told_and_a_gap_is_not(name: str) -> None:
    contradiction, gap = (
        Remark(f"urn:{sort}", concept("soort", sort), f"Over de school is er een {sort}.", (RELATIONS[0].iri,))
        for sort in ("tegenspraak", "leemte")
    )
    told = networks.build(stand(), [], RELATIONS, remarks=[contradiction, gap])
    text = flat(FORMATS[name].render(make(told)))
    assert "Tegenspraak in de bron: Over de school is er een tegenspraak." in text
    assert "is er een leemte" not in text


@pytest.mark.parametrize("name", sorted(ANALYSES))
def test_every_finding_is_a_sentence_with_sources(name: str) -> None:
    report = make(make_network([*RELATIONS, *MORE]), [name])
    assert report.findings
    for finding in report.findings:
        check(finding)
        assert finding.analysis == name


def check(finding: RegieFinding) -> None:
    assert finding.severity in SEVERITIES
    assert finding.passages
    for text in (finding.sentence, finding.meaning, finding.advice):
        assert text[0].isupper()
        assert text.endswith(".")
    assert finding.measure
    assert finding.value


def test_sources_name_section_and_words(network: Network) -> None:
    text = flat(FORMATS["tekst"].render(make(network)))
    assert f"Bron: Voorbeeldplan (2020): 1. Begin (‘{PASSAGE.anchor}’)" in text


def test_unknown_analysis_names_what_is_possible(network: Network) -> None:
    with pytest.raises(InputError, match=r"analyse 'spin'.*poortwachters.*regiedekking.* en terugweg"):
        make(network, ["spin"])


def test_markdown_escapes_what_would_be_markup(network: Network) -> None:
    text = FORMATS["md"].render(make(network))
    assert r"Team \<b\>" in text
    assert r"alleen \*ernstig\*" in text


def test_html_escapes_labels(network: Network) -> None:
    text = FORMATS["html"].render(make(network))
    assert "<b>" not in text
    assert "Team &lt;b&gt;" in text


def test_json_holds_every_relation_with_its_marks(network: Network) -> None:
    report = make(network)
    record = json.loads(FORMATS["json"].render(report))
    assert list(record) == [
        "stand",
        "vergelekenMet",
        "grenzen",
        "meldingen",
        "aantallen",
        "eerst",
        "analyses",
    ]
    findings = [finding for analysis in record["analyses"] for finding in analysis["bevindingen"]]
    assert [finding["bevinding"] for finding in findings] == [finding.sentence for finding in report.findings]
    assert ["voorgenomen"] in [relation["letOp"] for finding in findings for relation in finding["relaties"]]


def test_csv_has_a_row_for_each_finding(network: Network) -> None:
    report = make(network)
    text = FORMATS["csv"].render(report).removeprefix("\ufeff")
    table = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    notes = [row["let op"] for row in table if not row["bevinding"]]
    assert notes == list(dict.fromkeys(note for section in report.sections for note in section.notes))
    assert len(notes) < sum(len(section.notes) for section in report.sections)
    assert [row["bevinding"] for row in table[len(notes) :]] == [finding.sentence for finding in report.findings]


def test_municipalities_are_looked_at_apart() -> None:
    other = Area(f"{ID}gebied/elders", "Elders")
    there = (other.iri,)
    park, desk = actor("Park", "voorveld", areas=there), actor("Balie", "lokale-toegang", areas=there)
    lines = ((TEAM, desk), (park, desk), (desk, TABLE))
    relations = [relation(SCHOOL, TEAM), *(relation(u, v, areas=there) for u, v in lines)]
    everywhere = replace(stand(), area=None)
    report = make(networks.build(everywhere, [], relations, areas=(AREA, other)), ["poortwachters"])
    assert [finding.sentence.split(" loopt")[0] for finding in report.findings] == [
        "Elders: Elke verwijsroute die de bronnen noemen van Park en Team <b> naar Tafel"
    ]
    assert stand_lines(report.stand)[0] == "Stand van 1 juni 2020, alle gebieden."


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_day_that_no_source_speaks_of_says_so_and_finds_nothing(name: str) -> None:
    report = make(make_network([], [SCHOOL, TEAM]))
    assert report.findings == ()
    text = FORMATS[name].render(report)
    assert text.count("De bronnen zeggen niets over deze dag.") == 1
    assert "Geen bevindingen." not in text
    assert "Poortwachters" not in text
    assert "zeggen niets" not in FORMATS[name].render(make(make_network(RELATIONS)))


def test_analyses_without_findings_say_so() -> None:
    report = make(make_network([relation(SCHOOL, TEAM, "Samenwerking")]), ["poortwachters", "terugweg"])
    assert FORMATS["tekst"].render(report).count("Geen bevindingen.") == 2
    assert FORMATS["html"].render(report).count("Geen bevindingen.") == 2


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_what_is_left_out_of_a_computation_is_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told = replace(ANALYSES["terugweg"], notes=lambda network: (f"Te groot: {len(network.entities)} partijen.",))
    monkeypatch.setitem(ANALYSES, "terugweg", told)
    assert FORMATS[name].render(make(make_network(RELATIONS))).count("Te groot: 3 partijen.") == 1


def test_a_municipality_that_no_source_speaks_of_is_named() -> None:
    other = Area(f"{ID}gebied/elders", "Elders")
    loose = actor("Los", "drang", areas=(other.iri,))
    report = make(networks.build(replace(stand(), area=None), [loose], RELATIONS, areas=(AREA, other)))
    assert report.silences == ("Elders: De bronnen zeggen niets over deze dag.",)
    assert all(finding.sentence.startswith("Voorbeeldstad: ") for finding in report.findings)
    assert report.silences[0] in FORMATS["tekst"].render(report)


def test_no_jargon_outside_the_explanation_of_an_analysis(network: Network) -> None:
    report = make(network)
    text = FORMATS["tekst"].render(report)
    assert text.count("dominator") == 1
    assert not [finding for finding in report.findings if "dominator" in finding.measure]


def test_page_is_accessible_and_asks_for_nothing(
    browser_page: OfflinePage, network: Network, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("regie") / "regie.html"
    file.write_text(FORMATS["html"].render(make(network)), encoding="utf-8")
    page = browser_page.open(file)
    assert page.title() == "Regie in Voorbeeldstad"
    assert page.get_by_role("heading", level=2).all_inner_texts()[1:] == [
        "Samenvatting",
        "Inhoud",
        *(analysis.title for analysis in ANALYSES.values()),
    ]
    page.get_by_text("Waar dit op rust").first.click()
    assert page.get_by_text("Woorden in de bron").first.is_visible()
    assert violations(page) == []
    assert browser_page.errors == []
    assert browser_page.outside == []


def test_a_print_shows_what_is_folded_on_screen(
    browser_page: OfflinePage, network: Network, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("regie") / "regie.html"
    file.write_text(FORMATS["html"].render(make(network)), encoding="utf-8")
    page = browser_page.open(file)
    folded = page.locator("details ul").first
    assert not folded.is_visible()
    page.emulate_media(media="print")
    assert folded.is_visible()
