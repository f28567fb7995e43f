"""Serving the application: a port on this machine, until Ctrl-C."""

from __future__ import annotations

import errno
import signal
import socket
from collections.abc import Callable
from ipaddress import ip_address
from typing import Final

import uvicorn
from starlette.types import ASGIApp

from netwerk.errors import InputError, OutputError
from netwerk.runner import memory
from netwerk.session import Session
from netwerk.web.app import create
from netwerk.web.armour import LARGEST_HEADERS, LONGEST_ADDRESS, LOOPBACK
from netwerk.web.connection import Connection

SENDING: Final = 1 << 16
"""How many bytes the system holds for a client that has not read them: little, so that it shows whether one reads."""
PATIENCE: Final = 3
"""How many seconds a request gets to end when the server stops."""


class Server(uvicorn.Server):
    """A server that says when it can be reached."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        """``ready`` is called once, when the port answers."""
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to listen, and say so."""
        await super().startup(sockets)
        if self.started:
            self._ready()


def serve(session: Session, host: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve until the process is told to stop; ``ready`` gets the address. Port 0 is any free one.

    Raises OutputError when the port is taken, InputError for an address that is none of this machine.
    """
    memory.share()
    listening = listen(host, port)
    with listening:
        address = f"http://{_written(host)}:{listening.getsockname()[1]}/"
        server = Server(config(create(session, {*LOOPBACK, host})), lambda: ready(address))
        hang_up = getattr(signal, "SIGHUP", None)  # a terminal that is closed; not there on Windows
        if hang_up and signal.getsignal(hang_up) == signal.SIG_DFL:
            signal.signal(hang_up, server.handle_exit)
        server.run([listening])


def config(app: ASGIApp) -> uvicorn.Config:
    """How the application is served: its own words alone, no trust in a header that another server might set."""
    return uvicorn.Config(
        app,
        http=Connection,
        h11_max_incomplete_event_size=LONGEST_ADDRESS + LARGEST_HEADERS,
        ws="none",
        log_level="error",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=PATIENCE,
    )


def listen(host: str, port: int) -> socket.socket:
    """A socket on this port of this address."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        found = socket.socket(family, kind, protocol)
    except OSError as error:
        raise InputError(f"--host {host}: dit adres is er niet; laat --host weg voor alleen deze computer.") from error
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SENDING)
        found.bind(place)
        found.listen(128)
    except OSError as error:
        found.close()
        raise _refused(error, host, port) from error
    return found


def _refused(error: OSError, host: str, port: int) -> Exception:
    if error.errno == errno.EADDRINUSE:
        return OutputError(
            f"Poort {port} is bezet; stop wat daar draait, of kies een andere met --poort (0: een vrije)."
        )
    if error.errno == errno.EACCES:
        return OutputError(f"Poort {port} mag u niet gebruiken; kies er een boven 1023 met --poort.")
    return InputError(f"--host {host}: dit adres is niet van deze computer; laat --host weg voor alleen deze computer.")


def _written(host: str) -> str:
    try:
        return f"[{host}]" if ip_address(host).version == 6 else host
    except ValueError:
        return host
