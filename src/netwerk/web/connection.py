"""One connection: how long a client may take to ask and to read, and Dutch words for what is no request at all.

The web server waits without end for a request that comes in letter by letter, and for a client that does not read.
"""

from __future__ import annotations

from asyncio import TimerHandle, Transport
from http import HTTPStatus
from typing import Final

import h11
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from netwerk.web.armour import EVERY, armoured
from netwerk.web.telling import RETRY, refusal, sentence

MOST_CLIENTS: Final = 200
"""How many connections are answered at once; one more is told to come back later (503)."""
MOST_CONNECTIONS: Final = 2 * MOST_CLIENTS
"""How many are held at all."""
ASKING: Final = 20.0
"""How many seconds a request may take to come in, whole."""
READING: Final = 60.0
"""How many seconds a client may read nothing of what it asked for."""
CROWDED: Final = "Er zijn te veel verbindingen tegelijk. Probeer het zo weer."
SLOW: Final = f"Het verzoek kwam niet binnen {ASKING:.0f} s heel binnen."
NO_REQUEST: Final = "Dit is geen geldig HTTP-verzoek, of de kopregels zijn te groot."


async def crowded(scope: Scope, receive: Receive, send: Send) -> None:
    """What one client too many is told."""
    answer = refusal(HTTPStatus.SERVICE_UNAVAILABLE, CROWDED)
    answer.headers.update({**RETRY, "connection": "close"})
    await answer(scope, receive, armoured(send))


class Connection(H11Protocol):
    """A connection with a client, which must ask and read in time."""

    asking: float = ASKING
    reading: float = READING
    _due: TimerHandle | None = None
    _look: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]  # as in the class above it
        """Begin to wait for a request."""
        super().connection_made(transport)
        if len(self.connections) > MOST_CONNECTIONS:
            transport.abort()
        elif len(self.connections) > MOST_CLIENTS:
            self.app = crowded
        self._due = self.loop.call_later(self.asking, self._too_slow)

    def data_received(self, data: bytes) -> None:
        """Take what came in; the time for a request counts from its first letter to its last."""
        self._due = self._due or self.loop.call_later(self.asking, self._too_slow)
        super().data_received(data)
        if self.conn.their_state not in (h11.IDLE, h11.SEND_BODY):
            self._due.cancel()
            self._due = None

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        for timer in (self._due, self._look):
            if timer is not None:
                timer.cancel()
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        """Much is waiting to be read: see to it that it is."""
        super().pause_writing()
        self._watch()

    def on_response_complete(self) -> None:
        """The answer is written, but who asked may not have read it yet."""
        super().on_response_complete()
        self._watch()

    def send_400_response(self, msg: str) -> None:
        """Tell that this is no request, in words of our own and under the headers of every answer."""
        self._refuse(HTTPStatus.BAD_REQUEST, NO_REQUEST)

    def _too_slow(self) -> None:
        if self.conn.our_state is h11.SEND_RESPONSE or self.conn.trailing_data[0]:
            self._refuse(HTTPStatus.REQUEST_TIMEOUT, SLOW)
        else:
            self.transport.abort()

    def _refuse(self, status: HTTPStatus, line: str) -> None:
        if self.conn.our_state not in (h11.IDLE, h11.SEND_RESPONSE):
            self.transport.abort()
            return
        body = sentence(line).encode()
        told = {**EVERY, "content-type": "text/plain; charset=utf-8", "content-length": str(len(body))}
        head = [(name.encode(), value.encode()) for name, value in {**told, "connection": "close"}.items()]
        answer = h11.Response(status_code=status, headers=head, reason=status.phrase.encode())
        for event in (answer, h11.Data(data=body), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()

    def _watch(self) -> None:
        left = self.transport.get_write_buffer_size()
        if self._look is None and left:
            self._look = self.loop.call_later(self.reading, self._is_read, left)

    def _is_read(self, before: int) -> None:
        """Cut off who has read nothing of it since the last look."""
        self._look = None
        if self.transport.get_write_buffer_size() >= before:
            self.transport.abort()
        else:
            self._watch()
