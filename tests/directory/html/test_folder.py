"""The pages of a service and an actor, and the folder they stand in: valid, accessible, no link that leads nowhere."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from netwerk.directory.base import Directory
from netwerk.directory.html import folder
from netwerk.directory.html.service import NAMING
from netwerk.directory.loading import make
from netwerk.model import ContactPoint
from netwerk.network import build
from tests.conftest import OfflinePage
from tests.directory.samples import COACHING, SERVICES, TEAM, directory
from tests.maps.test_page import Tags
from tests.pages.axe import EVERY_WINDOW, violations
from tests.samples import actor, relation, stand
from tests.test_validity import checker, errors

if TYPE_CHECKING:
    from playwright.sync_api import Page

__all__ = ["checker"]
KINDS = ("index.html", "voorziening/*.html", "actor/*.html")
POLICY = re.compile(r'Content-Security-Policy" content="([^"]*)"')


def page_of(path: str, one: Directory | None = None) -> str:
    return str(folder.render(one or directory(plans=True))[path])


def facts(text: str) -> dict[str, list[str]]:
    """The facts of a page by their labels, without markup."""
    rows = re.findall(r"<dt>(.*?)</dt>(.*?)</div>", text, re.DOTALL)
    lines = {label: re.findall(r"<dd[^>]*>(.*?)</dd>", values, re.DOTALL) for label, values in rows}
    return {label: [unescape(re.sub(r"<[^>]+>", "", one)) for one in some] for label, some in lines.items()}


def under(text: str, heading: str) -> list[str]:
    """The lines under a heading of a page, without markup."""
    part = text.partition(f"<h2>{heading}</h2>")[2].partition("<h2>")[0]
    return [unescape(re.sub(r"<[^>]+>", "", one)).strip() for one in re.findall(r"<li>(.*?)</li>", part, re.DOTALL)]


def test_files_are_called_after_identifiers_and_share_one_style_and_script() -> None:
    one = directory(plans=True)
    paths = list(folder.render(one))
    assert paths[0] == "index.html"
    style, script = paths[1:3]
    assert re.fullmatch(r"sociale-kaart-[0-9a-f]{16}\.css", style)
    assert re.fullmatch(r"sociale-kaart-[0-9a-f]{16}\.js", script)
    names = one.file_names
    services = {f"voorziening/{names[entry.service.iri]}.html" for entry in one.entries}
    assert set(paths[3:]) == services | {f"actor/{names[party.actor.iri]}.html" for party in one.parties}
    assert "voorziening/gezinscoaching.html" in services


def test_labels_have_no_say_in_names() -> None:
    plain = directory()
    odd = replace(plain.entries[0].service, label="../../weg")
    changed = replace(plain, entries=(replace(plain.entries[0], service=odd), *plain.entries[1:]))
    assert list(folder.render(changed)) == list(folder.render(plain))


def test_a_policy_takes_its_own_files_and_nothing_else() -> None:
    for path, text in folder.render(directory()).items():
        if path.endswith(".html"):
            policy = unescape(POLICY.findall(str(text))[0])
            scripts = "'self'" if path == "index.html" else "'none'"
            assert policy == (
                f"default-src 'none'; style-src 'self'; script-src {scripts}; base-uri 'none'; form-action 'none'"
            )
            found = Tags(str(text)).found
            assert not any(
                name == "style" or name.startswith("on") for tag, attributes in found for name in [tag, *attributes]
            )
            assert not any(tag == "script" and not {"src", "id"} & set(attributes) for tag, attributes in found)


@pytest.mark.parametrize("name", ["voorbeeld", "Ridderkerk", "Zwijndrecht", "Dordrecht"])
def test_every_link_leads_somewhere(sample: Path, shipped: dict[str, Path], name: str) -> None:
    place = shipped.get(name, sample)
    seen = 0
    for page in place.rglob("*.html"):
        for _, attributes in Tags(page.read_text(encoding="utf-8")).found:
            link = attributes.get("href") or attributes.get("src") or "#"
            if not link.startswith(("#", "mailto:", "tel:", "https:")):
                seen += 1
                assert (page.parent / link).is_file(), (page, link)
    assert seen > 20


@pytest.mark.parametrize("name", ["voorbeeld", "Ridderkerk", "Zwijndrecht", "Dordrecht"])
def test_every_page_is_led_to_from_the_start(sample: Path, shipped: dict[str, Path], name: str) -> None:
    place = shipped.get(name, sample)
    links = {attributes.get("href") for _, attributes in Tags((place / "index.html").read_text(encoding="utf-8")).found}
    pages = {page.relative_to(place).as_posix() for page in place.rglob("*/*.html")}
    assert pages
    assert pages <= links


@pytest.mark.parametrize("name", ["voorbeeld", "Ridderkerk", "Zwijndrecht", "Dordrecht"])
def test_every_page_is_valid(checker: list[str], sample: Path, shipped: dict[str, Path], name: str) -> None:
    place = shipped.get(name, sample)
    pages = sorted(place.rglob("*.html"))
    assert errors([*checker, "--also-check-css"], *pages, *place.glob("*.css")) == []


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(browser_page: OfflinePage, sample: Path, kind: str) -> None:
    for file in sorted(sample.glob(kind)):
        browser_page.open(file)
        assert browser_page.errors == []
        assert violations(browser_page.page, EVERY_WINDOW) == [], file.name
        browser_page.errors.clear()  # axe asks for the style itself, which the policy refuses


@pytest.mark.parametrize("path", ["index.html", "voorziening/gedwongen-kader-ridderkerk.html", "actor/*.html"])
def test_axe_finds_nothing_in_ridderkerk(browser_page: OfflinePage, shipped: dict[str, Path], path: str) -> None:
    longest = max(shipped["Ridderkerk"].glob(path), key=lambda file: file.stat().st_size)
    page = browser_page.open(longest)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_service_tells_all_that_is_known_of_it() -> None:
    told = facts(page_of("voorziening/gezinscoaching.html"))
    assert told["Voor wie"] == ["jeugdigen", "ouders"]
    assert told["Leeftijd"] == ["tot en met 17 jaar"]
    assert told["Aanbieder"] == ["Buurtteam (biedt)"]
    assert told["Wie verwijst"] == [
        "Buurtteam verwijst naar Gezinscoaching afgeleid uit de tekst",
        "School verwijst naar Buurtteam (met toestemming van de ouders)",
    ]
    assert told["Contact"][:3] == [
        "Van de aanbieder: Buurtteam",
        "Telefoon: +31 78 770 85 00",
        "E-mail: info@buurtteam.example",
    ]
    assert told["Niet bekend"] == ["wie inkoopt of betaalt"]


def test_whoever_is_named_can_be_followed() -> None:
    text = page_of("voorziening/gezinscoaching.html")
    assert (
        '<dd><a href="../actor/school.html">School</a> verwijst naar <a href="../actor/buurtteam.html">Buurtteam</a>'
        in text
    )
    assert '<a href="tel:+31787708500">+31 78 770 85 00</a>' in text
    assert '<a href="mailto:info@buurtteam.example">' in text
    assert '<a href="https://buurtteam.example">' in text
    assert 'href="../voorziening/gezinscoaching.html"' not in text


def test_what_names_actors_is_told_under_these_labels(shipped: dict[str, Path]) -> None:
    labels = {
        label
        for page in shipped["Ridderkerk"].glob("voorziening/*.html")
        for label in facts(page.read_text(encoding="utf-8"))
    }
    assert labels >= {*NAMING}


def test_for_whom_it_is_is_no_actor_of_that_name() -> None:
    parents = actor("ouders", kind="Actorgroep")
    one = make(build(stand(), [parents], [relation(parents, COACHING, "Aanbod", "biedt")]), SERVICES)
    text = page_of("voorziening/gezinscoaching.html", one)
    assert "<dd>ouders</dd>" in text
    assert '<dd><a href="../actor/ouders.html">ouders</a> (biedt)</dd>' in text


def test_of_several_numbers_each_can_be_called() -> None:
    team = replace(TEAM, contact=ContactPoint(telephone="078 770 85 00; 010 000 00 01 (na 17 uur)"))
    shown = make(build(stand(), [team], [relation(team, COACHING, "Aanbod", "biedt")]), SERVICES)
    page = page_of("actor/buurtteam.html", shown)
    assert '<dd>Telefoon: <a href="tel:0787708500">078 770 85 00</a>; 010 000 00 01 (na 17 uur)</dd>' in page


@pytest.mark.parametrize("text", ["javascript:alert(1)", "data:text/html,x", "https://[", "bel ons"])
def test_what_a_browser_would_run_is_no_link(text: str) -> None:
    team = replace(TEAM, contact=ContactPoint(telephone=text, email=text, url=text))
    shown = make(build(stand(), [team], [relation(team, COACHING, "Aanbod", "biedt")]), SERVICES)
    page = page_of("actor/buurtteam.html", shown)
    assert page.count(text) == 3
    assert [attributes["href"] for tag, attributes in Tags(page).found if tag == "a"] == [
        "#inhoud",
        "../index.html",
        "../voorziening/gezinscoaching.html",
    ]


def test_an_actor_tells_what_it_has_to_do_with_the_others() -> None:
    text = page_of("actor/buurtteam.html")
    assert facts(text)["Contact"][0] == "Telefoon: +31 78 770 85 00"
    assert under(text, "Wat het biedt of organiseert") == [
        "Buurtteam biedt Gezinscoaching",
        "Buurtteam biedt Voornemen voorgenomen",
    ]
    assert under(text, "Wie hierheen verwijst") == ["School verwijst naar Buurtteam (met toestemming van de ouders)"]
    assert under(text, "Naar wie dit verwijst") == ["Buurtteam verwijst naar Gezinscoaching afgeleid uit de tekst"]
    assert under(text, "Terugkoppeling") == ["Buurtteam koppelt terug aan School"]


def test_a_kind_that_is_called_as_its_sort_is_told_once(shipped: dict[str, Path]) -> None:
    text = (shipped["Zwijndrecht"] / "actor/gemeente-zwijndrecht.html").read_text(encoding="utf-8")
    assert facts(text)["Wat het is"] == ["gemeente"]


def test_of_the_crisis_team_a_reader_finds_who_organises_and_buys_it_and_that_nobody_is_said_to_call_it(
    shipped: dict[str, Path],
) -> None:
    text = (shipped["Ridderkerk"] / "actor/crisisinterventieteam-rijnmond.html").read_text(encoding="utf-8")
    assert facts(text)["Ook genoemd"] == ["CIT"]
    assert under(text, "Wie hierheen verwijst")[0].startswith("Iemand (de bron zegt niet wie) meldt aan bij")
    assert "Leemte in de bron: Wie het crisisinterventieteam inschakelt, staat er niet." in under(
        text, "Let op in de bronnen"
    )
    assert under(text, "Aanbod van anderen waarbij het is betrokken") == [
        "Bureau Jeugdzorg organiseert acute hulp bij crisis; gaat over crisisinterventieteam"
    ]
    assert "Gemeente Ridderkerk koopt in bij Bureau Jeugdzorg, voor crisisinterventieteam" in under(
        text, "Wie inkoopt, betaalt of opdracht geeft"
    )
    assert "2.6. Crisisinterventieteam: ‘" not in text, "quotes are marked up"
    assert "<li>2.6. Crisisinterventieteam: <q>" in text
    service = (shipped["Ridderkerk"] / "voorziening/crisisinterventie-rijnmond.html").read_text(encoding="utf-8")
    assert facts(service)["Aanbieder"] == ["Bureau Jeugdzorg (organiseert)", "crisisinterventieteam (biedt)"]
    paying = facts(service)["Wie de aanbieder betaalt of opdracht geeft"]
    assert "Gemeente Ridderkerk koopt in bij Bureau Jeugdzorg, voor crisisinterventieteam" in paying
    assert facts(service)["Niet bekend"] == ["leeftijd, toegang en contact"]


def test_pages_are_small(shipped: dict[str, Path]) -> None:
    pages = [page.stat().st_size for place in shipped.values() for page in place.rglob("*/*.html")]
    assert len(pages) > 300
    assert sum(pages) / len(pages) < 5_000


def printed(page: Page) -> bool:
    page.emulate_media(media="print")
    return page.get_by_role("navigation").count() == 0


def test_a_page_prints_without_ways_back(browser_page: OfflinePage, sample: Path) -> None:
    page = browser_page.open(sample / "actor/buurtteam.html")
    assert page.get_by_role("link", name="Terug naar Sociale kaart Voorbeeldstad").is_visible()
    assert printed(page)
    assert page.get_by_text("Wie hierheen verwijst").is_visible()
