"""What stands before every page: hosts, methods, lengths, headers, and what a mistake looks like."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from netwerk.web.armour import EVERY, LONGEST_ADDRESS, Armour
from tests.web.conftest import HTML


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8015",
        "localhost.evil.example",
        "localhost:80.evil.example",
        "[::1].evil.example",
        "localhost:x",
        "x@localhost",
        "localhost,evil.example",
        "",
        "127.0.0.2",
    ],
)
def test_another_host_name_is_refused(small: TestClient, host: str) -> None:
    answer = small.get("/", headers={"host": host})
    assert (answer.status_code, "netwerk bedien" in answer.text) == (421, True)


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1:8015", "[::1]:8015"])
def test_this_machine_is_answered(small: TestClient, host: str) -> None:
    assert small.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/id/actor/school", "/id/actor/school.ttl", "/nergens", "/?peildatum=x"])
def test_every_answer_carries_the_headers(small: TestClient, path: str) -> None:
    headers = small.get(path, headers=HTML).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "DENY"
    assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert "set-cookie" not in headers


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_pages_are_only_read(small: TestClient, method: str) -> None:
    answer = small.request(method, "/", headers=HTML)
    assert (answer.status_code, set(answer.headers["allow"].split(", "))) == (405, {"GET", "HEAD"})
    assert "Deze pagina kan alleen worden gelezen." in answer.text


def test_head_gives_the_headers_alone(small: TestClient) -> None:
    answer = small.head("/")
    assert (answer.status_code, answer.text) == (200, "")


def test_an_address_can_be_too_long(small: TestClient) -> None:
    assert small.get(f"/?q={'a' * LONGEST_ADDRESS}").status_code == 414


def test_headers_can_be_too_large(small: TestClient) -> None:
    assert small.get("/", headers={"x-long": "a" * 40_000}).status_code == 431


def test_a_request_can_have_too_many_headers(small: TestClient) -> None:
    assert small.get("/", headers={f"x-{number}": "1" for number in range(150)}).status_code == 431


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/nergens", 404, "Er is hier niets."),
        ("/?peildatum=2015-13-01", 400, "is geen dag; schrijf JJJJ-MM-DD"),
        ("/?gebied=Stat", 400, "Bedoelt u &#39;Stad&#39;"),
        ("/?plannen=misschien", 400, "is geen ja of nee"),
        ("/?peildag=2015-01-01", 400, "Onbekend: parameter &#39;peildag&#39;. Bedoelt u &#39;peildatum&#39;?"),
        ("/regie?gebiet=Stad", 400, "Mogelijk: peildatum, gebied en plannen."),
        ("/id/actor/school.html?jaar=2015", 400, "Onbekend: parameter &#39;jaar&#39;"),
        ("/vragen?gebied=Stad&gebied=Stad", 400, "gebied staat er twee keer"),
        ("/vragen/wie-beslist?gebied=Stad&gebied=Stad", 400, "gebied staat er twee keer"),
    ],
)
def test_a_mistake_is_one_dutch_line(small: TestClient, path: str, status: int, words: str) -> None:
    answer = small.get(path, headers=HTML)
    assert answer.status_code == status
    assert words in answer.text
    plain = small.get(path, headers={"accept": "text/plain"})
    assert (plain.status_code, plain.text.count("\n")) == (status, 1)


def test_a_mistake_of_our_own_shows_no_trace(small: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netwerk.web.responses.page", lambda *_given, **_more: 1 / 0)
    answer = small.get("/", headers={"accept": "text/plain"})
    assert answer.status_code == 500
    assert set(EVERY) <= set(answer.headers)
    assert "fout in netwerk zelf" in answer.text
    assert "Traceback" not in answer.text
    assert "ZeroDivision" not in answer.text


def test_the_armour_lets_other_traffic_through() -> None:
    """The lifespan of an application is no request."""
    seen: list[str] = []

    async def app(scope: object, _receive: object, _send: object) -> None:
        seen.append(str(scope))

    call = Armour(app, ["localhost"])({"type": "lifespan"}, None, None)  # type: ignore[arg-type]  # never called
    with pytest.raises(StopIteration):
        call.send(None)
    assert seen == ["{'type': 'lifespan'}"]
