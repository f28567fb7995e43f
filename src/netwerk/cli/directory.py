"""``netwerk sociale-kaart``: what help there is, for whom, and how to get to it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from netwerk.cli import dutch
from netwerk.cli.exporting import export, exporting
from netwerk.directory.formats import FORMATS, make
from netwerk.errors import InputError
from netwerk.formats import single
from netwerk.session import Session

COMMAND = "sociale-kaart"


@click.command(COMMAND, cls=dutch.Command)
@exporting(*FORMATS)
@click.option("--kale-csv", is_flag=True, help="CSV met komma's, voor programma's; anders zoals Excel die leest.")
def command(sittings: list[Session], formats: tuple[str, ...], uit: Path | None, kale_csv: bool) -> None:
    """Maak de sociale kaart van elke GEMEENTE of van alle gebieden samen: aanbod, voor wie, van wie, hoe je er komt.

    Van meer gemeenten, of in meer bestanden, komt zij in de map van --uit, die in één keer wordt vervangen, of niet.
    """
    if kale_csv and "csv" not in formats:
        raise InputError("--kale-csv hoort bij --formaat csv.")
    export(COMMAND, sittings, partial(make, formats, kale_csv), formats, single(FORMATS), uit)
