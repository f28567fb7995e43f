"""What went wrong, told: a Dutch page for a reader, one Dutch line for a program, never a traceback."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from netwerk.errors import BusyError, NetwerkError, StoppedError
from netwerk.runner.limits import DEPTH, FAILED
from netwerk.web import negotiation, responses
from netwerk.web.choice import Choice
from netwerk.web.site import of

BUSY, OUR_MISTAKE = 503, 500
RETRY: Final = {"retry-after": "5"}
TITLES: Final = {
    400: "Dat kan zo niet",
    404: "Niet gevonden",
    405: "Dat kan hier niet",
    406: "Niet in deze vorm",
    413: "Te groot",
    500: "Een fout in netwerk",
    503: "Nu niet gelukt",
}
_STOPPED: Final = {FAILED: OUR_MISTAKE, DEPTH: 400}
_LINES: Final = {
    404: "Er is hier niets. Zoek op de startpagina.",
    405: "Deze pagina kan alleen worden gelezen.",
    500: "Dit is een fout in netwerk zelf; in het venster van `netwerk bedien` staat wat er misging. Meld haar.",
}


def refusal(status: int, line: str) -> Response:
    """A refusal as one line of text, for who may not be a reader at all."""
    return PlainTextResponse(sentence(line), status)


def sentence(line: str) -> str:
    """A mistake as a program gets it."""
    return f"netwerk: {line}\n"


def told(request: Request, error: Exception) -> Response:
    """What a mistake in a request, or in netwerk, looks like."""
    status = status_of(error)
    headers = (error.headers or {}) if isinstance(error, HTTPException) else RETRY if status == BUSY else {}
    answer = _answer(request, status, _line(error, status))
    answer.headers.update(headers)
    return answer


def status_of(error: Exception) -> int:
    """The status by which a program knows what went wrong."""
    if isinstance(error, HTTPException):
        return error.status_code
    if isinstance(error, StoppedError):
        return _STOPPED.get(error.limit, BUSY)
    if isinstance(error, BusyError):
        return BUSY
    return 400 if isinstance(error, NetwerkError) else OUR_MISTAKE


def _line(error: Exception, status: int) -> str:
    detail = error.detail if isinstance(error, HTTPException) else str(error) if isinstance(error, NetwerkError) else ""
    usual = isinstance(error, HTTPException) and detail == HTTPStatus(status).phrase
    return _LINES.get(status, "") if usual or not detail else detail


def _answer(request: Request, status: int, line: str) -> Response:
    if negotiation.preferred(request.headers.get("accept"), ("text/plain", "text/html")) != "text/html":
        return refusal(status, line)
    choice = Choice(of(request).session.stand)
    title = TITLES.get(status, TITLES[400])
    return responses.page(request, responses.MISTAKE, choice, status, title=title, line=line)
