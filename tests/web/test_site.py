"""What every page needs is made without filling the memory, however many ask at once."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest

from netwerk import network as networks
from netwerk.catalog import Catalog
from netwerk.errors import InputError
from netwerk.model import Stand
from netwerk.network import Network
from netwerk.runner import Runner, memory
from netwerk.session import Wish, start
from netwerk.web.serving import serve
from netwerk.web.site import AT_ONCE, Site
from tests.web.conftest import SMALL


def test_networks_of_many_days_are_made_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    session = start(Wish(graph=[SMALL]))
    under_way: set[date] = set()
    most: list[int] = []
    lock, load = threading.Lock(), networks.load

    def slow(catalog: Catalog, stand: Stand) -> Network:
        with lock:
            under_way.add(stand.day)
            most.append(len(under_way))
        time.sleep(0.02)
        made = load(catalog, stand)
        with lock:
            under_way.remove(stand.day)
        return made

    monkeypatch.setattr(networks, "load", slow)
    days = [session.stand.day + timedelta(days=number) for number in range(8)]
    stands = [session.catalog.stand(day) for day in days]
    with Runner(session) as runner, ThreadPoolExecutor(8) as threads:
        made = list(threads.map(Site(session, runner, runner).network, stands))
    assert [network.stand.day for network in made] == days
    assert max(most) == AT_ONCE


def test_a_server_shares_its_memory_before_there_are_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    new: list[set[threading.Thread]] = []
    before = set(threading.enumerate())  # those of other tests may end meanwhile
    monkeypatch.setattr(memory, "share", lambda: new.append(set(threading.enumerate()) - before))
    with pytest.raises(InputError):  # no address of this machine, so nothing is served
        serve(start(Wish(graph=[SMALL])), "192.0.2.1", 0, lambda _address: None)
    assert new == [set()]
