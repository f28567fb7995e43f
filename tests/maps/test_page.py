"""The page as text: what it opens with, what it allows, and that every word of the data stays text."""

from __future__ import annotations

import html
import json
import re
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from netwerk.maps import render
from netwerk.maps.fallback import lists as plain_lists
from netwerk.maps.payload import change_days, payload
from netwerk.maps.sentences import parts
from netwerk.maps.text import plain
from netwerk.model import Area, Relation
from netwerk.pages.inline import csp_hash
from netwerk.wording import citation, period_text, sentence
from tests.maps import networks
from tests.samples import AREA, DAY, actor, make_network, relation, service, stand

PAGE = render(networks.ladder())
PLACES = ("#", "tel:")
"""Where a link of the page may lead: a place on it, or a telephone."""


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


def known(page: str) -> dict[str, Any]:
    """The data of a page as its scripts know it: with what most have, and with whole IRIs."""
    data: dict[str, Any] = json.loads(block(page, "data"))
    for kind, usual in data["usual"].items():
        every = [{**usual, **one} for one in data[kind]]
        data[kind] = [{**one, "iri": one["iri"] if ":" in one["iri"] else data["base"] + one["iri"]} for one in every]
    return data


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
        assert str(attributes.get("href", "#")).startswith(PLACES), tag
    assert "@import" not in PAGE
    assert not re.search(r"url\(\s*[\"']?https?:", PAGE)


def test_same_input_same_bytes() -> None:
    assert render(networks.ladder()) == PAGE
    assert render(networks.large()) == render(networks.large())


def test_lists_hold_every_entity_and_relation() -> None:
    network = networks.ladder()
    lists = html.unescape(re.sub(r"<[^>]+>", "", PAGE.split("<noscript>")[1].split("</noscript>")[0]))
    for entity in network.entities.values():
        assert entity.label in lists
    for one in network.relations.values():
        line = next(line for line in lists.splitlines() if sentence(one) in line)
        assert period_text(one) in line
        numbers = [int(number) for number in line.rpartition("[")[2].partition("]")[0].split(", ")]
        assert [plain_lists(network).sources[number - 1] for number in numbers] == [citation(p) for p in one.passages]


def test_links_lead_somewhere() -> None:
    every = Tags(PAGE).found
    ids = [attributes["id"] for _, attributes in every if "id" in attributes]
    assert len(ids) == len(set(ids))
    places = {str(attributes["href"]) for tag, attributes in every if tag == "a"}
    assert {place[1:] for place in places if place.startswith("#")} <= set(ids)


def test_data_explains_what_the_panel_shows() -> None:
    data = known(PAGE)
    one = next(one for one in data["relations"] if one["iri"] == networks.REFERRAL.iri)
    ends = [data["nodes"][one[end]]["name"] for end in ("from", "to")]
    assert (*ends, one["condition"]) == ("School", "Jeugd- en gezinsteam", "als de school er niet uitkomt")
    assert [data["concepts"][kind]["name"] for kind in (one["cls"], *one["kinds"])] == ["Verwijzing", "opschaling"]
    passage = data["passages"][one["passages"][0]]
    assert data["documents"][passage.pop("document")] == "Voorbeeldplan (2020)"
    assert passage == {
        "section": "1. Begin",
        "anchor": "wie verwijst naar wie",
        "paraphrase": "Wie naar wie verwijst.",
    }
    assert [one["name"] for one in data["classes"]][:3] == ["Verwijzing", "Consultatie", "Regie"]


def test_what_most_have_is_said_once() -> None:
    network = networks.large()
    page, whole = render(network), payload(network)
    assert {name: known(page)[name] for name in whole} == json.loads(json.dumps(whole))
    said = json.loads(block(page, "data"))
    assert not any("begin" in one for one in said["relations"])
    assert not any(one["iri"].startswith("http") for one in (*said["nodes"], *said["relations"]))
    assert '": ' not in block(page, "data")


def test_an_iri_that_its_end_could_be_taken_for_is_whole() -> None:
    odd = relation(actor("A"), actor("B"), iri="https://w3id.org/netwerk/id/relatie/a:b")
    elsewhere = relation(actor("A"), actor("B"), iri="https://elders.example/relatie/c", begin=date(2019, 2, 3))
    page = render(make_network([odd, elsewhere]))
    assert {one["iri"] for one in known(page)["relations"]} == {odd.iri, elsewhere.iri}
    assert {one["begin"] for one in known(page)["relations"]} == {str(odd.begin), "2019-02-03"}


def test_a_relation_says_since_when_and_how_sure() -> None:
    data = known(PAGE)
    (plan,) = [one for one in data["relations"] if one.get("plan")]
    assert (plan["begin"], plan["known"], plan["confirmed"]) == ("2020-01-01", "2020-01-01", "2020-12-31")
    assert "dropped" not in plan
    (doubt,) = [one for one in data["relations"] if one.get("inferred")]
    assert data["concepts"][doubt["certainty"]]["name"] == "afgeleid"
    (old,) = [one for one in data["relations"] if one["confirmed"] == "2019-12-31"]
    assert "plan" not in old


def test_days_on_which_something_changes() -> None:
    a, b = actor("A", begin=date(2019, 5, 1)), actor("B")
    relations = [
        relation(a, b, iri="urn:a", begin=date(2018, 1, 1), end=date(2018, 12, 31)),
        relation(a, b, iri="urn:b", begin=date(2030, 1, 1), status="voorgenomen"),
    ]
    found = change_days(make_network(relations, [a, b]))
    assert list(map(str, found)) == ["2018-01-01", "2019-01-01", "2019-05-01", "2020-01-01", "2020-06-01"]


def test_what_relations_are_only_about_is_known_but_has_no_card() -> None:
    course = service("Cursus")
    network = make_network([relation(actor("A"), actor("B"), about=(course,))])
    nodes = payload(network)["nodes"]
    assert isinstance(nodes, list)
    assert [(one["name"], one.get("card", False)) for one in nodes] == [("A", True), ("B", True), ("Cursus", False)]
    assert len(json.loads(block(render(network), "drawing"))["nodes"]) == 2


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


def test_parts_are_no_patterns_and_keep_their_places() -> None:
    odd, long = actor("Jeugd (0+) [a-z]*"), actor("İjeugd_team")
    (first, _, second, _) = parts(relation(odd, long))
    assert (first.text, first.iri, second.text, second.iri) == (odd.label, odd.iri, long.label, long.iri)
    found = parts(relation(actor("team"), actor("team_b")))
    assert [part.text for part in found] == ["Team", " verwijst naar ", "team_b", "."]


def test_areas_are_named() -> None:
    elsewhere = Area("https://w3id.org/netwerk/id/gebied/regio", "De Regio")
    network = make_network([], [actor("A", areas=(AREA.iri, elsewhere.iri))])
    data = known(render(network, [elsewhere]))
    (one,) = data["nodes"]
    assert ["Gebied", "Voorbeeldstad en De Regio"] in [data["rows"][row] for row in one["rows"]]


def test_hostile_words_stay_text() -> None:
    page = render(networks.hostile())
    allowed = {tag for tag, _ in Tags(PAGE).found}
    assert {tag for tag, _ in Tags(page).found} <= allowed
    assert len(tags(page, "script")) == 3
    for tag, attributes in Tags(page).found:
        assert not any(name.startswith("on") for name in attributes), tag
        assert str(attributes.get("href", "#")).startswith(PLACES), tag
    for name in ("data", "drawing"):
        assert not re.search("[<>&\u2028\u2029]", block(page, name))
    shown = page.split("<script", maxsplit=1)[0]
    assert not re.search("[\u2028\u2029\u202e\u200f]", re.sub(r'="[^"]*"', "", shown.split("<main")[1]))
    names = {one["name"] for one in known(page)["nodes"]}
    assert names == {plain(text) for text in networks.HOSTILE}


def test_plans_are_said_in_the_head() -> None:
    network = make_network([])
    object.__setattr__(network, "stand", stand(plans=True, day=DAY))
    assert "Plannen zijn meegenomen" in render(network)
