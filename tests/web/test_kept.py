"""Texts that take long to make: once for all who ask, a few at a time, kept within bounds, in no request's way."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable

import pytest

from netwerk.errors import BusyError
from netwerk.web.kept import BUSY, Kept
from netwerk.web.lane import Lane
from tests.loops import run


class Maker:
    """Makes a text of a key, when it is allowed to."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.may = threading.Event()

    def __call__(self, key: str) -> str:
        self.made.append(key)
        if not self.may.wait(10):
            raise TimeoutError
        if key.startswith("fout"):
            raise ValueError(key)
        return key * 10


async def together(*asked: Awaitable[str]) -> list[str | BaseException]:
    return await asyncio.gather(*asked, return_exceptions=True)


def test_who_asks_the_same_at_once_gets_it_made_once() -> None:
    maker = Maker()

    async def ask() -> list[str | BaseException]:
        kept = Kept(maker, 9, 10**6, 1)
        asyncio.get_running_loop().call_later(0.1, maker.may.set)
        return [*await together(*(kept.get("a") for _ in range(500))), await kept.get("a")]

    assert set(run(ask())) == {"a" * 10}
    assert maker.made == ["a"]


def test_too_many_at_once_are_told_to_come_back() -> None:
    maker = Maker()

    async def ask() -> list[str | BaseException]:
        kept = Kept(maker, 9, 10**6, 2)
        asyncio.get_running_loop().call_later(0.2, maker.may.set)
        return [*await together(*(kept.get(key) for key in "abc")), await kept.get("c")]

    first, second, third, later = run(ask())
    assert (first, second, later) == ("a" * 10, "b" * 10, "c" * 10)
    assert isinstance(third, BusyError)
    assert str(third) == BUSY


def test_it_is_made_to_the_end_when_who_asked_has_gone() -> None:
    maker = Maker()

    async def ask() -> str:
        kept = Kept(maker, 9, 10**6, 1)
        left = asyncio.create_task(kept.get("a"))
        await asyncio.sleep(0.05)
        left.cancel()
        maker.may.set()
        await asyncio.sleep(0.05)
        return await kept.get("a")

    assert run(ask()) == "a" * 10
    assert maker.made == ["a"]


def test_a_mistake_is_told_to_all_and_not_kept() -> None:
    maker = Maker()
    maker.may.set()

    async def ask() -> list[str | BaseException]:
        kept = Kept(maker, 9, 10**6, 1)
        return [*await together(kept.get("fout"), kept.get("fout")), *await together(kept.get("fout"))]

    assert [type(one) for one in run(ask())] == [ValueError] * 3
    assert maker.made == ["fout", "fout"]


@pytest.mark.parametrize(("most", "largest"), [(2, 10**6), (9, 25)])
def test_the_oldest_goes(most: int, largest: int) -> None:
    maker = Maker()
    maker.may.set()

    async def ask() -> None:
        kept = Kept(maker, most, largest, 1)
        for key in "abacab":
            await kept.get(key)

    run(ask())
    assert maker.made == ["a", "b", "c", "b"]


def test_a_lane_that_is_full_says_so_at_once() -> None:
    free = threading.Event()

    async def ask() -> list[bool | BaseException]:
        lane = Lane(1, "vol")
        first = asyncio.create_task(lane.run(free.wait, 10))
        await asyncio.sleep(0.05)
        second = await asyncio.gather(lane.run(free.wait, 10), return_exceptions=True)
        free.set()
        return [await first, *second, await lane.run(free.wait, timeout=1)]

    first, second, third = run(ask())
    assert (first, third) == (True, True)
    assert isinstance(second, BusyError)
    assert str(second) == "vol"
