"""``netwerk netwerkkaart``: for each role whom to consult, where to refer, who keeps the regie, which tables."""

from __future__ import annotations

from pathlib import Path

import click

from netwerk.cli import dutch
from netwerk.cli.options import reading, writing
from netwerk.cli.output import deliver
from netwerk.roles.formats import FORMATS
from netwerk.roles.loading import load
from netwerk.session import Session


@click.command("netwerkkaart", cls=dutch.Command)
@writing(*FORMATS)
@reading(place=True)
def command(formats: tuple[str, ...], uit: Path | None, session: Session) -> None:
    """Maak de netwerkkaart van een GEMEENTE of van alle gebieden: een pagina voor elke rol die verwijst."""
    found = load(session.catalog, session.stand)
    deliver({path: text for name in formats for path, text in FORMATS[name].files("netwerkkaart", found).items()}, uit)
