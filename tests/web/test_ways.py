"""The escalation chart and the way from one to another, in the site as `netwerk` makes them on its own."""

from __future__ import annotations

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from netwerk import names, routes, schemas, session
from netwerk.model import Stand
from netwerk.network import Network
from netwerk.web.site import FEW, Site
from tests.web.conftest import HTML, SMALL

if TYPE_CHECKING:
    from tests.conftest import OfflinePage

SCHOOL = {"van": "school", "gebied": "Stad"}
WAY = {**SCHOOL, "naar": "Hulp thuis"}


def sitting() -> session.Session:
    return session.start(session.Wish(graph=[SMALL], area="Stad"))


def test_without_an_actor_the_chart_asks_for_one(small: TestClient) -> None:
    page = small.get("/schema", headers=HTML).text
    assert 'name="van"' in page
    assert '<option value="Buurtteam"></option>' in page


def test_the_chart_is_the_one_that_netwerk_makes_with_ways_back(small: TestClient) -> None:
    network = sitting().network()
    start = names.find_entity("school", network.entities.values())
    alone = schemas.FORMATS["html"].render(schemas.make(network, start))
    page = small.get("/schema", params=SCHOOL, headers=HTML)
    ways = re.search(r"\n<nav class=\"screen-only\".*?</nav>", page.text)
    assert ways
    assert page.text.replace(ways[0], "") == alone
    assert 'href="/schema.svg?gebied=Stad&amp;van=school"' in ways[0]
    assert 'href="/schema?gebied=Stad"' in ways[0]


def test_the_chart_is_there_as_file(small: TestClient) -> None:
    drawn = small.get("/schema.svg", params=SCHOOL)
    assert drawn.headers["content-type"] == "image/svg+xml"
    assert drawn.text.startswith("<svg ")
    assert "flowchart" in small.get("/schema.mmd", params=SCHOOL).text
    assert small.get("/schema.pdf", params=SCHOOL).status_code == 404


def test_a_way_is_told_with_every_source(small: TestClient) -> None:
    network = sitting().network()
    ends = [names.find_entity(WAY[end], network.entities.values()) for end in ("van", "naar")]
    found = routes.shortest(network, ends[0], ends[1])
    page = small.get("/route", params=WAY, headers=HTML).text
    steps = [relation for way in found.found for step in way for relation in step.relations]
    assert steps
    for relation in steps:
        assert f'href="/id/relatie/{relation.name}?gebied=Stad"' in page
        assert all(passage.section in page for passage in relation.passages)
    assert small.get("/route.json", params=WAY).text == routes.as_json(found, network)
    assert small.get("/route.txt", params=WAY).text == routes.as_text(found, network)


def test_a_way_is_turned_around(small: TestClient) -> None:
    page = small.get("/route", params=WAY, headers=HTML).text
    link = re.search(r'<a href="([^"]+)">Draai om</a>', page)
    assert link
    back = small.get(link[1].replace("&amp;", "&"), headers=HTML).text
    assert "<title>Van Hulp thuis naar Onderwijs - netwerk</title>" in back
    assert "geen weg." in back


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/schema?van=schol", "Bedoelt u &#39;school&#39;"),
        ("/schema?van=Buurtteam", "kan meer dan één actor of voorziening zijn"),
        ("/schema?wie=school", "Onbekend: &#39;wie&#39;. Mogelijk: van,"),
        ("/route?van=school&naar=school", "Van en naar zijn allebei Onderwijs; noem er twee."),
        ("/route?van=school&naar=Hulp+thuis&leeftijd=oud", "&#39;oud&#39; is geen leeftijd in jaren"),
        ("/route?van=school&naar=Hulp+thuis&leeftijd=121", "&#39;121&#39; is geen leeftijd in jaren"),
    ],
)
def test_a_mistake_is_told_where_it_is_made(small: TestClient, path: str, words: str) -> None:
    answer = small.get(path, headers=HTML)
    assert (answer.status_code, words in answer.text) == (400, True), answer.text


def test_a_file_without_its_ends_says_so_in_one_line(small: TestClient) -> None:
    for path in ("/schema.svg", "/route.json?van=school"):
        answer = small.get(path)
        assert (answer.status_code, answer.text.count("\n")) == (400, 1)


def test_they_are_found_from_the_reports_and_from_an_actor(small: TestClient) -> None:
    reports = small.get("/overzichten", headers=HTML).text
    assert 'href="/schema"' in reports
    assert 'href="/route"' in reports
    page = small.get("/id/actor/school?gebied=Stad", headers=HTML).text
    assert 'href="/schema?gebied=Stad&amp;van=Onderwijs"' in page
    assert 'href="/route?gebied=Stad&amp;van=Onderwijs"' in page


def test_who_is_not_there_has_no_chart(site: TestClient) -> None:
    path = "/id/actor/jeugd-en-gezinsteam-ridderkerk"
    here, elsewhere = (site.get(f"{path}?gebied={area}", headers=HTML).text for area in ("Ridderkerk", "Dordrecht"))
    assert ('href="/schema' in here, 'href="/schema' in elsewhere) == (True, False)
    assert "Verder vragen over" in elsewhere


def test_questions_about_a_thing_are_filled_in_on_its_page(small: TestClient) -> None:
    page = small.get("/id/actor/team", headers=HTML).text
    links = re.findall(r'href="(/vragen/[^"]+)"', page.partition("Verder vragen over")[2].partition("</details>")[0])
    assert len(links) > 5
    assert all(link.endswith("=actor%3Ateam") for link in links)
    assert [small.get(link, headers=HTML).status_code for link in links] == [200] * len(links)


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("/begrip/doelgroep/huiselijk-geweld", "/vragen/waarheen?doelgroep=huiselijk"),
        ("/id/document/zwijndrecht-2018-opdracht-cjg", "/vragen/per-document?document=Opdracht+CJG+2018"),
    ],
)
def test_a_concept_and_a_document_lead_to_their_questions_too(site: TestClient, path: str, link: str) -> None:
    page = site.get(path, headers=HTML).text
    assert f'href="{link}' in page
    found = re.search(rf'href="({re.escape(link)}[^"]*)"', page)
    assert found
    assert site.get(found[1].replace("&amp;", "&"), headers=HTML).status_code == 200


def test_a_way_is_asked_by_keyboard(browser_page: OfflinePage, served: str) -> None:
    page = browser_page.page
    page.context.set_offline(False)
    page.goto(f"{served}/route?gebied=Ridderkerk&van=Jeugd-+en+Gezinsteam")
    page.get_by_label("Naar wie of welke voorziening").focus()
    page.keyboard.type("Jeugdbeschermingsplein")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Weg 1").wait_for()
    assert page.get_by_role("link", name="Draai om").is_visible()
    assert browser_page.errors == []


@pytest.mark.parametrize("path", ["/schema?van=school&gebied=Stad", "/route?van=school&naar=Hulp+thuis&gebied=Stad"])
def test_a_few_at_a_time_and_the_rest_is_told_to_come_back(
    small: TestClient, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    real, free, begun = Site.network, threading.Event(), threading.Semaphore(0)

    def late(self: Site, stand: Stand) -> Network:
        begun.release()
        assert free.wait(20)
        return real(self, stand)

    monkeypatch.setattr(Site, "network", late)
    with ThreadPoolExecutor(FEW) as threads:
        asked = [threads.submit(small.get, path) for _ in range(FEW)]
        assert all(begun.acquire(timeout=20) for _ in asked)
        more = small.get(path, headers={"accept": "text/plain"})
        free.set()
        assert {one.result(20).status_code for one in asked} == {200}
    assert (more.status_code, "Het is druk" in more.text) == (503, True)
