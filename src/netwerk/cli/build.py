"""``netwerk bouw``: everything at once, with a progress bar on a terminal and plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from netwerk import build, files
from netwerk.cli import dutch
from netwerk.cli.options import CONTACT, reading
from netwerk.session import Session


@click.command("bouw", cls=dutch.Command)
@click.option(
    "--uit",
    type=click.Path(path_type=Path),
    metavar="MAP",
    default=Path("exports"),
    help="De map die wordt gemaakt of vervangen; anders exports.",
)
@CONTACT
@reading(place=True)
def command(uit: Path, contact: str | None, session: Session) -> None:
    """Maak kaart, sociale kaart, regierapport, antwoorden en gegevens van elke gemeente, of van één GEMEENTE.

    De map wordt in één keer vervangen, of niet. Een map die niet van netwerk is, blijft staan.
    """
    files.check_folder(uit)
    texts: dict[str, str] = {}
    with _progress(build.tasks(session, contact)) as work:
        for task in work:
            texts |= task.make()
    made = build.finish(session, texts)
    files.write_folder(uit, made)
    click.echo(f"Klaar: {len(made)} bestanden in {uit}.")


@contextmanager
def _progress(tasks: Sequence[build.Task]) -> Iterator[Any]:
    if sys.stderr.isatty():
        with click.progressbar(
            tasks, label="Bouwen", item_show_func=lambda task: task.label if task else "", file=sys.stderr
        ) as bar:
            yield bar
    else:
        yield _told(tasks)


def _told(tasks: Sequence[build.Task]) -> Iterator[build.Task]:
    for number, task in enumerate(tasks, 1):
        click.echo(f"{number}/{len(tasks)} {task.label}", err=True)
        yield task
