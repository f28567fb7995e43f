"""What the commands share that make an export of one place, of several, or of all: their options, and the writing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from netwerk import exports, folders
from netwerk.cli.options import Decorator, reading, writing
from netwerk.cli.options import places as named
from netwerk.cli.output import deliver
from netwerk.cli.progress import progress
from netwerk.errors import InputError
from netwerk.exports import Made, Make
from netwerk.model import Stand
from netwerk.pages import places
from netwerk.pages.places import Heading
from netwerk.session import Session

R = TypeVar("R")
EVERY, PAGES, INDEX = "every", "html", "index.html"


def exporting(*formats: str) -> Decorator[Any]:
    """The options of an export; the function gets ``formats``, ``uit``, and in place of the others ``sittings``."""

    def decorate(function: Callable[..., R]) -> Callable[..., R]:
        @wraps(function)
        def call(gemeenten: tuple[str, ...], session: Session, every: bool, **given: Any) -> R:
            return function(sittings=_chosen(session, gemeenten, every), **given)

        decorated: Any = reading(scratch=EVERY)(call)
        decorated = click.option("--alles", EVERY, is_flag=True, help="Van elke gemeente met een bron, elk apart.")(
            decorated
        )
        decorated = writing(*formats)(decorated)
        return click.argument("gemeenten", metavar="[GEMEENTE]...", nargs=-1)(decorated)  # type: ignore[no-any-return]  # click decorates what it is given

    return decorate


@dataclass(frozen=True)
class Export:
    """A command that exports: its name, which formats are one file, what the page says that leads to several places."""

    command: str
    single: Collection[str]
    heading: Heading


def export(kind: Export, sittings: Sequence[Session], make: Make, formats: Sequence[str], out: Path | None) -> None:
    """Write the export of these places: to standard output or a file when it is one file, else as a folder.

    The folder is replaced whole; one that is not of this command stays. Pages of several places get one that leads to
    them. Raises InputError when a folder is needed and none is named.
    """
    if len(sittings) == 1 and len(formats) == 1 and formats[0] in kind.single:
        deliver(make("", sittings[0].catalog, sittings[0].stand), out)
        return
    if out is None:
        raise InputError(f"{_why(sittings, formats)}: noem met --uit een map.")
    sums: dict[str, str] = {}
    links: list[tuple[Stand, str]] = []
    with folders.replacing(out, kind.command) as fresh:
        with progress(kind.command, exports.fill(fresh, sittings, make), len(sittings), _place) as work:
            for made in work:
                sums |= made.sums
                links.append((made.stand, f"{made.below}{kind.command}/{INDEX}"))
        if len(sittings) > 1 and PAGES in formats:
            sums |= folders.fill(fresh, {INDEX: places.render(kind.heading, links).encode()})
        stands = [sitting.stand for sitting in sittings]
        folders.fill(fresh, {folders.MANIFEST: folders.manifest(kind.command, stands, sums)})
    click.echo(f"Geschreven: {out} ({len(sums)} {'bestand' if len(sums) == 1 else 'bestanden'})", err=True)


def _chosen(session: Session, names: Sequence[str], every: bool) -> list[Session]:
    if not every:
        return named(session, names)
    if names or session.stand.area is not None:
        raise click.UsageError("Bij --alles hoort geen GEMEENTE of --gebied.", click.get_current_context())
    return session.places()


def _why(sittings: Sequence[Session], formats: Sequence[str]) -> str:
    if len(sittings) > 1:
        return "Meer dan één gemeente"
    return "Meer dan één formaat" if len(formats) > 1 else f"{formats[0]} bestaat uit meer dan één bestand"


def _place(made: Made) -> str:
    return made.stand.place
