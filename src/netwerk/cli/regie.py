"""``netwerk regie``: does the network work as the policy says, in sentences that cite their sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from os import cpu_count
from pathlib import Path

import click

from netwerk import network as networks
from netwerk.cli import dutch
from netwerk.cli.options import Day, reading, writing
from netwerk.cli.output import deliver
from netwerk.names import find_area
from netwerk.network import Network
from netwerk.regie import pairs
from netwerk.regie.formats import FORMATS
from netwerk.regie.report import ANALYSES, Report, make
from netwerk.session import Session


@dataclass(frozen=True)
class Beside:
    """What the network is laid beside: another municipality, or the same one between two days; or nothing."""

    area: str | None
    start: date | None
    stop: date | None

    @property
    def asked(self) -> bool:
        """Whether the report is about two networks."""
        return any(one is not None for one in (self.area, self.start, self.stop))


@click.command("regie", cls=dutch.Command)
@click.option(
    "--analyse",
    "names",
    multiple=True,
    metavar="NAAM",
    help=f"Alleen deze analyse; mag vaker. Er zijn: {', '.join(ANALYSES)}.",
)
@click.option(
    "--vergelijk", "other", metavar="GEMEENTE", help="Leg een tweede gemeente ernaast: de analyse vergelijking."
)
@click.option("--van", "start", type=Day(), help="Met --tot: wat er sinds deze dag veranderde, de analyse verandering.")
@click.option("--tot", "stop", type=Day(), help="De latere dag bij --van.")
@writing(*FORMATS)
@reading(place=True)
def command(
    names: tuple[str, ...],
    other: str | None,
    start: date | None,
    stop: date | None,
    formats: tuple[str, ...],
    uit: Path | None,
    session: Session,
) -> None:
    """Maak het regierapport van een GEMEENTE of van alle gebieden.

    Elke bevinding is een zin met de relaties en bronnen waarop zij rust.
    """
    report = _report(session, names, Beside(other, start, stop))
    deliver({f"regie{FORMATS[name].suffix}": FORMATS[name].render(report) for name in formats}, uit)


def _report(session: Session, names: tuple[str, ...], beside: Beside) -> Report:
    if not beside.asked:
        _refuse_pairs(names)
        return make(session.network(), names, session.every_day(), workers=cpu_count() or 1)
    _check(session, names, beside)
    if beside.area is not None:
        area = find_area(beside.area, session.catalog.areas)
        return pairs.of_two(session.network(), session.at(area).network())
    before, after = (_on(session, day) for day in (beside.start, beside.stop) if day)
    return pairs.between_days(before, after)


def _check(session: Session, names: tuple[str, ...], beside: Beside) -> None:
    """Refuse what does not go together."""
    if beside.area is not None and (beside.start or beside.stop):
        raise _wrong("Kies --vergelijk, of --van met --tot; niet allebei.")
    if beside.area is None and (beside.start is None or beside.stop is None):
        given, lacking = ("--tot", "--van") if beside.start is None else ("--van", "--tot")
        raise _wrong(f"Bij {given} hoort ook {lacking}.")
    if beside.area is None and session.wish.day is not None:
        raise _wrong("Bij --van en --tot hoort geen --peildatum: de dag van het rapport is die van --tot.")
    if beside.area is not None and session.stand.area is None:
        raise _wrong("Noem ook een GEMEENTE: die wordt naast die van --vergelijk gelegd.")
    made = [one.name for one in (pairs.OF_TWO if beside.area is not None else pairs.OVER_TIME)]
    for name in names:
        if name not in made:
            raise _wrong(f"Analyse '{name}' is er niet over twee netwerken; hier is er: {', '.join(made)}.")


def _refuse_pairs(names: tuple[str, ...]) -> None:
    """Say what an analysis of two networks needs."""
    for analyses, needed in ((pairs.OVER_TIME, "--van en --tot"), (pairs.OF_TWO, "een GEMEENTE en --vergelijk")):
        for analysis in analyses:
            if analysis.name in names:
                raise _wrong(f"De analyse {analysis.name} vraagt {needed}.")


def _on(session: Session, day: date) -> Network:
    stand = session.stand
    return networks.load(session.catalog, session.catalog.stand(day, stand.area, stand.plans))


def _wrong(message: str) -> click.UsageError:
    return click.UsageError(message, click.get_current_context())
