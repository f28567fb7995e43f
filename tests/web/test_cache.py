"""What is kept: a bounded number, each made once, nothing that failed."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from netwerk.web.cache import Cache


def test_the_oldest_goes_and_the_rest_is_made_once() -> None:
    made: list[int] = []

    def make(key: int) -> int:
        made.append(key)
        return key * 2

    cache = Cache(make, most=2)
    assert [cache.get(key) for key in (1, 2, 1, 3, 1, 2)] == [2, 4, 2, 6, 2, 4]
    assert made == [1, 2, 3, 2]
    assert len(cache) == 2


def test_who_asks_at_once_waits_for_one() -> None:
    made: list[str] = []
    together = Barrier(4)

    def make(key: str) -> str:
        made.append(key)
        return key

    cache = Cache(make, most=2)

    def ask(_number: int) -> str:
        together.wait(5)
        return cache.get("kaart")

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(ask, range(4))) == ["kaart"] * 4
    assert made == ["kaart"]


def test_a_failure_is_not_kept() -> None:
    answers = iter([0, 1])
    cache: Cache[str, float] = Cache(lambda _key: 1 / next(answers), most=1)
    with pytest.raises(ZeroDivisionError):
        cache.get("x")
    assert cache.get("x") == 1.0
