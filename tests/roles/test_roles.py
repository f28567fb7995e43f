"""The roles: who has a page, and what stands under each heading, worked out by hand from the sample relations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from netwerk.model import Area, Remark
from netwerk.network import build
from netwerk.roles.base import Roles
from netwerk.roles.headings import HEADINGS
from netwerk.roles.loading import make
from netwerk.roles.making import ONLY_PLANS, unclaimed
from netwerk.roles.making import acting as roles_in
from netwerk.roles.telling import contact_text, glance, silence, unclaimed_text
from netwerk.vocab import NW
from tests.roles.samples import (
    ACTORS,
    BOARD,
    CASE,
    COACH,
    EXPERTS,
    FIELD,
    JOINS,
    LINKS,
    QUIET,
    RAISES,
    RELATIONS,
    REMARK,
    SCHOOLS,
    STAY,
    TABLE,
    TEAM,
    YOUTH,
    elsewhere,
    role,
    roles,
    told,
)
from tests.samples import AREA, actor, concept, make_network, relation, stand


def own(name: str, heading: str, found: Roles | None = None) -> list[str]:
    return told(role(name, found).section(heading))


def acting(name: str, whole: str, heading: str) -> list[str]:
    found = next(one for one in role(name).wholes if one.actor.label == whole)
    return [text for section in found.sections if section.name == heading for text in told(section)]


def test_who_refers_or_consults_itself_or_as_a_part_has_a_page() -> None:
    assert [one.actor.label for one in roles().roles] == ["Buurtteam", "coach", "scholen <b>", "voorveld"]
    assert [one.label for one in roles().others] == ["Expertteam", "jeugdigen", "stille groep", "vaste contactpersoon"]


def test_of_a_body_that_only_takes_advice_there_is_no_page_nor_for_its_parts() -> None:
    office = actor("Bureau", kind="Actorgroep")
    found = make(make_network([*RELATIONS, relation(office, BOARD, "Deelname", "onderdeel")], ACTORS))
    assert "Bureau" not in [one.actor.label for one in found.roles]
    judge = relation(BOARD, TABLE, "Verwijzing", "melding")
    assert role("Gemeente Voorbeeldstad", make(make_network([judge]))).section("refer").lines


def test_groups_follow_the_ladder() -> None:
    assert [(group.title, len(group.roles)) for group in roles().groups] == [("Voorveld", 2), ("Lokale toegang", 2)]
    bare = make(make_network([relation(actor("Los"), TEAM)]))
    assert [group.title for group in bare.groups] == ["Zonder trede"]


def test_sentences_are_to_the_reader_and_those_alike_are_one() -> None:
    assert own("Buurtteam", "refer") == ["U verwijst naar Dagopvang en Verblijf.", "U verwijst naar Tafel."]
    assert role("Buurtteam").section("refer").lines[1].condition == "bij ernstige zorgen"


def test_headings_of_a_team() -> None:
    assert own("Buurtteam", "down") == ["U schaalt af naar voorveld."]
    assert own("Buurtteam", "report") == ["U koppelt terug aan voorveld."]
    assert own("Buurtteam", "incoming") == ["U ontvangt opgeschaalde zaken van voorveld."]
    assert own("Buurtteam", "members") == ["U heeft als onderdeel coach."]
    assert own("Buurtteam", "together") == ["U werkt samen met scholen <b>."]
    assert own("scholen <b>", "together") == ["U werkt samen met Buurtteam."]


def test_headings_of_a_function() -> None:
    assert own("coach", "consult") == ["U consulteert Expertteam."]
    assert role("coach").section("consult").lines[0].note == "Op dinsdag."
    assert own("coach", "tables") == ["U neemt deel aan Tafel."]
    assert own("coach", "part") == ["U bent onderdeel van Buurtteam."]
    assert own("voorveld", "back") == ["U krijgt terugkoppeling van Buurtteam."]


def test_the_regie_over_a_case_is_told_to_everybody_by_phase() -> None:
    by_table = "Wie Tafel per casus aanwijst voert casusregie over jeugdigen."
    assert own("coach", "regie") == ["U voert casusregie over jeugdigen.", by_table]
    assert own("scholen <b>", "regie") == ["Coach voert casusregie over jeugdigen.", by_table]
    assert role("scholen <b>").section("regie").lines[0].facts == ("In de fase: lokale toegang",)
    table = make(make_network([*RELATIONS, relation(TABLE, TEAM, sort="afschaling")], ACTORS))
    assert own("Tafel", "regie", table)[1] == "Wie u per casus aanwijst voert casusregie over jeugdigen."
    led = make(make_network([*RELATIONS, relation(YOUTH, TEAM)], ACTORS))
    assert own("jeugdigen", "regie", led) == [
        "U staat onder casusregie van coach.",
        "U staat onder casusregie van wie Tafel per casus aanwijst.",
    ]


def test_steering_stands_apart_from_the_regie_over_a_case() -> None:
    steered = make(make_network([*RELATIONS, relation(BOARD, TEAM, "Regie", "leiding")], ACTORS))
    assert own("Buurtteam", "steering", steered) == ["U staat onder regie van Gemeente Voorbeeldstad."]
    assert len(own("Buurtteam", "regie", steered)) == 2


def test_a_contact_role_is_a_link_by_its_kind_whatever_a_note_says() -> None:
    assert role("scholen <b>").section("contact").silence == ONLY_PLANS
    assert own("scholen <b>", "contact", roles(plans=True)) == ["U staat onder regie van vaste contactpersoon."]
    line = role("scholen <b>", roles(plans=True)).section("contact").lines[0]
    assert line.marks == ("voorgenomen",)
    helped = relation(FIELD, COACH, "Consultatie", "ondersteuning", note="De coach is hun contactfunctionaris.")
    found = make(make_network([*RELATIONS, helped], ACTORS))
    assert own("voorveld", "consult", found) == ["U consulteert coach."]
    assert own("voorveld", "contact", found) == own("coach", "contact", found) == []


def test_a_part_acts_as_the_whole_under_a_heading_of_its_own() -> None:
    assert own("scholen <b>", "refer") == []
    assert acting("scholen <b>", "voorveld", "refer") == ["Voorveld schaalt op naar Buurtteam."]
    assert [line.marks for line in role("scholen <b>").wholes[0].joined] == [("afgeleid uit de tekst",)]
    assert acting("coach", "Buurtteam", "refer") == [
        "Buurtteam verwijst naar Dagopvang en Verblijf.",
        "Buurtteam verwijst naar Tafel.",
    ]
    assert silence(role("scholen <b>"), role("scholen <b>").section("refer")) == (
        "De bronnen noemen geen verwijzing of melding door u. Wel als deel van voorveld."
    )


def test_a_part_of_a_part_acts_as_both_and_a_circle_ends() -> None:
    pupil = actor("klas", "voorveld", "Actorgroep")
    circle = [relation(pupil, SCHOOLS, "Deelname", "onderdeel"), relation(FIELD, pupil, "Deelname", "onderdeel")]
    found = role("klas", make(make_network([*RELATIONS, *circle], ACTORS)))
    assert [(whole.actor.label, len(whole.joined)) for whole in found.wholes] == [("voorveld", 2)]


def test_a_whole_of_another_municipality_is_no_whole_here() -> None:
    other = Area(f"{AREA.iri}-elders", "Elders")
    shown = build(replace(stand(), area=None), ACTORS, [elsewhere(JOINS), RAISES], areas=[AREA, other])
    assert [one.actor.label for one in make(shown).roles] == ["voorveld"]


def test_who_passes_on_refers_too() -> None:
    passed = relation(SCHOOLS, TABLE, "Verwijzing", "aanmelding", via=(COACH,))
    found = make(make_network([passed], ACTORS))
    assert own("coach", "refer", found) == ["Scholen <b> verwijst naar Tafel, via u."]
    assert own("scholen <b>", "refer", found) == ["U verwijst naar Tafel, via coach."]
    advised = make(make_network([relation(SCHOOLS, TABLE, "Consultatie", "advies", via=(COACH,))], ACTORS))
    assert [one.actor.label for one in advised.roles] == ["scholen <b>"]


def test_silence_is_told_under_each_heading_that_a_reader_looks_for() -> None:
    only = role("Los", make(make_network([relation(actor("Los"), None)])))
    wanted = {heading.name for heading in HEADINGS if heading.silence}
    assert {section.name for section in only.sections if section.silence} == wanted
    assert told(only.section("refer")) == ["U verwijst naar iemand (de bron zegt niet wie)."]
    for section in only.sections:
        if section.name in wanted - {"refer"}:
            assert silence(only, section).startswith("De bronnen noemen ")


def test_the_ladder_goes_up_step_by_step_and_not_back() -> None:
    rises = [
        (r.number, r.tail.label, [[e.label for e in g.entities] for g in r.goals]) for r in role("scholen <b>").ladder
    ]
    assert rises == [
        (1, "voorveld", [["Buurtteam"]]),
        (2, "Buurtteam", [["Dagopvang"], ["Verblijf"], ["Tafel"]]),
    ]
    first = role("scholen <b>").ladder[0].goals[0]
    assert (first.rung, first.conditional, first.marks) == ("lokale toegang", True, ())


def test_steps_that_differ_by_municipality_name_it() -> None:
    other = Area(f"{AREA.iri}-elders", "Elders")
    team = replace(TEAM, areas=(AREA.iri, other.iri))
    two = [relation(team, TABLE), elsewhere(relation(team, EXPERTS))]
    shown = build(replace(stand(), area=None), [team], two, areas=[AREA, other])
    found = role("Buurtteam", make(shown))
    assert [(rise.area, rise.goals[0].entities[0].label) for rise in found.ladder] == [
        ("Voorbeeldstad", "Tafel"),
        ("Elders", "Expertteam"),
    ]


def test_what_sources_disagree_about_is_one_line_with_the_other_version() -> None:
    later = replace(RAISES, iri=f"{RAISES.iri}-2", condition="altijd", last_confirmed=date(2021, 1, 1))
    fight = Remark("urn:t", concept("soort", "tegenspraak"), "Zij zeggen het anders.", (RAISES.iri, later.iri))
    shown = build(stand(), ACTORS, [*RELATIONS, later], remarks=[fight])
    (line,) = role("voorveld", make(shown)).section("refer").lines
    assert (line.condition, line.marks) == ("altijd", ("bronnen verschillen",))
    assert line.versions[0].startswith("Elders zeggen de bronnen: Voorveld schaalt op naar Buurtteam (bij matige")
    assert [remark.text for remark in line.remarks] == ["Zij zeggen het anders."]


def test_contact_is_its_own_or_that_of_a_provider_or_whole() -> None:
    offer = relation(TEAM, STAY, "Aanbod", "biedt")
    found = make(make_network([*RELATIONS, offer], ACTORS)).contacts
    assert {iri.rpartition("/")[2]: one.owner for iri, one in found.items()} == {
        "buurtteam": "",
        "coach": "Buurtteam",
        "verblijf": "Buurtteam",
    }
    assert contact_text(found[COACH.iri]).endswith("Gecontroleerd op: 4 mei 2020 (van Buurtteam)")


def test_at_a_glance_a_part_has_what_the_whole_may_do_and_not_its_seats() -> None:
    seated = make(make_network([*RELATIONS, relation(FIELD, TABLE, "Deelname", "vast-lid")], ACTORS))
    columns = dict(glance(role("scholen <b>", seated)))
    (cell,) = columns["Verwijst of meldt naar"]
    assert (cell.whole, [one.entities for one in cell.named]) == ("voorveld", [(TEAM,)])
    assert columns["Zit aan tafel bij"] == ()
    held = dict(glance(role("coach")))["Heeft regie over of stuurt"]
    assert [one.entities for one in held[0].named] == [(YOUTH,)]


def test_order_does_not_depend_on_the_input() -> None:
    assert roles(relations=RELATIONS[::-1]) == roles()


def test_names_of_files_come_from_identifiers() -> None:
    named = roles().file_names
    assert named[TEAM.iri] == "buurtteam"
    odd = actor("../Vreemd <i>", kind="Functie")
    (name,) = make(make_network([relation(odd, TEAM)])).file_names.values()
    assert name.replace("-", "").isalnum()


@pytest.mark.parametrize("name", ["Functie", "Actorgroep", "Team"])
def test_every_class_of_the_issue_counts(name: str) -> None:
    assert getattr(NW, name).endswith(name)
    found = make(make_network([relation(actor("Een", kind=name), EXPERTS, "Consultatie", "advies")]))
    assert [one.actor.label for one in found.roles] == ["Een"]


def test_no_role_where_no_source_speaks() -> None:
    assert make(make_network([])).silent
    quiet = make(make_network([CASE], ACTORS))
    assert (quiet.roles, quiet.silent) == ((), False)
    assert quiet.without_roles == "De bronnen noemen niemand die verwijst of raadpleegt."


def test_a_list_of_names_that_nobody_asked_for_is_cut_off_and_counted() -> None:
    teams = [actor(f"Team {number:02}", "crisis") for number in range(14)]
    found = [relation(None, team, "Verwijzing", "aanmelding") for team in teams]
    section = unclaimed(build(stand(), teams, found))
    assert unclaimed_text(section).endswith("Team 10, Team 11 en 2 meer")


def test_one_role_alone_is_as_it_is_among_all() -> None:
    found = roles(plans=True)
    shown = build(stand(plans=True), ACTORS, [*RELATIONS, LINKS], remarks=[REMARK])
    for one in found.roles:
        alone = make(shown, [AREA], [*RELATIONS, LINKS], one.actor.iri)
        assert (alone.roles, alone.contacts, alone.others) == ((one,), found.contacts, ())
    assert make(shown, [AREA], (), QUIET.iri).roles == ()


def test_what_tells_who_is_a_role_agrees_with_the_roles() -> None:
    is_role = roles_in(make_network(RELATIONS, ACTORS))
    everybody = [*(actor.iri for actor in ACTORS), STAY.iri, "urn:niemand"]
    assert {iri for iri in everybody if is_role(iri)} == {one.actor.iri for one in roles().roles}
