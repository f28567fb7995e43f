"""What each overview is made of, and making it: in a worker, which knows nothing of the web."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from netwerk import maps
from netwerk import network as networks
from netwerk.catalog import Catalog
from netwerk.directory import loading as directory
from netwerk.directory.formats import FORMATS as DIRECTORY_FORMATS
from netwerk.formats import Format
from netwerk.model import Stand
from netwerk.regie import report as regie
from netwerk.regie.formats import FORMATS as REGIE_FORMATS

PAGE: Final = "html"


@dataclass(frozen=True)
class Overview:
    """What is shown under a path: its title, what it is made of, and the forms it can be written in."""

    title: str
    about: str
    make: Callable[[Catalog, Stand], Any]
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


OVERVIEWS: Final[Mapping[str, Overview]] = {
    "kaart": Overview(
        "De kaart", "Wie verwijst naar wie, van alle dagen.", _map, {PAGE: Format(lambda page: page, ".html")}
    ),
    "sociale-kaart": Overview(
        "De sociale kaart",
        "Welk aanbod er is, voor wie, en hoe je er komt.",
        directory.load,
        {name: form for name, form in DIRECTORY_FORMATS.items() if isinstance(form, Format)},
    ),
    "regie": Overview(
        "Het regierapport",
        "Of het netwerk werkt zoals de bronnen zeggen.",
        _regie,
        REGIE_FORMATS,
    ),
}


def render(catalog: Catalog, stand: Stand, name: str, form: str) -> str:
    """One of them in one of its forms."""
    overview = OVERVIEWS[name]
    made: str = overview.endings[form].render(overview.make(catalog, stand))
    return made
