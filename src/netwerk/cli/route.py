"""``netwerk route``: the ways from one actor to another, each step with condition, period and source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from netwerk import names
from netwerk import network as networks
from netwerk.cli import dutch
from netwerk.cli.options import Number, reading, writing
from netwerk.cli.output import deliver
from netwerk.errors import InputError
from netwerk.routes import Filter, as_json, as_text, shortest, simple
from netwerk.session import Session

ENDINGS = {"tekst": "txt", "json": "json"}
RENDER = {"tekst": as_text, "json": as_json}


@click.command("route", cls=dutch.Command)
@click.argument("van")
@click.argument("naar")
@click.option("--alle", "every", is_flag=True, help="Ook langere wegen, niet alleen de kortste.")
@click.option(
    "--hoogstens",
    "most",
    type=Number(1, 1000),
    default=25,
    metavar="AANTAL",
    help="Met --alle hoogstens zoveel wegen; anders 25.",
)
@click.option(
    "--langs", multiple=True, metavar="VERKORTING", help="Volg deze verkorting in plaats van verwijstNaar; mag vaker."
)
@click.option("--soort", multiple=True, metavar="SOORT", help="Alleen verwijzingen van deze soort; mag vaker.")
@click.option("--leeftijd", type=Number(0, 120), metavar="JAREN", help="Alleen wat voor deze leeftijd geldt.")
@click.option("--letterlijk", is_flag=True, help="Alleen wat de bron zegt, niets wat is afgeleid.")
@writing(*ENDINGS)
@reading()
def command(
    van: str,
    naar: str,
    every: bool,
    most: int,
    formats: tuple[str, ...],
    uit: Path | None,
    session: Session,
    **wishes: Any,
) -> None:
    """Zoek de wegen VAN de ene actor NAAR een andere actor of een voorziening.

    Een weg volgt verwijzingen; een onderdeel handelt als het geheel waar het bij hoort.
    """
    network = session.network()
    everything = session.catalog.entities.values()
    origin, target = (networks.find(network, name, everything) for name in (van, naar))
    if origin.iri == target.iri:
        raise InputError(f"Van en naar zijn allebei {origin.label}; noem er twee.")
    rule = _filter(session, **wishes)
    found = simple(network, origin, target, rule, most) if every else shortest(network, origin, target, rule)
    deliver({f"route.{ENDINGS[name]}": RENDER[name](found, network) for name in formats}, uit)


def _filter(
    session: Session, langs: tuple[str, ...], soort: tuple[str, ...], leeftijd: int | None, letterlijk: bool
) -> Filter:
    kinds = session.catalog.kinds.values()
    shortcuts = {kind.shortcut: kind.shortcut for kind in kinds if kind.shortcut}
    wanted = [name.removeprefix("nw:") for name in langs]
    for name in wanted:
        if name not in shortcuts:
            raise InputError(f"Onbekend: verkorting '{name}'. Er zijn: {', '.join(sorted(shortcuts))}.")
    sorts = {kind.name for text in soort for kind in names.find(text, kinds, "soort")}
    chosen = Filter(frozenset(wanted)) if wanted else Filter()
    return Filter(chosen.shortcuts, frozenset(sorts), leeftijd, letterlijk)
