"""The register of a printed directory: names in order, what they mean, where they are told of."""

from __future__ import annotations

from dataclasses import replace

from netwerk.directory.base import Directory
from netwerk.directory.register import Name, register
from tests.directory.samples import CLINIC, COACHING, SCHOOL, STAY, TEAM, directory


def found(shown: Directory) -> dict[str, Name]:
    return {name.text: name for letter in register(shown) for name in letter.names}


def renamed(*names: str) -> Directory:
    """The sample with a first actor (the Buurtteam) that has these other names too."""
    shown = directory()
    first = shown.parties[0]
    return replace(shown, parties=(replace(first, actor=replace(first.actor, alt_labels=names)), *shown.parties[1:]))


def test_names_stand_by_letter_whatever_their_case_and_accents() -> None:
    letters = [(letter.text, [name.text for name in letter.names]) for letter in register(renamed("École", "2e lijn"))]
    assert letters == [
        ("0–9", ["2e lijn"]),
        ("B", ["Buurtteam"]),
        ("C", ["Cursus opvoeden"]),
        ("E", ["École"]),
        ("G", ["Gezinscoaching"]),
        ("K", ["Kliniek <i>"]),
        ("S", ["School"]),
        ("V", ["=Verblijf"]),
        ("Z", ["Zomerkamp <b>"]),
    ]


def test_an_actor_is_told_of_in_its_place_and_in_each_entry_with_a_part_for_it() -> None:
    names = found(directory())
    assert names["Buurtteam"].places == (TEAM.iri, COACHING.iri)
    assert names["School"].places == (SCHOOL.iri, COACHING.iri)
    assert names["Kliniek <i>"].places == (CLINIC.iri, STAY.iri)
    assert names["=Verblijf"].places == (STAY.iri,)


def test_an_abbreviation_says_what_it_means() -> None:
    names = found(renamed("BT"))
    assert (names["BT"].meant, names["BT"].places) == ("Buurtteam", names["Buurtteam"].places)
    assert names["Buurtteam"].meant == ""


def test_another_spelling_of_the_same_name_stands_there_once() -> None:
    assert sorted(name for name in found(renamed("BUURTTEAM", "buurt team", "Buurt Team", "BT")) if name[0] == "B") == [
        "BT",
        "Buurt Team",
        "Buurtteam",
    ]


def test_namesakes_share_a_line() -> None:
    shown = directory()
    twin = replace(shown.entries[1], service=replace(shown.entries[1].service, label="Buurtteam"))
    name = found(replace(shown, entries=(twin, *shown.entries[2:])))["Buurtteam"]
    assert name.places == (twin.service.iri, TEAM.iri, COACHING.iri)


def test_an_empty_directory_has_no_register() -> None:
    assert register(Directory(directory().stand, ())) == ()
