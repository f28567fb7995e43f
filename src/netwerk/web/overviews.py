"""The map, the sociale kaart and the regie report of any area and day, each as `netwerk` makes it on its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from types import MappingProxyType
from typing import Any, Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from netwerk import maps
from netwerk import network as networks
from netwerk.directory import base as directory
from netwerk.directory.formats import FORMATS as DIRECTORY_FORMATS
from netwerk.formats import Format
from netwerk.model import Stand
from netwerk.regie import report as regie
from netwerk.regie.formats import FORMATS as REGIE_FORMATS
from netwerk.web import responses, site
from netwerk.web.choice import Choice
from netwerk.web.site import Site

HEADER: Final = '<header class="page-head">'
PAGE: Final = "html"
WAYS: Final = {"/": "netwerk", "/vragen": "vragen", "/overzichten": "ander gebied of andere dag"}


@dataclass(frozen=True)
class Overview:
    """What is shown under a path: its title, what it is made of, and the forms it can be written in."""

    title: str
    about: str
    make: Callable[[Site, Stand], Any]
    formats: Mapping[str, Format[Any]]

    @property
    def files(self) -> tuple[str, ...]:
        """The endings of the forms that are no page."""
        return tuple(ending for ending in self.endings if ending != PAGE)

    @property
    def endings(self) -> dict[str, Format[Any]]:
        """The forms by how an address or file of them ends."""
        return {form.suffix.removeprefix("."): form for form in self.formats.values()}


def _map(found: Site, stand: Stand) -> str:
    return maps.render(
        found.network(stand), found.catalog.areas.values(), networks.load_every_day(found.catalog, stand)
    )


def _regie(found: Site, stand: Stand) -> regie.Report:
    return regie.make(found.network(stand), history=networks.load_every_day(found.catalog, stand))


OVERVIEWS: Final[Mapping[str, Overview]] = {
    "kaart": Overview(
        "De kaart", "Wie verwijst naar wie, van alle dagen.", _map, {PAGE: Format(lambda page: page, ".html")}
    ),
    "sociale-kaart": Overview(
        "De sociale kaart",
        "Welk aanbod er is, voor wie, en hoe je er komt.",
        lambda found, stand: directory.load(found.catalog, stand),
        DIRECTORY_FORMATS,
    ),
    "regie": Overview(
        "Het regierapport",
        "Of het netwerk werkt zoals de bronnen zeggen.",
        _regie,
        REGIE_FORMATS,
    ),
}


def show(request: Request) -> Response:
    """One of them, as a page or in one of its other forms."""
    name, dot, ending = request.url.path.removeprefix("/").partition(".")
    overview = OVERVIEWS[name]
    form = ending if dot else PAGE
    if form not in overview.endings:
        raise HTTPException(404, f"{overview.title} is er als: {', '.join(overview.endings)}.")
    choice = site.chosen(request)
    text = site.of(request).page((name, form, choice.stand))
    return responses.html(with_ways(text, choice)) if form == PAGE else responses.file(text, form, name)


def choose(request: Request) -> Response:
    """All of them, for an area and a day to choose."""
    choice = site.chosen(request)
    places = site.of(request).session.places()
    return responses.page(request, "overviews.html", choice, overviews=OVERVIEWS, places=[p.stand for p in places])


def render(found: Site, name: str, form: str, stand: Stand) -> str:
    """One of them in one of its forms, made now."""
    overview = OVERVIEWS[name]
    return overview.endings[form].render(overview.make(found, stand))


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
