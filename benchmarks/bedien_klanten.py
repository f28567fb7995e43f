"""Clients of a web server, many at once: each asks on one connection, and again as soon as the answer is read."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from random import Random
from typing import Final

import h11

from benchmarks.bedien_verzoeken import Wanted

PATIENCE: Final = 90.0
"""How many seconds a client waits for an answer."""
TOLD: Final = 300
"""How many characters of an answer that is none are kept."""
_CHUNK: Final = 1 << 16
Ask = Callable[[Random], Wanted]


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer: to what, in how many seconds, and what was wrong with it (empty when nothing was)."""

    wanted: Wanted
    seconds: float
    wrong: str = ""


class Client:
    """One reader, who opens a connection again when it was closed."""

    def __init__(self, host: str, port: int) -> None:
        """A reader of this server, not connected yet."""
        self._place = host, port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self._state = h11.Connection(h11.CLIENT)

    async def ask(self, wanted: Wanted) -> Answered:
        """The answer to one request, with what is wrong with it; never raises for what a server does."""
        begin = time.perf_counter()
        try:
            async with asyncio.timeout(PATIENCE):
                wrong = await self._exchange(wanted)
        except TimeoutError:
            wrong = f"geen antwoord binnen {PATIENCE:.0f} s"
        except (OSError, EOFError, h11.ProtocolError) as error:
            wrong = f"{type(error).__name__}: {error}"
        seconds = time.perf_counter() - begin
        if wrong or not self._again():
            await self.close()
        return Answered(wanted, seconds, wrong)

    async def close(self) -> None:
        """Leave the connection."""
        if self._streams is not None:
            self._streams[1].close()
            with suppress(OSError):
                await self._streams[1].wait_closed()
        self._streams = None

    async def _exchange(self, wanted: Wanted) -> str:
        if self._streams is None:
            self._streams = await asyncio.open_connection(*self._place)
            self._state = h11.Connection(h11.CLIENT)
        writer = self._streams[1]
        for event in _events(wanted, "{}:{}".format(*self._place)):
            writer.write(self._state.send(event) or b"")
        await writer.drain()
        return await self._read(wanted)

    async def _read(self, wanted: Wanted) -> str:
        """Read an answer to its end, and say what is wrong with it."""
        status, media, start = 0, "", b""
        while not isinstance(event := await self._event(), h11.EndOfMessage):
            if isinstance(event, h11.Response):
                status = event.status_code
                media = dict(event.headers).get(b"content-type", b"").decode("latin-1").partition(";")[0]
            elif isinstance(event, h11.Data) and len(start) < TOLD:
                start += bytes(event.data)[:TOLD]
        if not 200 <= status < 300:
            return f"{status}: {' '.join(start[:TOLD].decode('utf-8', 'replace').split())}"
        return "" if media == wanted.media else f"{status}: {media} in plaats van {wanted.media}"

    async def _event(self) -> h11.Event:
        if self._streams is None:
            raise EOFError("er is geen verbinding")
        while (event := self._state.next_event()) is h11.NEED_DATA:
            self._state.receive_data(await self._streams[0].read(_CHUNK))
        if isinstance(event, h11.Event):
            return event
        raise EOFError("de verbinding is gesloten")

    def _again(self) -> bool:
        """Be ready for the next request on this connection; whether that can be."""
        if self._state.our_state is h11.DONE and self._state.their_state is h11.DONE:
            self._state.start_next_cycle()
            return True
        return False


async def load(host: str, port: int, ask: Ask, clients: int, seconds: float, seed: int = 1) -> list[Answered]:
    """All answers to so many clients at once, who begin no request after so many seconds."""
    end = time.perf_counter() + seconds
    found = await asyncio.gather(*(_reader(Client(host, port), ask, f"{seed} {n}", end) for n in range(clients)))
    return [answered for some in found for answered in some]


async def _reader(client: Client, ask: Ask, seed: str, end: float) -> list[Answered]:
    rng = Random(seed)  # noqa: S311 - the same seed asks the same; nothing is secret
    found = []
    while time.perf_counter() < end:
        found.append(await client.ask(ask(rng)))
    await client.close()
    return found


async def beside(work: Awaitable[list[Answered]], look: Callable[[], None], every: float) -> list[Answered]:
    """What the work gives, with a look at something each so many seconds while it goes on."""
    task = asyncio.ensure_future(work)
    while not (await asyncio.wait({task}, timeout=every))[0]:
        look()
    return await task


def _events(wanted: Wanted, host: str) -> Iterable[h11.Event]:
    sent = [("content-type", wanted.body_type), ("content-length", str(len(wanted.body)))] if wanted.body else []
    head = [("host", host), ("accept", wanted.media), *sent]
    yield h11.Request(method="POST" if wanted.body else "GET", target=wanted.path, headers=head)
    if wanted.body:
        yield h11.Data(data=wanted.body)
    yield h11.EndOfMessage()
