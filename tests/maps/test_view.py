"""A reader's view in the browser: the day, the filters, steps around an actor, and the address that keeps it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import Literal, Quad, RdfFormat, parse, serialize

from netwerk import resources, session
from netwerk.maps import render
from netwerk.wording import day_text
from tests.maps import networks
from tests.maps.test_browser import VISIBLE_LINES, focused, heading, open_tab, search, until, write
from tests.samples import actor, make_network, relation

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.conftest import OfflinePage

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
IN_VIEW = "() => [...State.view.relations].map((id) => Words.sentence(Model.data.relations[id]))"


@pytest.fixture(scope="session")
def dordrecht(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of(session.start(session.Wish(area="Dordrecht")), tmp_path_factory.mktemp("kaart"))


@pytest.fixture(scope="session")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of(session.start(session.Wish()), tmp_path_factory.mktemp("kaart"))


def page_of(sitting: session.Session, folder: Path) -> Path:
    file = folder / "kaart.html"
    text = render(sitting.network(), sitting.catalog.areas.values(), sitting.every_day())
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def roles(page: Page) -> set[str]:
    """Who the panel says is penvoerder or hoofdaannemer, practice only."""
    items = page.locator("#panel li.relation > p:first-child").all_text_contents()
    found = [re.match(r"(.*) is (penvoerder|hoofdaannemer) van Sociaal Wijkteam Dordrecht", text) for text in items]
    return {f"{one[1]}: {one[2]}" for one in found if one}


def test_the_day_moves_over_dordrecht_by_keyboard(browser_page: OfflinePage, dordrecht: Path) -> None:
    page = browser_page.open(dordrecht)
    search(page, "sociaal wijkteam dordrecht")
    slider = page.get_by_role("slider", name="Dag")
    assert slider.get_attribute("aria-valuetext") == "20 april 2021"
    slider.focus()
    page.keyboard.press("Home")
    seen = {}
    for _ in range(page.evaluate("Model.data.days.length")):
        seen[page.evaluate("State.now.day")] = roles(page)
        day = page.locator("#day-text").text_content()
        assert page.locator(".stand p").first.text_content() == f"Stand van {day}, Dordrecht."
        page.keyboard.press("ArrowRight")
    teams, plexus, mee = "Stichting Jeugdteams: hoofdaannemer", "Plexus: penvoerder", "MEE: hoofdaannemer"
    assert seen["2017-01-01"] == {teams, plexus}
    assert seen["2018-01-01"] == {teams, mee}
    assert seen["2020-01-01"] == {teams, mee}
    assert seen["2021-01-01"] == seen["2022-01-01"] == {"Stichting De Sociale Basis: penvoerder"}
    assert focused(page) == ""
    assert page.evaluate("document.activeElement.id") == "day"
    assert browser_page.errors == []


def test_nothing_moves_when_the_day_does(browser_page: OfflinePage, dordrecht: Path) -> None:
    page = browser_page.open(dordrecht)
    places = "() => [Picture.network.getPositions(), Picture.network.getViewPosition(), Picture.network.getScale()]"
    before, box = page.evaluate(places), page.locator("#picture").bounding_box()
    page.get_by_role("button", name="Vorige verandering").click()
    page.get_by_role("button", name="Vorige verandering").click()
    after = page.evaluate(places)
    assert after[1:] == before[1:]
    both = before[0].keys() & after[0].keys()
    assert both
    assert {key: before[0][key] for key in both} == {key: after[0][key] for key in both}
    assert page.locator("#picture").bounding_box() == box


def test_at_the_last_day_the_button_keeps_the_focus(browser_page: OfflinePage, dordrecht: Path) -> None:
    page = browser_page.open(dordrecht)
    after = page.get_by_role("button", name="Volgende verandering")
    after.focus()
    days = page.evaluate("Model.data.days")
    for _ in days:
        page.keyboard.press("Enter")
    assert page.evaluate("State.now.day") == days[-1]
    assert after.get_attribute("aria-disabled") == "true"
    assert page.evaluate("document.activeElement.id") == "day-after"
    assert page.get_by_role("button", name="Vorige verandering").get_attribute("aria-disabled") == "false"


def test_moments_are_a_list_too(browser_page: OfflinePage, dordrecht: Path) -> None:
    page = browser_page.open(dordrecht)
    page.get_by_text("Wanneer er iets verandert").click()
    moment = page.locator("#moment-list li", has_text=day_text(date(2018, 1, 1)))
    assert str(moment.text_content()).startswith("1 januari 2018 die dag ")
    moment.get_by_role("button").click()
    assert page.evaluate("State.now.day") == "2018-01-01"
    assert page.locator("#moment-list [aria-current]").text_content() == focused(page) == "1 januari 2018"


def test_what_is_not_there_on_a_day_says_when_it_is(browser_page: OfflinePage, dordrecht: Path) -> None:
    page = browser_page.open(dordrecht)
    page.evaluate("State.update({ day: '2015-01-01' })")
    page.get_by_role("combobox", name="Zoek op naam").fill("plexus")
    assert "nu niet in beeld" in str(page.get_by_role("option").first.text_content())
    page.keyboard.press("Enter")
    panel = page.locator("#panel")
    assert panel.get_by_text("Op 1 januari 2015 noemen de bronnen dit niet.").is_visible()
    panel.get_by_role("button", name="Ga naar 1 januari 2017").click()
    assert page.evaluate("State.now.day") == "2017-01-01"
    assert panel.get_by_text("is penvoerder van").first.is_visible()
    assert focused(page) == "Plexus"


def test_last_confirmed_follows_the_day(browser_page: OfflinePage, tmp_path: Path) -> None:
    one = relation(actor("A"), actor("B"), last_confirmed=date(2020, 12, 31))
    later = relation(actor("C"), actor("D"), begin=date(2021, 5, 1), last_confirmed=date(2021, 5, 1))
    page = browser_page.open(write(make_network([one, later]), tmp_path / "kaart.html"))
    search(page, "a")
    assert not page.get_by_text("laatst bevestigd").is_visible()
    page.get_by_role("button", name="Volgende verandering").click()
    assert page.locator("#panel").get_by_text("laatst bevestigd 31 december 2020").is_visible()
    assert page.evaluate("Picture.lines().map(({ label }) => label)") == [
        "laatst 2020",
        "",
    ]


def test_plans_are_off_and_drawn_apart(browser_page: OfflinePage, tmp_path: Path) -> None:
    plan = relation(actor("A"), actor("B"), status="voorgenomen")
    never = relation(actor("A"), actor("C"), status="niet-uitgevoerd")
    page = browser_page.open(write(make_network([plan, never, relation(actor("A"), actor("D"))]), tmp_path / "k.html"))
    assert page.evaluate(IN_VIEW) == ["A verwijst naar D."]
    open_tab(page, "Filters")
    page.get_by_role("checkbox", name="Ook plannen").check()
    assert page.evaluate(VISIBLE_LINES) == 2
    drawn = "Picture.lines().map(({ label, dashes }) => [label, dashes])"
    assert sorted(page.evaluate(drawn), key=str) == [["", False], ["voorgenomen", [9, 9]]]
    assert page.locator(".stand p").first.text_content() == (
        "Stand van 1 juni 2020, Voorbeeldstad. Plannen zijn meegenomen en als zodanig gemerkt."
    )
    page.get_by_role("checkbox", name="Ook wat niet is uitgevoerd").check()
    assert page.evaluate(VISIBLE_LINES) == 3
    page.get_by_role("button", name="ook plannen").click()
    assert page.evaluate(VISIBLE_LINES) == 2


def test_each_filter_leaves_what_it_should(browser_page: OfflinePage, tmp_path: Path) -> None:
    team = actor("Team", "lokale-toegang")
    young = relation(actor("Jong", "voorveld"), team, age_to=11)
    sure = relation(actor("Zeker", "drang"), team, sort="opschaling")
    guess = relation(actor("Gok", "voorveld"), team, certainty="afgeleid")
    page = browser_page.open(write(make_network([young, sure, guess]), tmp_path / "k.html"))
    names = "() => [...State.view.relations].map((id) => Model.data.nodes[Model.data.relations[id].from].name).sort()"
    count = page.locator("#classes .count")
    assert page.evaluate(names) == ["Gok", "Jong", "Zeker"]
    open_tab(page, "Filters")
    page.get_by_label("Leeftijd van het kind").fill("12")
    page.keyboard.press("Tab")
    assert page.evaluate(names) == ["Gok", "Zeker"]
    assert count.text_content() == "(2)"
    page.get_by_label("Zekerheid").select_option("afgeleid")
    assert page.evaluate(names) == ["Gok"]
    page.get_by_role("button", name="alleen wat uit de tekst is afgeleid").click()
    assert focused(page).startswith("12 jaar")
    page.keyboard.press("Enter")
    page.get_by_text("Treden", exact=True).click()
    page.get_by_role("checkbox", name="voorveld").uncheck()
    assert page.evaluate(names) == ["Zeker"]
    assert page.evaluate("[...State.view.entities].map((id) => Model.data.nodes[id].name).sort()") == ["Team", "Zeker"]
    page.get_by_role("checkbox", name="voorveld").check()
    page.get_by_text("Soorten relaties").click()
    page.get_by_role("checkbox", name="opschaling").uncheck()
    assert page.evaluate(names) == ["Gok", "Jong"]
    search(page, "zeker")
    panel = page.locator("#panel")
    assert panel.get_by_text("Door uw filters staat hier niets: 1 relatie valt erbuiten.").is_visible()
    page.get_by_role("button", name="zonder opschaling").click()
    assert panel.get_by_text("schaalt op naar").is_visible()
    assert page.locator("#chips").is_hidden()


def test_a_municipality_is_chosen_when_there_are_several(browser_page: OfflinePage, everywhere: Path) -> None:
    page = browser_page.open(everywhere)
    before = page.evaluate("State.view.relations.size")
    open_tab(page, "Filters")
    page.get_by_label("Gemeente of gebied").select_option("Dordrecht")
    assert 0 < page.evaluate("State.view.relations.size") < before
    assert page.locator(".stand p").first.text_content() == "Stand van 20 april 2021, Dordrecht."
    assert page.evaluate("[...State.view.relations].every((id) => Model.data.relations[id].areas.length > 0)")


def test_steps_around_an_actor(browser_page: OfflinePage, tmp_path: Path) -> None:
    chain = [actor(name) for name in "ABCDE"]
    relations = [relation(one, other) for one, other in pairwise(chain)]
    page = browser_page.open(write(make_network(relations), tmp_path / "k.html"))
    search(page, "b")
    for steps, lines in (("1", 2), ("2", 3), ("0", 4)):
        page.locator("#steps").select_option(steps)
        assert page.evaluate(VISIBLE_LINES) == lines
        assert page.evaluate("document.activeElement.id") == "search" or page.locator("#steps").is_visible()
    page.locator("#steps").select_option("1")
    assert page.locator("#chips").get_by_text("1 stap rond B").is_visible()
    page.locator("#panel").get_by_role("link", name="C").click()
    assert page.evaluate(VISIBLE_LINES) == 2


def test_the_address_keeps_the_whole_view(browser_page: OfflinePage, everywhere: Path) -> None:
    page = browser_page.open(everywhere)
    page.evaluate("""() => State.update({
      day: '2021-01-01', plans: true, dropped: true, age: 14, certainty: 'genoemd', steps: 2,
      area: Model.municipalities.find((one) => one.label === 'Dordrecht').id,
      group: Model.groups[0].id, noRungs: new Set([Model.rungs[0].id]),
      noKinds: new Set([Model.kindsOfClass(Model.classes[0].id)[0].id]),
      classes: new Set(Model.classes.slice(2, 5).map((one) => one.id)),
      focus: Model.byName('actor/gemeente-dordrecht').id, chosen: Model.byName('actor/gemeente-dordrecht'),
    })""")
    state = """() => JSON.stringify([State.now, [...State.view.relations], [...State.view.entities]],
      (key, value) => value instanceof Set ? [...value].sort() : value)"""
    before, lines = page.evaluate(state), page.evaluate(VISIBLE_LINES)
    address = page.url
    assert "dag=2021-01-01&plannen=ja" in address
    assert "gemeente=dordrecht" in address
    assert address.endswith("rond=actor/gemeente-dordrecht&stappen=2&keuze=actor/gemeente-dordrecht")
    page.reload()
    assert page.evaluate(state) == before
    assert page.evaluate(VISIBLE_LINES) == lines
    assert heading(page).text_content() == "gemeente Dordrecht"
    assert page.url == address
    assert page.locator("#day-text").text_content() == "1 januari 2021"
    open_tab(page, "Filters")
    assert page.get_by_role("checkbox", name="Ook plannen").is_checked()
    assert page.get_by_label("Leeftijd van het kind").input_value() == "14"
    assert browser_page.errors == []


def test_back_goes_to_the_choice_before(browser_page: OfflinePage, dordrecht: Path) -> None:
    page = browser_page.open(dordrecht)
    search(page, "sociaal wijkteam dordrecht")
    search(page, "plexus")
    page.get_by_role("button", name="Vorige verandering").click()
    until(page, "location.hash.includes('dag=2021-01-01')")
    page.go_back()
    until(page, "document.querySelector('#panel h2').textContent === 'Sociaal Wijkteam Dordrecht'")
    page.go_back()
    until(page, "document.querySelector('#panel h2').textContent === 'Zo leest u deze kaart'")
    page.go_forward()
    until(page, "document.querySelector('#panel h2').textContent === 'Sociaal Wijkteam Dordrecht'")


@pytest.mark.parametrize(
    "address",
    ["#dag=morgen&keuze=niemand&leeftijd=-1&stappen=9&lijnen=&gemeente=%E0", "#inhoud", "#dag=2020-99-99", "#="],
)
def test_an_address_that_cannot_be_does_no_harm(browser_page: OfflinePage, dordrecht: Path, address: str) -> None:
    page = browser_page.page
    page.goto(dordrecht.as_uri() + address)
    assert page.locator("#picture canvas").is_visible()
    assert heading(page).text_content() == "Zo leest u deze kaart"
    assert page.locator("#day-text").text_content() == "20 april 2021"
    assert browser_page.errors == []


def test_the_tables_follow_the_view_and_sort(browser_page: OfflinePage, dordrecht: Path) -> None:
    page = browser_page.open(dordrecht)
    rows = page.locator("#list-relations tbody tr")
    page.locator("#list-relations summary").click()
    rows.first.wait_for()
    assert rows.count() == page.evaluate("State.view.relations.size")
    page.get_by_role("button", name="Vorige verandering").click()
    assert rows.count() == page.evaluate("State.view.relations.size")
    column = page.locator("#list-relations th", has_text="Relatie")
    for order in ("ascending", "descending"):
        column.get_by_role("button").click()
        assert column.get_attribute("aria-sort") == order
    sentences = page.locator("#list-relations tbody td:nth-child(2)").all_text_contents()
    assert sentences[0] > sentences[-1]
    rows.first.get_by_role("button", name="Toon op de kaart").click()
    assert page.locator("#list-relations tr[aria-current]").count() == 1


def test_by_keyboard_alone(browser_page: OfflinePage, dordrecht: Path) -> None:
    """Find the team, go to 2017, take plans along, look one step around, and go on to who leads it."""
    page = browser_page.open(dordrecht)

    def tab_to(selector: str) -> None:
        for _ in range(120):
            if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
                return
            page.keyboard.press("Tab")
        pytest.fail(selector)

    tab_to("#search")
    page.keyboard.type("sociaal wijkteam dor")
    page.keyboard.press("Enter")
    assert heading(page).text_content() == "Sociaal Wijkteam Dordrecht"
    tab_to("#steps")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("State.now.steps") == 1
    assert page.evaluate("document.activeElement.id") == "steps"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "search"
    tab_to("#day")
    page.keyboard.press("Home")
    while page.evaluate("State.now.day") < "2017-01-01":
        page.keyboard.press("ArrowRight")
    assert "2017" in str(page.get_by_role("status").text_content())
    tab_to("#tab-panel")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert focused(page).startswith("Filters")
    tab_to("#filters .check input")
    page.keyboard.press("Space")
    assert page.evaluate("State.now.plans") is True
    tab_to("#list-relations summary")
    page.keyboard.press("Enter")
    page.locator("#list-relations tbody tr").first.wait_for()
    tab_to("#list-relations a")
    page.keyboard.press("Enter")
    assert focused(page) == heading(page).text_content()
    assert browser_page.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_axe_finds_nothing_with_everything_open(browser: Browser, dordrecht: Path, scheme: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    dark = "dark" if scheme == "dark" else "light"
    context = browser.new_context(offline=True, viewport={"width": width, "height": 800}, color_scheme=dark)  # type: ignore[arg-type]  # a literal by the line above
    page = context.new_page()
    page.goto(f"{dordrecht.as_uri()}#dag=2020-06-21&plannen=ja&leeftijd=14&keuze=actor/sociaal-wijkteam-dordrecht")
    page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    page.evaluate("document.querySelectorAll('[role=tabpanel]').forEach((one) => { one.hidden = false; })")
    page.locator("#list-relations tbody tr").first.wait_for()
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_moving_the_day_on_a_phone_keeps_the_slider_in_hand(browser: Browser, dordrecht: Path) -> None:
    context = browser.new_context(offline=True, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{dordrecht.as_uri()}#dag=2020-06-21&keuze=actor/sociaal-wijkteam-dordrecht")
    slider = page.get_by_role("slider", name="Dag")
    slider.focus()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.id") == "day"
    context.close()


@pytest.fixture(scope="session")
def harmful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The map of a graph in which every text means harm: the shipped one, with its texts replaced."""
    folder = tmp_path_factory.mktemp("kwaad")
    for file in sorted(resources.folder("graph").glob("*.ttl")):
        quads = [harming(quad, i) for i, quad in enumerate(parse(path=file, format=RdfFormat.TURTLE))]
        triples = (serialize((quad.triple for quad in quads), format=RdfFormat.TURTLE) or b"").decode()
        (folder / file.name).write_text(triples, encoding="utf-8")
    return page_of(session.start(session.Wish(graph=[folder], area=None, plans=True)), folder)


def harming(quad: Quad, number: int) -> Quad:
    value = quad.object
    if not isinstance(value, Literal) or value.datatype.value.rpartition("#")[2] not in ("string", "langString"):
        return quad
    text = f"{networks.HOSTILE[number % len(networks.HOSTILE)]} {number}"
    return Quad(quad.subject, quad.predicate, Literal(text, language=value.language), quad.graph_name)


def test_a_graph_that_means_harm_runs_nothing(browser_page: OfflinePage, harmful: Path) -> None:
    page = browser_page.open(harmful)
    page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    page.locator("#list-relations tbody tr").first.wait_for()
    for number in range(0, page.evaluate("Model.data.nodes.length"), 25):
        page.evaluate("(id) => State.choose('entity', id, { read: true })", number)
        page.evaluate("document.querySelectorAll('#panel details').forEach((one) => { one.open = true; })")
    for number in range(0, page.evaluate("Model.data.relations.length"), 25):
        page.evaluate("(id) => State.update({ chosen: { kind: 'relation', id }, noKinds: new Set([id % 9]) })", number)
    page.get_by_role("combobox", name="Zoek op naam").fill("script")
    page.wait_for_timeout(300)
    assert page.evaluate("window.harmed") is None
    assert page.locator("main script, main img, main b, main a[href^=javascript]").count() == 0
    assert page.locator("script").count() == 3
    assert not page.evaluate(r"/[\u2028\u2029\u202e\u200f]/.test(document.querySelector('main').textContent)")
    assert browser_page.errors == []
    assert browser_page.outside == []


def test_the_page_opens_on_the_day_and_plans_that_were_asked(browser_page: OfflinePage, tmp_path: Path) -> None:
    sitting = session.start(session.Wish(area="Dordrecht", day=date(2018, 6, 1), plans=True))
    page = browser_page.open(page_of(sitting, tmp_path))
    assert page.evaluate("[State.now.day, State.now.plans]") == ["2018-06-01", True]
    assert page.locator("#day-text").text_content() == "1 juni 2018"
    assert page.evaluate("State.view.held.size") == len(sitting.network().relations)
    assert page.url.endswith("kaart.html")
    page.get_by_role("button", name="Vorige verandering").click()
    assert page.locator("#day-text").text_content() == "1 januari 2018"


def test_a_day_without_anything_says_so(browser_page: OfflinePage, tmp_path: Path) -> None:
    network = make_network([relation(actor("A"), actor("B"))])
    later = replace(network, stand=replace(network.stand, day=date(2010, 1, 1)))
    page = browser_page.open(write(later, tmp_path / "k.html"))
    assert page.get_by_text("De bronnen noemen op deze dag geen relaties.").is_visible()
    page.get_by_role("button", name="Volgende verandering").click()
    assert not page.get_by_text("De bronnen noemen op deze dag geen relaties.").is_visible()
    assert page.evaluate(VISIBLE_LINES) == 1


def test_a_choice_marks_its_row_and_leaves_the_table_as_it_is(browser_page: OfflinePage, dordrecht: Path) -> None:
    page = browser_page.open(dordrecht)
    page.locator("#list-relations summary").click()
    page.locator("#list-relations tbody tr").first.wait_for()
    page.evaluate("window.kept = document.querySelector('#list-relations tbody tr')")
    buttons = page.locator("#list-relations tbody button")
    ids = [int(str(buttons.nth(i).get_attribute("data-relation"))) for i in range(3)]
    for id_ in ids:
        page.evaluate(f"State.choose('relation', {id_}, {{ still: true }})")
        current = page.locator("#list-relations tr[aria-current]")
        assert current.count() == 1
        assert current.locator("button").get_attribute("data-relation") == str(id_)
    page.evaluate("State.update({ chosen: null })")
    assert page.locator("#list-relations tr[aria-current]").count() == 0
    assert page.evaluate("window.kept.isConnected")
    page.evaluate("State.update({ day: '2017-06-01' })")
    assert not page.evaluate("window.kept.isConnected")


def test_rows_that_are_equal_in_a_column_keep_their_order(browser_page: OfflinePage, tmp_path: Path) -> None:
    names = ("Bakker", "aap", "Ábel", "bakker 10", "bakker 9")
    found = [relation(actor(name), actor("Doel")) for name in names]
    page = browser_page.open(write(make_network(found), tmp_path / "kaart.html"))
    page.locator("#list-relations summary").click()
    cells = page.locator("#list-relations tbody td:nth-child(2)")
    cells.first.wait_for()
    rising = [f"{name} verwijst naar Doel." for name in ("Aap", "Ábel", "Bakker 9", "Bakker 10", "Bakker")]
    assert cells.all_text_contents() == rising
    page.locator("#list-relations th", has_text="Soort").get_by_role("button").click()
    assert cells.all_text_contents() == rising
    page.locator("#list-relations th", has_text="Relatie").get_by_role("button").click()
    page.locator("#list-relations th", has_text="Relatie").get_by_role("button").click()
    assert cells.all_text_contents() == rising[::-1]


def test_the_marks_of_the_days_follow_the_filters(browser_page: OfflinePage, dordrecht: Path) -> None:
    page = browser_page.open(dordrecht)
    marks = "[...document.querySelectorAll('#day-marks path')].map((one) => one.getAttribute('d')).join()"
    before = page.evaluate(marks)
    page.evaluate("window.mark = document.querySelector('#day-marks path')")
    page.evaluate("State.update({ day: Model.data.days[3] })")
    assert page.evaluate(marks) == before
    assert page.evaluate("window.mark.isConnected")
    assert page.evaluate("document.querySelector('#day-marks path:nth-child(4)').matches('.now')")
    assert page.locator("#day-marks .now").count() == 1
    page.evaluate("State.update({ noKinds: new Set(Model.data.relations.flatMap((one) => one.kinds)) })")
    assert page.evaluate(marks) != before
