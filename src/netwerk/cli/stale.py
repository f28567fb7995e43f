"""``netwerk verouderd``: what of the sociale kaart needs another look."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from netwerk import tables
from netwerk.cli import dutch
from netwerk.cli.app import FINDINGS
from netwerk.cli.options import Day, places, reading, writing
from netwerk.cli.output import deliver, terminal_width
from netwerk.directory import loading, stale
from netwerk.directory.stale import Survey
from netwerk.directory.stale_formats import FORMATS, STEM
from netwerk.errors import InputError
from netwerk.model import local_name
from netwerk.session import Session
from netwerk.wording import stand_lines


class Age(click.ParamType[int]):
    """An age in months, given in years or, with an m behind it, in months."""

    name = "JAREN"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """How many months are meant."""
        if isinstance(value, int):
            return value
        try:
            return stale.age(str(value))
        except InputError as error:
            self.fail(str(error), param, ctx)


@click.command("verouderd", cls=dutch.Command)
@click.argument("gemeenten", metavar="[GEMEENTE]...", nargs=-1)
@click.option("--op", "since", type=Day(), help="De dag vanaf waar wordt teruggeteld; anders de dag van de stand.")
@click.option(
    "--ouder-dan",
    "months",
    type=Age(),
    default=stale.USUAL,
    help="Hoe oud de nieuwste bron mag zijn: jaren, of maanden met een m, zoals 2 of 18m; anders 1 jaar.",
)
@writing("tekst", *FORMATS)
@reading()
def command(
    gemeenten: tuple[str, ...],
    since: date | None,
    months: int,
    formats: tuple[str, ...],
    uit: Path | None,
    session: Session,
) -> int:
    """Noem wat van de sociale kaart een nieuwe blik vraagt: in een GEMEENTE, in meer, of in alle gebieden.

    Dat is wat een nieuwste bron heeft die te oud is, en aanbod zonder aanbieder, doelgroep of toegang.

    Uitgang 0: niets; 1: er is iets te doen; 2: verkeerd gebruik of onbruikbare invoer.
    """
    found = [_survey(place, since, months) for place in places(session, gemeenten)]
    texts: dict[str, str | bytes] = {}
    if "tekst" in formats:
        texts[f"{STEM}.txt"] = "\n".join(as_text(one, terminal_width(uit)) for one in found)
    for name in formats:
        if name in FORMATS:
            for one in found:
                texts |= FORMATS[name].files(f"{STEM}{_of(one, found)}", one)
    deliver(texts, uit)
    return FINDINGS if any(one.items for one in found) else 0


def _survey(place: Session, since: date | None, months: int) -> Survey:
    return stale.survey(loading.load(place.catalog, place.stand), since or place.stand.day, months)


def _of(one: Survey, found: list[Survey]) -> str:
    """What tells the file of one municipality from that of another."""
    return f"-{local_name(one.stand.area.iri)}" if one.stand.area and len(found) > 1 else ""


def as_text(found: Survey, width: int | None = None) -> str:
    """A table with the counts below it."""
    if found.nothing:
        return "\n".join([*stand_lines(found.stand), found.nothing, *found.told, ""])
    return tables.terminal(stale.answer(found), found.title, found.stand, width) + "\n".join([*found.told, ""])
