"""To cite and to correct: the code of a statement, the reference to copy, and the text to send, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from netwerk import session
from netwerk.maps import render
from netwerk.maps.text import headed
from netwerk.model import code
from netwerk.wording import period_text, sentence
from tests.maps import networks
from tests.maps.test_browser import focused, heading, until
from tests.maps.test_page import known
from tests.samples import ID, PASSAGE, actor, make_network, relation

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.conftest import OfflinePage

MAIL = "info@voorbeeld.example"
SPOKEN = f"{code(networks.REFERRAL.iri)[:4]}-{code(networks.REFERRAL.iri)[4:]}"
LAST_LINES = [
    "Bron: Voorbeeldplan (2020), 1. Begin (‘wie verwijst naar wie’).",
    "Netwerkkaart jeugdhulp: Voorbeeldstad. Stand van 1 juni 2020, dataversie 0123456789ab.",
    f"Kenmerk: {SPOKEN}",
]
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
KEPT_CLIPBOARD = """Object.defineProperty(navigator, 'clipboard', { value: {
  writeText: async (text) => { window.copied = text; } } })"""
REFUSED_CLIPBOARD = """Object.defineProperty(navigator, 'clipboard', { value: {
  writeText: async () => { throw new DOMException('', 'NotAllowedError'); } } })"""


def test_the_code_of_every_thing_in_the_graph_is_its_own() -> None:
    network = session.start(session.Wish()).every_day()
    every = [*network.entities, *network.relations]
    assert len({code(iri) for iri in every}) == len(every) > 900


def test_a_code_does_not_hang_on_what_else_the_map_shows() -> None:
    data = known(render(make_network([networks.REFERRAL])))
    every = [one["iri"] for one in (*data["nodes"], *data["relations"])]
    assert data["codes"] == "".join(map(code, every))
    assert data["codes"].endswith(code(networks.REFERRAL.iri))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("kaart") / "kaart.html")


def write(file: Path, contact: str | None = MAIL) -> Path:
    file.write_text(render(networks.ladder(), contact=contact), encoding="utf-8", newline="\n")
    return file


def choose(page: Page, text: str = SPOKEN) -> None:
    page.get_by_role("combobox", name="op kenmerk").fill(text)
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")


def opened(browser_page: OfflinePage, file: Path, clipboard: str = KEPT_CLIPBOARD) -> Page:
    browser_page.page.add_init_script(clipboard)
    page = browser_page.open(file)
    choose(page)
    return page


def written_words(page: Page, text: str) -> None:
    page.get_by_text("Klopt dit niet?").click()
    page.get_by_label("Wat klopt er niet").fill(text)


def mail_of(page: Page) -> tuple[str, str, str]:
    """The length of the link, and the subject and text of the mail it opens."""
    link = str(page.get_by_role("link", name=f"Mail naar {MAIL}").get_attribute("href"))
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", MAIL)
    fields = parse_qs(parts.query, strict_parsing=True, errors="strict")
    assert set(fields) == {"subject", "body"}
    return link, fields["subject"][0], fields["body"][0]


@pytest.mark.parametrize("typed", [SPOKEN, SPOKEN.lower(), SPOKEN.replace("-", " "), f"kenmerk {SPOKEN}", SPOKEN[:5]])
def test_a_statement_is_found_by_its_code(browser_page: OfflinePage, written: Path, typed: str) -> None:
    page = browser_page.open(written)
    page.get_by_role("combobox", name="op kenmerk").fill(typed)
    assert sentence(networks.REFERRAL) in str(page.get_by_role("option").first.text_content())
    page.keyboard.press("Enter")
    assert heading(page).text_content() == "Verwijzing"
    assert page.locator("#panel .code").text_content() == SPOKEN
    assert page.evaluate("Model.data.relations[State.now.chosen.id].iri") == networks.REFERRAL.iri
    assert browser_page.errors == []


def test_an_actor_is_found_by_its_code(browser_page: OfflinePage, written: Path) -> None:
    page = browser_page.open(written)
    choose(page, code(networks.JGT.iri))
    assert heading(page).text_content() == networks.JGT.label


def test_a_code_is_no_answer_where_an_actor_is_asked(browser_page: OfflinePage, written: Path) -> None:
    page = browser_page.open(written)
    page.get_by_role("tab", name="Vraag").click()
    page.get_by_role("combobox", name="Ik ben").fill(SPOKEN)
    assert page.get_by_text("Geen naam gevonden").is_visible()


def test_a_reference_is_copied(browser_page: OfflinePage, written: Path) -> None:
    page = opened(browser_page, written)
    page.get_by_role("button", name="Kopieer verwijzing").click()
    until(page, "window.copied !== undefined")
    assert page.evaluate("copied").split("\n") == [
        sentence(networks.REFERRAL),
        f"{headed(period_text(networks.REFERRAL))}; bestaand.",
        *LAST_LINES,
    ]
    assert page.get_by_role("status").text_content() == "Gekopieerd."
    assert page.locator("#panel .cite").get_by_text("Gekopieerd.").is_visible()
    page.get_by_text("Toon de verwijzing").click()
    assert page.get_by_label("Verwijzing", exact=True).input_value() == page.evaluate("copied")


@pytest.mark.parametrize("clipboard", [NO_CLIPBOARD, REFUSED_CLIPBOARD])
def test_where_copying_is_refused_the_text_is_selected(
    browser_page: OfflinePage, written: Path, clipboard: str
) -> None:
    page = opened(browser_page, written, clipboard)
    page.get_by_role("button", name="Kopieer verwijzing").click()
    until(page, "document.activeElement.id === 'cite-copy-text'")
    field = page.get_by_label("Verwijzing", exact=True)
    assert field.is_visible()
    assert page.evaluate("getSelection().toString()") == field.input_value() != ""
    assert "is geselecteerd" in str(page.get_by_role("status").text_content())
    assert browser_page.errors == []


def test_doubts_and_the_day_stand_in_the_reference(browser_page: OfflinePage, tmp_path: Path) -> None:
    other = replace(PASSAGE, iri=f"{ID}passage/vp-2", section="2. Slot", anchor="en ook hier")
    again = replace(PASSAGE, iri=f"{ID}passage/vp-3", anchor="nog eens")
    one = relation(actor("A"), actor("B"), certainty="afgeleid", passages=(PASSAGE, other, again))
    file = tmp_path / "kaart.html"
    file.write_text(render(make_network([one])), encoding="utf-8")
    page = browser_page.open(file)
    page.evaluate("State.update({ day: '2022-03-04' })")
    choose(page, code(one.iri))
    page.get_by_text("Toon de verwijzing").click()
    text = page.get_by_label("Verwijzing", exact=True).input_value()
    assert text.startswith("A verwijst naar B. [afgeleid uit de tekst] [laatst bevestigd 31 december 2020]\n")
    assert "1. Begin (‘wie verwijst naar wie’, ‘nog eens’); Voorbeeldplan (2020), 2. Slot (‘en ook hier’)." in text
    assert "Stand van 4 maart 2022, dataversie" in text
    assert "file:" not in text
    page.evaluate("State.update({ day: '2021-02-03' })")
    assert page.get_by_label("Verwijzing", exact=True).is_visible(), "what was opened stays open"
    assert "Stand van 3 februari 2021" in page.get_by_label("Verwijzing", exact=True).input_value()


@pytest.fixture
def on_the_web(browser: Browser, written: Path) -> Iterator[Page]:
    """The map as a web site serves it; the site is made up, nothing leaves the machine."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.route("**/*", lambda route: route.fulfill(path=written, content_type="text/html"))
    page.goto("https://kaart.example/stad/kaart.html?bron=intranet")
    yield page
    context.close()


def test_on_the_web_the_reference_names_its_place(on_the_web: Page) -> None:
    choose(on_the_web)
    on_the_web.get_by_text("Toon de verwijzing").click()
    last = on_the_web.get_by_label("Verwijzing", exact=True).input_value().split("\n")[-1]
    assert last.startswith("https://kaart.example/stad/kaart.html?bron=intranet#dag=2020-06-01&keuze=relatie/")
    on_the_web.goto("about:blank")
    on_the_web.goto(last)
    assert on_the_web.locator("#panel .code").text_content() == SPOKEN


def test_a_correction_is_a_mail_with_all_that_it_is_about(browser_page: OfflinePage, written: Path) -> None:
    page = opened(browser_page, written)
    words = "Sinds 2019 niet meer: 100 % & meer?\nHet team heet nu “Buurt+”. \U0001f600 a=b#c"
    written_words(page, words)
    _, subject, body = mail_of(page)
    assert subject == f"Klopt dit niet? Kenmerk {SPOKEN}"
    assert "\n" not in body.replace("\r\n", "")
    lines = body.split("\r\n")
    assert lines[:3] == ["Wat klopt er niet, en wat moet het zijn?", *words.split("\n")]
    assert lines[3:6] == ["", "Het gaat over:", sentence(networks.REFERRAL)]
    assert lines[7:] == [*LAST_LINES, f"In de gegevens: relatie/{networks.REFERRAL.name}"]
    page.get_by_role("button", name="Kopieer de tekst").click()
    until(page, "window.copied !== undefined")
    assert page.evaluate("copied") == body.replace("\r\n", "\n")


def test_a_long_correction_is_cut_where_it_may_be_and_says_so(browser_page: OfflinePage, written: Path) -> None:
    page = opened(browser_page, written)
    written_words(page, "\U0001f600é" * 4000)
    link, subject, body = mail_of(page)
    assert 1950 < len(link) <= 2000
    assert SPOKEN in subject
    assert body.endswith("… [ingekort; de hele tekst staat bij de kaart]")
    assert page.get_by_text("Niet alles past in de mail").is_visible()
    whole = page.get_by_label("De tekst om te sturen").input_value()
    assert whole.endswith(f"In de gegevens: relatie/{networks.REFERRAL.name}")
    page.get_by_label("Wat klopt er niet").fill("kort")
    assert not page.get_by_text("Niet alles past in de mail").is_visible()


def test_what_was_written_stays_when_the_view_changes(browser_page: OfflinePage, written: Path) -> None:
    page = opened(browser_page, written)
    written_words(page, "Dit klopt niet.")
    page.evaluate("State.update({ plans: true })")
    assert page.get_by_label("Wat klopt er niet").input_value() == "Dit klopt niet."
    assert page.evaluate("document.activeElement.id") == "doubt-words"
    choose(page, code(networks.JGT.iri))
    assert page.locator("#doubt-words").input_value() == ""
    assert not page.locator("#doubt-words").is_visible()
    choose(page)
    assert page.locator("#doubt-words").input_value() == "Dit klopt niet."


def test_a_name_or_definition_can_be_doubted_too(browser_page: OfflinePage, written: Path) -> None:
    page = browser_page.open(written)
    choose(page, code(networks.JGT.iri))
    written_words(page, "Het heet anders.")
    _, _, body = mail_of(page)
    assert "\r\nJeugd- en gezinsteam (Team, lokale toegang).\r\n" in body
    assert "Het team dat hulpvragen van gezinnen beoordeelt.\r\nOok genoemd: JGT." in body
    assert body.endswith(f"In de gegevens: actor/{networks.JGT.name}")


def test_without_an_address_it_says_so(browser_page: OfflinePage, tmp_path: Path) -> None:
    page = opened(browser_page, write(tmp_path / "kaart.html", contact=None))
    written_words(page, "Nee.")
    assert page.get_by_text("Bij deze kaart is geen adres bekend.").is_visible()
    assert page.locator("#panel a[href^='mailto:'], #panel a[target]").count() == 0
    page.get_by_role("button", name="Kopieer de tekst").click()
    until(page, "window.copied !== undefined")
    assert "Nee." in page.evaluate("copied")


def test_a_page_to_report_on_is_a_link(browser_page: OfflinePage, tmp_path: Path) -> None:
    page = opened(browser_page, write(tmp_path / "kaart.html", contact="https://voorbeeld.example/melden?over=kaart"))
    written_words(page, "Nee.")
    link = page.get_by_role("link", name="Naar voorbeeld.example (nieuw tabblad)")
    assert link.get_attribute("href") == "https://voorbeeld.example/melden?over=kaart"
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert browser_page.outside == []


def test_by_keyboard(browser_page: OfflinePage, written: Path) -> None:
    page = opened(browser_page, written)
    for _ in range(40):
        page.keyboard.press("Tab")
        if focused(page) == "Klopt dit niet?":
            break
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Nee.")
    assert "Nee." in mail_of(page)[2]
    page.keyboard.press("Escape")
    assert heading(page).text_content() != "Verwijzing"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser_page: OfflinePage, written: Path, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = opened(browser_page, written)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.get_by_text("Toon de verwijzing").click()
    written_words(page, "x" * 3000)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}})
    assert found.violations_count == 0, found.generate_report()


def test_hostile_words_stay_text_in_what_is_copied(browser_page: OfflinePage, tmp_path: Path) -> None:
    file = tmp_path / "kwaad.html"
    file.write_text(render(networks.hostile(), contact=MAIL), encoding="utf-8")
    browser_page.page.add_init_script(KEPT_CLIPBOARD)
    page = browser_page.open(file)
    for iri in (*networks.hostile().relations, *networks.hostile().entities):
        choose(page, code(iri))
        page.get_by_text("Klopt dit niet?").click()
        page.get_by_role("button", name="Kopieer de tekst").click()
        _, _, body = mail_of(page)
        assert not set(body) & set("\u2028\u2029\u202e\u200f")
    assert page.evaluate("window.harmed") is None
    assert page.locator("main script, main img, main b").count() == 0
    assert browser_page.errors == []
