"""Who publishes: what the settings file and the options say, and one clear line for what is wrong or lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from netwerk.errors import InputError
from netwerk.publication import Publication, make, objection, read

WHOLE = """[publicatie]
uitgever = "Gemeente Voorbeeldstad"
uitgever-iri = "https://voorbeeld.example/id/gemeente"
contact = "info@voorbeeld.example"
licentie = "https://creativecommons.org/publicdomain/zero/1.0/"
adres = "https://voorbeeld.example/kaart"
"""
PUBLICATION = Publication(
    "Gemeente Voorbeeldstad",
    "https://voorbeeld.example/id/gemeente",
    "info@voorbeeld.example",
    "https://creativecommons.org/publicdomain/zero/1.0/",
    "https://voorbeeld.example/kaart/",
)


def settings(folder: Path, text: str) -> Path:
    file = folder / "netwerk.toml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("text", [WHOLE, f"\ufeff{WHOLE}", WHOLE.replace("\n", "\r\n")])
def test_a_settings_file_is_read_as_any_editor_writes_it(tmp_path: Path, text: str) -> None:
    file = tmp_path / "netwerk.toml"
    file.write_bytes(text.encode())
    assert read(file) == PUBLICATION


def test_without_a_file_it_reads_the_one_in_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert read() == Publication()
    settings(tmp_path, WHOLE)
    assert read() == PUBLICATION


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[publicatie]\nuitgever = Voorbeeld\n", ", regel 2, kolom 12: geen geldig TOML"),
        ("[publicatie", ", aan het eind: geen geldig TOML"),
        ('[publicatie]\nuitgave = "x"\n', ": [publicatie] uitgave: die sleutel is onbekend; mogelijk zijn uitgever,"),
        ("[publicatie]\nuitgever = 3\n", ": [publicatie] uitgever: dat is geen tekst"),
        ('[publicatie]\nuitgever = ""\n', ": [publicatie] uitgever: dat is leeg"),
        ('[publicatie]\nuitgever = """a\nb"""\n', ": [publicatie] uitgever: een naam staat op één regel"),
        ('[publicatie]\ncontact = "jan.voorbeeld@stad.example"\n', ": [publicatie] contact: dat lijkt een persoonlijk"),
        ('[publicatie]\nlicentie = "CC0"\n', ": [publicatie] licentie: dat is geen geldig webadres"),
        ('[publicatie]\nlicentie = "https://a.example/a b"\n', ": [publicatie] licentie: dat is geen geldig webadres"),
        ('[publicatie]\nadres = "https://a.example/?a=b"\n', ": [publicatie] adres: in het adres van een map"),
        ('publicatie = "x"\n', ": publicatie is geen tabel"),
        ('uitgever = "x"\n', ": uitgever is hier onbekend; zet alles onder [publicatie]"),
    ],
)
def test_what_is_wrong_is_one_line_with_the_place(tmp_path: Path, text: str, told: str) -> None:
    file = settings(tmp_path, text)
    with pytest.raises(InputError) as error:
        read(file)
    assert str(error.value).startswith(f"{file}{told}")
    assert "\n" not in str(error.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"elders\.toml: kan niet worden gelezen"):
        read(tmp_path / "elders.toml")
    (tmp_path / "vreemd.toml").write_bytes(b"\xff")
    with pytest.raises(InputError, match="UTF-8"):
        read(tmp_path / "vreemd.toml")


def test_what_is_given_goes_before_what_the_file_says() -> None:
    found = make({"uitgever": "Elders", "adres": "https://elders.example"}).over(PUBLICATION)
    assert (found.publisher, found.address) == ("Elders", "https://elders.example/")
    assert (found.contact, found.licence) == (PUBLICATION.contact, PUBLICATION.licence)


def test_all_that_lacks_is_named_with_how_to_give_it() -> None:
    assert PUBLICATION.required() is PUBLICATION
    with pytest.raises(InputError) as error:
        Publication(contact="info@voorbeeld.example", publisher_iri="https://voorbeeld.example/id").required()
    assert str(error.value) == (
        "Om te beschrijven wie dit uitgeeft ontbreken uitgever, licentie en adres: geef --uitgever, --licentie en"
        " --adres, of zet het in netwerk.toml onder [publicatie]."
    )
    for field in ("publisher", "contact", "licence", "address"):
        lacking = Publication(**{**vars(PUBLICATION), field: ""})
        with pytest.raises(InputError, match="ontbreekt"):
            lacking.required()


@pytest.mark.parametrize("field", ["publisher", "publisher_iri", "contact", "licence", "address"])
def test_what_cannot_be_used_is_refused_however_it_came_in(field: str) -> None:
    with pytest.raises(InputError, match=r"^[a-z-]+: "):
        Publication(**{**vars(PUBLICATION), field: " \n"}).required()


def test_a_publisher_has_a_name() -> None:
    assert objection("uitgever", "Gemeente Voorbeeldstad") == ""
    assert objection("uitgever", "\t")
