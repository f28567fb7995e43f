"""The application: which address leads to which page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Route
from starlette.types import ASGIApp

from netwerk.directory.stale_formats import STEM
from netwerk.errors import NetwerkError
from netwerk.runner import Limits, Runner, memory
from netwerk.session import Session
from netwerk.web import asking, completion, linked, overviews, protocol, role_page, stale_page, start, telling, ways
from netwerk.web.armour import LOOPBACK, Armour
from netwerk.web.making import OVERVIEWS
from netwerk.web.role_links import ROLES
from netwerk.web.site import LIMITS, MAKING, WAITING, Site

WORKERS: Final = 3
"""How many processes answer questions."""
MOST_WORKERS: Final = 8
"""How many there can be while slow questions hold some, as far as half of the machine's memory goes."""


_OWN: Final = {STEM: stale_page.show}
"""The overviews that ask more than an area and a day."""
_WAYS: Final = {ways.SCHEMA: ways.chart, ways.ROUTE: ways.route}


def create(session: Session, hosts: Collection[str] = LOOPBACK) -> ASGIApp:
    """The application over one sitting, answering under these host names."""
    runner = Runner(session, WORKERS, room=WAITING, most=most_workers(memory.machine(), Limits().memory))
    site = Site(session, runner, Runner(session, 1, LIMITS, MAKING, patience=LIMITS.seconds, most=2))
    site.warm()

    @asynccontextmanager
    async def life(_app: Starlette) -> AsyncIterator[None]:
        with site.runner, site.maker:
            yield

    app = Starlette(
        lifespan=life,
        routes=_routes(),
        exception_handlers={HTTPException: telling.told, NetwerkError: telling.told, Exception: telling.told},
    )
    app.router.redirect_slashes = False
    app.state.site = site
    return Armour(app, hosts)  # outside of what answers a mistake of our own


def most_workers(machine: int, each: int) -> int:
    """How many workers may take this much memory each.

    >>> most_workers(64 << 30, 1 << 30), most_workers(8 << 30, 1 << 30), most_workers(0, 1 << 30)
    (8, 4, 3)
    """
    return max(WORKERS, min(MOST_WORKERS, machine // 2 // each))


def _routes() -> list[Route]:
    return [
        Route("/", start.show),
        Route("/sparql", protocol.answer, methods=["GET", "POST"]),
        Route("/sparql/woorden.json", completion.words),
        Route("/sparql/namen.json", completion.names),
        Route("/overzichten", overviews.choose),
        *(Route(f"/{name}{end}", _OWN.get(name, overviews.show)) for name in OVERVIEWS for end in ("", ".{form}")),
        Route(f"/{ROLES}/{{role}}", role_page.show),
        *(Route(f"{path}{end}", show) for path, show in _WAYS.items() for end in ("", ".{form}")),
        Route("/vragen", asking.catalogue),
        Route("/vragen/{name}", asking.show),
        Route(linked.VOCABULARY, linked.show),
        *(Route(f"{linked.VOCABULARY}.{form}", linked.show) for form in linked.FORMS),
        Route("/id/{rest:path}", linked.show),
        Route("/begrip/{rest:path}", linked.show),
    ]
