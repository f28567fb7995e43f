"""``netwerk sparql``: a free query over the graph and the shortcuts of the day."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from pyoxigraph import QueryBoolean, QueryResultsFormat, QueryTriples, RdfFormat, serialize

from netwerk import answers, tables, vocab, wording
from netwerk.cli import dutch
from netwerk.cli.options import reading, writing
from netwerk.cli.output import deliver
from netwerk.errors import InputError
from netwerk.model import Answer, Stand
from netwerk.names import suggestion
from netwerk.session import Session
from netwerk.store import Result, guard
from netwerk.vocab import PREFIXES

ENDINGS = {"tabel": "txt", "csv": "csv", "json": "json", "turtle": "ttl"}
CLOSED = ("nw", "status", "zekerheid", "datering", "echelon", "soort", "doelgroep", "toegang", "segment", "actorsoort")
STANDARD = {"csv": QueryResultsFormat.CSV, "json": QueryResultsFormat.JSON}


@click.command("sparql", cls=dutch.Command)
@click.argument("vraag", required=False)
@click.option("--bestand", type=click.Path(path_type=Path), metavar="PAD", help="Lees de vraag uit dit bestand.")
@writing(*ENDINGS)
@reading()
def command(
    vraag: str | None, bestand: Path | None, formats: tuple[str, ...], uit: Path | None, session: Session
) -> None:
    """Stel een vrije VRAAG in SPARQL 1.1: als tekst, met --bestand, of op de standaardinvoer.

    De voorvoegsels van het project zijn bekend. De verkortingen (nw:verwijstNaar …) zijn die van de peildatum.
    CONSTRUCT en DESCRIBE geven Turtle.
    """
    text = _query_text(vraag, bestand)
    if not text.strip():
        raise InputError("De vraag is leeg; schrijf een vraag in SPARQL.")
    guard.check(text)
    for warning in _unknown_terms(text):
        click.echo(f"netwerk: let op: {warning}", err=True)
    session.derive()
    texts = {f"antwoord.{ENDINGS[name]}": _render(session.store.query(text), name, session.stand) for name in formats}
    deliver(texts, uit)


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


def _render(result: Result, form: str, stand: Stand) -> str:
    if isinstance(result, QueryTriples):
        if form in STANDARD:
            raise InputError("CONSTRUCT en DESCRIBE geven Turtle; kies --formaat turtle.")
        return _turtle(result, stand)
    if form == "turtle":
        raise InputError("Turtle kan alleen van CONSTRUCT of DESCRIBE; kies tabel, csv of json.")
    if isinstance(result, QueryBoolean) and form == "csv":
        raise InputError("Een ja-neevraag (ASK) heeft geen CSV; kies tabel of json.")
    if form in STANDARD:
        return (result.serialize(format=STANDARD[form]) or b"").decode()
    if isinstance(result, QueryBoolean):
        answer = Answer(("antwoord",), (("ja" if result else "nee",),))
        return tables.terminal(answer, "", stand)
    return tables.terminal(answers.table(result, short=True), "", stand)


def _turtle(triples: QueryTriples, stand: Stand) -> str:
    header = "".join(f"# {line}\n" for line in wording.stand_lines(stand))
    ordered = sorted(triples, key=str)
    body = serialize(ordered, format=RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b""
    return header + body.decode()
