"""The options that every reading or writing command takes, and the types of their values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ParamSpec, TypeVar

import click

from netwerk.errors import InputError
from netwerk.names import find_area, find_day
from netwerk.session import Session, Wish, graph_places, start
from netwerk.store.files import graph_files

DAY = 86_400
LARGE = 20_000_000
"""From so many bytes of Turtle on a graph takes some hundred megabytes in memory."""
P = ParamSpec("P")
R = TypeVar("R")
_TWICE = "Noem een GEMEENTE of geef --gebied, niet allebei."
Decorator = Callable[[Callable[..., R]], Callable[..., R]]


class Day(click.ParamType[date]):
    """A day as JJJJ-MM-DD."""

    name = "JJJJ-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that is meant."""
        if isinstance(value, date):
            return value
        try:
            return find_day(value)
        except InputError as error:
            self.fail(str(error), param, ctx)


class Number(click.ParamType[int]):
    """A whole number between two bounds, both included."""

    def __init__(self, least: int, most: int) -> None:
        """A number from ``least`` to ``most``."""
        self.name = "AANTAL"
        self.least, self.most = least, most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number that is meant."""
        try:
            number = int(value)
        except ValueError:
            self.fail(f"'{value}' is geen heel getal.", param, ctx)
        if not self.least <= number <= self.most:
            self.fail(f"'{value}' moet van {self.least} tot en met {self.most} zijn.", param, ctx)
        return number


class Seconds(click.ParamType[float]):
    """A number of seconds, with a point or a comma."""

    name = "SECONDEN"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number that is meant."""
        try:
            number = float(str(value).replace(",", "."))
        except ValueError:
            number = -1.0
        if not 0 <= number <= DAY:
            self.fail(f"'{value}' is geen aantal seconden; schrijf bijvoorbeeld 10 of 0,5.", param, ctx)
        return number


class Choice(click.ParamType[str]):
    """One of a few names; an unknown one answers with all of them."""

    def __init__(self, names: tuple[str, ...]) -> None:
        """A choice from these names."""
        self.name = "NAAM"
        self.names = names

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name that is meant."""
        if value not in self.names:
            self.fail(f"'{value}' is er niet; mogelijk: {', '.join(self.names)}.", param, ctx)
        return str(value)


class Contact(click.ParamType[str]):
    """An e-mail address of an office, or a page on the web, to send corrections to."""

    name = "ADRES"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The address as it is given."""
        from netwerk.checks.contact import objection

        told = objection(value)
        if told:
            self.fail(f"{told}.", param, ctx)
        return str(value)


def reading(place: bool = False, scratch: str = "") -> Decorator[Any]:
    """The options of a command that reads; the function gets a ``session`` in their place.

    ``place`` adds the positional GEMEENTE, shorthand for ``--gebied``. ``scratch`` names an option of the command
    with which a large graph is read into a folder that goes when the command ends, for several processes to share.
    """

    def decorate(function: Callable[..., R]) -> Callable[..., R]:
        @wraps(function)
        def call(**given: Any) -> R:
            if given.get(scratch) and given["storage"] is None and _is_large(given["graph"]):
                held = TemporaryDirectory(prefix="netwerk-", ignore_cleanup_errors=True)
                given["storage"] = Path(click.get_current_context().with_resource(held))
            return function(session=_session(given), **given)

        decorated: Any = call
        for option in _READING:
            decorated = option(decorated)
        return click.argument("gemeente", required=False)(decorated) if place else decorated  # type: ignore[no-any-return]  # click decorates what it is given

    return decorate


def places(session: Session, names: Sequence[str]) -> list[Session]:
    """The session of each GEMEENTE that is named, each once; without a name the session itself."""
    if names and session.stand.area is not None:
        raise click.UsageError(_TWICE, click.get_current_context())
    found = {area.iri: area for area in (find_area(name, session.catalog.areas) for name in names)}
    return [session.at(area) for area in found.values()] or [session]


def writing(*formats: str) -> Decorator[Any]:
    """The options ``--formaat`` (repeatable, each counts once, the first is the default) and ``--uit``."""

    def decorate(function: Callable[..., R]) -> Callable[..., R]:
        out = click.option(
            "--uit",
            "uit",
            type=click.Path(path_type=Path),
            metavar="PAD",
            help="Schrijf naar dit bestand (of deze map).",
        )(function)
        return click.option(
            "--formaat",
            "formats",
            multiple=True,
            type=Choice(formats),
            default=(formats[0],),
            callback=lambda _context, _option, named: tuple(dict.fromkeys(named)),
            help=f"Een of meer van: {', '.join(formats)}; anders {formats[0]}.",
        )(out)

    return decorate


def _is_large(graph: Sequence[Path]) -> bool:
    """Whether several processes would hold a graph too often in memory."""
    return sum(file.stat().st_size for file in graph_files(graph_places(graph))) > LARGE


def _session(given: dict[str, Any]) -> Session:
    municipality, area = given.pop("gemeente", None), given.pop("area")
    if municipality and area:
        raise click.UsageError(_TWICE, click.get_current_context())
    wish = Wish(
        graph=given.pop("graph"),
        day=given.pop("day"),
        area=municipality or area,
        plans=given.pop("plans"),
        storage=given.pop("storage"),
    )
    return start(wish)


CONTACT = click.option(
    "--contact",
    type=Contact(),
    metavar="ADRES",
    help="Waar lezers terechtkunnen, ook met wat niet klopt: een algemeen e-mailadres of een https-adres.",
)
GRAPH = click.option(
    "--graaf",
    "graph",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="Andere gegevens dan de meegeleverde graaf; mag vaker. Het woord meegeleverd noemt die graaf zelf.",
)
_READING = (
    click.option(
        "--opslag", "storage", type=click.Path(path_type=Path), metavar="MAP", help="Bewaar de graaf in deze map."
    ),
    click.option("--plannen", "plans", is_flag=True, help="Neem plannen mee, steeds als plan gemerkt."),
    click.option("--gebied", "area", metavar="NAAM", help="Gemeente of regio; anders alle."),
    click.option("--peildatum", "day", type=Day(), help="De dag; anders die van de nieuwste bron over het gebied."),
    GRAPH,
)
