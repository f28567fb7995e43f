"""``netwerk sociale-kaart``: what help there is, for whom, and how to get to it."""

from __future__ import annotations

from pathlib import Path

import click

from netwerk.cli import dutch
from netwerk.cli.options import reading, writing
from netwerk.cli.output import deliver
from netwerk.directory.formats import FORMATS
from netwerk.directory.loading import load
from netwerk.session import Session


@click.command("sociale-kaart", cls=dutch.Command)
@writing(*FORMATS)
@reading(place=True)
def command(formats: tuple[str, ...], uit: Path | None, session: Session) -> None:
    """Maak de sociale kaart van een GEMEENTE of van alle gebieden: aanbod, voor wie, van wie, hoe je er komt."""
    found = load(session.catalog, session.stand)
    deliver({path: text for name in formats for path, text in FORMATS[name].files("sociale-kaart", found).items()}, uit)
