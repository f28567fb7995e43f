"""What changed between two days: small networks with known answers, and the rule against one of few words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk import network as networks
from netwerk.errors import InputError
from netwerk.model import Area, RegieFinding, Relation, Remark
from netwerk.network import Network
from netwerk.regie.change import analyse, timeline
from netwerk.regie.difference import changes, turns
from netwerk.regie.pairs import between_days
from tests.samples import AREA, ID, PASSAGE, actor, concept, relation, stand

THEN, NOW = date(2018, 6, 1), date(2021, 6, 1)
CITY, TEAM = actor("Gemeente", kind="Gemeente"), actor("Wijkteam", "lokale-toegang")
OLD, NEW = actor("Oudzorg", kind="Organisatie"), actor("Nieuwzorg", kind="Organisatie")


def fact(origin: Any, target: Any, kind: str = "Deelname", sort: str | None = "penvoerder", **more: Any) -> Relation:
    """A relation that any document of 2030 still confirms, since 2016."""
    return relation(
        origin, target, kind, sort, **{"begin": date(2016, 1, 1), "last_confirmed": date(2030, 1, 1), **more}
    )


def year_end(year: int, dating: str = "jaar") -> dict[str, Any]:
    return {"end": date(year, 12, 31), "end_dating": concept("datering", dating)}


WAS = fact(OLD, TEAM, **year_end(2020))
IS = fact(NEW, TEAM, begin=date(2021, 1, 1))


def on(day: date, relations: Sequence[Relation], remarks: Sequence[Remark] = ()) -> Network:
    """The network of a day: of these relations, those that hold then."""
    holding = [r for r in relations if r.begin <= day and (r.end is None or day <= r.end)]
    return networks.build(stand(day=day), [], holding, remarks=remarks)


def between(*relations: Relation, remarks: Sequence[Remark] = ()) -> tuple[Network, Network]:
    return on(THEN, relations, remarks), on(NOW, relations, remarks)


def only(*relations: Relation) -> RegieFinding:
    found = analyse(*between(*relations))
    assert len(found) == 1
    return found[0]


def test_what_was_there_already_has_not_begun() -> None:
    before = fact(CITY, OLD, "Geldstroom", "subsidie", iri=f"{ID}relatie/subsidie-er-al", dating="documentperiode")
    again = fact(CITY, OLD, "Geldstroom", "subsidie", begin=date(2021, 1, 1))
    assert changes(*between(again)).begun == (again,)
    assert changes(*between(before, again)).begun == ()
    ended = replace(before, **year_end(2018))
    assert changes(*between(ended, again)).begun == (again,)


def test_who_held_a_role_and_who_holds_it_now_are_one_finding() -> None:
    found = only(WAS, IS)
    assert found.sentence == (
        "Rond Wijkteam veranderde tussen 1 juni 2018 en 1 juni 2021 wie wat doet."
        " Geëindigd: Oudzorg neemt deel aan Wijkteam (tot en met 2020)."
        " Begonnen: Nieuwzorg neemt deel aan Wijkteam (sinds 2021)."
    )
    assert (found.severity, found.value) == ("midden", "1 geëindigd, 1 begonnen")
    assert found.relations == (WAS, IS)
    assert found.advice == "Vraag wie het werk heeft overgenomen van Oudzorg."


def test_a_turn_needs_one_class() -> None:
    pays = fact(CITY, TEAM, "Geldstroom", "subsidie", begin=date(2021, 1, 1))
    assert turns(changes(*between(WAS, pays))) == ()
    ended, begun = analyse(*between(WAS, pays))[::-1]
    assert ended.sentence.startswith("Geëindigd tussen 1 juni 2018 en 1 juni 2021: Oudzorg neemt")
    assert begun.sentence.startswith("Begonnen tussen 1 juni 2018 en 1 juni 2021: Gemeente betaalt")


def test_with_a_turn_goes_all_that_is_about_the_same() -> None:
    pays = fact(CITY, OLD, "Geldstroom", "subsidie", about=(TEAM,), **year_end(2020))
    (turn,) = turns(changes(*between(WAS, IS, pays)))
    assert (turn.thing, set(turn.ended), turn.begun) == (TEAM, {WAS, pays}, (IS,))


def test_ended_regie_or_money_asks_for_a_conversation() -> None:
    assert only(fact(CITY, OLD, "Geldstroom", "subsidie", **year_end(2020))).severity == "midden"
    assert only(fact(CITY, OLD, "Samenwerking", None, **year_end(2020))).severity == "laag"


def test_silence_of_a_later_document_is_no_ending() -> None:
    found = only(fact(OLD, TEAM, last_confirmed=date(2018, 12, 31)))
    assert found.sentence == (
        "Van 1 relatie zegt geen document over 1 juni 2021 of later dat die nog geldt."
        " Dat is geen einde; zij blijven meetellen."
    )
    assert (found.severity, found.passages) == ("laag", (PASSAGE,))


def test_what_has_an_end_still_to_come_needs_no_confirmation() -> None:
    running = fact(OLD, TEAM, last_confirmed=date(2018, 12, 31), **year_end(2023))
    assert analyse(*between(running)) == ()


def test_what_is_first_described_has_not_begun() -> None:
    for dating in ("documentperiode", "onbekend", "uiterlijk"):
        regie = fact(CITY, TEAM, "Regie", "leiding", begin=date(2021, 4, 1), dating=dating)
        found = only(regie)
        assert found.sentence == (
            "De bronnen beschrijven na 1 juni 2018 voor het eerst 1 relatie waarvan zij niet zeggen wanneer die begon:"
            " regie 1. Over regie, opdracht en geld: Gemeente voert regie over Wijkteam."
        )
        assert found.severity == "laag"
        assert changes(*between(regie)).begun == ()


def test_a_derived_end_says_so() -> None:
    assert (
        "Oudzorg neemt deel aan Wijkteam (tot en met 31 december 2020, afgeleid uit de bron)."
        in only(fact(OLD, TEAM, **year_end(2020, "afgeleid"))).sentence
    )


def test_a_notice_is_a_moment_that_does_not_end() -> None:
    letter = fact(CITY, OLD, "Verantwoording", "kennisgeving", **year_end(2020))
    day = fact(CITY, OLD, "Samenwerking", "cocreatie", begin=date(2019, 1, 1), end=date(2019, 1, 1))
    assert analyse(*between(letter, day)) == ()


def test_what_documents_disagree_about_is_neither_ended_nor_begun() -> None:
    one = fact(CITY, OLD, "Opdracht", "overeenkomst", **year_end(2020))
    other = replace(one, iri=f"{one.iri}-2", begin=date(2020, 12, 10), **year_end(2021))
    remark = Remark("urn:o", concept("soort", "tegenspraak"), "Het einde verschilt.", (one.iri, other.iri))
    found = analyse(*between(one, other, remarks=[remark]))
    assert [finding.value for finding in found] == ["bronnen verschillen"]
    assert found[0].sentence == (
        "Over het einde hiervan verschillen de bronnen: Gemeente geeft opdracht aan Oudzorg."
        " Voorbeeldplan (2020), 1. Begin: tot en met 2020; Voorbeeldplan (2020), 1. Begin: tot en met 2021."
        " Het telt hier niet als geëindigd en niet als begonnen."
    )
    (shown,) = between_days(*between(one, other, remarks=[remark])).findings
    assert shown.remarks == (remark,)


PLAN = fact(OLD, TEAM, iri="urn:plan", status="voorgenomen", **year_end(2020, "afgeleid"))


def test_a_plan_carried_out_is_no_ending() -> None:
    done = fact(OLD, TEAM, begin=date(2021, 1, 1))
    found = only(PLAN, done)
    assert found.sentence == (
        "Wat een voornemen was, noemen de bronnen nu als praktijk: Oudzorg neemt deel aan Wijkteam (sinds 2021)."
    )
    assert found.relations == (PLAN, done)


def test_a_plan_that_another_carried_out_is_told_with_both() -> None:
    found = only(PLAN, IS)
    assert found.sentence == (
        "Het voornemen was: Oudzorg neemt deel aan Wijkteam; de bronnen noemen nu: Nieuwzorg neemt deel aan Wijkteam."
        " Of dat het voornemen vervangt, zeggen zij niet."
    )
    assert found.relations == (PLAN, IS)


def test_a_plan_is_not_done_otherwise_by_what_was_planned_itself() -> None:
    also = fact(NEW, TEAM, iri="urn:plan2", status="voorgenomen", **year_end(2020))
    values = [finding.value for finding in analyse(*between(PLAN, also, IS))]
    assert "voornemen met een andere uitkomst" not in values
    assert {"1 uitgevoerd", "1 vervallen"} <= set(values)


def test_new_plans_are_told_as_plans_only() -> None:
    found = only(fact(NEW, TEAM, status="voorgenomen", begin=date(2020, 1, 1)))
    assert found.sentence == "Nieuw als voornemen: Nieuwzorg neemt deel aan Wijkteam."
    assert found.value == "1 nieuw voornemen"


def test_inferred_relations_are_told_as_inferred() -> None:
    assert "(afgeleid uit de tekst)" in only(fact(OLD, TEAM, certainty="afgeleid", **year_end(2020))).sentence


def test_nothing_differs_on_two_days_of_the_same_facts() -> None:
    assert analyse(*between(fact(OLD, TEAM))) == ()
    assert timeline(*between(fact(OLD, TEAM))) is None


def test_the_line_of_time_has_a_lane_for_each_role() -> None:
    figure = timeline(*between(WAS, IS))
    assert figure is not None
    assert [(lane.label, [span.holder for span in lane.spans]) for lane in figure.lanes] == [
        ("neemt deel aan Wijkteam", ["Oudzorg", "Nieuwzorg"])
    ]
    assert figure.table.rows[0][2] == "sinds 2016, tot en met 2020"
    assert figure.relations == (WAS, IS)


def test_the_report_opens_with_the_later_day_and_names_the_earlier() -> None:
    report = between_days(*between(WAS, IS))
    assert (report.stand.day, report.against.day if report.against else None) == (NOW, THEN)
    assert [section.analysis.name for section in report.sections] == ["verandering"]
    assert len(report.sections[0].notes) == 2


def test_days_go_forward() -> None:
    with pytest.raises(InputError, match="niet van 1 juni 2021 tot 1 juni 2018"):
        between_days(*between(WAS)[::-1])


def test_a_day_without_sources_is_told_and_nothing_is_found() -> None:
    report = between_days(on(THEN, []), on(NOW, [IS]))
    assert report.silences == ("Voorbeeldstad: De bronnen zeggen niets over 1 juni 2018.",)
    assert report.findings == ()


def test_municipalities_are_looked_at_apart() -> None:
    other = Area(f"{ID}gebied/elders", "Elders")
    there = actor("Ander team", areas=(other.iri,))
    lines = [fact(OLD, there, areas=(other.iri,), **year_end(2020)), fact(NEW, there, areas=(other.iri,)), WAS, IS]
    whole = [replace(one, stand=replace(one.stand, area=None), areas=(AREA, other)) for one in between(*lines)]
    found = between_days(*whole).findings
    assert {finding.sentence.split(":")[0] for finding in found} == {"Elders", "Voorbeeldstad"}


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(2014, 2024),
            st.one_of(st.none(), st.integers(2014, 2024)),
            st.sampled_from(["jaar", "dag", "documentperiode", "onbekend"]),
        ),
        max_size=6,
    )
)
def test_ended_and_begun_are_what_the_rule_says(periods: list[tuple[int, int | None, str]]) -> None:
    relations = [
        fact(OLD, TEAM, iri=f"urn:{number}", begin=date(begin, 1, 1), dating=dating, **(year_end(end) if end else {}))
        for number, (begin, end, dating) in enumerate(periods)
        if end is None or begin < end
    ]
    found = changes(*between(*relations))
    held = [r for r in relations if r.begin <= THEN and (r.end is None or r.end >= THEN)]
    assert set(found.ended) == {r for r in held if r.end and r.end < NOW}
    holding = [r for r in relations if r.begin <= NOW and (r.end is None or r.end >= NOW)]
    fresh = [r for r in holding if r.begin > THEN]
    dated = {r for r in fresh if r.dating.name in ("jaar", "dag")}
    assert set(found.begun) == {r for r in dated if all(other.begin >= r.begin for other in holding)}
    assert set(found.described) == set(fresh) - dated
