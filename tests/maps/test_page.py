"""The page as text: what it opens with, what it allows, and that every word of the data stays text."""

from __future__ import annotations

import html
import json
import re
from html.parser import HTMLParser

import pytest

from netwerk.maps import render
from netwerk.maps.sentences import parts
from netwerk.maps.text import plain
from netwerk.model import Area, Relation
from netwerk.pages.inline import csp_hash
from netwerk.wording import sentence
from tests.maps import networks
from tests.samples import AREA, DAY, actor, make_network, relation, stand

PAGE = render(networks.ladder())


class Tags(HTMLParser):
    """The elements of a page with their attributes, and the text outside scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def tags(page: str, name: str) -> list[dict[str, str | None]]:
    return [attributes for tag, attributes in Tags(page).found if tag == name]


def block(page: str, name: str) -> str:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.DOTALL)
    assert found
    return found[1]


def test_opens_with_day_and_warning() -> None:
    assert tags(PAGE, "html") == [{"lang": "nl"}]
    head = PAGE.split("<main", maxsplit=1)[0]
    assert "<title>Netwerkkaart jeugdhulp: Voorbeeldstad</title>" in head
    assert "Stand van 1 juni 2020, Voorbeeldstad." in head
    assert "geen actuele verwijsinformatie" in head
    assert 'name="viewport"' in head


def test_policy_allows_only_what_is_in_the_page() -> None:
    (policy,) = [one["content"] for one in tags(PAGE, "meta") if one.get("http-equiv") == "Content-Security-Policy"]
    script = re.search(r"<script>(.*?)</script>", PAGE, re.DOTALL)
    assert script
    assert policy
    assert policy.startswith("default-src 'none';")
    assert html.unescape(str(csp_hash(script[1]))) in policy
    assert "unsafe" not in policy


def test_asks_for_nothing_from_outside() -> None:
    for tag, attributes in Tags(PAGE).found:
        assert not {"src", "srcset", "action", "background", "style"} & set(attributes), tag
        assert not any(name.startswith("on") for name in attributes), tag
        assert str(attributes.get("href", "#")).startswith("#"), tag
    assert "@import" not in PAGE
    assert not re.search(r"url\(\s*[\"']?https?:", PAGE)


def test_same_input_same_bytes() -> None:
    assert render(networks.ladder()) == PAGE
    assert render(networks.large()) == render(networks.large())


def test_lists_hold_every_entity_and_relation() -> None:
    network = networks.ladder()
    lists = html.unescape(re.sub(r"<[^>]+>", "", PAGE.split('id="lijsten"')[1].split("<script")[0]))
    for entity in network.entities.values():
        assert entity.label in lists
    for one in network.relations.values():
        assert sentence(one) in lists


def test_links_lead_somewhere() -> None:
    every = Tags(PAGE).found
    ids = [attributes["id"] for _, attributes in every if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {str(attributes["href"])[1:] for tag, attributes in every if tag == "a"} <= set(ids)


def test_data_explains_what_the_panel_shows() -> None:
    data = json.loads(block(PAGE, "data"))
    one = data["relations"][networks.REFERRAL.iri]
    assert ["Voorwaarde", "als de school er niet uitkomt"] in one["rows"]
    assert data["passages"][one["passages"][0]] == {
        "source": "Voorbeeldplan (2020), 1. Begin",
        "anchor": "wie verwijst naar wie",
        "paraphrase": "Wie naar wie verwijst.",
    }
    roles = {role for other in data["relations"].values() for _, role in other["parties"]}
    assert roles == {"", "als tussenpersoon", "wijst per casus aan"}
    marks = {mark for other in data["relations"].values() for mark in other["marks"]}
    assert marks == {"voorgenomen", "afgeleid uit de tekst", "laatst bevestigd 31 december 2019"}
    assert [one["name"] for one in data["classes"]][:3] == ["Verwijzing", "Consultatie", "Regie"]


@pytest.mark.parametrize("one", networks.RELATIONS, ids=lambda one: one.name)
def test_parts_together_are_the_sentence(one: Relation) -> None:
    found = parts(one)
    assert "".join(part.text for part in found) == sentence(one)
    ends = {end.iri for end in (one.origin, one.target, one.assigned_by, *one.via) if end}
    assert {part.iri for part in found if part.iri} == ends


def test_parts_take_whole_names_and_the_longest_first() -> None:
    team, jeugd = actor("Jeugd"), actor("Jeugd en Gezin")
    assert [part.text for part in parts(relation(jeugd, team))] == ["Jeugd en Gezin", " verwijst naar ", "Jeugd", "."]
    low = actor("jeugdigen")
    assert [part.iri for part in parts(relation(low, team))] == [low.iri, "", team.iri, ""]


def test_areas_are_named() -> None:
    elsewhere = Area("https://w3id.org/netwerk/id/gebied/regio", "De Regio")
    network = make_network([], [actor("A", areas=(AREA.iri, elsewhere.iri))])
    data = json.loads(block(render(network, [elsewhere]), "data"))
    (one,) = data["entities"].values()
    assert ["Gebied", "Voorbeeldstad en De Regio"] in one["rows"]


def test_hostile_words_stay_text() -> None:
    page = render(networks.hostile())
    allowed = {tag for tag, _ in Tags(PAGE).found}
    assert {tag for tag, _ in Tags(page).found} <= allowed
    assert len(tags(page, "script")) == 3
    for tag, attributes in Tags(page).found:
        assert not any(name.startswith("on") for name in attributes), tag
        assert str(attributes.get("href", "#")).startswith("#"), tag
    for name in ("data", "drawing"):
        assert not re.search("[<>&\u2028\u2029]", block(page, name))
    shown = page.split("<script", maxsplit=1)[0]
    assert not re.search("[\u2028\u2029\u202e\u200f]", re.sub(r'="[^"]*"', "", shown.split("<main")[1]))
    names = {one["name"] for one in json.loads(block(page, "data"))["entities"].values()}
    assert names == {plain(text) for text in networks.HOSTILE}


def test_plans_are_said_in_the_head() -> None:
    network = make_network([])
    object.__setattr__(network, "stand", stand(plans=True, day=DAY))
    assert "Plannen zijn meegenomen" in render(network)
