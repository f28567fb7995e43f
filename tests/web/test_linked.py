"""Things resolve: each IRI of the graph has a page, Turtle and JSON-LD at its own path."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rdflib import Graph, URIRef
from rdflib.compare import isomorphic
from starlette.testclient import TestClient

from netwerk import descriptions
from netwerk.resources import folder
from netwerk.session import Wish, start
from netwerk.vocab import PREFIXES
from netwerk.web.app import create
from tests.web.conftest import HTML, SMALL

ID = "https://w3id.org/netwerk"
TEAM = "/id/actor/jeugd-en-gezinsteam-ridderkerk"


def triples(client: TestClient, path: str, form: str = "turtle", **headers: str) -> Graph:
    answer = client.get(path, headers=headers)
    assert answer.status_code == 200, answer.text
    return Graph().parse(data=answer.text, format=form)


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "text/html; charset=utf-8"),
        ("text/turtle", "text/turtle; charset=utf-8"),
        ("application/ld+json;q=0.9, text/turtle;q=0.2", "application/ld+json"),
        ("text/*;q=0.5, text/html;q=0.1", "text/turtle; charset=utf-8"),
        ("*/*", "text/html; charset=utf-8"),
    ],
)
def test_the_form_is_the_one_that_is_preferred(site: TestClient, accept: str, media: str) -> None:
    answer = site.get(TEAM, headers={"accept": accept})
    assert (answer.status_code, answer.headers["content-type"], answer.headers["vary"]) == (200, media, "Accept")
    assert '.ttl>; rel="alternate"; type="text/turtle"' in answer.headers["link"]


def test_a_form_that_is_not_there_is_answered_with_those_that_are(site: TestClient) -> None:
    answer = site.get(TEAM, headers={"accept": "image/png"})
    assert answer.status_code == 406
    for form in ("html", "ttl", "jsonld"):
        assert f"{TEAM}.{form}" in answer.text


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own reader
def test_turtle_and_json_ld_say_the_same(site: TestClient) -> None:
    turtle, json_ld = triples(site, f"{TEAM}.ttl"), triples(site, f"{TEAM}.jsonld", "json-ld")
    assert len(turtle) > 20
    assert isomorphic(turtle, json_ld)


def test_a_description_is_what_the_graph_says_of_a_thing_and_what_names_it(site: TestClient) -> None:
    iri = URIRef(ID + TEAM)
    whole = Graph()
    for file in folder("graph").glob("*.ttl"):
        whole.parse(file)
    wanted = set(whole.triples((iri, None, None))) | set(whole.triples((None, None, iri)))
    assert set(triples(site, f"{TEAM}.ttl")) == wanted


def test_a_description_that_is_cut_says_so(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    for most, header in ((3, "3 vermeldingen"), (1000, None)):
        monkeypatch.setattr(descriptions, "MOST", most)
        answers = [site.get(f"{TEAM}.{form}") for form in ("ttl", "jsonld")]
        assert [one.headers.get("netwerk-afgekapt") for one in answers] == [header, header]
        assert ("Meer dan 3 dingen noemen dit; de eerste 3 staan hier." in answers[0].text) is (most == 3)


def test_lists_come_along(site: TestClient) -> None:
    told = triples(site, "/id/document/ridderkerk-2015-uitvoeringsplan-jeugdhulp.ttl")
    document = URIRef(f"{ID}/id/document/ridderkerk-2015-uitvoeringsplan-jeugdhulp")
    head = told.value(document, URIRef(f"{PREFIXES['nw']}secties"))
    assert head is not None
    assert len(list(told.items(head))) > 10


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (TEAM, "Jeugd- en Gezinsteam"),
        ("/id/document/ridderkerk-2015-uitvoeringsplan-jeugdhulp", "Uitvoeringsplan Jeugdhulp 2015"),
        ("/id/gebied/ridderkerk", "Ridderkerk"),
        ("/begrip/status/bestaand", "bestaand"),
        ("/begrip/status", "Status"),
        ("/def", "nw:verwijstNaar"),
        ("/def", 'id="werkwoordOmgekeerd"'),
        ("/id/graaf/gebieden.ttl", "gebied:ridderkerk"),
        ("/id/graaf/gebieden", '<a href="/id/gebied/ridderkerk">Ridderkerk</a>'),
        ("/id/graaf/afgeleid?gebied=Ridderkerk", ">Veilig Thuis</a>"),
        ("/id/graaf/afgeleid.ttl?gebied=Ridderkerk", "nw:verwijstNaar"),
        ("/id/graaf/afgeleid.jsonld?gebied=Ridderkerk", "def#verwijstNaar"),
    ],
)
def test_every_kind_of_thing_has_a_page(site: TestClient, path: str, words: str) -> None:
    answer = site.get(path, headers=HTML)
    assert answer.status_code == 200
    assert words in answer.text


def test_every_thing_of_the_small_graph_resolves_in_every_form(small: TestClient) -> None:
    things = Graph().parse(folder("graph").parent / "tests/voorbeeld/voorbeeld.ttl")
    iris = {str(thing) for thing in things.subjects() if isinstance(thing, URIRef)}
    paths = sorted(iri.removeprefix(ID).partition("#")[0] for iri in iris if iri.startswith(f"{ID}/"))
    assert len(paths) > 20
    answers = [(path, small.get(f"{path}{end}").status_code) for path in paths for end in ("", ".ttl", ".jsonld")]
    assert [one for one in answers if one[1] != 200] == []


def test_every_graph_and_every_word_of_the_shipped_graph_has_a_page(site: TestClient) -> None:
    asked = "SELECT DISTINCT ?x { { GRAPH ?x { ?s ?p ?o } } UNION { ?s ?x ?o } UNION { ?s a ?x } FILTER(isIRI(?x)) }"
    rows = site.get("/sparql", params={"query": asked}, headers={"accept": "application/json"}).json()
    own = [row["x"]["value"].removeprefix(ID) for row in rows["results"]["bindings"] if ID in row["x"]["value"]]
    assert len(own) > 50
    vocabulary = site.get("/def", headers=HTML).text
    words = [path.partition("#")[2] for path in own if path.startswith("/def")]
    assert [word for word in words if f'id="{word}"' not in vocabulary] == []
    others = [path for path in own if not path.startswith("/def")]
    assert [path for path in others if site.get(path, headers=HTML).status_code != 200] == []


def test_what_the_graph_does_not_know_is_not_found(site: TestClient) -> None:
    for path in ("/id/actor/bestaat-niet", "/id/actor/x%20y", "/id/..%2f..%2fetc/passwd", "/begrip/%00"):
        assert site.get(path, headers=HTML).status_code == 404, path


def test_the_day_and_area_stay_in_every_link(small: TestClient) -> None:
    page = small.get("/id/actor/school?peildatum=2020-06-01&gebied=Stad", headers=HTML).text
    assert "Stand van 1 juni 2020, Stad." in page
    own = [link.split('"')[0] for link in page.split('href="')[1:] if link.startswith("/")]
    assert len(own) > 5
    assert [link for link in own if "peildatum=2020-06-01&amp;gebied=Stad" not in link] == []


def test_an_actor_shows_who_it_has_to_do_with_on_the_day_and_where_that_stands(small: TestClient) -> None:
    page = small.get("/id/actor/school?peildatum=2020-06-01", headers=HTML).text
    before = small.get("/id/actor/school?peildatum=1999-01-01", headers=HTML).text
    assert "Relaties op 1 juni 2020" in page
    assert '<p class="source"><cite>' in page
    assert "geen relaties" not in page
    assert "De bronnen noemen voor deze dag en dit gebied geen relaties." in before
    assert "Niet op deze dag, in dit gebied, of alleen als plan: " in before


def test_marks_stand_at_what_they_are_about(site: TestClient) -> None:
    page = site.get("/id/actor/advies-en-meldpunt-kindermishandeling-rijnmond", headers=HTML).text
    assert '<span class="mark">bestond tot en met 31 december 2014</span>' in page.split("</h1>")[0]


@pytest.mark.parametrize("ending", ["", ".html", ".ttl", ".jsonld"])
def test_a_name_in_any_script_has_an_address(tmp_path: Path, ending: str) -> None:
    text = (SMALL / "voorbeeld.ttl").read_text(encoding="utf-8")
    (tmp_path / "voorbeeld.ttl").write_text(re.sub(r"actor:team\b", "actor:łódź", text), encoding="utf-8")
    with TestClient(create(start(Wish(graph=[tmp_path]))), "http://localhost") as client:
        answer = client.get(f"/id/actor/łódź{ending}", headers=HTML)
        assert answer.status_code == 200
        assert client.get(answer.headers["content-location"]).status_code == 200
