"""``netwerk sociale-kaart``: what help there is, for whom, and how to get to it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from netwerk.cli import dutch
from netwerk.cli.exporting import Export, export, exporting
from netwerk.cli.publishing import publishing
from netwerk.directory.formats import DESCRIPTIONS, FORMATS, STEM, make
from netwerk.errors import InputError
from netwerk.formats import single
from netwerk.pages.places import Heading
from netwerk.publication import Publication
from netwerk.session import Session

KIND = Export(
    STEM,
    single(FORMATS),
    Heading("Sociale kaarten", "Welk aanbod er is, voor wie, en hoe u er komt. Kies een gemeente."),
)


@click.command(KIND.command, cls=dutch.Command)
@exporting(*FORMATS, *DESCRIPTIONS)
@click.option("--kale-csv", is_flag=True, help="CSV met komma's, voor programma's; anders zoals Excel die leest.")
@publishing()
def command(
    sittings: list[Session], formats: tuple[str, ...], uit: Path | None, kale_csv: bool, publication: Publication
) -> None:
    """Maak de sociale kaart van elke GEMEENTE of van alle gebieden samen: aanbod, voor wie, van wie, hoe je er komt.

    Van meer gemeenten, of in meer bestanden, komt zij in de map van --uit, die in één keer wordt vervangen, of niet.
    """
    if kale_csv and "csv" not in formats:
        raise InputError("--kale-csv hoort bij --formaat csv.")
    if DESCRIPTIONS.keys() & set(formats):
        publication.required()
    export(KIND, sittings, partial(make, formats, kale_csv, publication), formats, uit)
