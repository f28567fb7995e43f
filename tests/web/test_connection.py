"""A connection on a real port: who asks or reads too slowly is let go, and what is no request is told in Dutch."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
import uvicorn

from netwerk.session import Wish, start
from netwerk.web import connection
from netwerk.web.app import create
from netwerk.web.armour import EVERY
from netwerk.web.connection import Connection
from netwerk.web.serving import config, listen
from tests.web.conftest import SMALL

HEAD = b"GET / HTTP/1.1\r\nHost: localhost\r\n"
POST = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
LAST = b"Connection: close\r\n\r\n"
BIG = b"GET /sparql?query=" + b"SELECT%20*%20%7B%20?s%20?p%20?o%20.%20?a%20?b%20?c%20%7D%20LIMIT%209999"


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """The port of a server that has little patience."""
    with listen("127.0.0.1", 0) as listening, pytest.MonkeyPatch.context() as patch:
        patch.setattr(Connection, "asking", 1.0)
        patch.setattr(Connection, "reading", 1.5)
        server = uvicorn.Server(config(create(start(Wish(graph=[SMALL])))))
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        server.should_exit = True
        thread.join(20)


@contextmanager
def line(port: int) -> Iterator[socket.socket]:
    with closing(socket.create_connection(("127.0.0.1", port), timeout=10)) as found:
        yield found


def rest(found: socket.socket) -> bytes:
    """All that still comes, up to the end of the connection."""
    got = b""
    try:
        while more := found.recv(65_536):
            got += more
    except ConnectionError:
        pass
    return got


def asked(port: int, *parts: bytes, pause: float = 0.0) -> bytes:
    with line(port) as found:
        for part in parts:
            try:
                found.sendall(part)
            except ConnectionError:
                break
            time.sleep(pause)
        return rest(found)


def trickled(port: int, opening: bytes) -> tuple[bytes, float]:
    """What is answered to who goes on sending a letter now and then, and after how long the connection ends."""
    begin = time.monotonic()
    got = b""
    with line(port) as found:
        found.sendall(opening)
        found.settimeout(0.1)
        while time.monotonic() < begin + 8:
            try:
                found.sendall(b"x")
                got += (more := found.recv(65_536))
                if not more:
                    break
            except TimeoutError:
                continue
            except ConnectionError:
                break
    return got, time.monotonic() - begin


@pytest.mark.parametrize(
    ("opening", "status"),
    [(HEAD + b"X-Slow: ", b"408"), (b"G", b"408"), (POST + b"Content-Length: 999\r\n\r\nASK", b"408")],
    ids=["headers", "first line", "body"],
)
def test_who_asks_letter_by_letter_is_let_go(port: int, opening: bytes, status: bytes) -> None:
    answer, seconds = trickled(port, opening)
    assert answer.startswith(b"HTTP/1.1 " + status), answer
    assert "kwam niet binnen" in answer.decode()
    assert seconds < 4


def test_who_asks_nothing_is_let_go(port: int) -> None:
    begin = time.monotonic()
    assert asked(port) == b""
    assert time.monotonic() - begin < 4


def test_a_second_request_on_the_same_line_gets_no_more_time(port: int) -> None:
    answer, seconds = trickled(port, HEAD + b"\r\n" + HEAD + b"X-Slow: ")
    assert (answer.count(b"HTTP/1.1 200"), answer.count(b"HTTP/1.1 408")) == (1, 1)
    assert seconds < 4


def test_a_body_that_nobody_waits_for_ends_too(port: int) -> None:
    answer, seconds = trickled(port, HEAD + b"Content-Length: 999999\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200")
    assert seconds < 4


def test_who_reads_nothing_is_let_go(port: int) -> None:
    with closing(socket.socket()) as found:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        found.settimeout(10)
        found.connect(("127.0.0.1", port))
        for _ in range(8):
            found.sendall(BIG + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(4)
        assert not rest(found).endswith(b"}]}}")


def test_who_reads_slowly_but_reads_gets_it_all(port: int) -> None:
    with closing(socket.socket()) as found:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        found.settimeout(10)
        found.connect(("127.0.0.1", port))
        found.sendall(BIG + b" HTTP/1.1\r\nHost: localhost\r\n" + LAST)
        got = b""
        begin = time.monotonic()
        while more := found.recv(400_000 if time.monotonic() > begin + 4 else 20_000):
            got += more
            if time.monotonic() < begin + 4:
                time.sleep(0.03)
    head, _, body = got.partition(b"\r\n\r\n")
    assert f"content-length: {len(body)}".encode() in head
    assert len(body) > 1_000_000


@pytest.mark.parametrize(
    "request_",
    [
        b"\x16\x03\x01 hello\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET /\xe9 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        HEAD + b"Host: evil.example\r\n\r\n",
        POST + b"Content-Length: -5\r\n\r\n",
        POST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nASK{}",
        POST + b"Transfer-Encoding: chunked\r\n\r\nniets\r\n",
    ],
)
def test_what_is_no_request_is_told_under_the_headers_of_every_answer(port: int, request_: bytes) -> None:
    head, _, body = asked(port, request_).decode().partition("\r\n\r\n")
    assert head.startswith("HTTP/1.1 400 ")
    assert body == f"netwerk: {connection.NO_REQUEST}\n"
    assert set(EVERY) <= {row.partition(":")[0] for row in head.lower().split("\r\n")}


def test_a_long_address_may_come_in_pieces(port: int) -> None:
    address = b"GET /?q=" + b"a" * 16_000 + b" HTTP/1.1\r\nHost: localhost\r\n"
    headers = b"".join(b"X-%d: %s\r\n" % (number, b"b" * 1000) for number in range(8))
    assert asked(port, address, headers, LAST, pause=0.05).startswith(b"HTTP/1.1 200")


def test_too_many_clients_are_told_to_come_back(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "MOST_CLIENTS", 1)
    with line(port):
        time.sleep(0.1)
        answer = asked(port, HEAD + b"\r\n").decode()
    assert answer.startswith("HTTP/1.1 503 ")
    assert connection.CROWDED in answer
    assert "retry-after: 5" in answer
    assert set(EVERY) <= {row.partition(":")[0] for row in answer.lower().split("\r\n")}


def test_many_more_are_not_held_at_all(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "MOST_CONNECTIONS", 1)
    with line(port):
        time.sleep(0.1)
        assert asked(port, HEAD + b"\r\n") == b""


def test_who_leaves_in_the_middle_of_a_body_costs_no_trace(port: int, caplog: pytest.LogCaptureFixture) -> None:
    with line(port) as found:
        found.sendall(POST + b"Content-Length: 999\r\n\r\nASK")
        time.sleep(0.1)
    time.sleep(0.3)
    assert [record.getMessage() for record in caplog.records] == []
