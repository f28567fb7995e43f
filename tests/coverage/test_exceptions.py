"""The list of exceptions: what it may hold, and that what it may not is told in one Dutch line."""

from __future__ import annotations

from pathlib import Path

import pytest

from netwerk.coverage import exceptions
from netwerk.coverage.exceptions import FILE, Excused, Skipped
from netwerk.errors import InputError


def read(folder: Path, text: str) -> dict[str, exceptions.Exceptions]:
    (folder / FILE).write_text(text, encoding="utf-8")
    return exceptions.read([folder])


def test_a_list_is_read(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        """[plan]
koppen = ["Doel"]
regels = [{ regels = "3-7", reden = "visie", noot = "waarom" }, { regels = "9", reden = "opmaak" }]
namen = [{ woord = "VOG", reden = "gewoon" }, { regels = "4", reden = "persoon" }]
""",
    )["plan"]
    assert found.subheadings == ("Doel",)
    assert found.skipped == (Skipped(3, 7, "visie", "waarom"), Skipped(9, 9, "opmaak"))
    assert found.excused == (Excused("VOG", None, "gewoon"), Excused("", range(4, 5), "persoon"))


def test_a_folder_or_file_without_a_list_has_no_exceptions(tmp_path: Path) -> None:
    assert exceptions.read([tmp_path, tmp_path / "graaf.ttl"]) == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[plan", "geen geldig TOML"),
        ("plan = 3", "[plan] is geen tabel"),
        ("[plan]\nzinnen = []", "zinnen: mogelijk zijn koppen, regels, namen"),
        ("[plan]\nregels = 3", "regels: mogelijk zijn koppen, regels, namen, elk met een lijst"),
        ("[plan]\nkoppen = [3]", "zet elke kop tussen aanhalingstekens"),
        ("[plan]\nregels = [3]", "elke uitzondering is een tabel met teksten"),
        ("[plan]\nregels = [{ regels = 3, reden = 'visie' }]", "elke uitzondering is een tabel met teksten"),
        ("[plan]\nregels = [{ regels = '3' }]", "3: reden ontbreekt"),
        ("[plan]\nregels = [{ reden = 'visie' }]", "regels ontbreekt"),
        (
            "[plan]\nregels = [{ regels = '3', reden = 'saai' }]",
            "onbekende reden 'saai'; mogelijk zijn visie, procedure",
        ),
        ("[plan]\nregels = [{ regels = '7-3', reden = 'visie' }]", "'7-3' zijn geen regels; schrijf 12 of 12-15"),
        ("[plan]\nregels = [{ regels = '0', reden = 'visie' }]", "'0' zijn geen regels"),
        ("[plan]\nregels = [{ regels = '3', reden = 'visie', woord = 'x' }]", "woord is onbekend; mogelijk zijn noot"),
        ("[plan]\nnamen = [{ woord = 'X', reden = 'saai' }]", "onbekende reden 'saai'; mogelijk zijn gewoon"),
        ("[plan]\nnamen = [{ reden = 'gewoon' }]", "noem een woord, regels, of beide"),
        ("[plan]\nnamen = [{ woord = 'Jan', reden = 'persoon' }]", "schrijf geen naam van een persoon op"),
        ("[plan]\nnamen = [{ woord = 'Jan', regels = '3', reden = 'persoon' }]", "noem alleen de regels"),
    ],
)
def test_bad_data_is_told_in_one_line(text: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        read(tmp_path, text)
    assert str(error.value).startswith(f"{tmp_path / FILE}: ")
    assert told in str(error.value)


def test_a_document_has_one_list(tmp_path: Path) -> None:
    other = tmp_path / "ander"
    other.mkdir()
    for folder in (tmp_path, other):
        (folder / FILE).write_text("[plan]\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"\[plan\] staat al in"):
        exceptions.read([tmp_path, other])


def test_every_reason_is_explained() -> None:
    assert list(exceptions.REASONS) == ["visie", "procedure", "herhaling", "opmaak", "persoon"]
    assert "persoon" not in exceptions.WORD_REASONS
    assert all(text for text in {**exceptions.REASONS, **exceptions.WORD_REASONS}.values())
