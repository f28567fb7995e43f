"""Relations that documents disagree about: both stand, and counts, pictures and routes take them as one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from netwerk import lists, network
from netwerk.disagreement import versions
from netwerk.maps import render
from netwerk.maps.payload import payload
from netwerk.maps.picture import picture
from netwerk.model import Passage, Relation, Remark
from netwerk.network import Network
from netwerk.regie import report, way_back
from netwerk.routes import Filter, shortest
from tests import samples

if TYPE_CHECKING:
    from tests.conftest import OfflinePage

SAYS = (
    "Elders in de bronnen staat: School verwijst naar Team (tot en met 17 jaar). Sinds 2020; laatst bevestigd "
    "1 januari 2020. Bron: Voorbeeldplan (2020), 1. Begin."
)
LINES = "() => Picture.lines().length"
SCHOOL, TEAM = samples.actor("School", "voorveld"), samples.actor("Team", "lokale-toegang")
LETTER = replace(samples.DOCUMENT, iri="urn:brief", title="Voorbeeldbrief", day=date(2020, 5, 1), dating="dag")
SAID = Passage("urn:passage", LETTER, "Slot", "dat is niet zo", "Het is anders.")
EARLIER = samples.relation(SCHOOL, TEAM, iri="urn:a", age_to=17, last_confirmed=date(2020, 1, 1))
LATER = replace(EARLIER, iri="urn:b", age_to=22, last_confirmed=LETTER.day, passages=(SAID,))


def remark(*about: str, sort: str = "tegenspraak") -> Remark:
    return Remark("urn:o", samples.concept("soort", sort), "De bronnen noemen een andere leeftijd.", about)


def net(*relations: Relation, told: Remark | None = None) -> Network:
    remarks = [told or remark(*(relation.iri for relation in relations))]
    return network.build(samples.stand(), [SCHOOL, TEAM], relations, remarks=remarks)


def groups(*relations: Relation, told: Remark | None = None) -> set[tuple[str, ...]]:
    known = {relation.iri: relation for relation in relations}
    found = versions(known, [told or remark(*known)])
    return {tuple(one.iri for one in group) for group in found.values()}


def told(found: Network) -> list[dict[str, Any]]:
    relations = payload(found)["relations"]
    assert isinstance(relations, list)
    return relations


def test_the_version_confirmed_last_goes_first() -> None:
    assert groups(EARLIER, LATER) == {("urn:b", "urn:a")}


def test_a_disagreement_told_in_pieces_is_one() -> None:
    third = replace(LATER, iri="urn:d", age_to=20)
    known = {one.iri: one for one in (EARLIER, LATER, third)}
    found = versions(known, [remark("urn:a", "urn:b"), remark("urn:a", "urn:d")])
    assert {tuple(one.iri for one in group) for group in found.values()} == {("urn:b", "urn:d", "urn:a")}


@pytest.mark.parametrize(
    "other",
    [
        replace(LATER, target=SCHOOL),
        replace(LATER, origin=None),
        samples.relation(SCHOOL, TEAM, "Consultatie", iri="urn:b"),
        samples.relation(SCHOOL, TEAM, sort="terugkoppeling", iri="urn:b"),
        replace(LATER, via=(samples.actor("Loket"),)),
        replace(LATER, about=(samples.service("Hulp"),)),
    ],
)
def test_what_says_something_else_is_no_version(other: Relation) -> None:
    assert groups(replace(EARLIER, about=(samples.service("Zorg"),)), other) == set()


def test_one_document_may_say_less_of_what_it_is_about() -> None:
    care, help_ = samples.service("Zorg"), samples.service("Hulp")
    both = replace(EARLIER, about=(care, help_))
    for less in ((), (care,), (care, help_)):
        assert groups(both, replace(LATER, about=less)) == {("urn:b", "urn:a")}


def test_only_a_contradiction_about_both_joins_them() -> None:
    assert groups(EARLIER, LATER, told=remark("urn:a", "urn:b", sort="leemte")) == set()
    assert groups(EARLIER, LATER, told=remark("urn:a", "urn:elders")) == set()


def test_cooperation_is_the_same_either_way_round() -> None:
    there = samples.relation(SCHOOL, TEAM, "Samenwerking", iri="urn:a")
    back = samples.relation(TEAM, SCHOOL, "Samenwerking", iri="urn:b")
    assert groups(there, back) == {("urn:a", "urn:b")}


def test_the_network_holds_both_and_has_one_edge() -> None:
    found = net(EARLIER, LATER)
    assert set(found.relations) == {"urn:a", "urn:b"}
    assert found.as_one == (LATER,)
    assert found.graph.degree(TEAM.iri) == 1
    assert found.between(SCHOOL.iri, TEAM.iri) == (LATER, EARLIER)


def test_without_a_remark_both_count() -> None:
    found = net(EARLIER, LATER, told=remark("urn:a"))
    assert found.as_one == (EARLIER, LATER)
    assert found.graph.degree(TEAM.iri) == 2


def test_a_sum_of_money_takes_them_as_one() -> None:
    nine = samples.relation(SCHOOL, TEAM, "Geldstroom", iri="urn:a", amount=Decimal(9))
    found = net(nine, replace(nine, iri="urn:b", amount=Decimal(8), last_confirmed=date(2021, 1, 1)))
    assert sum(relation.amount or 0 for relation in found.as_one) == 8


def test_the_map_has_a_line_for_each_version_and_says_which_are_one() -> None:
    found = net(EARLIER, LATER)
    assert len(str(picture(found)["edges"]).split("relation")) == 3
    assert [(one["same"], one["cited"]) for one in told(found)] == [
        ([1], "Voorbeeldplan (2020), 1. Begin"),
        ([0], "Voorbeeldbrief (1 mei 2020), Slot"),
    ]


def test_the_map_joins_only_what_one_remark_joins() -> None:
    third = replace(LATER, iri="urn:d", age_to=20)
    pairs = [remark("urn:a", "urn:b"), replace(remark("urn:a", "urn:d"), iri="urn:p")]
    found = network.build(samples.stand(), [SCHOOL, TEAM], [EARLIER, LATER, third], remarks=pairs)
    assert [one["same"] for one in told(found)] == [[1, 2], [0], [0]]


def test_the_table_holds_both_and_says_that_they_count_as_one() -> None:
    found = net(EARLIER, LATER)
    place = lists.RELATION_COLUMNS.index("let op")
    notes = [row[place].rpartition("; ")[2] for row in lists.relations(found, {})]
    assert notes == [f"bronnen verschillen: telt met {other} als één" for other in ("urn:b", "urn:a")]


def test_a_share_of_referrals_takes_them_as_one() -> None:
    found = net(EARLIER, LATER)
    (finding,) = way_back.analyse(found)  # two versions are one referral, of which no share needs to be told
    assert finding.value == "1"
    assert set(finding.relations) == {EARLIER, LATER}


def test_each_municipality_of_a_report_knows_of_the_disagreement() -> None:
    two = replace(samples.AREA, iri="urn:dorp", label="Dorp")
    stand = replace(samples.stand(), area=None)
    about = [remark("urn:a", "urn:b")]
    found = network.build(stand, [SCHOOL, TEAM], [EARLIER, LATER], areas=(samples.AREA, two), remarks=about)
    assert [f.value for f in report.make(found, ["terugweg"]).findings] == ["1"]


def test_a_route_may_follow_either_version_and_tells_both() -> None:
    found = net(EARLIER, LATER)
    assert [step.relations for (step,) in shortest(found, SCHOOL, TEAM).found] == [(LATER, EARLIER)]
    assert [step.relations for (step,) in shortest(found, SCHOOL, TEAM, Filter(age=20)).found] == [(LATER,)]
    younger = net(EARLIER, replace(LATER, age_from=18))
    assert [step.relations for (step,) in shortest(younger, SCHOOL, TEAM, Filter(age=10)).found] == [(EARLIER,)]


def test_panel_and_list_tell_what_the_other_version_says(browser_page: OfflinePage, tmp_path: Path) -> None:
    file = tmp_path / "kaart.html"
    file.write_text(render(net(EARLIER, LATER)), encoding="utf-8", newline="\n")
    page = browser_page.open(file)
    page.get_by_role("combobox").fill("School")
    page.keyboard.press("Enter")
    panel = page.locator("#panel")
    assert panel.locator("h3").first.text_content() == "Verwijzing (1)"
    assert panel.get_by_text("bronnen verschillen").is_visible()
    assert SAYS in str(panel.text_content())
    panel.get_by_role("button", name="Toon deze relatie").click()
    assert "Elders in de bronnen staat: School" in str(panel.text_content())
    assert page.evaluate(LINES) == 1
    page.locator("#list-relations summary").click()
    page.locator("#list-relations tbody tr").wait_for()
    assert "Elders in de bronnen staat: School" in str(page.locator("#list-relations").text_content())
    assert browser_page.errors == []
