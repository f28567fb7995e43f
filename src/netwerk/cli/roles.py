"""``netwerk netwerkkaart``: for each role whom to consult, where to refer, who keeps the regie, which tables."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from netwerk.cli import dutch
from netwerk.cli.exporting import Export, export, exporting
from netwerk.formats import single
from netwerk.pages.places import Heading
from netwerk.roles.formats import FORMATS, STEM, make
from netwerk.session import Session

KIND = Export(
    STEM,
    single(FORMATS),
    Heading("Netwerkkaarten", "Waarheen u kunt verwijzen en wie u kunt raadplegen. Kies een gemeente."),
)


@click.command(KIND.command, cls=dutch.Command)
@exporting(*FORMATS)
def command(sittings: list[Session], formats: tuple[str, ...], uit: Path | None) -> None:
    """Maak de netwerkkaart van elke GEMEENTE of van alle gebieden samen: een pagina voor elke rol die verwijst.

    Van meer gemeenten, of in meer bestanden, komt zij in de map van --uit, die in één keer wordt vervangen, of niet.
    """
    export(KIND, sittings, partial(make, formats), formats, uit)
