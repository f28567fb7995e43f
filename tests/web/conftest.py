"""The application over the shipped graph and over the small one, in this process or on a port of its own."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.testclient import TestClient

from netwerk.catalog import Catalog
from netwerk.model import Stand
from netwerk.runner import Limits, Runner
from netwerk.runner.messages import Make
from netwerk.session import Wish, start
from netwerk.web.app import create
from netwerk.web.serving import config, listen

SMALL = Path(__file__).parents[1] / "voorbeeld"
HTML = {"accept": "text/html"}


@pytest.fixture(scope="session")
def small() -> Iterator[TestClient]:
    """The application over the small graph."""
    with TestClient(create(start(Wish(graph=[SMALL]))), "http://localhost", raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def site() -> Iterator[TestClient]:
    """The application over the shipped graph."""
    with TestClient(create(start(Wish())), "http://localhost", raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def served() -> Iterator[str]:
    """The address of the application over the shipped graph, served as `netwerk bedien` does."""
    with listen("127.0.0.1", 0) as listening:
        server = uvicorn.Server(config(create(start(Wish()))))
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(20)


@pytest.fixture
def never_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is made in a worker is never ready, and gets little time for it."""
    real = Runner.made

    def made(self: Runner, _make: Make, *words: str, **moment: Any) -> str | bytes:
        before, self.limits = self.limits, Limits(seconds=0.3)
        try:
            return real(self, waiting, *words, **moment)
        finally:
            self.limits = before

    monkeypatch.setattr(Runner, "made", made)


def waiting(_catalog: Catalog, _stand: Stand, *_words: str) -> str:
    """Nothing, after a time that nobody waits for; called in a worker, which finds it by its name."""
    time.sleep(60)
    return ""
