"""The options that say who publishes: together with the settings file they make one publication."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from netwerk.cli import dutch
from netwerk.cli.publishing import publishing
from netwerk.errors import InputError
from netwerk.publication import Publication

SETTINGS = '[publicatie]\nuitgever = "Gemeente Voorbeeldstad"\ncontact = "info@voorbeeld.example"\n'


@click.command("proef", cls=dutch.Command)
@publishing()
def command(publication: Publication) -> Publication:
    """Geef terug wat er is gegeven."""
    return publication


def asked(*arguments: str) -> Publication:
    found = command.main(arguments, standalone_mode=False)
    assert isinstance(found, Publication)
    return found


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_nothing_given_is_a_publication_of_nothing() -> None:
    assert asked() == Publication()


def test_options_go_before_the_settings_in_the_working_folder(folder: Path) -> None:
    (folder / "netwerk.toml").write_text(SETTINGS, encoding="utf-8")
    found = asked("--contact", "https://elders.example/melden", "--adres", "https://elders.example/a")
    assert found == Publication(
        "Gemeente Voorbeeldstad", contact="https://elders.example/melden", address="https://elders.example/a/"
    )


def test_settings_may_stand_elsewhere(folder: Path) -> None:
    (folder / "netwerk.toml").write_text("[publicatie]\nonbekend = 1\n", encoding="utf-8")
    (folder / "onze.toml").write_text(SETTINGS, encoding="utf-8")
    assert asked("--instellingen", "onze.toml").publisher == "Gemeente Voorbeeldstad"
    with pytest.raises(InputError, match="onbekend"):
        asked()
    with pytest.raises(InputError, match=r"er-niet\.toml"):
        asked("--instellingen", "er-niet.toml")


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--uitgever", " ", "dat is leeg"),
        ("--uitgever-iri", "gm0597", "geen geldig webadres"),
        ("--contact", "jan.voorbeeld@stad.example", "persoonlijk adres"),
        ("--licentie", "CC0", "creativecommons.org"),
        ("--adres", "https://voorbeeld.example/#a", "geen ? of #"),
    ],
)
def test_what_cannot_be_is_refused_at_the_option(option: str, value: str, told: str) -> None:
    with pytest.raises(click.BadParameter) as error:
        asked(option, value)
    assert told in dutch.explain(error.value)
    assert option in dutch.explain(error.value)
