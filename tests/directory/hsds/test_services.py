"""What is in which field of a service; what no source says is not there."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date

import pytest

from netwerk.directory import hsds
from netwerk.directory.hsds.terms import NOT_DESCRIBED
from netwerk.directory.loading import make
from netwerk.model import Concept
from netwerk.network import build
from tests.directory.hsds.reading import of, with_entries
from tests.directory.hsds.standard import records
from tests.directory.samples import COACHING, TEAM, directory
from tests.samples import AREA, DAY, concept, service, stand


def test_ids_follow_from_the_iri() -> None:
    found = of(directory(), "services", "Gezinscoaching")
    assert found["id"] == str(uuid.uuid5(uuid.NAMESPACE_URL, COACHING.iri))
    assert found["organization_id"] == str(uuid.uuid5(uuid.NAMESPACE_URL, TEAM.iri))
    (term,) = [a["taxonomy_term"] for a in found["attributes"] if a["link_type"] == "toegang"]
    assert term["id"] == str(uuid.uuid5(uuid.NAMESPACE_URL, term["term_uri"]))
    area = f"{COACHING.iri}#area-{AREA.iri}"
    assert found["service_areas"][0]["id"] == str(uuid.uuid5(uuid.NAMESPACE_URL, area))


def test_files_are_called_after_their_ids() -> None:
    for path, record in records(hsds.render(directory())):
        assert "/" not in path or path.split("/")[1] == f"{record['id']}.json"


def test_a_service_tells_what_the_sources_say() -> None:
    found = of(directory(), "services", "Gezinscoaching")
    assert found["description"] == "Een coach helpt het gezin thuis."
    assert found["status"] == "active"
    assert (found.get("minimum_age"), found["maximum_age"]) == (None, 17)
    assert found["eligibility_description"] == "Doelgroep: jeugdigen en ouders. Leeftijd: tot en met 17 jaar."
    assert found["application_process"] == (
        "Toegang: verwijzing. Buurtteam verwijst naar Gezinscoaching [afgeleid uit de tekst]. "
        "School verwijst naar Buurtteam (met toestemming van de ouders)."
    )
    assert found["assured_date"] == "2020-12-31"
    assert found["last_modified"] == "2020-12-31T00:00:00.000Z"
    assert found["service_areas"][0]["name"] == "Voorbeeldstad"
    assert found["organization"]["name"] == "Buurtteam"
    terms = {(a["link_type"], a["taxonomy_term"]["name"]) for a in found["attributes"]}
    assert {("doelgroep", "jeugdigen"), ("doelgroep", "ouders"), ("echelon", "lokale toegang")} <= terms
    assert {("segment", "ambulant"), ("aanbod", "biedt")} <= terms


def test_terms_have_the_code_and_the_address_they_have_in_the_graph() -> None:
    name = "cafébezoekers"
    own, other = concept("doelgroep", name), Concept("https://elders.example/x", "x")
    found = of(with_entries(replace(COACHING, target_groups=(own, other))), "services", "Gezinscoaching")
    terms = {a["taxonomy_term"]["name"]: a["taxonomy_term"] for a in found["attributes"]}
    assert terms[own.label]["code"] == ":".join(["doelgroep", name])
    assert terms[own.label]["term_uri"].endswith("/doelgroep/caf%C3%A9bezoekers")
    assert "code" not in terms["x"]
    assert terms["x"]["taxonomy_detail"]["uri"] == "https://w3id.org/netwerk/begrip/doelgroep"


def test_what_no_source_says_is_not_there() -> None:
    bare = of(directory(), "services", "Zomerkamp <b>")
    assert bare["description"] == NOT_DESCRIBED == "Niet beschreven in de bronnen."
    assert bare.keys() == {
        *("id", "name", "description", "status", "assured_date", "alert", "last_modified"),
        *("service_areas", "metadata"),
    }
    assert of(directory(), "organizations", "Buurtteam")["description"] == NOT_DESCRIBED


@pytest.mark.parametrize(
    ("label", "expected"), [("Gezinscoaching", "active"), ("Voornemen", "inactive"), ("Later", "inactive")]
)
def test_status_is_active_when_it_holds_on_the_day(label: str, expected: str) -> None:
    assert of(directory(plans=True), "services", label)["status"] == expected


def test_a_service_is_active_on_its_last_day_and_then_left_out() -> None:
    last = service("Tot vandaag", end=DAY)
    assert of(make(build(stand(), [], []), [last], [AREA]), "services", last.label)["status"] == "active"
    gone = replace(last, end=date(2020, 5, 31))
    assert make(build(stand(), [], []), [gone], [AREA]).entries == ()


def test_the_alert_opens_with_the_marks_and_ends_with_the_stand() -> None:
    alert = of(directory(plans=True), "services", "=Verblijf")["alert"]
    assert alert.startswith("Status: bestaand. Aanbieder: Kliniek <i> (biedt) [laatst bevestigd 1 februari 2020]. ")
    assert alert.endswith("het netwerk geeft weer wat de genoemde bronnen zeggen.")
    planned = of(directory(plans=True), "services", "Voornemen")["alert"]
    assert planned.lower().count("voorgenomen") == 2
    assert of(directory(), "services", "Zomerkamp <b>")["alert"].startswith("Status: bestaand. Aanbieder: niet bekend.")
