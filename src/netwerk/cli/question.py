"""``netwerk vraag``: a named question with its parameters, as table, CSV, JSON, workbook or page."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from netwerk import answers, questions, tables
from netwerk.cli import dutch
from netwerk.cli.options import reading, writing
from netwerk.cli.output import deliver, terminal_width
from netwerk.errors import InputError
from netwerk.questions import Question
from netwerk.results import order, page, workbook
from netwerk.session import Session
from netwerk.sheets import csv_text

ENDINGS = {"tabel": "txt", "csv": "csv", "json": "json", "xlsx": "xlsx", "html": "html"}


@click.command("vraag", cls=dutch.Command)
@click.argument("naam")
@click.option(
    "--param",
    "pairs",
    multiple=True,
    metavar="NAAM=WAARDE",
    help="Een parameter van de vraag; elke parameter één keer.",
)
@click.option("--kale-csv", is_flag=True, help="CSV met komma's, voor programma's; anders zoals Excel die leest.")
@click.option("--sorteer", metavar="KOLOM", help="Sorteer de rijen op deze kolom; met een - ervoor omgekeerd.")
@writing(*ENDINGS)
@reading()
def command(
    naam: str,
    pairs: tuple[str, ...],
    sorteer: str | None,
    formats: tuple[str, ...],
    uit: Path | None,
    session: Session,
    kale_csv: bool,
) -> None:
    """Stel de vraag NAAM; `netwerk vragen` noemt ze alle, met hun parameters."""
    question = questions.get(naam)
    if kale_csv and "csv" not in formats:
        raise InputError("--kale-csv hoort bij --formaat csv.")
    given = _complete(question, _given(pairs))
    stand = answers.stand_of(question, session.stand)
    answer = answers.ask(session.store, session.catalog, question, given, stand)
    if sorteer:
        answer = order.ordered(answer, sorteer)
    makers: dict[str, Callable[[], str | bytes]] = {
        "tabel": lambda: tables.terminal(answer, question.title, stand, terminal_width(uit)),
        "csv": lambda: csv_text(stand, answer.columns, answer.rows, kale_csv),
        "json": lambda: tables.as_json(answer, question.title, stand, given),
        "xlsx": lambda: workbook.render(answer, question.title, stand, given),
        "html": lambda: page.render(answer, question.title, stand, given),
    }
    deliver({f"{question.name}.{ENDINGS[name]}": makers[name]() for name in formats}, uit)


def _given(pairs: tuple[str, ...]) -> dict[str, str]:
    given: dict[str, str] = {}
    for name, value in map(_pair, pairs):
        if name in given:
            raise InputError(f"--param {name} staat er twee keer; geef elke parameter één keer.")
        given[name] = value
    return given


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not value:
        raise InputError(f"--param {text}: schrijf NAAM=WAARDE.")
    return name.strip(), value.strip()


def _complete(question: Question, given: dict[str, str]) -> dict[str, str]:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return given
    for parameter in question.parameters:
        if parameter.name not in given:
            words = f"{parameter.description} (zoals {parameter.example})"
            given[parameter.name] = click.prompt(words, err=True)
    return given
