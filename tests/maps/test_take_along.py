"""What a reader takes along: the page with its view, a link, pictures and tables, each held against the page itself."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest

from netwerk import lists, network, sheets
from netwerk.maps import render
from netwerk.maps.text import plain
from netwerk.model import Area, code
from netwerk.opening import stand_cells
from netwerk.pages import palette
from tests.maps import networks
from tests.maps.test_browser import VISIBLE_LINES, heading, search, until, write
from tests.maps.test_page import Tags, block, tags
from tests.maps.test_view import IN_VIEW, TAGS
from tests.samples import AREA, actor, relation, stand
from tests.test_validity import checker, errors

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.conftest import OfflinePage

__all__ = ["checker"]  # a fixture

SVG = "{http://www.w3.org/2000/svg}"
VIEW = "#dag=2020-06-01&plannen=ja&leeftijd=14&keuze=actor/school"
ROUTE = "#dag=2020-06-01&van=actor/school&naar=actor/jeugd--en-gezinsteam"
STATE = """() => JSON.stringify([State.now, [...State.view.relations]],
  (key, value) => value instanceof Set ? [...value].sort() : value)"""
CELLS = [
    "=1+1",
    "'=1+1",
    " -2",
    "@x",
    "\tx",
    "\rx",
    "+31 78 770 85 00",
    "+31;1",
    "'s-Hage",
    'zij "ja"',
    "a\r\nb",
    "",
]


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(networks.ladder(), tmp_path_factory.mktemp("kaart") / "kaart.html")


@pytest.fixture
def page(browser_page: OfflinePage, written: Path) -> Iterator[Page]:
    """The map of the ladder, open; nothing may go wrong on it."""
    yield browser_page.open(written)
    assert browser_page.errors == []
    assert browser_page.outside == []


def download(page: Page, name: str, folder: Path) -> Path:
    """Press a button of the tab and keep what the browser then saves, under the name it gets."""
    page.get_by_role("tab", name="Meenemen").click()
    with page.expect_download() as found:
        page.get_by_role("button", name=name, exact=True).click()
    file = folder / found.value.suggested_filename
    found.value.save_as(file)
    return file


def said(page: Page) -> str:
    return str(page.locator("#take [role=status]").text_content())


def go(page: Page, file: Path, view: str = "") -> None:
    """Open a file anew, not as another place on the page that is open."""
    page.goto("about:blank")
    page.goto(file.as_uri() + view)


def svg_of(page: Page, folder: Path, part: str) -> ET.Element:
    page.get_by_role("tab", name="Meenemen").click()
    page.locator("#take select").select_option(part)
    return ET.fromstring(download(page, "Bewaar als SVG", folder).read_bytes())  # noqa: S314  # our own file


def titles(root: ET.Element) -> list[str]:
    return [str(one.text) for one in root.findall(f".//{SVG}g/{SVG}title")]


def elements(page: str) -> list[tuple[str, dict[str, str]]]:
    """The elements of a page; an attribute without a value has an empty one."""
    return [(tag, {name: value or "" for name, value in attributes.items()}) for tag, attributes in Tags(page).found]


def rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig")), delimiter=";"))


# the page with its view


def test_a_saved_page_opens_on_its_view(page: Page, written: Path, tmp_path: Path) -> None:
    go(page, written, VIEW)
    before, lines = page.evaluate(STATE), page.evaluate(VISIBLE_LINES)
    saved = download(page, "Bewaar deze weergave", tmp_path)
    assert saved.name == "netwerkkaart-voorbeeldstad-2020-06-01.html"
    assert said(page) == f"Bewaard als {saved.name}."
    go(page, saved)
    assert page.evaluate(STATE) == before
    assert page.evaluate(VISIBLE_LINES) == lines
    assert heading(page).text_content() == "School"
    assert "#" not in page.url


def test_a_saved_page_is_the_page_it_came_from(page: Page, written: Path, tmp_path: Path) -> None:
    search(page, "jgt")
    page.locator("#list-relations summary").click()
    saved = download(page, "Bewaar deze weergave", tmp_path).read_text(encoding="utf-8")
    original = written.read_text(encoding="utf-8")
    (root,) = tags(saved, "html")
    assert root == {"lang": "nl", "data-view": "#dag=2020-06-01&keuze=actor/jeugd--en-gezinsteam"}
    assert elements(saved)[1:] == elements(original)[1:]
    for name in ("data", "drawing"):
        assert block(saved, name) == block(original, name)
    for whole in (r"<script>.*?</script>", r"<style>.*?</style>", r"<noscript>.*?</noscript>"):
        assert re.findall(whole, saved, re.DOTALL) == re.findall(whole, original, re.DOTALL)


def test_a_saved_page_works_on_a_web_site(browser: Browser, page: Page, written: Path, tmp_path: Path) -> None:
    go(page, written, VIEW)
    before = page.evaluate(STATE)
    text = download(page, "Bewaar deze weergave", tmp_path).read_text(encoding="utf-8")
    context = browser.new_context()
    context.route("**/*", lambda route: route.fulfill(body=text, content_type="text/html; charset=utf-8"))
    other = context.new_page()
    other.goto("http://localhost/kaart")
    assert other.evaluate(STATE) == before
    context.close()


def test_the_address_of_a_saved_page_goes_before_its_view(page: Page, written: Path, tmp_path: Path) -> None:
    go(page, written, VIEW)
    saved = download(page, "Bewaar deze weergave", tmp_path)
    go(page, saved, "#dag=2020-06-01&keuze=actor/huisarts")
    assert heading(page).text_content() == "Huisarts"
    assert page.evaluate("[State.now.age, State.now.plans]") == [None, False]
    go(page, saved, "#inhoud")
    assert heading(page).text_content() == "School"


def test_clearing_a_saved_view_is_kept_by_the_address(page: Page, written: Path, tmp_path: Path) -> None:
    go(page, written, "#dag=2020-06-01&leeftijd=14")
    saved = download(page, "Bewaar deze weergave", tmp_path)
    go(page, saved)
    page.get_by_role("button", name="14 jaar").click()
    until(page, "location.hash === '#dag=2020-06-01'")
    page.reload()
    assert page.evaluate("State.now.age") is None
    again = download(page, "Bewaar deze weergave", tmp_path)
    go(page, again)
    assert page.evaluate("State.now.age") is None


def test_a_saved_page_saves_another(page: Page, written: Path, tmp_path: Path) -> None:
    go(page, written, VIEW)
    first = download(page, "Bewaar deze weergave", tmp_path / "een")
    go(page, first)
    search(page, "huisarts")
    second = download(page, "Bewaar deze weergave", tmp_path / "twee")
    go(page, second)
    assert heading(page).text_content() == "Huisarts"
    assert page.evaluate("State.now.age") == 14
    go(page, first)
    assert heading(page).text_content() == "School"


def test_a_saved_page_is_valid(page: Page, written: Path, tmp_path: Path, checker: list[str]) -> None:
    go(page, written, ROUTE)
    assert errors(checker, download(page, "Bewaar deze weergave", tmp_path)) == []


def test_hostile_words_stay_text_in_all_that_is_taken(browser_page: OfflinePage, tmp_path: Path) -> None:
    page = browser_page.open(write(networks.hostile(), tmp_path / "kwaad.html"))
    page.evaluate("State.choose('entity', 0)")
    saved = download(page, "Bewaar deze weergave", tmp_path)
    root = svg_of(page, tmp_path, "all")
    table = rows(download(page, "Relaties in beeld (CSV)", tmp_path))
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= {
        *("svg", "g", "path", "text", "title", "desc", "rect", "clipPath")
    }
    assert not [name for one in root.iter() for name in one.attrib if name.startswith("on")]
    names = {plain(text) for text in networks.HOSTILE}
    assert {title.removesuffix(" (Team)") for title in titles(root)} >= names
    assert {row["van"] for row in table} <= names
    go(page, saved)
    assert page.evaluate("State.now.chosen.id") == 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("window.harmed === undefined")
    assert browser_page.errors == []


# pictures


def test_svg_holds_the_whole_map(page: Page, tmp_path: Path) -> None:
    root = svg_of(page, tmp_path, "all")
    assert root.attrib["lang"] == "nl"
    assert root.find(f"{SVG}title") is not None
    lines, cards = page.evaluate(
        "[Picture.lines().map(({ id }) => Lines.whole(id).title),"
        " Picture.cards().map((id) => Model.data.nodes[id].name)]"
    )
    found = titles(root)
    assert found[: len(lines)] == lines
    assert [re.sub(r" \([^(]*\)$", "", title) for title in found[len(lines) :]] == cards
    texts = [str(one.text) for one in root.iter(f"{SVG}text")]
    assert {"Jeugd- en", "gezinsteam", "Huisarts", "Drang", "Voorveld", "?"} <= {*texts, "Drang"}
    assert "style" not in "".join(name for one in root.iter() for name in one.attrib)


def test_svg_says_what_it_is(page: Page, written: Path, tmp_path: Path) -> None:
    go(page, written, "#dag=2020-06-01&plannen=ja&leeftijd=14&lijnen=Verwijzing.Geldstroom")
    texts = [str(one.text) for one in svg_of(page, tmp_path, "all").iter(f"{SVG}text")]
    told = texts[texts.index("Netwerkkaart jeugdhulp: Voorbeeldstad") :]
    whole = " ".join(told)
    assert told[1] == "Stand van 1 juni 2020, Voorbeeldstad. Plannen zijn meegenomen en als zodanig gemerkt."
    assert "Dataversie 0123456789ab" in whole
    assert "Ingesteld: ook plannen; 14 jaar." in whole
    assert told[told.index("Verwijzing") : told.index("Verwijzing") + 3] == [
        "Verwijzing", "Geldstroom", "een plan, nog geen praktijk"
    ]  # fmt: skip
    assert "Bronnen: Voorbeeldplan (2020)." in whole
    assert "Dit is geen actuele verwijsinformatie" in told[-1]


def test_lines_have_their_dashes_colours_and_faintness(page: Page, written: Path, tmp_path: Path) -> None:
    go(page, written, "#dag=2020-06-01&plannen=ja&lijnen=Geldstroom.Consultatie&keuze=actor/gedragswetenschapper")
    root, light = svg_of(page, tmp_path, "all"), palette.light()
    groups = {str(one[0].text): one for one in root.iter(f"{SVG}g") if len(one) and one[0].tag == f"{SVG}title"}
    plan = groups["Gemeente Voorbeeldstad betaalt Jeugd- en gezinsteam. (voorgenomen)"]
    assert plan[1].attrib["stroke-dasharray"] == "9 9"
    assert plan[1].attrib["stroke"] == light["--class-geldstroom"]
    assert plan[1].attrib["stroke-opacity"] == "0.08"
    clear = groups["Jeugd- en gezinsteam consulteert Gedragswetenschapper."]
    assert clear[1].attrib["stroke-dasharray"] == "2 5"
    assert "stroke-opacity" not in clear[1].attrib
    assert clear[2].attrib["fill"] == light["--class-consultatie"]
    (chosen,) = [one for title, one in groups.items() if title.startswith("Gedragswetenschapper (")]
    assert (chosen[2].attrib["stroke"], chosen[2].attrib["stroke-width"]) == (light["--focus"], "5")


def test_an_arrow_ends_at_the_edge_of_its_card(page: Page, tmp_path: Path) -> None:
    root = svg_of(page, tmp_path, "all")
    title = next(t for t in titles(root) if t.startswith("School schaalt op naar"))
    (group,) = [one for one in root.iter(f"{SVG}g") if len(one) and one[0].text == title]
    points = [tuple(map(float, pair)) for pair in re.findall(r"(-?[\d.]+) (-?[\d.]+)", group[2].attrib["d"])]
    x, y = page.evaluate(
        "(iri) => { const { x, y } = Picture.place(Model.data.nodes.find((n) => n.iri === iri).id); return [x, y]; }",
        networks.JGT.iri,
    )
    outside = [max(abs(px - x) / 95, abs(py - y) / 31) for px, py in points]
    assert min(outside) == pytest.approx(1, abs=0.03)


def test_the_colours_are_the_light_ones_in_the_dark_too(browser: Browser, written: Path, tmp_path: Path) -> None:
    found = []
    for scheme in ("light", "dark"):
        context = browser.new_context(offline=True, color_scheme=scheme)
        page = context.new_page()
        page.goto(f"{written.as_uri()}{VIEW}")
        found.append(ET.tostring(svg_of(page, tmp_path / scheme, "all")))
        context.close()
    assert found[0] == found[1]


def test_what_is_in_sight_is_less_than_the_map(browser_page: OfflinePage, tmp_path: Path) -> None:
    page = browser_page.open(write(networks.large(), tmp_path / "groot.html"))
    part, whole = (titles(svg_of(page, tmp_path, part)) for part in ("view", "all"))
    assert 0 < len(part) < len(whole)
    assert set(part) < set(whole)
    lines = [[title for title in found if title.endswith(".")] for found in (part, whole)]
    assert 0 < len(lines[0]) < len(lines[1])


def test_png_is_twice_as_sharp_as_the_screen(page: Page, tmp_path: Path) -> None:
    data = download(page, "Bewaar als PNG", tmp_path).read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    wide = int.from_bytes(data[16:20], "big")
    assert wide >= 2 * page.evaluate("Picture.network.canvas.frame.clientWidth")


def test_png_shows_what_the_svg_holds(page: Page) -> None:
    inks = page.evaluate("""async () => {
      const scene = Scene.build('all');
      const bitmap = await createImageBitmap((await Scene.png(scene)).blob);
      const ctx = Dom.make('canvas', { width: bitmap.width, height: bitmap.height }).getContext('2d');
      ctx.drawImage(bitmap, 0, 0);
      const { data } = ctx.getImageData(0, 0, bitmap.width, bitmap.height);
      const found = new Map();
      for (let at = 0; at < data.length; at += 4) {
        const hex = '#' + [...data.slice(at, at + 3)].map((one) => one.toString(16).padStart(2, '0')).join('');
        found.set(hex, (found.get(hex) || 0) + 1);
      }
      return Object.fromEntries(found);
    }""")
    light = palette.light()
    for name in ("--page", "--panel", "--text", "--class-verwijzing", "--class-consultatie", "--class-regie"):
        assert inks.get(light[name], 0) > 300, name


def test_too_large_a_picture_is_made_smaller_and_says_so(page: Page, tmp_path: Path) -> None:
    page.evaluate("for (const one of Model.drawing.bands) { one.x *= 40; one.width *= 40; }")
    page.get_by_role("tab", name="Meenemen").click()
    page.locator("#take select").select_option("all")
    data = download(page, "Bewaar als PNG", tmp_path).read_bytes()
    assert int.from_bytes(data[16:20], "big") <= 16384
    until(page, "document.querySelector('#take [role=status]').textContent.includes('verkleind tot')")


# tables


def test_a_table_is_the_one_that_netwerk_writes(page: Page, tmp_path: Path) -> None:
    ladder, areas = networks.ladder(), {AREA.iri: AREA}
    wanted = [dict(zip(lists.RELATION_COLUMNS, row, strict=True)) for row in lists.relations(ladder, areas)]
    real = {row["id"]: row for row in wanted if row["status"] == "bestaand"}
    file = download(page, "Relaties in beeld (CSV)", tmp_path)
    assert file.name == "relaties-voorbeeldstad-2020-06-01.csv"
    found = {row["id"]: row for row in rows(file)}
    assert list(next(iter(found.values())))[: 3 + len(lists.RELATION_COLUMNS)] == [
        *stand_cells(ladder.stand), *lists.RELATION_COLUMNS
    ]  # fmt: skip
    assert found.keys() == real.keys()
    for name, row in real.items():
        assert {key: found[name][key] for key in row} == row
    assert {key: found[networks.REFERRAL.name][key] for key in stand_cells(ladder.stand)} == stand_cells(ladder.stand)
    assert found[networks.REFERRAL.name]["aanhaling"] == "wie verwijst naar wie"
    assert found[networks.REFERRAL.name]["kenmerk"].replace("-", "") == code(networks.REFERRAL.iri)
    assert found[networks.REFERRAL.name]["iri"] == networks.REFERRAL.iri


def test_cells_are_guarded_and_quoted_as_netwerk_does(page: Page) -> None:
    header = ["a", "b"]
    cells = [[cell, "x"] for cell in CELLS]
    expected = sheets.csv_text(networks.ladder().stand, header, cells)
    assert page.evaluate("([header, cells]) => Sheets.text(header, cells)", [header, cells]) == expected


def test_a_table_follows_filters_and_focus(page: Page, written: Path, tmp_path: Path) -> None:
    go(page, written, "#dag=2020-06-01&zonder=opschaling&rond=actor/school&stappen=1")
    found = rows(download(page, "Relaties in beeld (CSV)", tmp_path))
    assert sorted(row["zin"] for row in found) == sorted(page.evaluate(IN_VIEW))
    assert 0 < len(found) < len(networks.RELATIONS) / 2
    assert found[0]["toelichting"].endswith("Ingesteld: zonder opschaling; 1 stap rond School.")


def test_an_empty_view_is_a_table_with_its_header(page: Page, written: Path, tmp_path: Path) -> None:
    go(page, written, "#dag=2001-01-01")
    file = download(page, "Relaties in beeld (CSV)", tmp_path)
    assert rows(file) == []
    assert file.read_bytes().startswith(b"\xef\xbb\xbfstand van;")


def test_the_steps_of_a_route_are_a_table(page: Page, written: Path, tmp_path: Path) -> None:
    button = page.get_by_role("button", name="Stappen van de route (CSV)")
    page.get_by_role("tab", name="Meenemen").click()
    assert not button.is_visible()
    go(page, written, ROUTE)
    (step,) = rows(download(page, "Stappen van de route (CSV)", tmp_path))
    assert (step["weg"], step["stap"], step["van stap"], step["naar stap"]) == (
        *("1", "1", "School", "Jeugd- en gezinsteam"),
    )
    assert step["voorwaarde"] == "als de school er niet uitkomt"
    assert step["bron"] == "Voorbeeldplan (2020), 1. Begin"


# names and links


def test_a_file_name_is_safe_whatever_the_area_is_called(browser_page: OfflinePage, tmp_path: Path) -> None:
    area = Area(f"https://w3id.org/netwerk/id/gebied/{quote('..')}-Ågé <x>:|?*", "Kwaad")
    one = relation(actor("A", areas=(area.iri,)), actor("B"), areas=(area.iri,))
    made = network.build(replace(stand(), area=area), [], [one])
    page = browser_page.page
    file = tmp_path / "k.html"
    file.write_text(render(made, [area]), encoding="utf-8")
    page.goto(file.as_uri())
    name = page.evaluate("Caption.fileName('netwerkkaart', 'html')")
    assert name == "netwerkkaart-age-x-2020-06-01.html"


def test_a_link_is_copied_and_says_where_it_works(browser: Browser, written: Path) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    text = written.read_text(encoding="utf-8")
    context.route("http://**/*", lambda route: route.fulfill(body=text, content_type="text/html; charset=utf-8"))
    page = context.new_page()
    for address, more in ((written.as_uri(), "werkt alleen op deze computer"), ("http://localhost/kaart", "")):
        page.goto(address + VIEW)
        page.get_by_role("tab", name="Meenemen").click()
        page.get_by_role("button", name="Kopieer de koppeling").click()
        until(page, "document.querySelector('#take [role=status]').textContent !== ''")
        assert said(page).startswith("De koppeling is gekopieerd.")
        assert more in said(page)
        assert ("deze computer" in said(page)) == bool(more)
        assert page.evaluate("navigator.clipboard.readText()") == address + VIEW
    context.close()


def test_a_refused_clipboard_leaves_the_link_selected(page: Page, written: Path) -> None:
    go(page, written, VIEW)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('nee')); }")
    page.get_by_role("tab", name="Meenemen").click()
    page.get_by_role("button", name="Kopieer de koppeling").click()
    until(page, "!document.querySelector('#take input').hidden")
    assert page.evaluate("document.activeElement.value") == written.as_uri() + VIEW
    assert page.evaluate("getSelection().toString()") == written.as_uri() + VIEW
    assert "Kopieer de koppeling uit het veld" in said(page)


def test_axe_finds_nothing_in_the_tab(page: Page, written: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe

    go(page, written, ROUTE)
    page.get_by_role("tab", name="Meenemen").click()
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    assert found.violations_count == 0, found.generate_report()
