"""The form of a network: small networks of each form, and the numbers of Freeman by definition."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.model import Relation
from netwerk.regie.forms import LEAD, SEPARATE, SHARED, UNCLEAR, form, governors
from netwerk.regie.governance import analyse, ranking
from netwerk.regie.offices import over_time
from netwerk.regie.shape import centralisation, density
from netwerk.wording import OPEN_ORIGIN
from tests.samples import DOCUMENT, PASSAGE, actor, concept, make_network, relation, service

CITY, DIRECTOR = actor("Gemeente", kind="Gemeente"), actor("Procesregisseur", kind="Functie")
CARE, CLUB, TEAM = actor("Zorg", kind="Organisatie"), actor("Club", kind="Organisatie"), actor("Wijkteam")
BOARD, REGION = actor("Stuurgroep", kind="Overleg"), actor("Regio", kind="Organisatie")
HELP = service("Hulp", rungs=(concept("echelon", "lokale-toegang"),))
PAYS = tuple(relation(CITY, who, "Geldstroom", "subsidie") for who in (CARE, CLUB, TEAM))
SEATS = tuple(relation(who, BOARD, "Deelname", "vast-lid") for who in (CARE, CLUB, TEAM))


def verdict(*relations: Relation) -> str:
    return form(make_network(relations)).verdict


def test_who_steers_without_giving_help_steers_apart() -> None:
    (found,) = analyse(make_network(PAYS))
    assert found.sentence == (
        "Op papier lijkt dit netwerk het meest op aparte sturing: Gemeente betaalt, geeft opdracht aan of stuurt 3"
        " partijen (Club, Wijkteam en Zorg), en de bronnen noemen niet dat die kant zelf op een trede hulp biedt of"
        " verwijst."
    )
    assert (found.severity, found.value) == ("laag", "dichtheid 0,5, centralisatie 1")
    assert set(found.relations) == set(PAYS)


def test_who_steers_and_gives_help_leads() -> None:
    for work in (relation(CITY, HELP, "Aanbod"), relation(CITY, CARE), relation(CITY, CARE, "Regie", "casusregie")):
        assert verdict(*PAYS, work) == LEAD
    (found,) = analyse(make_network([*PAYS, relation(CITY, HELP, "Aanbod")]))
    assert found.sentence.endswith("en doet zelf ook mee in de hulp: Gemeente biedt Hulp.")


def test_help_as_such_or_inferred_is_named_and_is_no_leading() -> None:
    general = relation(CITY, service("Standaardoplossingen"), "Aanbod")
    inferred = relation(CITY, HELP, "Aanbod", certainty="afgeleid")
    assert verdict(*PAYS, general, inferred) == SEPARATE
    (found,) = analyse(make_network([*PAYS, general]))
    assert "hulp biedt of verwijst; wel: Gemeente biedt Standaardoplossingen." in found.sentence


def test_a_part_governs_and_works_for_the_whole() -> None:
    part = relation(DIRECTOR, CITY, "Deelname", "onderdeel")
    steers = relation(DIRECTOR, TEAM, "Regie", "leiding")
    (first,) = governors(make_network([*PAYS[:2], part, steers]))
    assert (first.party, len(first.governed)) == (CITY, 3)
    assert verdict(*PAYS[:2], part, steers, relation(DIRECTOR, CARE)) == LEAD


def test_a_member_of_a_group_does_not_govern_for_it() -> None:
    group = actor("Tien gemeenten", kind="Actorgroep", plural=True)
    found = governors(make_network([*PAYS, relation(CITY, group, "Deelname", "onderdeel")]))
    assert [one.party for one in found] == [CITY]


def test_those_who_sit_together_share() -> None:
    (found,) = analyse(make_network(SEATS))
    assert verdict(*SEATS) == SHARED
    assert found.sentence == (
        "Op papier lijkt dit netwerk het meest op gedeelde sturing: niemand betaalt, geeft opdracht aan of stuurt 3"
        " partijen of meer, en 3 van de 4 partijen zitten samen met anderen aan tafel (Stuurgroep)."
    )
    assert set(found.relations) == set(SEATS)


def test_a_table_of_few_is_no_form() -> None:
    others = [relation(REGION, actor(f"Club {number}"), "Samenwerking") for number in range(5)]
    assert verdict(*SEATS[:2], *others) == UNCLEAR


def test_two_who_steer_as_many_is_no_clear_form() -> None:
    both = [*PAYS, *(relation(REGION, who, "Opdracht", "opdracht") for who in (CARE, CLUB, TEAM))]
    (found,) = analyse(make_network(both))
    assert found.sentence.startswith(
        "Op papier heeft dit netwerk geen duidelijke vorm: Gemeente en Regio betalen, geven opdracht aan of sturen er"
        " elk 3."
    )
    assert found.severity == "midden"


def test_tables_are_named_beside_who_steers() -> None:
    found = analyse(make_network([*PAYS, *SEATS]))[0]
    assert found.sentence.endswith(" Daarnaast zitten partijen samen aan tafel in Stuurgroep.")


def test_who_wrote_the_source_is_doubted() -> None:
    passage = replace(PASSAGE, document=replace(DOCUMENT, publisher=CITY.iri))
    written = [replace(one, passages=(passage,)) for one in PAYS]
    assert analyse(make_network(written))[0].sentence.endswith(
        " Twijfel: Gemeente schreef zelf een bron, en wie schrijft, noemt de eigen lijnen het vaakst."
    )


def test_inferred_ground_is_named() -> None:
    inferred = [replace(one, certainty=concept("zekerheid", "afgeleid")) for one in PAYS]
    assert analyse(make_network(inferred))[0].sentence.endswith("Dit rust alleen op wat uit de tekst is afgeleid.")


def test_who_leads_an_arrangement() -> None:
    lead = relation(CARE, TEAM, "Deelname", "penvoerder")
    partner = relation(CLUB, TEAM, "Deelname", "partij")
    found = analyse(make_network([*PAYS, lead, partner]))[1]
    assert found.sentence == (
        "Binnen Wijkteam lijkt de vorm op een leidende organisatie: Zorg neemt deel aan Wijkteam. Ook doet mee: Club."
    )
    assert (found.severity, found.relations) == ("laag", (lead, partner))


def test_two_who_lead_one_arrangement() -> None:
    leads = [
        relation(CARE, TEAM, "Deelname", "hoofdaannemer", about=(CLUB,)),
        relation(REGION, TEAM, "Deelname", "hoofdaannemer"),
    ]
    found = analyse(make_network([*PAYS, *leads]))[1]
    assert found.sentence.startswith(
        "Binnen Wijkteam lijkt de vorm op meer dan één leidende organisatie:"
        " Regio neemt deel aan Wijkteam; Zorg neemt deel aan Wijkteam (voor Club)."
    )
    assert found.severity == "midden"


def test_who_works_together_on_an_arrangement_takes_part() -> None:
    lead = relation(CARE, TEAM, "Deelname", "penvoerder")
    together = relation(CARE, REGION, "Samenwerking", about=(TEAM,))
    found = analyse(make_network([*PAYS, lead, together]))[1]
    assert found.sentence.endswith(" Ook doet mee: Regio.")


def test_the_ranking_shows_who_governs_whom() -> None:
    figure = ranking(make_network([*PAYS, relation(CITY, HELP, "Aanbod")]))
    assert figure is not None
    assert figure.table.rows == (
        ("Gemeente", "3", "biedt of verwijst volgens de bronnen ook zelf", "Club, Wijkteam en Zorg"),
    )
    assert ranking(make_network(SEATS)) is None
    assert analyse(make_network([relation(CARE, CLUB)])) == ()


def test_who_leads_over_time() -> None:
    was = relation(CARE, TEAM, "Deelname", "penvoerder", end=date(2020, 12, 31))
    now = relation(CLUB, TEAM, "Deelname", "penvoerder", begin=date(2021, 1, 1))
    chair = relation(None, BOARD, "Deelname", "voorzitter")
    figure = over_time(make_network([now, was, chair, relation(CITY, BOARD, "Deelname", "vast-lid")]))
    assert figure is not None
    assert [(lane.label, [span.holder for span in lane.spans]) for lane in figure.lanes] == [
        ("penvoerder van Wijkteam", ["Zorg", "Club"]),
        ("voorzitter van Stuurgroep", [OPEN_ORIGIN]),
    ]
    assert figure.description == "Door meer dan één partij, na elkaar of tegelijk: penvoerder van Wijkteam."
    assert over_time(make_network(PAYS)) is None


@settings(deadline=None)
@given(st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda line: line[0] < line[1])))
def test_density_and_centralisation_are_what_their_definitions_say(lines: set[tuple[int, int]]) -> None:
    graph = nx.Graph(lines)
    graph.add_nodes_from(range(7))
    star = nx.star_graph(6)

    def spread(one: nx.Graph) -> int:
        most = max(degree for _, degree in one.degree())
        return sum(most - degree for _, degree in one.degree())

    assert centralisation(graph) == pytest.approx(spread(graph) / spread(star))
    assert density(graph) == pytest.approx(nx.density(graph))
    assert centralisation(nx.path_graph(2)) is None
