"""Who pays, commissions and steers: small networks with known answers, and several sides against brute force."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.model import RegieFinding, Relation
from netwerk.regie.money import analyse, flow
from netwerk.regie.overlay import Overlay
from netwerk.regie.parts import Families, kin, sides
from tests.samples import actor, concept, make_network, relation, service

CITY, REGION = actor("Gemeente", kind="Gemeente"), actor("Regio", kind="GemeenschappelijkeRegeling")
CARE, CLUB = actor("Zorg", kind="Organisatie"), actor("Club", kind="Organisatie")
DIRECTOR, TEAM = actor("Procesregisseur", kind="Functie"), actor("Wijkteam")
PAYS = relation(CITY, CARE, "Geldstroom", "subsidie")
ORDERS = relation(CITY, CARE, "Opdracht", "opdracht")
STEERS = relation(CITY, CARE, "Regie", "functionele-aansturing")


def only(*relations: Relation) -> RegieFinding:
    found = analyse(make_network(relations))
    assert len(found) == 1
    return found[0]


def test_who_pays_commissions_and_steers() -> None:
    found = only(PAYS, ORDERS, STEERS)
    assert found.sentence == (
        "Gemeente betaalt volgens de bronnen 1 partij: geld, opdracht en regie voor Zorg. Een bedrag noemen zij niet."
    )
    assert (found.severity, found.value) == ("laag", "1 van 1 met geld, opdracht en regie van dezelfde kant")
    assert set(found.relations) == {PAYS, ORDERS, STEERS}


def test_what_is_missing_is_told_per_receiver() -> None:
    found = only(PAYS, ORDERS, relation(CITY, CLUB, "Geldstroom"), relation(CITY, TEAM, "Geldstroom"))
    assert found.sentence == (
        "Gemeente betaalt volgens de bronnen 3 partijen: geld en opdracht, maar geen regie voor Zorg;"
        " alleen geld voor Club en Wijkteam. Bedragen noemen zij niet."
    )
    assert found.severity == "midden"
    assert "Club, Wijkteam en Zorg" in found.advice


def test_a_part_steers_for_the_whole_and_is_named() -> None:
    part = relation(DIRECTOR, CITY, "Deelname", "onderdeel")
    found = only(PAYS, part, relation(DIRECTOR, CARE, "Regie", "leiding"))
    assert "geld en regie, maar geen opdracht voor Zorg. Daarbij telt mee: Procesregisseur voert regie over Zorg." in (
        found.sentence
    )


def test_what_is_asked_of_a_body_counts_for_who_has_a_seat_in_it() -> None:
    seat, order = relation(CARE, TEAM, "Deelname", "partij"), relation(CITY, TEAM, "Opdracht", "opdracht")
    found = next(f for f in analyse(make_network([PAYS, seat, order])) if "betaalt" in f.sentence)
    assert "geld en opdracht, maar geen regie voor Zorg. Daarbij telt mee: Gemeente geeft opdracht aan Wijkteam." in (
        found.sentence
    )


def test_what_the_money_is_about_counts_too() -> None:
    about = replace(PAYS, about=(TEAM,))
    found = next(
        f for f in analyse(make_network([about, relation(CITY, TEAM, "Regie", "leiding")])) if "betaalt" in f.sentence
    )
    assert "geld en regie, maar geen opdracht voor Zorg." in found.sentence


def test_general_steering_is_named_and_left_open() -> None:
    general = relation(CITY, service("Jeugdhulp"), "Regie", "gemeentelijke-regierol")
    found = only(PAYS, ORDERS, general)
    assert found.sentence.endswith(
        " Ook noemen zij: Gemeente voert regie over Jeugdhulp. Of dat ook deze partij omvat, zeggen zij niet."
    )
    assert general in found.relations
    assert "Ook noemen zij" not in only(PAYS, ORDERS, STEERS, general).sentence
    both = only(PAYS, relation(CITY, CLUB, "Geldstroom"), general)
    assert both.sentence.endswith(" Of dat ook deze partijen omvat, zeggen zij niet.")


def test_money_by_way_of_another_is_told() -> None:
    found = only(PAYS, replace(PAYS, iri=f"{PAYS.iri}-via", via=(REGION,)))
    assert "Zij noemen ook geld voor Zorg via Regio." in found.sentence


def test_amounts_are_told_as_the_sources_state_them() -> None:
    stated = replace(PAYS, amount=Decimal(9_000_000), per_year=True, amount_sort=concept("bedragsoort", "circa"))
    found = only(stated, relation(CITY, CLUB, "Geldstroom"))
    assert "Een bedrag noemen zij bij 1 daarvan: ongeveer €\u00a09.000.000 per jaar voor Zorg." in found.sentence


def test_money_inside_one_body_is_left_out() -> None:
    part = relation(DIRECTOR, CITY, "Deelname", "onderdeel")
    assert analyse(make_network([part, relation(CITY, DIRECTOR, "Geldstroom", "budget")])) == ()


def test_paid_by_one_and_commissioned_by_another() -> None:
    other = relation(REGION, CARE, "Opdracht", "overeenkomst")
    found = next(f for f in analyse(make_network([PAYS, other])) if "meer dan één kant" in f.sentence)
    assert found.sentence == (
        "Zorg heeft volgens de bronnen met meer dan één kant te maken: geld van Gemeente en opdracht van Regio."
    )
    assert (found.severity, set(found.relations)) == ("midden", {PAYS, other})


def test_a_part_and_its_whole_are_one_side() -> None:
    part = relation(DIRECTOR, CITY, "Deelname", "onderdeel")
    network = make_network([PAYS, part, relation(DIRECTOR, CARE, "Regie", "leiding")])
    assert Overlay(network).several() == ()


def test_regie_over_people_is_no_steering() -> None:
    network = make_network([PAYS, relation(REGION, CARE, "Regie", "casusregie")])
    assert Overlay(network).several() == ()


def test_a_commission_without_money() -> None:
    found = only(ORDERS, relation(REGION, CLUB, "Opdracht", "opdracht"))
    assert found.sentence == (
        "Opdracht zonder genoemd geld: Gemeente geeft opdracht aan Zorg; Regio geeft opdracht aan Club;"
        " van wie zij daarvoor geld krijgen, noemen de bronnen niet."
    )
    assert only(ORDERS).sentence.endswith("; van wie die daarvoor geld krijgt, noemen de bronnen niet.")


def test_setting_up_a_body_and_a_commission_inside_one_need_no_money() -> None:
    founds = relation(CITY, CARE, "Opdracht", "instelling")
    part = relation(DIRECTOR, CITY, "Deelname", "onderdeel")
    assert analyse(make_network([founds, part, relation(CITY, DIRECTOR, "Opdracht", "opdracht")])) == ()


def test_a_commission_about_what_is_paid_is_paid() -> None:
    pays = relation(CITY, TEAM, "Geldstroom")
    order = relation(CARE, CLUB, "Opdracht", "onderaanneming", about=(TEAM,))
    assert Overlay(make_network([pays, order])).unpaid() == ()


def test_givers_that_are_not_named() -> None:
    money = relation(None, CARE, "Geldstroom", via=(REGION,))
    order = relation(None, CLUB, "Opdracht", "uitvoering", certainty="afgeleid")
    found = only(money, order)
    assert found.sentence == (
        "De bronnen noemen geld voor Zorg (via Regio) en een opdracht aan Club, maar niet van wie."
        " Dit rust deels op wat uit de tekst is afgeleid."
    )
    assert found.severity == "laag"


def test_inferred_money_is_good_to_know_only() -> None:
    found = only(replace(PAYS, certainty=concept("zekerheid", "afgeleid")))
    assert found.severity == "laag"
    assert found.sentence.endswith("Dit rust alleen op wat uit de tekst is afgeleid.")


def test_plans_are_called_plans() -> None:
    assert only(replace(PAYS, status=concept("status", "voorgenomen"))).sentence.endswith(
        "Dit rust alleen op voornemens."
    )


def test_the_flow_goes_by_way_of_who_passes_it_on() -> None:
    stated = replace(PAYS, amount=Decimal(10), per_year=True)
    figure = flow(make_network([stated, relation(CITY, TEAM, "Geldstroom", via=(REGION,))]))
    assert figure is not None
    assert figure.table.rows == (
        ("Gemeente", "Regio", "1", "niet genoemd", "voor Wijkteam"),
        ("Gemeente", "Zorg", "1", "€\u00a010", "€\u00a010 per jaar"),
        ("Regio", "Wijkteam", "1", "niet genoemd", "van Gemeente"),
    )
    assert figure.description == (
        "De bronnen noemen 2 geldstromen van 1 betaler;"
        " een bedrag noemen zij bij 1 daarvan: €\u00a010 per jaar voor Zorg."
    )
    assert flow(make_network([ORDERS])) is None


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=6),
    st.sets(st.sampled_from("abcdef")),
)
def test_sides_are_the_classes_of_who_belongs_together(parts: list[tuple[str, str]], nodes: set[str]) -> None:
    belongs = nx.DiGraph(parts)
    found = sides(Families(belongs), sorted(nodes))
    assert sorted(one for side in found for one in side) == sorted(nodes)
    apart = {one: number for number, side in enumerate(found) for one in side}
    for u, v in combinations(sorted(nodes), 2):
        if v in kin(belongs, u):
            assert apart[u] == apart[v]
    for side in found:
        together = nx.Graph([(u, v) for u, v in combinations(sorted(side), 2) if v in kin(belongs, u)])
        assert len(side) == 1 or nx.is_connected(together)
