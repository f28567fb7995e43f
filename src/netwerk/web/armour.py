"""What stands before every page: which hosts are answered, which methods, how long an address may be, and the headers.

The host check keeps a page of somebody else, whose name was made to point here, from reading the graph in a reader's
browser. No cookie is set or read, and nothing changes anything, so there is nothing to forge a request for.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from netwerk.web.responses import NOT_IN_A_FRAME
from netwerk.web.telling import refusal

LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
LONGEST_ADDRESS: Final = 16_384
MOST_HEADERS, LARGEST_HEADERS = 100, 32_768
HEADERS: Final = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-cache",
}
NOTHING: Final = f"default-src 'none'; {NOT_IN_A_FRAME}; sandbox"
"""The content policy of all that is no page of ours: a browser may show it and run nothing."""
EVERY: Final = {**HEADERS, "content-security-policy": NOTHING}
"""The headers of every answer, unless it sets one itself."""
_HOST = re.compile(r"\[(?P<six>[0-9a-f:.]+)\](?::\d*)?|(?P<name>[^:\[\]@/]+)(?::\d*)?")


class Armour:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        """``hosts`` are the names, without port, under which the application answers."""
        self._app = app
        self._hosts = frozenset(host.casefold() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what must not come in, and put the headers on what goes out."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refused = self._refused(scope)
        await (refused or self._app)(scope, receive, armoured(send))

    def _refused(self, scope: Scope) -> ASGIApp | None:
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or host_name(hosts[0]) not in self._hosts:
            return refusal(421, "Dit adres hoort niet bij netwerk; gebruik het adres dat `netwerk bedien` noemt.")
        if len(scope["raw_path"]) + len(scope["query_string"]) > LONGEST_ADDRESS:
            return refusal(414, f"Het adres is langer dan {LONGEST_ADDRESS} tekens; stuur een lange vraag met POST.")
        if len(scope["headers"]) > MOST_HEADERS:
            return refusal(431, f"Het verzoek heeft meer dan {MOST_HEADERS} kopregels.")
        if sum(len(name) + len(value) for name, value in scope["headers"]) > LARGEST_HEADERS:
            return refusal(431, f"De kopregels zijn samen groter dan {LARGEST_HEADERS} bytes.")
        return None


def armoured(send: Send) -> Send:
    """The way out, on which every answer gets the headers."""

    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in EVERY.items():
                headers.setdefault(name, value)
        await send(message)

    return dressed


def host_name(host: str) -> str:
    """The name in a ``Host`` header, without the port; empty for what is none.

    >>> host_name("LocalHost:8001"), host_name("[::1]:8001"), host_name("localhost:80.example.org")
    ('localhost', '::1', '')
    """
    found = _HOST.fullmatch(host.strip().casefold())
    return (found["six"] or found["name"]) if found else ""
