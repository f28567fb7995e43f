"""Every page of the application in a browser: accessible, valid, and nothing asked from another host."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from tests.pages.axe import violations
from tests.test_validity import checker, errors
from tests.web.conftest import HTML

if TYPE_CHECKING:
    from tests.conftest import OfflinePage

__all__ = ["checker"]
PAGES = {
    "start": "/",
    "gevonden": "/?q=jeugd&gebied=Ridderkerk",
    "actor": "/id/actor/jeugd-en-gezinsteam-ridderkerk?gebied=Ridderkerk",
    "relatie": "/id/relatie/rk15-jgt-aanmelding-jbp",
    "document": "/id/document/ridderkerk-2015-uitvoeringsplan-jeugdhulp",
    "graaf": "/id/graaf/gebieden",
    "begrip": "/begrip/status/voorgenomen",
    "vocabulaire": "/def",
    "vragen": "/vragen",
    "vraag": "/vragen/aanmelders",
    "antwoord": "/vragen/aanmelders?bij=Jeugdbeschermingsplein&gebied=Ridderkerk",
    "grafiek": "/vragen/meer-tafels?minstens=2",
    "fout": "/vragen/aanmelders?bij=niemand",
    "editor": "/sparql",
    "sparql": "/sparql?query=SELECT+*+%7B+%3Fs+a+nw%3ADocument+%3B+%3Fp+%3Fo+%7D+LIMIT+20",
    "overzichten": "/overzichten",
    "schema": "/schema",
    "escalatie": "/schema?van=onderwijs&gebied=Ridderkerk",
    "netwerkkaart": "/netwerkkaart?gebied=Ridderkerk",
    "rol": "/netwerkkaart/jeugd-en-gezinscoach-ridderkerk?gebied=Ridderkerk",
    "geen-rol": "/netwerkkaart/huisarts?gebied=Ridderkerk",
    "verouderd": "/verouderd?gebied=Dordrecht&op=2026-01-01&ouder-dan=5",
    "verouderd-fout": "/verouderd?ouder-dan=veel",
    "route": "/route?van=Jeugd-+en+Gezinsteam&naar=Jeugdbeschermingsplein&gebied=Ridderkerk",
    "niet-gevonden": "/nergens",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_and_stays_here(browser_page: OfflinePage, served: str, name: str) -> None:
    page = browser_page.page
    page.context.set_offline(False)
    page.goto(f"{served}{PAGES[name]}")
    assert violations(page) == []
    assert [one for one in browser_page.requests if not one.startswith(served)] == []
    assert [error for error in browser_page.errors if "status of 40" not in error] == []


def test_every_page_is_valid(site: TestClient, checker: list[str], tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.html" for name in PAGES]
    for file in files:
        file.write_text(site.get(PAGES[file.stem], headers=HTML).text, encoding="utf-8")
    assert errors(checker, *files) == []


def test_a_form_is_filled_by_keyboard(browser_page: OfflinePage, served: str) -> None:
    page = browser_page.page
    page.context.set_offline(False)
    page.goto(f"{served}/vragen/aanmelders?gebied=Ridderkerk")
    page.locator("#veld-bij").focus()
    page.keyboard.type("Jeugdbeschermingsplein")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Antwoord").wait_for()
    assert page.locator("table.answer tbody tr").count() == 3
    assert "gebied=Ridderkerk" in page.url
    assert "bij=Jeugdbeschermingsplein" in page.url


def test_the_day_is_changed_on_the_page_and_the_question_stays(browser_page: OfflinePage, served: str) -> None:
    page = browser_page.page
    page.context.set_offline(False)
    page.goto(f"{served}/vragen/aanmelders?bij=Jeugdbeschermingsplein")
    page.get_by_text("Andere dag of ander gebied").click()
    page.get_by_label("Peildatum").fill("2016-01-01")
    page.get_by_label("Gebied").select_option("Ridderkerk")
    page.get_by_role("button", name="Toon").click()
    page.get_by_text("Stand van 1 januari 2016, Ridderkerk.").wait_for()
    assert page.locator("table.answer tbody tr").count() == 3
