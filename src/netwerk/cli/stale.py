"""``netwerk verouderd``: what of the sociale kaart needs another look."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from netwerk import tables
from netwerk.cli import dutch
from netwerk.cli.app import FINDINGS
from netwerk.cli.options import Day, places, reading, writing
from netwerk.cli.output import deliver, terminal_width
from netwerk.directory import loading, stale
from netwerk.directory.stale import Survey
from netwerk.model import local_name
from netwerk.opening import stand_record
from netwerk.pages.markdown import escaped
from netwerk.pages.silence import SILENCE
from netwerk.results import page, workbook
from netwerk.session import Session
from netwerk.sheets import csv_text
from netwerk.wording import stand_lines

MOST_MONTHS: Final = 1200
_AGE: Final = re.compile(r"(\d{1,4}) ?(j|jaar|jaren|m|maand|maanden)?")


class Age(click.ParamType[int]):
    """An age in months, given in years or, with an m behind it, in months."""

    name = "JAREN"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """How many months are meant."""
        if isinstance(value, int):
            return value
        found = _AGE.fullmatch(str(value).strip().lower())
        months = int(found[1]) * (1 if (found[2] or "j").startswith("m") else 12) if found else 0
        if not 1 <= months <= MOST_MONTHS:
            self.fail(f"'{value}' is geen tijd; schrijf jaren zoals 2, of maanden zoals 18m, tot 100 jaar.", param, ctx)
        return months


@click.command("verouderd", cls=dutch.Command)
@click.argument("gemeenten", metavar="[GEMEENTE]...", nargs=-1)
@click.option("--op", "since", type=Day(), help="De dag vanaf waar wordt teruggeteld; anders de dag van de stand.")
@click.option(
    "--ouder-dan",
    "months",
    type=Age(),
    default=12,
    help="Hoe oud de nieuwste bron mag zijn: jaren, of maanden met een m, zoals 2 of 18m; anders 1 jaar.",
)
@writing("tekst", "csv", "json", "md", "html", "xlsx")
@reading()
def command(
    gemeenten: tuple[str, ...],
    since: date | None,
    months: int,
    formats: tuple[str, ...],
    uit: Path | None,
    session: Session,
) -> int:
    """Noem wat van de sociale kaart een nieuwe blik vraagt: in een GEMEENTE, in meer, of in alle gebieden.

    Dat is wat een nieuwste bron heeft die te oud is, en aanbod zonder aanbieder, doelgroep of toegang.

    Uitgang 0: niets; 1: er is iets te doen; 2: verkeerd gebruik of onbruikbare invoer.
    """
    found = [_survey(place, since, months) for place in places(session, gemeenten)]
    texts: dict[str, str | bytes] = {}
    if "tekst" in formats:
        texts["verouderd.txt"] = "\n".join(as_text(one, terminal_width(uit)) for one in found)
    for name in formats:
        if name in MAKERS:
            texts |= {f"verouderd{_of(one, found)}.{name}": MAKERS[name](one) for one in found}
    deliver(texts, uit)
    return FINDINGS if any(one.items for one in found) else 0


def _survey(place: Session, since: date | None, months: int) -> Survey:
    return stale.survey(loading.load(place.catalog, place.stand), since or place.stand.day, months)


def _of(one: Survey, found: list[Survey]) -> str:
    """What tells the file of one municipality from that of another."""
    return f"-{local_name(one.stand.area.iri)}" if one.stand.area and len(found) > 1 else ""


def as_text(found: Survey, width: int | None = None) -> str:
    """A table with the counts below it."""
    if not sum(found.looked_at.values()):
        return "\n".join([*stand_lines(found.stand), SILENCE, ""])
    if not found.items:
        return "\n".join([*stand_lines(found.stand), "Er is niets verouderd en niets onvolledig.", *found.told, ""])
    return tables.terminal(stale.answer(found), found.title, found.stand, width) + "\n".join([*found.told, ""])


def as_json(found: Survey) -> str:
    """The stand, what was asked, the counts and a record for each row."""
    answer = stale.answer(found)
    record = {
        "stand": stand_record(found.stand),
        "op": found.day.isoformat(),
        "ouderDanMaanden": found.months,
        "aantallen": found.counts,
        "kolommen": dict(answer.explained),
        "rijen": [dict(zip(answer.columns, row, strict=True)) for row in answer.rows],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def as_markdown(found: Survey) -> str:
    """A table of what most readers want, with the stand above it and the counts below."""
    answer = stale.answer(found)
    header = [column for column in answer.columns if column != "id"]
    rows = [[escaped(cell) for cell in row[: len(header)]] for row in answer.rows]
    told = [[column.replace("_", " ") for column in header], ["---"] * len(header), *rows] if rows else []
    lines = [*(f"> {escaped(line)}  " for line in stand_lines(found.stand)), "", f"# {found.title}", ""]
    lines += [*(f"| {' | '.join(cells)} |" for cells in told), *([""] if told else []), *found.told]
    return "\n".join(lines) + "\n"


MAKERS: Final[dict[str, Callable[[Survey], str | bytes]]] = {
    "csv": lambda found: csv_text(found.stand, stale.answer(found).columns, stale.answer(found).rows),
    "json": as_json,
    "md": as_markdown,
    "html": lambda found: page.render(stale.answer(found), found.title, found.stand, {}, found.told),
    "xlsx": lambda found: workbook.render(stale.answer(found), found.title, found.stand, {}, found.told),
}
