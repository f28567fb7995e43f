"""The map and the reports of any area and day, each as `netwerk` makes it on its own."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from types import MappingProxyType
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from netwerk.errors import StoppedError
from netwerk.formats import Content
from netwerk.model import Stand
from netwerk.runner.limits import TIME
from netwerk.runner.messages import Make
from netwerk.web import responses, site
from netwerk.web.choice import Choice
from netwerk.web.making import OVERVIEWS, PAGE, render
from netwerk.web.site import LIMITS

HEADER: Final = '<header class="page-head">'
WAYS: Final = {"/": "netwerk", "/vragen": "vragen", "/overzichten": "ander gebied of andere dag"}


async def show(request: Request) -> Response:
    """One of them, as a page or in one of its other forms."""
    name, dot, ending = request.url.path.removeprefix("/").partition(".")
    overview = OVERVIEWS[name]
    form = ending if dot else PAGE
    if form not in overview.endings:
        raise HTTPException(404, f"{overview.title} is er als: {', '.join(overview.endings)}.")
    choice = await run_in_threadpool(site.chosen, request)
    content = await made(request, name, render, (name, form), choice.stand)
    if form != PAGE or isinstance(content, bytes):
        return responses.file(content, form, name)
    downloads = {f"/{name}.{one}": one.upper() for one in overview.files}
    return responses.html(with_ways(content, choice, downloads))


async def made(request: Request, name: str, make: Make, words: tuple[str, ...], stand: Stand) -> Content:
    """What ``make`` makes of these words for one of them. Raises StoppedError, saying what to do when it takes long."""
    try:
        return await site.of(request).overview((make, words, stand))
    except StoppedError as error:
        if error.limit != TIME:
            raise
        told = f"{OVERVIEWS[name].title} was na {LIMITS.seconds:.0f} s nog niet klaar."
        raise StoppedError(f"{told} Kies een kleiner gebied, of maak dit met: netwerk {name}", TIME) from error


def choose(request: Request) -> Response:
    """All of them, for an area and a day to choose."""
    choice = site.chosen(request)
    places = site.of(request).session.places()
    return responses.page(request, "overviews.html", choice, overviews=OVERVIEWS, places=[p.stand for p in places])


def with_ways(page: str, choice: Choice, more: Mapping[str, str] = MappingProxyType({}), **asked: str) -> str:
    """A page that was made to stand alone, with the ways back into the application at its top.

    ``more`` are further ways by their path; one to another form of this page keeps what was ``asked``.
    """
    before, header, after = page.partition(HEADER)
    if not header:
        raise ValueError("every page has a header")
    ways = {choice.to(path): name for path, name in WAYS.items()}
    ways |= {choice.to(path, **(asked if "." in path else {})): name for path, name in more.items()}
    links = " · ".join(f'<a href="{escape(to)}">{escape(name)}</a>' for to, name in ways.items())
    return f'{before}{header}\n<nav class="screen-only" aria-label="Hoofdmenu">{links}</nav>{after}'
