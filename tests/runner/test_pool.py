"""Questions run where they can be stopped: limits that bite, workers that die, callers that leave."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from netwerk.errors import StoppedError
from netwerk.runner import Limits, Runner, Token
from netwerk.session import Session, Wish, start

SMALL = Path(__file__).parents[1] / "voorbeeld"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
YES = "ASK { actor:school a nw:Actorgroep }"


@pytest.fixture(scope="module")
def session() -> Session:
    return start(Wish(graph=[SMALL]))


@pytest.fixture(scope="module")
def runner(session: Session) -> Iterator[Runner]:
    with Runner(session, limits=Limits(seconds=1.0)) as made:
        made.warm()
        yield made


def test_a_question_over_its_time_is_stopped_and_the_next_is_answered(runner: Runner) -> None:
    runner.query(YES, limits=Limits(seconds=30))
    begin = time.perf_counter()
    with pytest.raises(StoppedError, match=r"duurde langer dan 0,3 s\. Vraag minder\.") as stopped:
        runner.query(ENDLESS, limits=Limits(seconds=0.3))
    assert stopped.value.limit == "tijd"
    assert time.perf_counter() - begin < 5
    assert runner.query(YES, limits=Limits(seconds=30)).body == b'{"head":{},"boolean":true}'


def test_a_slow_question_keeps_no_other_waiting(runner: Runner) -> None:
    with ThreadPoolExecutor(2) as threads:
        slow = threads.submit(runner.query, ENDLESS, limits=Limits(seconds=20), token=(token := Token()))
        assert runner.query(YES, limits=Limits(seconds=10)).kind == "ask"
        assert not slow.done()
        token.cancel()
        with pytest.raises(StoppedError) as stopped:
            slow.result(10)
    assert stopped.value.limit == "afgebroken"
