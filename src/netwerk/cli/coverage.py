"""``netwerk dekking``: what of each source the graph rests on, and what is left to read."""

from __future__ import annotations

from pathlib import Path

import click

from netwerk.cli import dutch
from netwerk.cli.app import FINDINGS
from netwerk.cli.options import GRAPH
from netwerk.cli.output import deliver
from netwerk.coverage import report
from netwerk.coverage.survey import survey
from netwerk.errors import InputError
from netwerk.session import graph_places


@click.command("dekking", cls=dutch.Command)
@click.option(
    "--bronnen", type=click.Path(path_type=Path), metavar="MAP", help="De map met de brondocumenten; die is nodig."
)
@click.option("--uit", type=click.Path(path_type=Path), metavar="PAD", help="Schrijf naar dit bestand (of deze map).")
@GRAPH
def command(bronnen: Path | None, uit: Path | None, graph: tuple[Path, ...]) -> int:
    """Laat per bron zien op welke regels de graaf rust, en waarom de andere er niet in staan.

    De redenen staan in dekking.toml, naast de graafbestanden. Zonder dat bestand is alles zonder passage onverklaard.

    Uitgang 0: elke regel is verklaard en elke naam en elk getal staat in de graaf; 1: er is nog iets te doen; 2: de
    graaf, een bron of dekking.toml kan niet worden gelezen.
    """
    if bronnen is None:
        raise InputError("Noem met --bronnen de map met de brondocumenten.")
    found = survey(graph_places(graph), bronnen)
    deliver({"dekking.md": report.markdown(found)}, uit)
    if found.complete:
        return 0
    click.echo(report.left(found), err=True)
    return FINDINGS
