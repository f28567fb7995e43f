"""The options that say who publishes an export, under which licence and where."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from netwerk.cli.options import CONTACT, Decorator

R = TypeVar("R")


class Setting(click.ParamType[str]):
    """The value of a key that ``netwerk.toml`` may hold too."""

    def __init__(self, key: str, name: str) -> None:
        """A value of this key, called ``name`` on the help page."""
        self.name = name
        self._key = key

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The value as it is given."""
        from netwerk.publication import objection

        told = objection(self._key, value)
        if told:
            self.fail(f"{told}.", param, ctx)
        return str(value)


def publishing() -> Decorator[Any]:
    """The options of a command that describes what it writes; the function gets a ``publication`` in their place.

    The publication holds what the options and the settings file give, which need not be all.
    """

    def decorate(function: Callable[..., R]) -> Callable[..., R]:
        @wraps(function)
        def call(**given: Any) -> R:
            from netwerk import publication

            options = {key: given.pop(name) for key, name in publication.KEYS.items()}
            wished = publication.make({key: text for key, text in options.items() if text})
            return function(publication=wished.over(publication.read(given.pop("settings"))), **given)

        decorated: Any = call
        for option in reversed(_OPTIONS):
            decorated = option(decorated)
        return decorated  # type: ignore[no-any-return]  # click decorates what it is given

    return decorate


_OPTIONS: Final = (
    click.option(
        "--uitgever", "publisher", type=Setting("uitgever", "NAAM"), help="De organisatie die de uitvoer uitgeeft."
    ),
    click.option(
        "--uitgever-iri",
        "publisher_iri",
        type=Setting("uitgever-iri", "IRI"),
        help="Haar identificatie, bijvoorbeeld uit TOOI.",
    ),
    CONTACT,
    click.option(
        "--licentie", "licence", type=Setting("licentie", "IRI"), help="Het webadres van de licentie van de uitvoer."
    ),
    click.option(
        "--adres", "address", type=Setting("adres", "ADRES"), help="Het webadres van de map waar de bestanden komen."
    ),
    click.option(
        "--instellingen",
        "settings",
        type=click.Path(path_type=Path),
        metavar="PAD",
        help="Waar deze gegevens ook staan; anders netwerk.toml in deze map, als dat er is. Opties gaan voor.",
    ),
)
