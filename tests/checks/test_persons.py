"""Which texts look like a person's name, and which only sound like one."""

from __future__ import annotations

import pytest

from netwerk.checks.folding import plain
from netwerk.checks.persons import persons

PERSONS = [
    "Jan Voorbeeld",
    "JAN VOORBEELD",
    "jan voorbeeld",
    "jan van der voorbeeld",
    "Jan_Voorbeeld",
    "Jan-Willem Voorbeeld",
    "Jan Piet Voorbeeld",
    "Jan V.",
    "Anne-Marie van 't Voorbeeld",
    "Fatima El Voorbeeld",
    "Renée Voorbeeld",
    "Ömer Voorbeeld",
    "Emma Voorbeeld",
    "Max van Voorbeeld",
    "J. Voorbeeld",
    "J.Voorbeeld",
    "J.P. van der Voorbeeld",
    "J. P. Voorbeeld",
    "A.M Voorbeeld",
    "Th. Voorbeeld",
    "J Voorbeeld",
    "J P van den Voorbeeld",
    "J.W. op de Voorbeeld",
    "dhr. Voorbeeld",
    "De heer A. van Voorbeeld",
    "mw J Voorbeeld",
    "mevrouw voorbeeld",
    "mevr. De Voorbeelde-Smit",
    "mevr. Anna",
    "prof. dr. Voorbeeld",
    "drs. P. Voorbeeld",
    "fam. Voorbeeld",
    "Voorbeeld, J.",
    "Voorbeeld, J.P. van der",
    "Voorbeeld, Jan",
    # a surname that is also a street, a park or a piece of work
    "Jan van der Laan",
    "Jan Voorbeeldsteeg",
    "J. van Wijk",
    "J. Hof",
    "J. Park",
    "Jan van 't Hof",
    "J.A.P. Werk",
    "mevrouw Laan",
    "mevr. Voorbeeldlaan",
    # beside a body or role
    "Wethouder Jan Voorbeeld",
    "Huisarts Jan Voorbeeld",
    "Contactpersoon Jan Voorbeeld",
    "Team Jan Voorbeeld",
    "Jan Voorbeeld (Stichting Jeugdteams)",
    "Stichting Jeugdteams, Jan Voorbeeld",
    "Gemeente Voorbeeldstad - J. Voorbeeld",
    "Zorgpunt t.a.v. J. Voorbeeld",
    "Notitie van Piet Voorbeeld over jeugd",
    '"Jan Voorbeeld"',
]
DISGUISED = {
    "a space that does not break": "Jan\u00a0Voorbeeld",
    "a soft hyphen": "Jan Voor\u00adbeeld",
    "a space of no width": "J\u200b. Voor\u200bbeeld",
    "Cyrillic letters": "J\u0430n V\u043e\u043erb\u0435\u0435ld",
    "Greek letters": "\u0391nna Voorbeeld",
    "wide letters": "\uff2a\uff41\uff4e \uff36oorbeeld",
    "an accent apart": "Rene\u0301e Voorbeeld",
    "a line end": "Jan\nVoorbeeld",
    "U+2028": "Jan\u2028Voorbeeld",
}
BODIES = [
    "Andersson Elffers Felix",
    "Stichting Jan Arends",
    'Stichting "Jan Arends"',
    "De Sociale Basis",
    "Stichting De Sociale Basis",
    "Stichting Prof. Dr. J. Voorbeeld",
    "Bureau Jeugdzorg",
    "Jan Voorbeeld Fonds",
    "Jan Voorbeeld & Partners",
    "Jan Voorbeeld Coaching",
    "Jan van der Voorbeeld Plein",
    "Maria Voorbeeld School",
    "Prof. Voorbeeldschool",
    "Basisschool De Jan Voorbeeld",
    "OBS De Jan Voorbeeld",
    "Sophia Kinderziekenhuis",
    "Emma Stichting",
    "Prinses Beatrix Voorbeeld",
    "Sint Maria Voorbeeld",
    "St. Jan Voorbeeld",
    "gemeente Anna Voorbeeld",
    "Instituut Publieke Waarden",
    "Samenwerkingsverband RiBa",
    "Koers VO",
    "Rivas/Careyn",
    "MEE",
    "SAM",
    "BOB Team",
    "GI Horizon",
    "Sam Sam",
    "Leger des Heils",
    "Huis van de Wijk",
]
STREETS = [
    "Jan Voorbeeldstraat 12",
    "Jan Voorbeeldlaan",
    "Jan Voorbeeldweg 3",
    "aan de Jan Voorbeeldsteeg",
    "locatie Jan Voorbeeldweg",
    "Dr. Voorbeeldlaan 3",
    "Burgemeester Voorbeeldplein",
]
FUNCTIONS = ["jeugd- en gezinscoach", "Wethouder Jeugd", "orthopedagoog", "a.i. De secretaris", "dokter van dienst"]
OTHERS = [
    "G.G.D. Rotterdam",
    "B.V. Zorg",
    "C.B.S. De Regenboog",
    "K.v.K. Rotterdam",
    "N.B. Wij komen terug",
    "B. en W.",
    "College van B&W",
    "Elke Gemeente",
    "max aantal",
    "job coach",
    "Mark up",
    "Rik en de Wijk",
    "Regionaal Inkoopkader jeugdhulp 2022",
    "Gemeenschappelijke regeling Dienst Gezondheid & Jeugd",
    "",
]


@pytest.mark.parametrize("text", PERSONS)
def test_a_persons_name_is_seen(text: str) -> None:
    assert persons(plain(text), name_field=True)


@pytest.mark.parametrize("text", DISGUISED.values(), ids=DISGUISED)
def test_a_disguise_does_not_help(text: str) -> None:
    assert persons(plain(text), name_field=True)


@pytest.mark.parametrize("text", BODIES + STREETS + FUNCTIONS + OTHERS)
def test_what_only_sounds_like_a_person_passes(text: str) -> None:
    assert persons(plain(text), name_field=True) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Overleg met mevr. Voorbeeld is er elke week.", ["mevr. Voorbeeld"]),
        ("De wethouder, Jan Voorbeeld, besluit.", ["Jan Voorbeeld"]),
        ("Jan Voorbeeld en J. van Voorbeeld besluiten.", ["Jan Voorbeeld", "J. van Voorbeeld"]),
        ("Zij meldt het bij An Voorbeeld.", []),
        ("A. Voorbeeldige hulp", []),
        ("Wil Voorbeeldstad dat? Mark wel. Elke Coach.", []),
        ("In de Jan Voorbeeldschool zit het team.", []),
    ],
)
def test_running_text_is_read_with_more_reserve(text: str, names: list[str]) -> None:
    assert persons(plain(text), name_field=False) == names
