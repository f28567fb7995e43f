"""Who publishes an export, under which licence and where: from options, or else from ``netwerk.toml``."""

from __future__ import annotations

import codecs
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from netwerk.checks.contact import objection as contact_objection
from netwerk.errors import InputError
from netwerk.iris import web_address
from netwerk.wording import join_words

FILE: Final = Path("netwerk.toml")
TABLE: Final = "publicatie"
KEYS: Final[Mapping[str, str]] = {
    "uitgever": "publisher",
    "uitgever-iri": "publisher_iri",
    "contact": "contact",
    "licentie": "licence",
    "adres": "address",
}
"""By key of ``netwerk.toml`` (and ``--option``) the field that it fills."""

NEEDED: Final = ("uitgever", "contact", "licentie", "adres")
_WHERE: Final = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)")


@dataclass(frozen=True)
class Publication:
    """What the description of an export says of who publishes it; a text is empty while nobody gave it.

    ``publisher_iri`` names the publisher, as its TOOI identifier does. ``contact`` is an office's e-mail address or
    a page. ``address`` is where the files will stand and ends with a slash.
    """

    publisher: str = ""
    publisher_iri: str = ""
    contact: str = ""
    licence: str = ""
    address: str = ""

    def over(self, other: Publication) -> Publication:
        """What this one gives, and for the rest what the other does.

        >>> Publication("Voorbeeldstad").over(Publication("Elders", licence="urn:x"))
        Publication(publisher='Voorbeeldstad', publisher_iri='', contact='', licence='urn:x', address='')
        """
        names = [field.name for field in fields(self)]
        return Publication(**{name: getattr(self, name) or getattr(other, name) for name in names})

    def below(self, folder: str) -> Publication:
        """The same for files that will stand in a folder below the address.

        >>> Publication(address="https://voorbeeld.example/open/").below("stad en land").address
        'https://voorbeeld.example/open/stad%20en%20land/'
        """
        if not folder or not self.address:
            return self
        return replace(self, address=f"{self.address.rstrip('/')}/{quote(folder.strip('/'))}/")

    def required(self) -> Publication:
        """Itself when nothing lacks that a description needs, or is not what it should be.

        Raises InputError naming all that lacks, or else what cannot be used.
        """
        lacking = [key for key in NEEDED if not getattr(self, KEYS[key])]
        if lacking:
            options = join_words([f"--{key}" for key in lacking])
            raise InputError(
                f"Om te beschrijven wie dit uitgeeft {'ontbreekt' if len(lacking) == 1 else 'ontbreken'}"
                f" {join_words(lacking)}: geef {options}, of zet het in {FILE} onder [{TABLE}]."
            )
        for key, name in KEYS.items():
            text = getattr(self, name)
            told = objection(key, text) if text else ""
            if told:
                raise InputError(f"{key}: {told}.")
        return self


def make(given: Mapping[str, str]) -> Publication:
    """A publication of values by key, each of which has no ``objection``."""
    values = {KEYS[key]: text.strip() for key, text in given.items()}
    address = values.get("address", "")
    return Publication(**{**values, "address": address if not address or address.endswith("/") else f"{address}/"})


def objection(key: str, text: str) -> str:
    """Why a text cannot be the value of a key, in Dutch, or nothing.

    >>> objection("adres", "https://voorbeeld.example/open/"), objection("uitgever", " ")
    ('', 'dat is leeg; geef de naam van de organisatie die dit uitgeeft')
    """
    if key == "contact":
        return contact_objection(text)
    if key == "uitgever":
        return _name_objection(text)
    if not text.strip() or web_address(text) != text.strip():
        return f"dat is geen geldig webadres; geef er een zoals {_EXAMPLES[key]}"
    if key == "adres" and ("?" in text or "#" in text):
        return "in het adres van een map staat geen ? of #; geef het adres waar de bestanden komen te staan"
    return ""


def read(file: Path | None = None) -> Publication:
    """What a settings file says; without one what ``netwerk.toml`` in the working folder says, if it is there.

    Raises InputError, with the file and the line or key, for what cannot be read or used.
    """
    if file is None:
        return read(FILE) if FILE.is_file() else Publication()
    table = _table(file)
    for key, value in table.items():
        told = _value_objection(key, value)
        if told:
            raise InputError(f"{file}: [{TABLE}] {key}: {told}.")
    return make(table)


_EXAMPLES: Final = {
    "uitgever-iri": "https://identifier.overheid.nl/tooi/id/gemeente/gm0000",
    "licentie": "https://creativecommons.org/publicdomain/zero/1.0/",
    "adres": "https://www.voorbeeld.example/sociale-kaart/",
}


def _name_objection(text: str) -> str:
    if not text.strip():
        return "dat is leeg; geef de naam van de organisatie die dit uitgeeft"
    return "" if text.strip().isprintable() else "een naam staat op één regel; laat bijzondere tekens weg"


def _value_objection(key: str, value: Any) -> str:
    if key not in KEYS:
        return f"die sleutel is onbekend; mogelijk zijn {join_words(list(KEYS))}"
    return (
        objection(key, value) if isinstance(value, str) else "dat is geen tekst; zet de waarde tussen aanhalingstekens"
    )


def _table(file: Path) -> dict[str, Any]:
    found = _parsed(file)
    unknown = [name for name in found if name != TABLE]
    if unknown:
        raise InputError(f"{file}: {unknown[0]} is hier onbekend; zet alles onder [{TABLE}].")
    table = found.get(TABLE, {})
    if not isinstance(table, dict):
        raise InputError(f"{file}: {TABLE} is geen tabel; schrijf [{TABLE}] op een eigen regel.")
    return table


def _parsed(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_bytes().removeprefix(codecs.BOM_UTF8).decode("utf-8"))
    except tomllib.TOMLDecodeError as error:
        found = _WHERE.search(str(error))
        where = f", regel {found[1]}, kolom {found[2]}" if found and found[1] else ", aan het eind"
        raise InputError(f'{file}{where}: geen geldig TOML; schrijf regels als: uitgever = "Naam".') from error
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: kan niet worden gelezen; geef een leesbaar bestand in UTF-8.") from error
