"""``netwerk kaart``: the map of a municipality as one HTML page."""

from __future__ import annotations

from pathlib import Path

import click

from netwerk import maps
from netwerk.cli import dutch
from netwerk.cli.options import CONTACT, reading, writing
from netwerk.cli.output import deliver
from netwerk.session import Session


@click.command("kaart", cls=dutch.Command)
@writing("html")
@CONTACT
@reading(place=True)
def command(formats: tuple[str, ...], uit: Path | None, contact: str | None, session: Session) -> None:
    """Teken de kaart van een GEMEENTE of van alle gebieden op één HTML-pagina, die geen internet nodig heeft."""
    page = maps.render(session.network(), session.catalog.areas.values(), session.every_day(), contact)
    deliver({f"kaart.{name}": page for name in formats}, uit)
