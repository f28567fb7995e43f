"""What the page shows of a day is what Python's network of that day holds, in every area, with plans and without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from netwerk import network as networks
from netwerk import session, wording
from netwerk.maps import render
from netwerk.maps.picture import vis_script
from netwerk.network import Network

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

AREAS = ("Ridderkerk", "Zwijndrecht", "Dordrecht", "Zuid-Holland Zuid", None)
DAYS = [
    *(date(year, 1, 1) for year in range(2013, 2024)),
    *map(date.fromisoformat, ("2015-04-29", "2015-04-30", "2017-09-26", "2020-06-21", "2020-12-10", "2021-04-20")),
]
SEEN = """(view) => {
  const { data } = Model;
  const area = view.area === null ? null : data.areas.find((one) => one.iri === view.area).id;
  const found = Filter.visible(data, { ...State.opening, ...view, area });
  const iris = (ids) => [...ids].map((id) => data.relations[id].iri);
  return {
    relations: iris(found.relations).sort(),
    held: iris(found.held).sort(),
    entities: [...found.entities].map((id) => data.nodes[id].iri).sort(),
    versions: Object.fromEntries([...found.versions].map(([id, all]) => [data.relations[id].iri, iris(all)])),
  };
}"""


@pytest.fixture(scope="module", params=AREAS, ids=str)
def sitting(request: pytest.FixtureRequest) -> session.Session:
    return session.start(session.Wish(area=request.param))


@pytest.fixture(scope="module")
def page(sitting: session.Session, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    file = tmp_path_factory.mktemp("dagen") / "kaart.html"
    text = render(sitting.network(), sitting.catalog.areas.values(), sitting.every_day())
    file.write_text(text, encoding="utf-8", newline="\n")
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(file.resolve().as_uri())
    yield page
    context.close()


def test_the_page_of_ridderkerk_is_no_larger_than_vis_network_and_twice_its_data() -> None:
    sitting = session.start(session.Wish(area="Ridderkerk"))
    text = render(sitting.network(), sitting.catalog.areas.values(), sitting.every_day())
    data = re.findall(r'<script type="application/json".*?</script>', text, re.DOTALL)
    assert len(text.encode()) <= len(vis_script().encode()) + 2 * sum(len(one.encode()) for one in data)


def told(network: Network) -> dict[str, Any]:
    """What the page must show of this network."""
    return {
        "relations": sorted(relation.iri for relation in network.as_one),
        "held": sorted(network.relations),
        "entities": sorted(network.entities),
        "versions": {iri: [one.iri for one in versions] for iri, versions in network.disputed.items()},
    }


@pytest.mark.parametrize("plans", [False, True], ids=["feiten", "plannen"])
def test_the_page_shows_what_holds(sitting: session.Session, page: Page, plans: bool) -> None:
    for day in DAYS:
        network = networks.load(sitting.catalog, replace(sitting.stand, day=day, plans=plans))
        view = {"day": day.isoformat(), "plans": plans, "area": None}
        assert page.evaluate(SEEN, view) == told(network), day


def test_a_municipality_on_the_map_of_all_is_that_municipality(sitting: session.Session, page: Page) -> None:
    if sitting.stand.area is not None:
        pytest.skip("the map of one area")
    for area in page.evaluate("Model.municipalities.map((one) => one.iri)"):
        for day in DAYS[::4]:
            stand = replace(sitting.stand, day=day, plans=True, area=sitting.catalog.areas[area])
            view = {"day": day.isoformat(), "plans": True, "area": area}
            assert page.evaluate(SEEN, view) == told(networks.load(sitting.catalog, stand)), (area, day)


def test_what_was_not_carried_out_shows_only_when_asked(sitting: session.Session, page: Page) -> None:
    view = {"day": "2023-01-01", "plans": True, "dropped": True, "area": None}
    dropped = {one.iri for one in sitting.every_day().relations.values() if one.status.name == "niet-uitgevoerd"}
    assert dropped.isdisjoint(page.evaluate(SEEN, {**view, "dropped": False})["held"])
    assert {iri for iri in dropped if iri in page.evaluate(SEEN, view)["held"]} == {
        iri for iri in dropped if (sitting.every_day().relations[iri].end or date.max) >= date(2023, 1, 1)
    }


def test_sentences_and_marks_are_those_of_python(sitting: session.Session, page: Page) -> None:
    day = date(2021, 1, 1)
    network = networks.load(sitting.catalog, replace(sitting.stand, day=day, plans=True))
    page.evaluate("(day) => State.update({ day, plans: true })", day.isoformat())
    said = page.evaluate("""() => Object.fromEntries([...State.view.relations].map((id) => {
      const one = Model.data.relations[id];
      return [one.iri, [Words.sentence(one), Words.marks(one), Words.otherwise(one)]];
    }))""")
    every = sitting.every_day().relations
    for one in network.as_one:
        others = network.versions(one)[1:]
        assert said[one.iri][0] == wording.sentence(every[one.iri])
        disputed = [wording.DISPUTED] if others else []
        assert said[one.iri][1:] == [
            [*wording.marks(one, day), *disputed],
            [wording.version_text(other, day) for other in others],
        ]
    stand = replace(sitting.stand, day=day, plans=True)
    assert page.locator(".stand p").first.text_content() == wording.stand_lines(stand)[0]
    page.evaluate("() => State.update({ day: State.opening.day, plans: State.opening.plans })")
