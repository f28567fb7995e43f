"""What each overview is made of, and making it: in a worker, which knows no web server."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from netwerk import maps
from netwerk import network as networks
from netwerk.catalog import Catalog
from netwerk.directory import loading as directory
from netwerk.directory import stale
from netwerk.directory.base import Directory
from netwerk.directory.formats import FORMATS as DIRECTORY_FORMATS
from netwerk.directory.html import start
from netwerk.directory.stale import Survey
from netwerk.directory.stale_formats import FORMATS as STALE_FORMATS
from netwerk.directory.stale_formats import STEM
from netwerk.formats import Content, Format
from netwerk.model import Stand
from netwerk.regie import report as regie
from netwerk.regie.formats import FORMATS as REGIE_FORMATS
from netwerk.roles import loading as roles
from netwerk.roles.formats import FORMATS as ROLES_FORMATS
from netwerk.web import role_links
from netwerk.web.addresses import path_of
from netwerk.web.choice import Choice

PAGE: Final = "html"


@dataclass(frozen=True)
class Overview:
    """What is shown under a path: its title, what it is made of, and the forms it can be written in."""

    title: str
    about: str
    make: Callable[..., Any]
    formats: Mapping[str, Format[Any, Any]]

    @property
    def files(self) -> tuple[str, ...]:
        """The endings of the forms that are no page."""
        return tuple(ending for ending in self.endings if ending != PAGE)

    @property
    def endings(self) -> dict[str, Format[Any, Any]]:
        """The forms by how an address or file of them ends."""
        return {form.suffix.removeprefix("."): form for form in self.formats.values()}


def _map(catalog: Catalog, stand: Stand) -> str:
    network, every_day = networks.load(catalog, stand), networks.load_every_day(catalog, stand)
    return maps.render(network, catalog.areas.values(), every_day)


def _regie(catalog: Catalog, stand: Stand) -> regie.Report:
    return regie.make(networks.load(catalog, stand), history=networks.load_every_day(catalog, stand))


def _directory_page(found: Directory) -> str:
    """The page to start from alone: every service and actor has its page here already, for the same day and area."""
    choice = Choice(found.stand, Choice(found.stand).whole)

    def link(iri: str) -> str:
        path = path_of(iri)
        return choice.to(path) if path else ""

    return start.render(found, link)


def _survey(catalog: Catalog, stand: Stand, day: str, months: str) -> Survey:
    return stale.survey(directory.load(catalog, stand), date.fromisoformat(day), int(months))


OVERVIEWS: Final[Mapping[str, Overview]] = {
    "kaart": Overview(
        "De kaart", "Wie verwijst naar wie, van alle dagen.", _map, {PAGE: Format(lambda page: page, ".html")}
    ),
    "sociale-kaart": Overview(
        "De sociale kaart",
        "Welk aanbod er is, voor wie, en hoe je er komt.",
        directory.load,
        {
            PAGE: Format(_directory_page, ".html"),
            **{name: form for name, form in DIRECTORY_FORMATS.items() if isinstance(form, Format)},
        },
    ),
    role_links.ROLES: Overview(
        "De netwerkkaart",
        "Per rol: waarheen u verwijst, wie u raadpleegt, wie de regie heeft en aan welke tafels u zit.",
        roles.load,
        {
            PAGE: Format(role_links.overview, ".html"),
            **{name: form for name, form in ROLES_FORMATS.items() if isinstance(form, Format)},
        },
    ),
    STEM: Overview(
        "De lijst van verouderde gegevens",
        "Wat op een te oude bron rust, en welk aanbod geen aanbieder, doelgroep of toegang heeft.",
        _survey,
        STALE_FORMATS,
    ),
    "regie": Overview(
        "Het regierapport",
        "Of het netwerk werkt zoals de bronnen zeggen.",
        _regie,
        REGIE_FORMATS,
    ),
}


def render(catalog: Catalog, stand: Stand, name: str, form: str, *words: str) -> Content:
    """One of them in one of its forms; the words are what a reader chose beside the stand."""
    overview = OVERVIEWS[name]
    made: Content = overview.endings[form].render(overview.make(catalog, stand, *words))
    return made
