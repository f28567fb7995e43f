"""The readers that the benchmark of the server sends: always the same, and they see what a server does wrong."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random
from threading import Thread

import pytest
from benchmarks import bedien, bedien_klanten
from benchmarks.bedien_proces import Look
from benchmarks.bedien_verzoeken import CSV, HTML, POST, SHARES, Readers, Wanted

from netwerk import session
from tests.loops import run


def test_readers_ask_the_same_each_time_and_every_kind() -> None:
    readers = Readers(session.start(session.Wish()).catalog)
    asked, again, other = (_asked(readers, seed) for seed in ("1 0", "1 0", "1 1"))
    assert asked == again
    assert asked != other
    assert {wanted.kind for wanted in asked} == set(SHARES)


def _asked(readers: Readers, seed: str) -> list[Wanted]:
    rng = Random(seed)  # noqa: S311 - the same each time; nothing is secret
    return [readers.ask(rng) for _ in range(3000)]


class _Stub(BaseHTTPRequestHandler):
    """A server that is busy under one address, gives a page under the next, and hangs up under the last."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if self.path == "/weg":
            self.close_connection = True
            return
        body = b"Het is druk." * 100
        self.send_response(503 if self.path == "/druk" else 200)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def stub() -> Iterator[tuple[str, int]]:
    """The place of a server that makes the mistakes of ``_Stub``."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Stub) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield "127.0.0.1", server.server_port
        server.shutdown()
        thread.join()


def test_what_a_server_does_wrong_is_seen_and_told(
    stub: tuple[str, int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    some = [
        Wanted("ding", "/goed"),
        Wanted("ding", "/druk"),
        Wanted("ding", "/goed", CSV),
        Wanted("ding", "/weg"),
        Wanted(POST, "/goed", HTML, b"vraag", "text/plain"),
    ]

    async def ask_all() -> list[bedien_klanten.Answered]:
        client = bedien_klanten.Client(*stub)
        found = [await client.ask(wanted) for wanted in some]
        await client.close()
        return found

    answers = run(ask_all())
    assert [answered.wrong[:30] for answered in answers[::4]] == ["", ""]
    assert answers[1].wrong.startswith("503: Het is druk.")
    assert len(answers[1].wrong) <= bedien_klanten.TOLD + 5
    assert answers[2].wrong == "200: text/html in plaats van text/csv"
    assert "RemoteProtocolError" in answers[3].wrong
    looks = [(0.0, Look(5_000_000, (3_000_000,), 1.0, 1.0)), (2.0, Look(6_000_000, (3_000_000,), 2.0, 3.0))]
    monkeypatch.setattr(bedien, "measure", lambda *_: bedien.Result(1, 2.0, answers, looks, 0.5))
    monkeypatch.setattr(sys, "argv", ["bedien"])
    with pytest.raises(SystemExit) as ended:
        bedien.main()
    told = capsys.readouterr().out
    assert ended.value.code == 1
    assert "| **alles** | 5 | 3 | 2.5 |" in told
    assert "| na | 6 | 1 | 3 | 9 |" in told
    assert "server 50%, werkprocessen 100%, klanten 25%: de klanten waren de rem niet" in told
    assert "→ 503: Het is druk." in told


def test_nobody_is_there_is_an_error_too() -> None:
    answered = run(bedien_klanten.Client("127.0.0.1", 1).ask(Wanted("ding", "/")))
    assert answered.wrong.startswith("ConnectionRefusedError")
