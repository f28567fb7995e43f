"""The start page: one search over actors, services and questions."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import HTML


def found(client: TestClient, words: str, **more: str) -> list[str]:
    page = client.get("/", params={"q": words, **more}, headers=HTML)
    assert page.status_code == 200
    return re.findall(r'<li><a href="(/(?:id|begrip|vragen)/[^"?]*)', page.text.split("<main", 1)[1])


def test_one_search_finds_actors_services_and_questions(site: TestClient) -> None:
    paths = found(site, "jeugdhulp")
    assert {path.split("/")[1] for path in paths} >= {"id", "vragen"}
    assert any(path.startswith("/id/voorziening/") for path in paths)


@pytest.mark.parametrize("words", ["jgt", "JEUGD EN GEZINSTEAM", "gézinsteam jeugd", "  jeugd- en  gezinsteam "])
def test_other_names_case_accents_and_order_do_not_matter(site: TestClient, words: str) -> None:
    assert "/id/actor/jeugd-en-gezinsteam-ridderkerk" in found(site, words)


def test_the_area_goes_first(site: TestClient) -> None:
    assert found(site, "scholen", gebied="Ridderkerk")[0].endswith("ridderkerk")
    assert found(site, "scholen", gebied="Dordrecht")[0].endswith("dordrecht")


def test_nothing_found_says_so(site: TestClient) -> None:
    page = site.get("/?q=xyzzy", headers=HTML).text
    assert "0 gevonden voor ‘xyzzy’. Probeer een ander of korter woord." in page


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("Wie mag verwijzen?", "/vragen/waarheen"),
        ("contracten", "/vragen/opdrachten"),
        ("huisartsen", "/id/actor/huisarts-ridderkerk"),
        ("bezuinigingsopgave", "/id/passage/"),
    ],
)
def test_words_of_a_reader_lead_somewhere(site: TestClient, words: str, path: str) -> None:
    assert any(one.startswith(path) for one in found(site, words))


def test_a_passage_is_found_by_what_it_says(site: TestClient) -> None:
    page = site.get("/?q=bezuiniging", headers=HTML).text
    assert "Passages in de bronnen" in page


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("Jeugdbescherminsplein", "/id/actor/jeugdbeschermingsplein-ridderkerk"),
        ("welke contracten lopen dit jaar af", "/vragen/loopt-af"),
        ("wie is opdrachtgever van het CJG", "/vragen/opdrachten"),
        ("Welke aanbieders krijgen subsidie en hoeveel?", "/vragen/geldontvangers"),
        ("Wie mag een jeugdige naar jeugdhulp verwijzen?", "/vragen/verwijzers-zonder-tussenkomst"),
        ("Hoeveel geld draagt Dordrecht bij aan jeugdhulp?", "/vragen/bedragen"),
        (
            "Waar terecht bij vermoeden van kindermishandeling?",
            "/id/actor/advies-en-meldpunt-kindermishandeling-rijnmond",
        ),
        ("Wat is er veranderd sinds 2020?", "/vragen/veranderd"),
    ],
)
def test_nothing_found_offers_what_comes_closest(site: TestClient, words: str, path: str) -> None:
    page = site.get("/", params={"q": words}, headers=HTML).text
    assert "0 gevonden" in page
    assert "Dit komt het dichtst bij:" in page
    assert path in found(site, words)


def test_of_what_comes_closest_the_questions_go_first(site: TestClient) -> None:
    assert found(site, "Wat kost de jeugdhulp in Nergenshuizen?")[0].startswith("/vragen/")


def test_the_start_page_leads_to_the_questions_by_subject(site: TestClient) -> None:
    page, vragen = (site.get(path, headers=HTML).text for path in ("/", "/vragen"))
    anchors = re.findall(r'<a href="/vragen#([^"]+)">', page)
    assert len(anchors) == 8
    assert [one for one in anchors if f'id="{one}"' not in vragen] == []
    examples = re.findall(r'<a href="(/\?q=[^"]+)">', page)
    assert len(examples) > 1
    assert all("0 gevonden" not in site.get(one, headers=HTML).text for one in examples)


def test_what_is_typed_stays_text(site: TestClient) -> None:
    page = site.get("/", params={"q": '"><script>alert(1)</script>'}, headers=HTML).text
    assert "<script>alert" not in page
