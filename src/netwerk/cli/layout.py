"""``netwerk opmaak``: graph files in one stable form, written back or only looked at."""

from __future__ import annotations

from pathlib import Path

import click

from netwerk import files
from netwerk.cli import dutch
from netwerk.cli.app import FINDINGS
from netwerk.cli.options import GRAPH
from netwerk.errors import InputError
from netwerk.session import graph_places
from netwerk.store.files import graph_files
from netwerk.turtle import format_turtle


@click.command("opmaak", cls=dutch.Command)
@click.option("--controle", is_flag=True, help="Schrijf niets; meld alleen wat anders zou worden.")
@GRAPH
def command(controle: bool, graph: tuple[Path, ...]) -> int:
    """Zet graafbestanden in de vaste opmaak: gesorteerd, met de voorvoegsels van het project.

    Met --controle is de uitgang 1 als een bestand anders zou worden.
    """
    texts = {file: _read(file) for file in graph_files(graph_places(graph))}
    changed = {file: new for file, old in texts.items() if (new := format_turtle(old, str(file))) != old}
    if controle:
        for file in changed:
            click.echo(f"{file}: niet in de vaste opmaak; `netwerk opmaak` zet dat recht.")
        return FINDINGS if changed else 0
    for file, text in changed.items():
        files.write_text(file, text)
        click.echo(f"Opgemaakt: {file}")
    return 0


def _read(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: kan niet worden gelezen; geef een leesbaar bestand in UTF-8.") from error
