"""Start from the question, in a browser on the shipped graph: who I am, the child, the subject, and the next steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from netwerk import session
from netwerk.maps import render
from tests.maps import networks

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

    from tests.conftest import OfflinePage

PLACES = ("Ridderkerk", "Zwijndrecht", "Dordrecht")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
Open = Callable[..., "Page"]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("vraag")
    for place in PLACES:
        sitting = session.start(session.Wish(area=place))
        text = render(sitting.network(), sitting.catalog.areas.values(), sitting.every_day())
        (folder / f"{place}.html").write_text(text, encoding="utf-8", newline="\n")
    return {place: folder / f"{place}.html" for place in PLACES}


def ask(page: Page, who: str, age: int | None = None) -> Locator:
    """Ask by keyboard; the answer."""
    page.get_by_role("tab", name="Vraag").press("Enter")
    field(page).fill(who)
    page.keyboard.press("Enter")
    if age is not None:
        page.get_by_label("Kind van … jaar").fill(str(age))
        page.keyboard.press("Tab")
    return page.locator("#answer")


def field(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Ik ben…")


def section(answer: Locator, title: str) -> Locator:
    return answer.locator("section", has=answer.page.get_by_role("heading", name=title))


def test_a_doctor_in_ridderkerk_with_a_child_of_eight(browser_page: OfflinePage, files: dict[str, Path]) -> None:
    page = browser_page.open(files["Ridderkerk"])
    answer = ask(page, "huisarts", 8)
    assert answer.get_by_text("Kind van 8 jaar, stand van 1 januari 2015, zonder plannen.").is_visible()
    steps = section(answer, "Waar u met de vraag heen kunt")
    own = steps.locator("li.relation").first
    assert "Huisarts verwijst door naar jeugdhulp." in own.inner_text()
    assert "bestaand" in own.inner_text()
    own.get_by_text("Bron: Uitvoeringsplan Jeugdhulp 2015 van de gemeente Ridderkerk (2015), 1.5").click()
    assert own.get_by_text("behouden de huisarts en de jeugdarts").is_visible()
    as_whole = steps.locator("li.relation", has_text="Voorveld schaalt op naar Jeugd- en Gezinsteam")
    assert "Als onderdeel van basisvoorzieningen, onderdeel van voorveld: " in as_whole.inner_text()
    assert "(de problematiek is matig tot ernstig of meervoudig" in as_whole.inner_text()
    regie = section(answer, "Wie de regie heeft")
    regie.get_by_text("Waar de vraag heen gaat").click()
    assert regie.get_by_text("casusregie").first.is_visible()
    assert section(answer, "Aan welke tafels u zit").get_by_text("zeggen de bronnen niet").is_visible()
    assert answer.get_by_text("5 stappen zijn alleen een plan.").is_visible()
    answer.get_by_role("button", name="Toon ook plannen").click()
    assert answer.get_by_text("met plannen").is_visible()
    assert page.evaluate("document.activeElement.id") == "answer-head"
    assert browser_page.errors == []
    assert browser_page.outside == []


def test_age_leaves_out_what_is_not_for_that_age_and_says_so(browser_page: OfflinePage, files: dict[str, Path]) -> None:
    answer = ask(browser_page.open(files["Ridderkerk"]), "Jeugd- en Gezinsteam", 30)
    assert not answer.get_by_text("meldt aan bij Jeugdbeschermingsplein").is_visible()
    assert answer.get_by_text("2 stappen staan er door leeftijd, doelgroep of andere filters niet bij.").is_visible()
    answer.get_by_role("button", name="Wis leeftijd, doelgroep en filters").click()
    assert answer.get_by_text("meldt aan bij Jeugdbeschermingsplein").is_visible()


def test_a_step_opens_its_relation_and_escape_comes_back(browser_page: OfflinePage, files: dict[str, Path]) -> None:
    page = browser_page.open(files["Dordrecht"])
    answer = ask(page, "intern begeleider")
    step = answer.locator("li.relation", has_text="meldt aan bij Integraal Loket").first
    assert "via scholen (met toestemming van jeugdige en/of ouders)" in step.inner_text()
    assert "voor jeugdigen" in step.inner_text()
    assert "Leemte in de bron: " in step.inner_text()
    step.get_by_role("link", name="toon op de kaart").press("Enter")
    assert page.locator("#panel h2").text_content() == "Verwijzing"
    assert page.evaluate("State.now.chosen.kind") == "relation"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "toon op de kaart"


def test_where_the_source_is_silent_the_answer_says_so(browser_page: OfflinePage, files: dict[str, Path]) -> None:
    page = browser_page.open(files["Zwijndrecht"])
    answer = ask(page, "vrijwilligersorganisaties")
    steps = section(answer, "Waar u met de vraag heen kunt")
    assert steps.get_by_text("de bron zegt niet waarheen", exact=True).is_visible()
    assert steps.get_by_text("Bij wie de vroegsignaleerders hun signalen melden, staat er niet.").is_visible()
    assert section(answer, "Met wie u kunt overleggen").get_by_role("link", name="CJG coördinator").is_visible()
    said = str(page.get_by_role("status").text_content())
    assert said.startswith("Antwoord voor vrijwilligersorganisaties. Waar u met de vraag heen kunt: 1.")


def test_when_nothing_is_said_the_answer_points_to_those_alike(
    browser_page: OfflinePage, files: dict[str, Path]
) -> None:
    page = browser_page.open(files["Dordrecht"])
    answer = ask(page, "onderwijs")
    assert answer.get_by_text("De bronnen zwijgen").is_visible()
    answer.get_by_role("button", name="intern begeleider").click()
    assert page.evaluate("document.activeElement.id") == "answer-head"
    assert field(page).input_value() == "intern begeleider"
    assert answer.get_by_text("meldt aan bij Integraal Loket").is_visible()


def test_the_address_keeps_the_question(browser_page: OfflinePage, files: dict[str, Path]) -> None:
    page = browser_page.open(files["Ridderkerk"])
    text = ask(page, "huisarts", 8).inner_text()
    page.wait_for_timeout(600)
    assert "ik=actor/huisarts-ridderkerk" in page.url
    page.reload()
    assert page.locator("#answer").inner_text() == text
    assert field(page).input_value() == "huisarts"
    page.get_by_role("button", name="Wis de vraag").click()
    assert not page.locator("#answer").is_visible()
    assert page.evaluate("document.activeElement.id") == "ask-who"
    assert page.evaluate("State.now.age") is None


def test_the_field_offers_who_is_there_and_keeps_the_name(browser_page: OfflinePage, files: dict[str, Path]) -> None:
    page = browser_page.open(files["Ridderkerk"])
    ask(page, "huisarts")
    field(page).fill("residentiële jeugdzorg")
    assert page.get_by_role("listbox", name="Wie u kunt zijn").get_by_text("Geen naam gevonden").is_visible()
    page.keyboard.press("Tab")
    assert field(page).input_value() == "huisarts"
    field(page).fill("")
    page.keyboard.press("Tab")
    assert not page.locator("#answer").is_visible()


def test_danger_comes_before_every_question(browser_page: OfflinePage, files: dict[str, Path]) -> None:
    page = browser_page.open(files["Dordrecht"])
    line = page.locator(".danger")
    assert line.is_visible()
    for number in ("112", "0800-2000"):
        assert number in line.inner_text()


@pytest.fixture
def phone(browser: Browser, files: dict[str, Path]) -> Iterator[Page]:
    context = browser.new_context(
        offline=True, viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(files["Ridderkerk"].resolve().as_uri())
    yield page
    context.close()


def test_on_a_phone(phone: Page) -> None:
    answer = ask(phone, "jeugd- en gezinscoach", 8)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320
    answer.get_by_role("link", name="toon op de kaart").first.tap()
    assert phone.locator("#panel.sheet h2").text_content() == "Verwijzing"
    phone.get_by_role("button", name="Sluiten").tap()
    assert answer.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser_page: OfflinePage, files: dict[str, Path], scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser_page.open(files["Ridderkerk"])
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    ask(page, "huisarts", 8)
    page.evaluate("document.querySelectorAll('#ask details').forEach((one) => { one.open = true; })")
    field(page).fill("jeugd")
    found = Axe().run(page, context="#ask", options={"runOnly": {"type": "tag", "values": TAGS}})
    assert found.violations_count == 0, found.generate_report()


def test_hostile_words_run_nothing(browser_page: OfflinePage, tmp_path: Path) -> None:
    file = tmp_path / "kwaad.html"
    file.write_text(render(networks.hostile()), encoding="utf-8", newline="\n")
    page = browser_page.open(file)
    for name in ("alias0", "alias2", "alias5"):
        ask(page, name)
        page.wait_for_timeout(50)
    assert page.evaluate("window.harmed") is None
    assert page.locator("#ask script, #ask img, #ask b").count() == 0
    assert browser_page.errors == []
