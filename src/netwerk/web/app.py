"""The application: which address leads to which page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from typing import Final

from anyio.to_thread import current_default_thread_limiter
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Route
from starlette.types import ASGIApp

from netwerk.errors import NetwerkError
from netwerk.runner import Runner
from netwerk.session import Session
from netwerk.web import asking, completion, linked, overviews, protocol, start, telling, ways
from netwerk.web.armour import LOOPBACK, Armour
from netwerk.web.site import Site

WORKERS: Final = 2
"""How many questions run at once; more wait for their turn."""

THREADS: Final = 100
"""How many requests are worked on at once, those that wait for such a turn among them."""


_WAYS: Final = {ways.SCHEMA: ways.chart, ways.ROUTE: ways.route}


def create(session: Session, hosts: Collection[str] = LOOPBACK) -> ASGIApp:
    """The application over one sitting, answering under these host names."""
    site = Site(session, Runner(session, workers=WORKERS, room=THREADS), overviews.render)
    site.warm()

    @asynccontextmanager
    async def life(_app: Starlette) -> AsyncIterator[None]:
        current_default_thread_limiter().total_tokens = THREADS
        with site.runner:
            yield

    app = Starlette(
        lifespan=life,
        routes=_routes(),
        exception_handlers={HTTPException: telling.told, NetwerkError: telling.told, Exception: telling.told},
    )
    app.router.redirect_slashes = False
    app.state.site = site
    return Armour(app, hosts)  # outside of what answers a mistake of our own


def _routes() -> list[Route]:
    return [
        Route("/", start.show),
        Route("/sparql", protocol.answer, methods=["GET", "POST"]),
        Route("/sparql/woorden.json", completion.words),
        Route("/sparql/namen.json", completion.names),
        Route("/overzichten", overviews.choose),
        *(Route(f"/{name}", overviews.show) for name in overviews.OVERVIEWS),
        *(Route(f"/{name}.{{form}}", overviews.show) for name in overviews.OVERVIEWS),
        *(Route(f"{path}{end}", show) for path, show in _WAYS.items() for end in ("", ".{form}")),
        Route("/vragen", asking.catalogue),
        Route("/vragen/{name}", asking.show),
        Route(linked.VOCABULARY, linked.show),
        *(Route(f"{linked.VOCABULARY}.{form}", linked.show) for form in linked.FORMS),
        Route("/id/{rest:path}", linked.show),
        Route("/begrip/{rest:path}", linked.show),
    ]
