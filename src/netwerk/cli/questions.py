"""``netwerk vragen``: the named questions, all or those that hold some words."""

from __future__ import annotations

import click

from netwerk import questions
from netwerk.cli import dutch
from netwerk.names import suggestion


@click.command("vragen", cls=dutch.Command)
@click.argument("woorden", nargs=-1)
def command(woorden: tuple[str, ...]) -> None:
    """Noem de vragen die een naam hebben, per groep; met WOORDEN alleen wie die bevat."""
    found = questions.search(" ".join(woorden))
    if not found:
        click.echo(f"Geen vraag met deze woorden.{suggestion(' '.join(woorden), questions.catalogue())}")
    for group in sorted({question.group for question in found}):
        click.echo(f"{group}:")
        for question in (q for q in found if q.group == group):
            parameters = "".join(f' --param {p.name}="{p.example}"' for p in question.parameters)
            click.echo(f"  {question.name}{parameters}\n      {question.title}")
