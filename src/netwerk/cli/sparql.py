"""``netwerk sparql``: a free query over the graph and the shortcuts of the day."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from netwerk import names, tables, vocab, wording
from netwerk.cli import dutch, watch
from netwerk.cli.options import Number, Seconds, reading, writing
from netwerk.cli.output import deliver
from netwerk.errors import InputError
from netwerk.model import Answer
from netwerk.names import suggestion
from netwerk.runner.evaluation import evaluate
from netwerk.runner.forms import ASK, VALUES
from netwerk.runner.limits import Limits
from netwerk.runner.messages import Moment, Query, Reply, Value
from netwerk.session import Session
from netwerk.store import guard

TABLE, TURTLE = "tabel", "turtle"
ENDINGS = {
    TABLE: "txt",
    "csv": "csv",
    "tsv": "tsv",
    "json": "json",
    "xml": "xml",
    TURTLE: "ttl",
    "n-triples": "nt",
    "json-ld": "jsonld",
}
CLOSED = ("nw", "status", "zekerheid", "datering", "echelon", "soort", "doelgroep", "toegang", "segment", "actorsoort")
STANDARD = Limits(size=0, memory=0, more="--{limit}")


@click.command("sparql", cls=dutch.Command)
@click.argument("vraag", required=False)
@click.option("--bestand", type=click.Path(path_type=Path), metavar="PAD", help="Lees de vraag uit dit bestand.")
@click.option(
    "--tijd",
    type=Seconds(),
    default=STANDARD.seconds,
    help="Stop na zoveel seconden; anders 2. 0 is zonder grens.",
)
@click.option(
    "--rijen",
    type=Number(0, 10_000_000),
    default=STANDARD.rows,
    help="Geef hoogstens zoveel rijen of triples; anders 10000. 0 is zonder grens.",
)
@writing(*ENDINGS)
@reading()
def command(
    vraag: str | None,
    bestand: Path | None,
    tijd: float,
    rijen: int,
    formats: tuple[str, ...],
    uit: Path | None,
    session: Session,
) -> None:
    """Stel een vrije VRAAG in SPARQL 1.1: als tekst, met --bestand, of op de standaardinvoer.

    De voorvoegsels van het project zijn bekend. De verkortingen (nw:verwijstNaar …) zijn die van de peildatum.
    SELECT kan als tabel, csv, tsv, json en xml, ASK als tabel, json en xml; CONSTRUCT en DESCRIBE kunnen als turtle
    (ook zonder --formaat), n-triples en json-ld.
    """
    text = _query_text(vraag, bestand)
    if not text.strip():
        raise InputError("De vraag is leeg; schrijf een vraag in SPARQL.")
    for warning in _unknown_terms(text):
        click.echo(f"netwerk: let op: {warning}", err=True)
    limits = replace(STANDARD, seconds=tijd, rows=rijen)
    session.derive()
    replies = watch.within(limits, lambda: _ask(session, text, formats, limits), text)
    deliver({f"antwoord.{ENDINGS[name]}": _text(reply) for name, reply in replies.items()}, uit)
    for warning in dict.fromkeys(warning for reply in replies.values() for warning in reply.warnings):
        click.echo(f"netwerk: let op: {warning}", err=True)


def _ask(session: Session, text: str, formats: tuple[str, ...], limits: Limits) -> dict[str, Reply]:
    """The answer in each form; a table for people of triples is Turtle."""
    replies = {}
    for name in formats:
        rows_as, graph_as = (VALUES, TURTLE) if name == TABLE else (name, name)
        query = Query(text, rows_as, graph_as, Moment(), limits)
        replies[name] = evaluate(session.store, query, session.stand)
    return replies


def _text(reply: Reply) -> str:
    if reply.form == VALUES:
        say = _yes_or_no if reply.kind == ASK else _cell
        rows = tuple(tuple(map(say, row)) for row in reply.rows)
        return tables.terminal(Answer(reply.columns, rows), "", reply.stand)
    if reply.form == TURTLE:
        header = "".join(f"# {line}\n" for line in wording.stand_lines(reply.stand))
        return header + reply.body.decode()
    return reply.body.decode()


def _yes_or_no(value: Value | None) -> str:
    return "ja" if value and value.text == "true" else "nee"


def _cell(value: Value | None) -> str:
    if value is None:
        return ""
    return names.short(value.text) if value.sort == "iri" else value.text


def _query_text(words: str | None, file: Path | None) -> str:
    if words and words != "-" and file:
        raise click.UsageError("Geef de vraag als tekst of met --bestand, niet allebei.", click.get_current_context())
    if file:
        try:
            return file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{file}: kan niet worden gelezen; geef een leesbaar bestand in UTF-8.") from error
    if words and words != "-":
        return words
    if words is None and sys.stdin.isatty():
        raise InputError("Er is geen vraag: geef haar als tekst, met --bestand, of op de standaardinvoer.")
    return sys.stdin.read()


def _unknown_terms(query: str) -> Iterator[str]:
    """A word for every name that the vocabulary does not have: such a query answers nothing, in silence."""
    for name in guard.prefixed_names(query):
        prefix, _, local = name.partition(":")
        known = {key.replace("_", "-") for key in vars(getattr(vocab, prefix.upper(), object)) if key[0] != "_"}
        if prefix in CLOSED and local and local not in known:
            yield f"{name} staat niet in het vocabulaire.{suggestion(local, known)}"
