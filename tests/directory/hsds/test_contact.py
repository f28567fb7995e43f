"""Contact points in the fields for them, and in words what fits in none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from netwerk.directory import hsds
from netwerk.directory.hsds.terms import NOT_DESCRIBED
from netwerk.model import ContactPoint
from tests.directory.hsds.reading import of, shown, with_entries
from tests.directory.hsds.standard import records
from tests.directory.samples import PHONE, STAY, directory


def test_a_contact_point_in_the_fields_for_it() -> None:
    team = of(directory(), "organizations", "Buurtteam")
    assert (team["email"], team["website"]) == (PHONE.email, PHONE.url)
    assert {one["organization_id"] for one in (*team["phones"], *team["locations"])} == {team["id"]}
    assert [(one["number"], one["description"]) for one in team["phones"]] == [
        ("+31 78 770 85 00", "Gecontroleerd op 4 mei 2020")
    ]
    (place,) = team["locations"]
    assert place["description"] == PHONE.address
    assert "addresses" not in place
    assert place["schedules"][0]["description"] == PHONE.opening_hours
    (hours,) = of(directory(), "services", "Gezinscoaching")["schedules"]
    assert hours["notes"] == "Van de aanbieder: Buurtteam; Gecontroleerd op 4 mei 2020"


def test_a_service_has_its_own_place() -> None:
    found = of(directory(), "services", "=Verblijf")
    (link,) = found["service_at_locations"]
    assert link["location"]["description"] == "Havenkade 22, Voorbeelddam"
    assert found["schedules"][0]["notes"] == "Gecontroleerd op 17 maart 2020"
    files = hsds.render(directory())
    (alone,) = [record for path, record in records(files) if path.startswith("service_at_locations/")]
    assert alone["service"]["id"] == found["id"] == alone["service_id"]


@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        ("Dorpsstraat 1, 1234 AB Voorbeeldstad", "physical", ("Dorpsstraat 1", "1234 AB", "Voorbeeldstad")),
        ("Postbus 12, 1234AB, Voorbeeld aan Zee", "postal", ("Postbus 12", "1234AB", "Voorbeeld aan Zee")),
        ("Dorpsstraat 1, Voorbeeldstad", "physical", None),
    ],
)
def test_an_address_is_split_only_where_it_has_the_parts(text: str, kind: str, parts: tuple[str, ...] | None) -> None:
    (place,) = of(shown(ContactPoint(address=text)), "organizations", "Buurtteam")["locations"]
    assert (place["description"], place["location_type"]) == (text, kind)
    found = [(a["address_1"], a["postal_code"], a["city"]) for a in place.get("addresses", ())]
    assert found == ([parts] if parts else [])
    assert {a["state_province"] for a in place.get("addresses", ())} <= {"niet bekend"}


def test_several_numbers_are_several_phones() -> None:
    phones = of(shown(ContactPoint(telephone="+31 78 770 85 00; 078 1")), "organizations", "Buurtteam")["phones"]
    assert [phone["number"] for phone in phones] == ["+31 78 770 85 00", "078 1"]
    assert "description" not in phones[0]


def test_what_fits_in_no_field_is_told_in_words() -> None:
    odd = ContactPoint(email="info at team", url="www.team.example", opening_hours="altijd", checked=date(2020, 5, 4))
    team = of(shown(odd), "organizations", "Buurtteam")
    assert team["description"].splitlines() == [
        NOT_DESCRIBED,
        "E-mail: info at team",
        "Website: www.team.example",
        "Openingstijden: altijd",
        "Gecontroleerd op 4 mei 2020",
    ]
    own = of(with_entries(replace(STAY, contact=odd)), "services", "=Verblijf")
    assert own["description"] == NOT_DESCRIBED
    assert "E-mail: info at team. Website: www.team.example. " in own["alert"]
    assert own["schedules"][0]["description"] == "altijd"
