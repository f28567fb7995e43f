"""Every name and abbreviation is found whole, and a capital at the start of a sentence is none."""

from __future__ import annotations

import pytest

from netwerk.coverage.proper_names import ABBREVIATION, NAME, proper_names

ORDINARY = frozenset({"met", "ouders", "veilig", "het", "subsidie", "week"})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("dan de Raad voor de Kinderbescherming (RvdK)", ["Raad voor de Kinderbescherming", "RvdK"]),
        ("tijdens de Week van de opvoeding", ["Week"]),
        ("Veilig Thuis stelt", ["Veilig Thuis"]),
        ("de Dienst Gezondheid & Jeugd (DG&J)", ["Dienst Gezondheid & Jeugd", "DG&J"]),
        ("in het Centrum voor Jeugd en Gezin", ["Centrum voor Jeugd en Gezin"]),
        ("het model van Zuid-\nHolland Zuid", ["Zuid- Holland Zuid"]),
        ("een Jeugd- en Gezinscoach", ["Jeugd- en Gezinscoach"]),
        ("de BAR-gemeenten, 3D-breed", ["BAR-gemeenten", "3D-breed"]),
        ("de RiBa, via InProces", ["RiBa", "InProces"]),
        ("JGT’s werken", ["JGT’s"]),
        ("“Voorkomen is beter”", []),
        ("het thema “Voorkomen is beter”", ["Voorkomen"]),
        ("Ouders helpen", []),
        ("- Ouders helpen", []),
        ("let op: De ouders", []),
        ("mail a.b@voorbeeld.example of https://Voorbeeld.example/AB", []),
    ],
)
def test_names_are_found_whole(text: str, names: list[str]) -> None:
    assert [name.text for name in proper_names(text, ORDINARY)] == names


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("met JGT en CADT", ("JGT", "CADT")),
        ("naar Rivas/Careyn", ("Rivas", "Careyn")),
        ("Met GoodtoKnow Stad", ("GoodtoKnow Stad",)),
        ("Subsidie MEE-Vivenz loopt", ("MEE", "Vivenz")),
        ("de DG&J/SOJ", ("DG&J", "SOJ")),
        ("Aansluiten van de JGT op alles", ("JGT",)),
        ("van BAR-verband", ("BAR",)),
        ("bij Anders Zorgen", ("Anders Zorgen",)),
    ],
)
def test_a_row_may_be_known_by_its_parts(text: str, parts: tuple[str, ...]) -> None:
    (name,) = proper_names(text, ORDINARY)
    assert name.parts == parts


def test_what_is_not_known_is_told_by_part() -> None:
    (name,) = proper_names("met JGT en Anders Zorgen", ORDINARY)
    assert name.unknown(lambda text: text == "JGT") == ("Anders Zorgen",)
    assert name.unknown(lambda text: text == "JGT en Anders Zorgen") == ()


def test_an_abbreviation_is_told_from_a_name() -> None:
    assert [name.kind for name in proper_names("de SOJ, Stad", ORDINARY)] == [ABBREVIATION, NAME]
