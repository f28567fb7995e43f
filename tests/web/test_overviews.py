"""The map, the sociale kaart and the regie report in the same place, under their own content policy."""

from __future__ import annotations

import re
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Any, cast

import pytest
from starlette.testclient import TestClient

from netwerk import session
from netwerk.catalog import Catalog
from netwerk.directory import csv
from netwerk.directory.base import Directory
from netwerk.directory.formats import FORMATS
from netwerk.directory.loading import load
from netwerk.formats import Format, as_bytes
from netwerk.model import Stand
from netwerk.regie import report
from netwerk.regie.formats import FORMATS as REGIE_FORMATS
from netwerk.runner import Runner
from netwerk.runner.messages import Make
from netwerk.web.making import OVERVIEWS, Overview
from tests.pages.axe import violations
from tests.runner.test_pool import until
from tests.web.conftest import HTML

if TYPE_CHECKING:
    from tests.conftest import OfflinePage

PLACE = {"gebied": "Ridderkerk"}


def test_a_page_is_the_one_that_netwerk_makes_with_ways_back(site: TestClient) -> None:
    sitting = session.start(session.Wish(area="Ridderkerk"))
    alone = REGIE_FORMATS["html"].render(report.make(sitting.network(), history=sitting.every_day()))
    page = site.get("/regie", params=PLACE, headers=HTML)
    ways = re.search(r"\n<nav class=\"screen-only\".*?</nav>", page.text)
    assert ways
    assert page.text.replace(ways[0], "") == alone
    assert 'href="/vragen?gebied=Ridderkerk"' in ways[0]
    assert 'href="/regie.csv?gebied=Ridderkerk">CSV</a>' in ways[0]


def test_the_sociale_kaart_leads_to_the_pages_that_things_have_here(site: TestClient) -> None:
    found = load(*_sitting())
    page = site.get("/sociale-kaart", params=PLACE, headers=HTML).text
    links = [unescape(link) for link in re.findall(r'<a href="(/id/[^"]+)"', page)]
    assert len(links) == len(found.entries) + len(found.parties)
    assert all(link.endswith(f"?peildatum={found.stand.day}&gebied=Ridderkerk") for link in links)
    team = next(link for link in links if "/actor/crisisinterventieteam" in link)
    assert "<h1>crisisinterventieteam" in site.get(team, headers=HTML).text


def test_every_form_of_one_file_is_a_download(site: TestClient) -> None:
    page = site.get("/sociale-kaart", params=PLACE, headers=HTML).text
    singles = [form for form in FORMATS.values() if isinstance(form, Format)]
    assert len(singles) >= 3
    for form in singles:
        assert f'href="/sociale-kaart{form.suffix}?gebied=Ridderkerk"' in page
        answer = site.get(f"/sociale-kaart{form.suffix}", params=PLACE)
        assert answer.status_code == 200
        assert answer.headers["content-disposition"] == f'attachment; filename="sociale-kaart{form.suffix}"'
        assert answer.content == as_bytes(form.render(load(*_sitting())))


def test_a_form_of_bytes_comes_as_it_was_made(small: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(_: Runner, *_words: object, **_moment: object) -> bytes:
        return b"%PDF-\xff\x00"

    one = OVERVIEWS["sociale-kaart"]
    forms = {**one.formats, "pdf": Format[Directory, bytes](lambda _: b"", ".pdf")}
    monkeypatch.setitem(cast("dict[str, Overview]", OVERVIEWS), "sociale-kaart", replace(one, formats=forms))
    monkeypatch.setattr(Runner, "made", made)
    answer = small.get("/sociale-kaart.pdf", params={"peildatum": "2015-02-02"})
    assert (answer.content, answer.headers["content-type"]) == (b"%PDF-\xff\x00", "application/pdf")


def _sitting() -> tuple[Catalog, Stand]:
    sitting = session.start(session.Wish(area="Ridderkerk"))
    return sitting.catalog, sitting.stand


@pytest.mark.parametrize("name", OVERVIEWS)
def test_the_policy_of_the_page_is_the_policy_of_the_answer(site: TestClient, name: str) -> None:
    page = site.get(f"/{name}", params=PLACE, headers=HTML)
    assert page.status_code == 200
    stated = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page.text)
    assert stated
    assert page.headers["content-security-policy"] == f"{stated[1]}; frame-ancestors 'none'"


def test_the_files_are_those_that_netwerk_makes(site: TestClient) -> None:
    sitting = session.start(session.Wish(area="Ridderkerk"))
    report_json = REGIE_FORMATS["json"].render(report.make(sitting.network(), history=sitting.every_day()))
    answer = site.get("/regie.json", params=PLACE)
    assert (answer.text, answer.headers["content-type"]) == (report_json, "application/json; charset=utf-8")
    directory_csv = csv.render(load(sitting.catalog, sitting.stand))
    assert site.get("/sociale-kaart.csv", params=PLACE).content == directory_csv.encode()


def test_the_day_and_the_area_are_the_readers_choice(site: TestClient) -> None:
    page = site.get("/regie", params={**PLACE, "peildatum": "2016-05-01"}, headers=HTML).text
    assert "Stand van 1 mei 2016, Ridderkerk." in page
    assert "alle gebieden." in site.get("/regie", headers=HTML).text


@pytest.mark.usefixtures("never_ready")
def test_what_takes_too_long_is_stopped_and_says_how_to_make_it(small: TestClient) -> None:
    answer = small.get("/kaart", params={"peildatum": "2015-01-02"}, headers={"accept": "text/plain"})
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert answer.text.startswith("netwerk: De kaart was na ")
    assert answer.text.endswith("of maak dit met: netwerk kaart\n")


def test_after_what_took_too_long_it_is_made_when_asked_again(
    small: TestClient, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"peildatum": "2015-01-03"}
    request.getfixturevalue("never_ready")
    assert small.get("/kaart", params=asked).status_code == 503
    monkeypatch.undo()
    assert small.get("/kaart", params=asked, headers=HTML).status_code == 200


def test_the_same_page_for_many_at_once_is_made_once_and_keeps_no_page_waiting(
    small: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[str, ...]] = []
    real = Runner.made

    def counted(self: Runner, make: Make, *words: str, **moment: Any) -> str | bytes:
        made.append(words)
        time.sleep(0.5)
        return real(self, make, *words, **moment)

    monkeypatch.setattr(Runner, "made", counted)
    with ThreadPoolExecutor(60) as threads:
        asked = [threads.submit(small.get, "/kaart?peildatum=2015-03-03") for _ in range(60)]
        until(lambda: made != [])
        assert small.get("/vragen").status_code == 200
        assert not any(one.done() for one in asked)
        assert {one.result(60).status_code for one in asked} == {200}
    assert made == [("kaart", "html")]


def test_another_form_is_not_there(site: TestClient) -> None:
    answer = site.get("/regie.pdf", headers=HTML)
    assert (answer.status_code, "Het regierapport is er als:" in answer.text) == (404, True)
    assert site.get("/kaart.csv").status_code == 404


def test_the_page_to_choose_leads_to_all(site: TestClient) -> None:
    page = site.get("/overzichten", headers=HTML).text
    for place in ("Ridderkerk", "Zwijndrecht", "Dordrecht"):
        for name in OVERVIEWS:
            assert f'href="/{name}?gebied={place}"' in page


def test_the_map_is_drawn_and_asks_for_nothing(browser_page: OfflinePage, served: str) -> None:
    page = browser_page.page
    page.context.set_offline(False)
    page.goto(f"{served}/kaart?gebied=Ridderkerk")
    page.locator("#picture canvas").first.wait_for()
    assert browser_page.errors == []
    assert [one for one in browser_page.requests if not one.startswith((served, "data:", "blob:"))] == []
    page.get_by_role("link", name="vragen").click()
    assert page.url == f"{served}/vragen?gebied=Ridderkerk"


def test_the_sociale_kaart_is_searched_here_too(online_page: OfflinePage, served: str) -> None:
    page = online_page.page
    page.goto(f"{served}/sociale-kaart?gebied=Ridderkerk")
    page.get_by_role("searchbox").fill("CIT")
    assert page.locator(".entry:visible h3").all_inner_texts() == ["Acute hulp bij crisis"]
    assert violations(page) == []
    page.get_by_role("link", name="crisisinterventieteam").click()
    page.get_by_role("heading", level=1, name="crisisinterventieteam").wait_for()
    assert [one for one in online_page.requests if not one.startswith(served)] == []
