"""The netwerkkaart to print: tagged, a page for each role, tables with header cells, nothing beside the page."""

from __future__ import annotations

import pytest

from netwerk.formats import as_bytes
from netwerk.network import build
from netwerk.roles.formats import FORMATS
from netwerk.roles.loading import load, make
from netwerk.roles.pdf import render
from netwerk.session import Wish, start
from tests.roles.samples import SCHOOLS, roles
from tests.samples import actor, relation, stand
from tests.typesetting.reading import outside, pages, parts


@pytest.fixture(scope="module")
def printed() -> bytes:
    return as_bytes(FORMATS["pdf"].files("netwerkkaart", roles(plans=True))["netwerkkaart.pdf"])


def test_every_table_has_header_cells(printed: bytes) -> None:
    kinds = [kind for kind, _ in parts(printed)]
    assert kinds.count("/Table") == len(roles().groups)
    assert kinds.count("/TH") == 5 * len(roles().groups)


def test_a_role_has_a_page_that_the_overview_names(printed: bytes) -> None:
    told = pages(printed)
    for name in ("Buurtteam", "Coach", "Scholen <b>", "Voorveld"):
        number = next(number for number, text in enumerate(told, 1) if f"{name} (" in text and "Rol" in text)
        place = int(told[number - 1].split(f"{name} (")[1].split(")")[0])
        assert told[place - 1].partition("als zodanig gemerkt. ")[2].startswith(name)
    assert len(told) == 3 + len(roles().roles)


def test_no_letter_stands_beside_the_page(printed: bytes) -> None:
    assert outside(printed, 28) == []


def test_most_pages_of_a_municipality_hold_a_role_each() -> None:
    session = start(Wish(graph=(), day=None, area="Ridderkerk", plans=False, storage=None))
    found = load(session.catalog, session.stand)
    told = pages(as_bytes(FORMATS["pdf"].files("kaart", found)["kaart.pdf"]))
    after = told[told.index(next(text for text in told if " trede " in text and "[1]" in text)) :]
    assert len(found.roles) <= len(after) <= 1.2 * len(found.roles)


def test_a_role_that_refers_to_more_than_a_page_holds_goes_on_on_the_next() -> None:
    goals = [actor(f"Aanbieder voorbeeld nummer {number}", "crisis", "Aanbieder") for number in range(200)]
    refers = [relation(SCHOOLS, goal, "Verwijzing", "aanmelding") for goal in goals]
    told = pages(render(make(build(stand(), [SCHOOLS, *goals], refers))))
    overview = " ".join(page for page in told if "Verwijst of meldt naar" in page)
    lost = [goal.label for goal in goals if goal.label not in overview]
    assert len(lost) < 10, "more than the few whose names go on on the next page"
