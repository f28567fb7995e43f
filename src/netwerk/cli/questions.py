"""``netwerk vragen``: the named questions, all or those that hold some words."""

from __future__ import annotations

import click

from netwerk import questions
from netwerk.answers import EVIDENCE
from netwerk.cli import dutch
from netwerk.names import suggestion
from netwerk.questions import Question


@click.command("vragen", cls=dutch.Command)
@click.argument("woorden", nargs=-1)
def command(woorden: tuple[str, ...]) -> None:
    """Noem de vragen die een naam hebben, per groep; met WOORDEN wie die bevat, de beste eerst.

    De naam van een vraag legt die vraag uit: wat zij doet, haar parameters en haar kolommen.
    """
    words = " ".join(woorden)
    found = questions.search(words)
    if not found:
        found = questions.nearest(words)
        click.echo(_none(words, found))
    groups = dict.fromkeys(question.group for question in found)
    for group in groups if words else sorted(groups):
        click.echo(f"{group}:")
        for question in (q for q in found if q.group == group):
            parameters = "".join(f' --param {p.name}="{p.example}"' for p in question.parameters)
            click.echo(f"  {question.name}{parameters}\n      {question.title}")
            if question.name == words.strip().casefold():
                click.echo("".join(f"      {line}\n" for line in _explained(question)), nl=False)


def _explained(question: Question) -> list[str]:
    parameters = [f"  {one.name}: {one.description}" for one in question.parameters]
    columns = [f"  {name}: {words}" for name, words in {**question.columns, **EVIDENCE}.items()]
    return [question.description, *(["Parameters:", *parameters] if parameters else []), "Kolommen:", *columns]


def _none(words: str, near: tuple[Question, ...]) -> str:
    told = "Geen vraag met al deze woorden."
    return f"{told} Dit komt het dichtst bij:" if near else f"{told}{suggestion(words, questions.catalogue())}"
