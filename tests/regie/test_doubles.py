"""Who offers the same to the same people: small networks with known answers, and likeness by its definition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk import network as networks
from netwerk.model import Area, RegieFinding, Relation, Service
from netwerk.regie.doubles import analyse
from netwerk.regie.likeness import Offer, are_alike, aspects, doubles, offers
from tests.samples import AREA, ID, actor, concept, make_network, relation, service, stand

TEAM, CARE, CLUB = actor("Team"), actor("Zorg", kind="Organisatie"), actor("Club", kind="Organisatie")
YOUNG, PARENTS = concept("doelgroep", "jeugdigen"), concept("doelgroep", "ouders")
LOW, HIGH = concept("echelon", "voorveld"), concept("echelon", "drang")


def help_(label: str, **more: Any) -> Service:
    """A service for the young on the lowest rung, unless told otherwise."""
    return service(label, **{"target_groups": (YOUNG,), "rungs": (LOW,), **more})


def offer(provider: Any, what: Service, sort: str | None = "biedt", **more: Any) -> Relation:
    return relation(provider, what, "Aanbod", sort, **more)


COACHING, COUNSEL = help_("Coaching"), help_("Begeleiding")


def alike(*relations: Relation) -> list[RegieFinding]:
    return [f for f in analyse(make_network(relations)) if f.severity == "midden"]


def compared(*relations: Relation) -> str:
    return next(f.sentence for f in analyse(make_network(relations)) if f.severity == "laag")


def test_two_offer_the_like_to_the_same_people() -> None:
    relations = offer(TEAM, COACHING), offer(CARE, COUNSEL)
    (found,) = alike(*relations)
    assert found.sentence == (
        "Voor dezelfde mensen (jeugdigen, trede voorveld) noemen de bronnen hulp die op elkaar lijkt bij meer dan één"
        " partij: Team (Coaching); Zorg (Begeleiding). Gelijk is doelgroep en trede; leeftijd en segment noemen zij"
        " niet van alle."
    )
    assert (found.value, set(found.relations)) == ("2 aanbieders, gelijk in 2 van 4 kenmerken", set(relations))


def test_the_same_service_of_two_is_alike() -> None:
    (found,) = alike(offer(TEAM, COACHING), offer(CARE, COACHING))
    assert "Team (Coaching); Zorg (Coaching)" in found.sentence


def test_under_conditions_of_their_own_they_divide_it() -> None:
    mine, yours = offer(TEAM, COACHING, condition="op school"), offer(CARE, COACHING, condition="thuis")
    assert alike(mine, yours) == []
    assert alike(mine, replace(yours, condition="op school")) != []


@pytest.mark.parametrize(
    "other",
    [
        help_("Anders", target_groups=(PARENTS,)),
        help_("Anders", target_groups=()),
        help_("Anders", rungs=(HIGH,)),
        help_("Anders", rungs=()),
        help_("Anders", age_from=18, age_to=23),
        help_("Anders", segments=(concept("segment", "pleegzorg"), concept("segment", "zwaar"))),
    ],
)
def test_a_difference_or_what_is_not_known_is_no_double(other: Service) -> None:
    mine = help_("Coaching", age_to=17, segments=(concept("segment", "zwaar"),))
    assert alike(offer(TEAM, mine), offer(CARE, other)) == []


def test_ages_and_segments_that_are_the_same_are_told() -> None:
    more: dict[str, Any] = {"age_from": 12, "age_to": 17, "segments": (concept("segment", "zwaar"),)}
    (found,) = alike(offer(TEAM, help_("A", **more)), offer(CARE, help_("B", **more)))
    assert "(jeugdigen, 12 tot en met 17 jaar, trede voorveld)" in found.sentence
    assert found.sentence.endswith("Gelijk is doelgroep, trede, leeftijd en segment.")


def test_a_part_is_no_second_provider_and_organising_is_not_offering() -> None:
    part = relation(CARE, TEAM, "Deelname", "onderdeel")
    assert alike(offer(TEAM, COACHING), offer(CARE, COUNSEL), part) == []
    assert alike(offer(TEAM, COACHING), offer(CARE, COUNSEL, "organiseert")) == []


def test_three_that_hang_together_are_one_finding() -> None:
    (found,) = alike(offer(TEAM, COACHING), offer(CARE, COUNSEL), offer(CLUB, help_("Steun")))
    assert found.value.startswith("3 aanbieders")


def test_another_area_is_another_help() -> None:
    other = Area(f"{ID}gebied/elders", "Elders", AREA.within)
    here, there = offer(TEAM, COACHING), offer(CARE, COUNSEL, areas=(other.iri,))
    region = offer(CLUB, help_("Steun"), areas=AREA.within)
    whole = replace(stand(), area=None)
    assert doubles(networks.build(whole, [], [here, there], areas=(AREA, other))) == ()
    assert len(doubles(networks.build(whole, [], [here, region], areas=(AREA, other)))) == 1


def test_plans_are_called_plans() -> None:
    (found,) = alike(*(offer(who, COACHING, status="voorgenomen") for who in (TEAM, CARE)))
    assert found.sentence.endswith("Dit rust alleen op voornemens.")


def test_what_can_be_compared_is_told() -> None:
    adult = help_("Steun", target_groups=(PARENTS,))
    assert compared(offer(TEAM, COACHING), offer(CARE, adult)) == (
        "Of hulp dubbel wordt geboden, is ten dele na te gaan: van 2 van de 2 voorzieningen noemen de bronnen"
        " aanbieder, doelgroep en trede. Geen twee daarvan, van verschillende aanbieders, komen overeen op doelgroep,"
        " trede, leeftijd en segment."
    )
    assert "Geen twee" not in compared(offer(TEAM, COACHING), offer(CARE, COUNSEL))


def test_one_of_which_enough_is_known_can_be_compared_with_none() -> None:
    text = compared(offer(TEAM, COACHING), relation(TEAM, service("Jeugdhulp")))
    assert text.startswith("Of hulp dubbel wordt geboden, is niet na te gaan: van 1 van de 2 voorzieningen noemen")


def test_what_nobody_offers_is_named() -> None:
    text = compared(relation(TEAM, help_("Verblijf")), relation(TEAM, service("Jeugdhulp")))
    assert text == (
        "Of hulp dubbel wordt geboden, is niet na te gaan: van 0 van de 2 voorzieningen noemen de bronnen aanbieder,"
        " doelgroep en trede. Geen aanbieder noemen zij voor Verblijf."
    )


def test_several_who_offer_what_is_not_told_to_whom() -> None:
    vague = service("Standaardoplossingen")
    text = compared(offer(TEAM, vague), offer(CARE, vague), offer(CLUB, COACHING))
    assert " Meer dan één aanbieder, zonder doelgroep of trede, heeft Standaardoplossingen (Team en Zorg)." in text
    divided = [offer(TEAM, vague, condition="civiel"), offer(CARE, vague, condition="straf"), offer(CLUB, COACHING)]
    assert "Meer dan één" not in compared(*divided)


def test_one_service_is_not_compared() -> None:
    assert analyse(make_network([offer(TEAM, COACHING)])) == ()


SERVICES = st.builds(
    lambda groups, rungs, low, high, segments: service(
        "X",
        target_groups=tuple(concept("doelgroep", name) for name in sorted(groups)),
        rungs=tuple(concept("echelon", name) for name in sorted(rungs)),
        age_from=low,
        age_to=high,
        segments=tuple(concept("segment", name) for name in sorted(segments)),
    ),
    st.frozensets(st.sampled_from("abc"), max_size=2),
    st.frozensets(st.sampled_from(["voorveld", "drang"]), max_size=2),
    st.none() | st.integers(0, 10),
    st.none() | st.integers(8, 18),
    st.frozensets(st.sampled_from("xy"), max_size=2),
)


@settings(deadline=None)
@given(SERVICES, SERVICES)
def test_aspects_are_what_their_definition_says(one: Service, other: Service) -> None:
    found = aspects(one, other)
    assert found == aspects(other, one)
    mine, theirs = (set(s.target_groups) for s in (one, other))
    assert found["doelgroep"] == (bool(mine & theirs) if mine and theirs else None)

    def ages(s: Service) -> set[int] | None:
        if s.age_from is None and s.age_to is None:
            return None
        return set(range(s.age_from or 0, (30 if s.age_to is None else s.age_to) + 1))

    spans = ages(one), ages(other)
    expected = None if spans[0] is None or spans[1] is None else bool(spans[0] & spans[1])
    assert found["leeftijd"] == expected
    assert (found["segment"] is True) == (bool(one.segments) and set(one.segments) == set(other.segments))


def test_likeness_goes_both_ways() -> None:
    found = offers(make_network([offer(TEAM, COACHING), offer(CARE, COUNSEL), offer(CLUB, help_("D", rungs=(HIGH,)))]))
    check: Callable[[Offer, Offer], bool] = are_alike
    assert [[check(one, other) for other in found] for one in found] == [
        [check(other, one) for other in found] for one in found
    ]
