"""``netwerk bouw``: everything at once, with a progress bar on a terminal and plain lines elsewhere."""

from __future__ import annotations

from pathlib import Path

import click

from netwerk import build, folders
from netwerk.cli import dutch
from netwerk.cli.options import reading
from netwerk.cli.progress import progress
from netwerk.cli.publishing import publishing
from netwerk.formats import Content
from netwerk.publication import Publication
from netwerk.session import Session


@click.command("bouw", cls=dutch.Command)
@click.option(
    "--uit",
    type=click.Path(path_type=Path),
    metavar="MAP",
    default=Path("exports"),
    help="De map die wordt gemaakt of vervangen; anders exports.",
)
@publishing()
@reading(place=True)
def command(uit: Path, publication: Publication, session: Session) -> None:
    """Maak kaart, sociale kaart, regierapport, antwoorden en gegevens van elke gemeente, of van één GEMEENTE.

    De map wordt in één keer vervangen, of niet. Een map die niet van netwerk is, blijft staan.
    """
    folders.check(uit, build.BUILD)
    texts: dict[str, Content] = {}
    tasks = build.tasks(session, publication)
    with progress("Bouwen", tasks, len(tasks), lambda task: task.label) as work:
        for task in work:
            texts |= task.make()
    made = build.finish(session, texts)
    folders.write(uit, build.BUILD, made)
    click.echo(f"Klaar: {len(made)} bestanden in {uit}.")
