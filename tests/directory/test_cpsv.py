"""CPSV-AP: which services are public, what is told of them and by which source, and that the official shapes hold."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF, RDF, SKOS

from netwerk.directory.authority import public_services
from netwerk.directory.base import Directory
from netwerk.directory.formats import FORMATS
from netwerk.directory.loading import load, make
from netwerk.formats import Files
from netwerk.model import ContactPoint, Entity, Relation
from netwerk.network import build
from netwerk.session import Wish, start
from netwerk.vocab import PREFIXES
from tests.directory.reading import MUNICIPALITY, commissioned
from tests.directory.samples import BARE, CLINIC, COACHING, COURSE, PLANNED, PLANS, RELATIONS, SERVICES, TEAM, directory
from tests.directory.shapes import findings, notations, shapes, triples
from tests.samples import AREA, PASSAGE, actor, relation, stand

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own
M8G, CPSV, SCHEMA, NW = (PREFIXES[name] for name in ("m8g", "cpsv", "schema", "nw"))
SERVICE = URIRef(f"{CPSV}PublicService")
AUTHORITY = URIRef(f"{M8G}hasCompetentAuthority")
COUNCILS = actor("lokale raden", kind="Bestuursorgaan", public=True, plural=True)


def written(shown: Directory) -> Files:
    return FORMATS["cpsv"].files("sociale-kaart", shown)


def given(*relations: Relation, plans: bool = False) -> Directory:
    return make(build(stand(plans), [], relations), SERVICES, [AREA], PLANS)


def public(*relations: Relation, plans: bool = False) -> list[str]:
    return [found.entry.service.label for found in public_services(given(*relations, plans=plans))]


@pytest.fixture(scope="module")
def whole() -> Graph:
    return triples(written(commissioned(directory(plans=True))))


@pytest.fixture(scope="module")
def official(shared: Path) -> Graph:
    return shapes(shared / "standaarden" / "cpsv-ap-3.2.0")


@pytest.mark.parametrize("kind", ["Aanbod", "Opdracht", "Geldstroom"])
def test_a_public_body_that_offers_pays_or_commissions_is_answerable(kind: str) -> None:
    assert public(relation(MUNICIPALITY, COURSE, kind)) == [COURSE.label]
    assert public(relation(CLINIC, COURSE, kind)) == []


@pytest.mark.parametrize(
    ("origin", "target", "kind", "why"),
    [
        (MUNICIPALITY, COURSE, "Regie", "steering is not answering for"),
        (MUNICIPALITY, COURSE, "Verwijzing", "who refers does not answer for"),
        (COUNCILS, COURSE, "Aanbod", "a plural names nobody"),
        (None, COURSE, "Aanbod", "the source does not say who"),
    ],
)
def test_nothing_else_makes_a_service_public(origin: Entity | None, target: Entity, kind: str, why: str) -> None:
    assert public(relation(origin, target, kind)) == [], why


def test_money_for_a_provider_is_no_money_for_the_service() -> None:
    offer = relation(TEAM, COACHING, "Aanbod", "biedt")
    assert public(offer, relation(MUNICIPALITY, TEAM, "Geldstroom", "subsidie")) == []
    assert public(offer, relation(MUNICIPALITY, TEAM, "Geldstroom", "subsidie", about=(COACHING,))) == [
        "Gezinscoaching"
    ]


def test_a_plan_makes_only_a_planned_service_public() -> None:
    plan = relation(MUNICIPALITY, BARE, "Aanbod", "biedt", status="voorgenomen")
    real = relation(TEAM, BARE, "Aanbod", "biedt")
    assert public(plan, plans=True) == [BARE.label]
    assert public(plan, real, plans=True) == []
    assert public(replace(plan, target=PLANNED), *PLANS, plans=True) == [PLANNED.label]


def test_both_notations_say_the_same_and_only_public_services_are_in() -> None:
    every = given(*RELATIONS, relation(MUNICIPALITY, COURSE, "Aanbod", "organiseert"))
    told = triples(written(every))
    assert list(told.subjects(RDF.type, SERVICE)) == [URIRef(COURSE.iri)]
    line = "1 van de 4 voorzieningen staat in dit bestand. Bij de andere (3) noemen de bronnen geen overheid met naam"
    turtle, json_ld = written(every).values()
    head = [text for text in str(turtle).split("\n") if text.startswith("# ")]
    assert any(text.startswith(f"# {line}") for text in head)
    for graph in notations(written(every)):
        assert any(line in str(text) for text in graph.objects(None, URIRef(f"{SCHEMA}description")))
    assert line in str(json_ld)


def test_without_public_services_the_file_counts_them_all() -> None:
    told = triples(written(directory()))
    assert not list(told.subjects(RDF.type, SERVICE))
    assert "0 van de 4 voorzieningen staan in dit bestand. Bij de andere (4)" in str(list(told.objects()))


def test_all_that_is_told_has_a_source_that_can_be_found(whole: Graph) -> None:
    bearers = {*whole.subjects(RDF.type, SERVICE), *whole.subjects(RDF.type, URIRef(f"{M8G}Participation"))}
    assert len(bearers) > 10
    for bearer in bearers:
        assert list(whole.objects(bearer, DCTERMS.source)), bearer
    for passage in set(whole.objects(None, DCTERMS.source)):
        assert whole.value(passage, URIRef(f"{NW}vindplaats")) == Literal(PASSAGE.section)
        assert whole.value(passage, URIRef(f"{NW}aanhaling")) == Literal(PASSAGE.anchor)
        document = whole.value(passage, URIRef(f"{NW}document"))
        assert whole.value(document, DCTERMS.title) == Literal("Voorbeeldplan", lang="nl")


def test_who_takes_part_and_an_origin_that_is_open(whole: Graph) -> None:
    service = next(s for s, title in whole.subject_objects(DCTERMS.title) if str(title) == "=Verblijf")
    assert isinstance(service, URIRef)
    assert list(whole.objects(service, AUTHORITY)) == [URIRef(MUNICIPALITY.iri)]
    parts = list(whole.objects(service, URIRef(f"{M8G}hasParticipation")))
    who = {whole.value(part, URIRef(f"{M8G}hasParticipant")) for part in parts}
    assert who == {URIRef(MUNICIPALITY.iri), URIRef(CLINIC.iri)}
    (open_one,) = whole.objects(service, DCTERMS.relation)
    told = whole.value(open_one, DCTERMS.description)
    assert str(told).startswith("Iemand (de bron zegt niet wie) verwijst naar =Verblijf.")
    assert (open_one, RDF.type, URIRef(f"{M8G}Participation")) not in whole


def test_contact_points_stay_as_they_were_typed(whole: Graph) -> None:
    service = URIRef(COACHING.iri)
    point = whole.value(service, URIRef(f"{M8G}contactPoint"))
    for standard in (M8G, SCHEMA):
        assert whole.value(point, URIRef(f"{standard}telephone")) == Literal("+31 78 770 85 00")
        assert whole.value(point, URIRef(f"{standard}email")) == Literal("info@buurtteam.example")
    assert whole.value(point, URIRef(f"{M8G}contactPage")) == URIRef("https://buurtteam.example")
    assert str(whole.value(point, DCTERMS.description)) == "Van de aanbieder: Buurtteam."


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://voorbeeld.example/zo maar <b>", "https://voorbeeld.example/zo%20maar%20%3Cb%3E"),
        ("javascript:alert(1)", None),
        ("geen adres", None),
    ],
)
def test_a_page_is_a_valid_iri_or_stays_text(url: str, page: str | None) -> None:
    service = replace(COURSE, contact=ContactPoint(url=url, telephone="1; 2"))
    shown = make(build(stand(), [], [relation(MUNICIPALITY, service, "Aanbod")]), [service], [AREA], [])
    told = triples(written(shown))
    found = told.value(None, RDF.type, FOAF.Document)
    assert found == (URIRef(page) if page else None)
    assert (None, URIRef(f"{SCHEMA}url"), Literal(url)) in told
    assert {str(number) for number in told.objects(None, URIRef(f"{M8G}telephone"))} == {"1", "2"}


def test_a_public_body_without_an_area_has_that_of_what_it_answers_for(official: Graph) -> None:
    homeless = replace(MUNICIPALITY, areas=())
    told = triples(written(given(relation(homeless, COURSE, "Aanbod"))))
    assert whole_areas(told, homeless.iri) == {URIRef(AREA.iri)}
    assert findings(told, official) == set()


def whole_areas(graph: Graph, iri: str) -> set[object]:
    return set(graph.objects(URIRef(iri), DCTERMS.spatial))


def test_for_whom_and_how_to_get_in(whole: Graph) -> None:
    service = URIRef(COACHING.iri)
    ages = whole.value(service, URIRef(f"{SCHEMA}audience"))
    assert whole.value(ages, URIRef(f"{SCHEMA}suggestedMaxAge")) == Literal(17)
    assert whole.value(ages, URIRef(f"{SCHEMA}suggestedMinAge")) is None
    assert set(whole.objects(service, DCTERMS.audience)) == {URIRef(term.iri) for term in COACHING.target_groups}
    told = {str(whole.value(term, SKOS.prefLabel)) for term in whole.objects(service, URIRef(f"{M8G}isClassifiedBy"))}
    assert told == {"verwijzing", "lokale toegang", "ambulant"}
    assert whole.value(URIRef(BARE.iri), URIRef(f"{SCHEMA}audience")) is None
    assert str(whole.value(URIRef(BARE.iri), DCTERMS.description)) == "De bronnen geven geen omschrijving."


def test_terms_and_areas_have_names(whole: Graph) -> None:
    for named in {*whole.objects(None, DCTERMS.audience), *whole.objects(None, DCTERMS.spatial)}:
        assert whole.value(named, SKOS.prefLabel), named


def test_the_samples_keep_every_official_shape(whole: Graph, official: Graph) -> None:
    assert findings(whole, official) == set()


@pytest.mark.parametrize(
    ("predicate", "named"),
    [(AUTHORITY, "hasCompetentAuthority"), (DCTERMS.identifier, "identifier"), (DCTERMS.spatial, "spatial")],
)
def test_the_shapes_bite_when_something_lacks(predicate: URIRef, named: str, whole: Graph, official: Graph) -> None:
    broken = Graph()
    broken += (triple for triple in whole if triple[1] != predicate)
    assert findings(broken, official), named


@pytest.mark.parametrize("plans", [False, True])
@pytest.mark.parametrize("place", ["Ridderkerk", "Zwijndrecht", "Dordrecht", None])
def test_the_shipped_graph_keeps_every_official_shape(place: str | None, plans: bool, official: Graph) -> None:
    session = start(Wish(area=place, plans=plans))
    told = triples(written(load(session.catalog, session.stand)))
    assert list(told.subjects(RDF.type, SERVICE))
    assert findings(told, official) == set()


def test_the_service_that_a_municipality_buys_is_public_and_says_so() -> None:
    session = start(Wish(area="Zwijndrecht"))
    told = triples(written(load(session.catalog, session.stand)))
    service = URIRef(f"{PREFIXES['voorziening']}clientondersteuning-zwijndrecht")
    (body,) = told.objects(service, AUTHORITY)
    assert str(told.value(body, DCTERMS.title)) == "gemeente Zwijndrecht"
    tooi = "https://identifier.overheid.nl/tooi/id/gemeente/gm0642"
    assert (body, URIRef(f"{PREFIXES['owl']}sameAs"), URIRef(tooi)) in told


def test_who_buys_a_team_is_not_said_to_buy_what_that_team_offers() -> None:
    session = start(Wish(area="Ridderkerk"))
    told = triples(written(load(session.catalog, session.stand)))
    assert (URIRef(f"{PREFIXES['voorziening']}crisisinterventie-rijnmond"), None, None) not in told
