"""DCAT-AP-NL: what an export says of itself, refused while nobody says who publishes it, held against the shapes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, PROV, RDF, RDFS, XSD

from netwerk.directory.base import Directory
from netwerk.directory.formats import DESCRIPTIONS, FORMATS
from netwerk.directory.loading import load
from netwerk.directory.offered import OTHER, offers
from netwerk.errors import InputError
from netwerk.formats import Content, Files, as_bytes
from netwerk.publication import Publication
from netwerk.session import Wish, start
from tests.directory.samples import directory
from tests.directory.shapes import findings, shapes, triples
from tests.samples import DAY, stand

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own
SPDX, VCARD = Namespace("http://spdx.org/rdf/terms#"), Namespace("http://www.w3.org/2006/vcard/ns#")
BASE = "https://voorbeeld.example/open/"
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/gm0597"
PUBLICATION = Publication("Gemeente Voorbeeldstad", "", "info@voorbeeld.example", LICENCE, BASE)
QUICK = tuple(name for name in FORMATS if name != "pdf")
FILES: Mapping[str, Content] = {
    "sociale-kaart.csv": "naam;\r\ncaf\u00e9;\r\n",
    "sociale-kaart.pdf": b"%PDF-\xff",
    "sociale-kaart/index.html": "<p>",
    "sociale-kaart/bladen/a.html": "<p>",
    "sociale-kaart/stijl.css": "",
    "sociale-kaart-hsds/services.json": "[]",
    "sociale-kaart-hsds/services/1.json": "{}",
    "sociale-kaart-hsds/tabellen/datapackage.json": "{}",
    "sociale-kaart-hsds/tabellen/services.csv": "",
}


def described(
    shown: Directory, files: Files = FILES, publication: Publication = PUBLICATION, stem: str = "sociale-kaart"
) -> Graph:
    return triples(DESCRIPTIONS["dcat"].files(stem, shown, publication, files))


def exported(place: str | None) -> tuple[Directory, dict[str, Content]]:
    session = start(Wish(area=place))
    shown = load(session.catalog, session.stand)
    return shown, {path: text for name in QUICK for path, text in FORMATS[name].files("sociale-kaart", shown).items()}


def one(graph: Graph, kind: URIRef) -> URIRef:
    (found,) = graph.subjects(RDF.type, kind)
    assert isinstance(found, URIRef)
    return found


def distribution(graph: Graph, path: str) -> URIRef:
    (found,) = graph.subjects(DCAT.accessURL, URIRef(f"{BASE}{path}"))
    assert isinstance(found, URIRef)
    return found


@pytest.fixture(scope="module")
def whole() -> Graph:
    return described(directory())


@pytest.fixture(scope="module")
def official(shared: Path) -> Graph:
    return shapes(shared / "standaarden" / "dcat-ap-nl-3.0")


@pytest.mark.parametrize("field", ["publisher", "contact", "licence", "address"])
def test_nothing_is_described_while_something_lacks(field: str) -> None:
    names = {"publisher": "uitgever", "contact": "contact", "licence": "licentie", "address": "adres"}
    lacking = Publication(**{**vars(PUBLICATION), field: ""})
    with pytest.raises(InputError, match=f"ontbreekt {names[field]}: geef --{names[field]}"):
        DESCRIPTIONS["dcat"].files("sociale-kaart", directory(), lacking, FILES)


def test_each_form_is_offered_once_where_it_begins(whole: Graph) -> None:
    assert {str(address).removeprefix(BASE) for address in whole.objects(None, DCAT.accessURL)} == {
        "sociale-kaart.csv",
        "sociale-kaart.pdf",
        "sociale-kaart/index.html",
        "sociale-kaart-hsds/services.json",
        "sociale-kaart-hsds/tabellen/datapackage.json",
    }
    dataset = one(whole, DCAT.Dataset)
    assert set(whole.objects(dataset, DCAT.distribution)) == set(whole.subjects(RDF.type, DCAT.Distribution))


@pytest.mark.parametrize("path", ["sociale-kaart.csv", "sociale-kaart.pdf"])
def test_a_file_says_its_size_hash_and_kind(path: str, whole: Graph) -> None:
    found = distribution(whole, path)
    content = as_bytes(FILES[path])
    assert whole.value(found, DCAT.byteSize) == Literal(len(content), datatype=XSD.nonNegativeInteger)
    checksum = whole.value(found, SPDX.checksum)
    assert str(whole.value(checksum, SPDX.checksumValue)).lower() == hashlib.sha256(content).hexdigest()
    assert whole.value(checksum, SPDX.algorithm) == SPDX.checksumAlgorithm_sha256
    assert whole.value(found, DCAT.downloadURL) == URIRef(f"{BASE}{path}")
    assert whole.value(found, DCTERMS.license) == URIRef(LICENCE)
    media = {"csv": "text/csv", "pdf": "application/pdf"}[path.rpartition(".")[2]]
    assert whole.value(found, DCAT.mediaType) == URIRef(f"https://www.iana.org/assignments/media-types/{media}")


def test_a_folder_has_a_page_to_begin_with_and_nothing_to_download(whole: Graph) -> None:
    found = distribution(whole, "sociale-kaart/index.html")
    assert whole.value(found, DCAT.downloadURL) is None
    assert whole.value(found, DCAT.byteSize) is None
    assert "3 bestanden" in str(whole.value(found, DCTERMS.description))


@pytest.mark.parametrize("name", ["een kaart.csv", "kaart#1?x=%41.csv", "caf\u00e9 <b>\"'.csv", "\u2028\\^`{|}.csv"])
def test_addresses_are_valid_and_lead_to_the_file(name: str, official: Graph) -> None:
    told = described(directory(), {f"map/{name}": "a"}, stem="map/sociale kaart")
    (address,) = told.objects(None, DCAT.downloadURL)
    assert unquote(str(address)) == f"{BASE}map/{name}"
    assert not set(str(address)) & set(' <>"{}|\\^`\u2028')
    assert findings(told, official) == set()


def test_an_address_without_a_slash_is_a_folder_all_the_same() -> None:
    told = described(directory(), publication=replace(PUBLICATION, address=BASE.rstrip("/")))
    assert URIRef(f"{BASE}sociale-kaart.csv") in set(told.objects(None, DCAT.accessURL))


def test_who_publishes_and_where_corrections_go(whole: Graph) -> None:
    for kind in (DCAT.Catalog, DCAT.Dataset):
        publisher = whole.value(one(whole, kind), DCTERMS.publisher)
        assert whole.value(publisher, FOAF.name) == Literal(PUBLICATION.publisher, lang="nl")
        point = whole.value(one(whole, kind), DCAT.contactPoint)
        assert whole.value(point, VCARD.hasEmail) == URIRef("mailto:info@voorbeeld.example")
    page, quoted = "https://voorbeeld.example/melden?soort=kaart#formulier", 'Stichting "Voorbeeld" <b>\\'
    told = described(directory(), publication=replace(PUBLICATION, contact=page, publisher=quoted, publisher_iri=TOOI))
    assert set(told.objects(None, VCARD.hasURL)) == {URIRef(page)}
    assert set(told.objects(None, DCTERMS.publisher)) >= {URIRef(TOOI)}
    assert told.value(URIRef(TOOI), FOAF.name) == Literal(quoted, lang="nl")
    capitals = described(directory(), publication=replace(PUBLICATION, contact="HTTPS://Voorbeeld.example/Melden"))
    assert set(capitals.objects(None, VCARD.hasURL)) == {URIRef("https://Voorbeeld.example/Melden")}


def test_the_stand_and_the_sources_are_told(whole: Graph) -> None:
    dataset = one(whole, DCAT.Dataset)
    period = whole.value(dataset, DCTERMS.temporal)
    assert {str(whole.value(period, end)) for end in (DCAT.startDate, DCAT.endDate)} == {DAY.isoformat()}
    assert whole.value(dataset, URIRef(f"{DCAT}version")) == Literal("0123456789ab")
    (source,) = whole.objects(dataset, PROV.wasDerivedFrom)
    assert whole.value(source, DCTERMS.title) == Literal("Voorbeeldplan", lang="nl")
    provenance = whole.value(dataset, DCTERMS.provenance)
    assert whole.value(provenance, RDFS.label) == Literal("Samengesteld uit: Voorbeeldplan (2020).", lang="nl")
    assert "geen actuele verwijsinformatie" in str(whole.value(dataset, DCTERMS.description))


@pytest.mark.parametrize(
    ("dating", "told"),
    [
        ("dag", Literal("2020-03-09", datatype=XSD.date)),
        ("maand", Literal("2020-03", datatype=XSD.gYearMonth)),
        ("jaar", Literal("2020", datatype=XSD.gYear)),
        ("documentperiode", Literal("2020", datatype=XSD.gYear)),
    ],
)
def test_the_day_of_modification_is_no_more_exact_than_the_newest_source(
    dating: str, told: Literal, official: Graph
) -> None:
    newest = replace(stand().newest, day=date(2020, 3, 9), dating=dating)
    found = described(replace(directory(), stand=replace(stand(), newest=newest)))
    modified = set(found.objects(None, DCTERMS.modified))
    assert {str(value) for value in modified} == {str(told)}
    assert {value.datatype for value in modified if isinstance(value, Literal)} == {told.datatype}
    assert findings(found, official) == set()


def test_the_samples_keep_every_official_shape(whole: Graph, official: Graph) -> None:
    assert findings(whole, official) == set()
    empty = described(Directory(stand(), (), silent=True), {})
    assert findings(empty, official) == set()


BITES = [
    (DCAT.Catalog, DCTERMS.publisher),
    (DCAT.Catalog, DCTERMS.title),
    (DCAT.Catalog, DCAT.contactPoint),
    (DCAT.Catalog, DCAT.dataset),
    (DCAT.Dataset, DCTERMS.creator),
    (DCAT.Dataset, DCTERMS.identifier),
    (DCAT.Dataset, DCTERMS.accessRights),
    (DCAT.Dataset, DCAT.theme),
    (DCAT.Distribution, DCTERMS.license),
    (DCAT.Distribution, DCAT.accessURL),
    (FOAF.Agent, FOAF.name),
    (SPDX.Checksum, SPDX.checksumValue),
]


@pytest.mark.parametrize(("kind", "predicate"), BITES)
def test_the_shapes_bite_when_something_lacks(kind: URIRef, predicate: URIRef, whole: Graph, official: Graph) -> None:
    broken = Graph()
    broken += (t for t in whole if not (t[1] == predicate and (t[0], RDF.type, kind) in whole))
    assert len(broken) < len(whole)
    assert findings(broken, official)


@pytest.mark.parametrize("place", ["Ridderkerk", "Zwijndrecht", "Dordrecht", None])
def test_an_export_of_the_shipped_graph_keeps_every_official_shape(place: str | None, official: Graph) -> None:
    shown, files = exported(place)
    told = described(shown, files, replace(PUBLICATION, publisher_iri=TOOI, contact="https://voorbeeld.example/"))
    assert findings(told, official) == set()
    suffixes = {str(address).rpartition(".")[2] for address in told.objects(None, DCAT.accessURL)}
    assert suffixes >= {"html", "csv", "json", "ttl", "jsonld"}
    assert [offer.start for offer in offers(files) if offer.kind == OTHER] == []


def test_a_municipality_is_found_by_its_tooi_identifier() -> None:
    shown, files = exported("Ridderkerk")
    told = described(shown, files)
    (area,) = told.objects(one(told, DCAT.Dataset), DCTERMS.spatial)
    assert URIRef(TOOI) in set(told.objects(area, RDFS.seeAlso))


def test_sources_are_those_of_the_area_alone() -> None:
    shown, files = exported("Ridderkerk")
    told = described(shown, files)
    titles = {str(told.value(source, DCTERMS.title)) for source in told.objects(None, PROV.wasDerivedFrom)}
    assert titles == {"Uitvoeringsplan Jeugdhulp 2015 van de gemeente Ridderkerk"}


def test_same_input_same_bytes() -> None:
    render = DESCRIPTIONS["dcat"].files
    turned = dict([*FILES.items()][::-1])
    assert render("a", directory(), PUBLICATION, FILES) == render("a", directory(), PUBLICATION, turned)
    assert list(render("b/a", directory(), PUBLICATION, FILES)) == ["b/a-dcat.ttl", "b/a-dcat.jsonld"]
