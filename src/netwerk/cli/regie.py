"""``netwerk regie``: does the network work as the policy says, in sentences that cite their sources."""

from __future__ import annotations

from pathlib import Path

import click

from netwerk.cli import dutch
from netwerk.cli.options import reading, writing
from netwerk.cli.output import deliver
from netwerk.regie.formats import FORMATS
from netwerk.regie.report import ANALYSES, make
from netwerk.session import Session


@click.command("regie", cls=dutch.Command)
@click.option(
    "--analyse",
    "names",
    multiple=True,
    metavar="NAAM",
    help=f"Alleen deze analyse; mag vaker. Er zijn: {', '.join(ANALYSES)}.",
)
@writing(*FORMATS)
@reading(place=True)
def command(names: tuple[str, ...], formats: tuple[str, ...], uit: Path | None, session: Session) -> None:
    """Maak het regierapport van een GEMEENTE of van alle gebieden.

    Elke bevinding is een zin met de relaties en bronnen waarop zij rust.
    """
    report = make(session.network(), names)
    deliver({f"regie{FORMATS[name].suffix}": FORMATS[name].render(report) for name in formats}, uit)
