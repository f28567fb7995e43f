"""The netwerkkaart of the shipped municipalities, held against what their papers say."""

from __future__ import annotations

import pytest

from netwerk.network import Network
from netwerk.network import load as load_network
from netwerk.roles.base import Role, Roles
from netwerk.roles.loading import load
from netwerk.roles.making import CONSULTING
from netwerk.roles.telling import unclaimed_text
from netwerk.session import Session, Wish, start
from tests.roles.samples import told


@pytest.fixture(scope="module", params=["Ridderkerk", "Zwijndrecht", "Dordrecht"])
def session(request: pytest.FixtureRequest) -> Session:
    return start(Wish(graph=(), day=None, area=request.param, plans=False, storage=None))


@pytest.fixture(scope="module")
def ridderkerk() -> Roles:
    session = start(Wish(graph=(), day=None, area="Ridderkerk", plans=False, storage=None))
    return load(session.catalog, session.stand)


def role(roles: Roles, name: str) -> Role:
    return next(one for one in roles.roles if one.actor.label == name)


def referring(network: Network) -> set[str]:
    """By hand: every function, group and team at the start of a referral or consultation."""
    return {
        relation.origin.iri
        for relation in network.relations.values()
        if relation.origin and relation.kind.name in ("Verwijzing", "Consultatie")
        if relation.origin.kind.iri in CONSULTING
    }


def test_everybody_who_refers_or_consults_has_a_page(session: Session) -> None:
    found = load(session.catalog, session.stand)
    iris = {one.actor.iri for one in found.roles}
    assert referring(load_network(session.catalog, session.stand)) <= iris
    assert iris.isdisjoint(one.iri for one in found.others)
    assert len(found.file_names) == len(set(found.file_names.values())) == len(iris)


def test_every_line_has_a_source_and_a_period(session: Session) -> None:
    lines = [line for one in load(session.catalog, session.stand).roles for line in one.lines]
    assert lines
    assert all(line.passages and line.period and line.text.endswith(".") for line in lines)


def test_a_school_in_ridderkerk_refers_as_a_part_of_the_voorveld(ridderkerk: Roles) -> None:
    school = role(ridderkerk, "onderwijs")
    assert told(school.section("refer")) == []
    whole = next(one for one in school.wholes if one.actor.label == "voorveld")
    assert told(whole.sections[0]) == ["Voorveld schaalt op naar Jeugd- en Gezinsteam."]
    assert whole.sections[0].lines[0].marks == ("afgeleid uit de tekst",)


def test_a_gp_in_ridderkerk_refers_by_its_own_right(ridderkerk: Roles) -> None:
    assert "U verwijst door naar jeugdhulp." in told(role(ridderkerk, "huisarts").section("refer"))


def test_the_coach_in_ridderkerk(ridderkerk: Roles) -> None:
    coach = role(ridderkerk, "jeugd- en gezinscoach")
    assert told(coach.section("part")) == ["U bent onderdeel van Jeugd- en Gezinsteam."]
    assert told(coach.section("tables")) == ["U sluit zo nodig aan bij schoolondersteuningsteam."]
    assert told(coach.section("consult"))[0] == "U consulteert Consultatie-, advies- en diagnoseteam."
    assert "U voert casusregie over jeugdigen en ouders." in told(coach.section("regie"))


def test_a_team_with_two_acts_in_one_referral_is_told_both(ridderkerk: Roles) -> None:
    team = role(ridderkerk, "Jeugd- en Gezinsteam")
    assert "U meldt aan bij en schaalt op naar Jeugdbeschermingsplein." in told(team.section("refer"))


def test_the_whole_graph_keeps_municipalities_apart() -> None:
    session = start(Wish(graph=(), day=None, area=None, plans=False, storage=None))
    found = load(session.catalog, session.stand)
    areas = {one.actor.label: one.areas for one in found.roles}
    assert len({place for places in areas.values() for place in places}) > 2
    for one in found.roles:
        own = set(one.actor.areas)
        for whole in one.wholes:
            assert all(own & set(relation.areas) for line in whole.joined for relation in line.relations), (
                one.actor.label
            )


def test_who_calls_in_the_crisis_team_of_ridderkerk_is_not_known_and_the_reader_is_told_when_it_comes(
    ridderkerk: Roles,
) -> None:
    line = next(one for one in ridderkerk.unclaimed.lines if "crisisinterventieteam" in one.text)
    assert line.text == "Iemand (de bron zegt niet wie) meldt aan bij crisisinterventieteam."
    assert "snel hulp nodig" in line.condition
    assert [remark.text for remark in line.remarks] == ["Wie het crisisinterventieteam inschakelt, staat er niet."]
    assert {passage.section for passage in line.passages} == {"2.6. Crisisinterventieteam"}


def test_who_may_consult_the_loket_of_dordrecht_is_not_known_and_yet_it_is_no_secret() -> None:
    session = start(Wish(area="Dordrecht"))
    found = load(session.catalog, session.stand)
    told_of = "De bronnen noemen ook raadpleging zonder te zeggen door wie: van Integraal Loket"
    assert unclaimed_text(found.unclaimed) == told_of
    assert found.unclaimed.title.startswith("Verwijzingen en raadplegingen")
    assert {passage.anchor for passage in found.unclaimed.lines[0].passages} == {"helpen bij het opstellen van een"}
