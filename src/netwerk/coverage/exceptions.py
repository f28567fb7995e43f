"""``dekking.toml`` beside the graph files: what was read in a source and left out of the graph, with a reason.

A table for each document, by the name after ``document:``::

    [notitie-toegang]
    koppen = ["Doel"]
    regels = [{ regels = "3-7", reden = "visie", noot = "waarom de notitie er is" }]
    namen = [{ woord = "VOG", reden = "gewoon" }, { regels = "9", reden = "persoon" }]

``koppen`` are lines that return as a heading, ``regels`` ranges without a passage, ``namen`` names and figures that the
graph need not hold as such: a word, all on some lines, or a word on some lines. A person is never a word, always lines.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from netwerk.errors import InputError

FILE: Final = "dekking.toml"
LAYOUT: Final = "opmaak"
PERSON: Final = "persoon"
REASONS: Final[Mapping[str, str]] = {
    "visie": "bedoeling, uitgangspunt of uitleg, zonder wie iets doet, geld, getal of datum",
    "procedure": "hoe het stuk tot stand kwam, wordt behandeld of is ingedeeld",
    "herhaling": "zegt wat elders in hetzelfde stuk staat, waar een passage op rust",
    LAYOUT: "koppen, adressering en wat er verder niet als tekst te lezen is",
    PERSON: "noemt een persoon; die staan nooit in de graaf",
}
DESCRIBED: Final = "omschreven"
WORD_REASONS: Final[Mapping[str, str]] = {
    "gewoon": "een gewoon woord of getal, geen naam of gegeven dat de graaf moet kennen",
    DESCRIBED: "geen label, maar een omschrijving in de graaf noemt het; dat wordt nagekeken",
    **{name: text for name, text in REASONS.items() if name != PERSON},
}
_RANGE = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")
_KEYS = {"koppen": "lijst van koppen", "regels": "lijst van bereiken", "namen": "lijst van namen"}


@dataclass(frozen=True, slots=True)
class Skipped:
    """Lines without a passage, both ends included, and why."""

    first: int
    last: int
    reason: str
    note: str = ""

    def __str__(self) -> str:
        return _shown(range(self.first, self.last + 1))


@dataclass(frozen=True, slots=True)
class Excused:
    """A name or figure that the graph need not hold: this word, on these lines, or both."""

    word: str
    lines: range | None
    reason: str
    note: str = ""

    @property
    def where(self) -> str:
        """Its lines as readers see them; empty when it holds everywhere."""
        return _shown(self.lines) if self.lines else ""

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.word, self.where and f"regels {self.where}")))


@dataclass(frozen=True, slots=True)
class Exceptions:
    """All exceptions of one document, and the file they stand in."""

    file: str = FILE
    subheadings: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    excused: tuple[Excused, ...] = ()


def read(places: Iterable[Path]) -> dict[str, Exceptions]:
    """The exceptions that stand in these folders, by document; a folder without the file has none.

    Raises InputError for a file that is not TOML, or holds what an exception cannot be.
    """
    found: dict[str, Exceptions] = {}
    for file in dict.fromkeys(place / FILE for place in places if (place / FILE).is_file()):
        for key, table in _tables(file).items():
            if key in found:
                raise InputError(f"{file}: [{key}] staat al in {found[key].file}; houd er een over.")
            found[key] = _exceptions(file, key, table)
    return found


def _tables(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{file}: geen geldig TOML: {error}.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: kan niet worden gelezen; geef een leesbaar bestand in UTF-8.") from error


def _exceptions(file: Path, key: str, table: Any) -> Exceptions:
    where = f"{file}: [{key}]"
    if not isinstance(table, dict):
        raise InputError(f"{where} is geen tabel; zet de naam van het document tussen vierkante haken.")
    for name, value in table.items():
        if name not in _KEYS or not isinstance(value, list):
            raise InputError(f"{where}: {name}: mogelijk zijn {_listed(_KEYS)}, elk met een lijst.")
    headings = table.get("koppen", [])
    if not all(isinstance(heading, str) for heading in headings):
        raise InputError(f"{where}: koppen: zet elke kop tussen aanhalingstekens.")
    skipped = [_skipped(_entry(where, row, ("regels", "reden"), REASONS)) for row in table.get("regels", [])]
    excused = [_excused(_entry(where, row, ("reden",), {**WORD_REASONS, **REASONS})) for row in table.get("namen", [])]
    return Exceptions(str(file), tuple(headings), tuple(skipped), tuple(excused))


@dataclass(frozen=True, slots=True)
class _Entry:
    where: str
    values: Mapping[str, str]

    def lines(self) -> range:
        match = _RANGE.fullmatch(self.values["regels"])
        found = range(int(match[1]), int(match[2] or match[1]) + 1) if match else range(0)
        if not found or found[0] < 1:
            raise InputError(f"{self.where}: '{self.values['regels']}' zijn geen regels; schrijf 12 of 12-15.")
        return found


def _entry(where: str, row: Any, needed: Sequence[str], reasons: Iterable[str]) -> _Entry:
    """One row of a list, of which keys, types and reason are right."""
    if not isinstance(row, dict) or not all(isinstance(value, str) for value in row.values()):
        raise InputError(f'{where}: elke uitzondering is een tabel met teksten, zoals {{ regels = "3-7", … }}.')
    shown = " ".join(str(row[name]) for name in ("regels", "woord") if name in row)
    where = f"{where}: {shown}" if shown else where
    for name in needed:
        if name not in row:
            raise InputError(f"{where}: {name} ontbreekt.")
    known = {"regels", "reden", "noot", *(() if "regels" in needed else ("woord",))}
    for name in row:
        if name not in known:
            raise InputError(f"{where}: {name} is onbekend; mogelijk zijn {_listed(sorted(known))}.")
    if row["reden"] not in reasons:
        raise InputError(f"{where}: onbekende reden '{row['reden']}'; mogelijk zijn {_listed(reasons)}.")
    return _Entry(where, row)


def _skipped(entry: _Entry) -> Skipped:
    lines = entry.lines()
    return Skipped(lines[0], lines[-1], entry.values["reden"], entry.values.get("noot", ""))


def _excused(entry: _Entry) -> Excused:
    word, reason = entry.values.get("woord", ""), entry.values["reden"]
    lines = entry.lines() if "regels" in entry.values else None
    if reason == PERSON and (word or lines is None):
        raise InputError(f"{entry.where}: schrijf geen naam van een persoon op; noem alleen de regels.")
    if not word and lines is None:
        raise InputError(f"{entry.where}: noem een woord, regels, of beide.")
    return Excused(word, lines, reason, entry.values.get("noot", ""))


def _shown(lines: range) -> str:
    return f"{lines[0]}-{lines[-1]}" if len(lines) > 1 else str(lines[0])


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
