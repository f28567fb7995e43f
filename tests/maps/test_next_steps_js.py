"""The next steps of an actor, apart from any page: small networks in which every answer can be seen by eye."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from netwerk import maps

if TYPE_CHECKING:
    from playwright.sync_api import Browser

STATIC = Path(str(maps.__file__)).parent / "static"
CLASSES = ("Verwijzing", "Consultatie", "Regie", "Deelname", "Samenwerking")
LOW, HIGH, SORT, OTHER = range(len(CLASSES), len(CLASSES) + 4)
HERE, REGION, ELSEWHERE = range(3)
ME, TEAM, WHOLE, GREATER, TABLE, COACH, COURSE, PEER = range(8)
GIVEN = "([data, visible, asker]) =>"
ASK = {
    "find": f"{GIVEN} NextSteps.find(data, new Set(visible), asker)",
    "alike": f"{GIVEN} NextSteps.alike(data, new Set(visible), asker)",
    "leads": f"{GIVEN} NextSteps.leads(data, NextSteps.find(data, new Set(visible), asker))",
}
Find = Callable[..., Any]


def data(relations: Sequence[dict[str, Any]], **more: Any) -> dict[str, Any]:
    """Eight nodes of one place; the team and the coach stand on the higher rung, the course is no actor."""
    nodes = [{"areas": [HERE], "rungs": [LOW], "sorts": [OTHER], "actor": i != COURSE} for i in range(8)]
    nodes[TEAM]["rungs"] = nodes[COACH]["rungs"] = [HIGH]
    nodes[ME]["sorts"] = nodes[PEER]["sorts"] = [SORT]
    return {
        "nodes": nodes,
        "areas": [{"within": [REGION]}, {}, {"within": [REGION]}],
        "concepts": [*({"name": name} for name in CLASSES), {"rank": 1}, {"rank": 2}, {}, {}],
        "relations": [{"areas": [HERE], **one} for one in relations],
        **more,
    }


def referral(origin: int, target: int | None, shortcut: str | None = "verwijstNaar", **more: Any) -> dict[str, Any]:
    return {"cls": 0, "from": origin, "to": target, "shortcuts": [shortcut] if shortcut else [], **more}


def part(origin: int, target: int, **more: Any) -> dict[str, Any]:
    return {"cls": 3, "from": origin, "to": target, "shortcuts": ["onderdeelVan"], **more}


def regie(origin: int | None, target: int | None, **more: Any) -> dict[str, Any]:
    return {"cls": 2, "from": origin, "to": target, "shortcuts": ["voertRegieOver"], **more}


@pytest.fixture(scope="module")
def find(browser: Browser) -> Iterator[Find]:
    context = browser.new_context(offline=True)
    page = context.new_page()
    for name in ("routes.js", "next_steps.js"):
        page.add_script_tag(content=(STATIC / name).read_text(encoding="utf-8"))

    def ask(given: dict[str, Any], visible: Sequence[int] | None = None, *, wanted: str = "find") -> Any:
        shown = range(len(given["relations"])) if visible is None else visible
        script = ASK[wanted]
        return page.evaluate(script, [given, list(shown), ME])

    yield ask
    context.close()


def ids(steps: Sequence[dict[str, Any]]) -> list[int]:
    return [step["id"] for step in steps]


def test_each_relation_is_the_step_that_its_class_and_shortcut_make_it(find: Find) -> None:
    found = find(
        data(
            [
                referral(ME, TEAM),
                referral(ME, WHOLE, "schaaltAfNaar"),
                referral(ME, TEAM, None),
                {"cls": 1, "from": ME, "to": COACH, "shortcuts": ["consulteert"]},
                {"cls": 3, "from": ME, "to": TABLE, "shortcuts": ["neemtDeelAan"]},
                {"cls": 3, "from": ME, "to": COURSE, "shortcuts": ["neemtDeelAan"]},
                {"cls": 4, "from": ME, "to": TEAM, "shortcuts": ["werktSamenMet"]},
                referral(TEAM, ME, None),
            ]
        )
    )
    assert {kind: ids(steps) for kind, steps in found.items()} == {
        "refer": [0],
        "back": [1],
        "pass": [2],
        "consult": [3],
        "tables": [4],
        "regie": [],
    }


def test_a_relation_of_two_kinds_is_the_step_of_both(find: Find) -> None:
    both = {**referral(ME, TEAM), "shortcuts": ["schaaltAfNaar", "verwijstNaar"]}
    seat = {"cls": 3, "from": ME, "to": TABLE, "shortcuts": ["neemtDeelAan", "onderdeelVan"]}
    found = find(data([both, seat, referral(TABLE, COACH)]))
    assert {kind: ids(steps) for kind, steps in found.items() if steps} == {"refer": [0, 2], "back": [0], "tables": [1]}


def test_only_what_is_visible_counts(find: Find) -> None:
    assert ids(find(data([referral(ME, TEAM), referral(ME, WHOLE)]), [1])["refer"]) == [1]


def test_a_part_acts_as_the_whole_and_tells_by_what(find: Find) -> None:
    found = find(data([part(ME, WHOLE), part(WHOLE, GREATER), referral(GREATER, TEAM), referral(WHOLE, ME)]))
    assert found["refer"] == [{"id": 2, "as": GREATER, "parts": [0, 1]}]
    assert found["tables"] == []


def test_a_whole_does_not_act_as_its_part_and_a_seat_makes_no_part(find: Find) -> None:
    seat = {"cls": 3, "from": ME, "to": TABLE, "shortcuts": ["neemtDeelAan"]}
    assert find(data([part(PEER, ME), referral(PEER, TEAM), seat, referral(TABLE, TEAM)]))["refer"] == []


def test_parts_that_go_round_end(find: Find) -> None:
    found = find(data([part(ME, WHOLE), part(WHOLE, ME), referral(WHOLE, TEAM)]))
    assert found["refer"] == [{"id": 2, "as": WHOLE, "parts": [0]}]


def test_a_part_in_one_municipality_does_not_act_in_another(find: Find) -> None:
    away = referral(WHOLE, TEAM, areas=[ELSEWHERE])
    assert find(data([part(ME, WHOLE), away]))["refer"] == []
    assert ids(find(data([part(ME, WHOLE, areas=[REGION]), away]))["refer"]) == [1]
    assert ids(find(data([part(ME, WHOLE, areas=[]), referral(WHOLE, TEAM, areas=[])], areas=[]))["refer"]) == [1]


def test_who_stands_between_passes_it_on(find: Find) -> None:
    found = find(data([referral(PEER, TEAM, via=[ME]), {"cls": 1, "from": PEER, "to": TEAM, "via": [ME]}]))
    assert ids(found["refer"]) == [0]
    assert found["consult"] == []


def test_an_open_end_is_a_step_that_leads_nowhere(find: Find) -> None:
    open_end = data([referral(ME, None)])
    assert ids(find(open_end)["refer"]) == [0]
    assert find(open_end, wanted="leads") is False
    assert find(data([referral(ME, None), referral(ME, TEAM)]), wanted="leads") is True


def test_lighter_help_comes_first_and_own_steps_before_those_of_a_whole(find: Find) -> None:
    steps = [referral(ME, TEAM), referral(ME, PEER), part(ME, WHOLE), referral(WHOLE, GREATER), referral(ME, None)]
    assert ids(find(data(steps))["refer"]) == [1, 0, 4, 3]


def test_regie_is_told_with_me_on_my_rung_and_where_the_question_goes(find: Find) -> None:
    found = find(
        data(
            [
                regie(COACH, None, phase=[HIGH]),
                regie(COACH, None, phase=[LOW]),
                regie(PEER, ME),
                regie(PEER, TEAM),
                regie(PEER, GREATER),
                regie(None, GREATER, assigned=ME),
                {"cls": 2, "from": PEER, "to": TEAM},
                regie(PEER, None, phase=[LOW], areas=[ELSEWHERE]),
                referral(ME, TEAM),
            ]
        )
    )
    assert [(step["id"], step["why"]) for step in found["regie"]] == [
        (2, "own"),
        (5, "own"),
        (1, "rung"),
        (3, "there"),
        (0, "there"),
    ]


def test_near_are_the_parts_and_those_of_the_same_sort_that_have_a_way(find: Find) -> None:
    ways = [part(COACH, ME), referral(COACH, TEAM), referral(PEER, TEAM), referral(WHOLE, TEAM)]
    assert find(data(ways), wanted="alike") == [COACH, PEER]
    assert find(data([referral(PEER, None)]), wanted="alike") == []
    far = data(ways)
    far["nodes"][PEER]["areas"] = [ELSEWHERE]
    assert find(far, wanted="alike") == [COACH]
    far["nodes"][PEER]["areas"] = [REGION]
    assert find(far, wanted="alike") == [COACH, PEER]
