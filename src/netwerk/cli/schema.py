"""``netwerk schema``: the escalation chart of one actor, from it up the ladder."""

from __future__ import annotations

from pathlib import Path

import click

from netwerk import network as networks
from netwerk import schemas
from netwerk.cli import dutch
from netwerk.cli.options import reading, writing
from netwerk.cli.output import deliver
from netwerk.session import Session


@click.command("schema", cls=dutch.Command)
@click.option("--van", default="", metavar="ACTOR", help="De actor waar het schema begint; deze is nodig.")
@writing(*schemas.FORMATS)
@reading()
def command(van: str, formats: tuple[str, ...], uit: Path | None, session: Session) -> None:
    """Teken het escalatieschema van een actor: waar een zaak vandaar heen kan, en onder welke voorwaarde.

    Het schema volgt verwijzingen; een onderdeel handelt als het geheel waar het bij hoort.
    """
    network = session.network()
    chart = schemas.make(network, networks.find(network, van, session.catalog.entities.values()))
    made = [schemas.FORMATS[name] for name in formats]
    deliver({f"schema{form.suffix}": form.render(chart) for form in made}, uit)
