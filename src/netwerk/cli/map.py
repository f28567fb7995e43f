"""``netwerk kaart``: the map of a municipality as one HTML page, or those of several as a web site."""

from __future__ import annotations

from pathlib import Path

import click

from netwerk import build, folders, maps
from netwerk.cli import dutch
from netwerk.cli.options import CONTACT, places, reading, writing
from netwerk.cli.output import deliver
from netwerk.session import Session


@click.command("kaart", cls=dutch.Command)
@click.argument("gemeenten", metavar="[GEMEENTE]...", nargs=-1)
@writing("html")
@click.option(
    "--gedeeld",
    "shared",
    is_flag=True,
    help="Maak voor een website de map van --uit: een kaart van elke GEMEENTE (zonder naam van alle met een bron),"
    " met één script en één stijlblad voor alle kaarten.",
)
@CONTACT
@reading()
def command(
    gemeenten: tuple[str, ...],
    formats: tuple[str, ...],
    uit: Path | None,
    shared: bool,
    contact: str | None,
    session: Session,
) -> None:
    """Teken de kaart van een GEMEENTE of van alle gebieden op één HTML-pagina, die geen internet nodig heeft.

    Met --gedeeld: van meer gemeenten, elk op een pagina van een website.
    """
    sittings = places(session, gemeenten)
    if shared:
        _site(sittings, uit, contact)
        return
    if len(sittings) > 1:
        raise click.UsageError(
            "Op één pagina past één GEMEENTE; voor meer hoort --gedeeld.", click.get_current_context()
        )
    (place,) = sittings
    page = maps.render(place.network(), place.catalog.areas.values(), place.every_day(), contact)
    deliver({f"kaart.{name}": page for name in formats}, uit)


def _site(sittings: list[Session], out: Path | None, contact: str | None) -> None:
    if out is None:
        raise click.UsageError("Bij --gedeeld hoort --uit met een map.", click.get_current_context())
    folders.check(out, build.SITE)
    made = build.site([place for sitting in sittings for place in sitting.places()], contact)
    folders.write(out, build.SITE, made)
    click.echo(f"Geschreven: {out} ({len(made)} bestanden; begin bij index.html)", err=True)
