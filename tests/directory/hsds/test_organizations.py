"""Who offers a service, who pays for it, and what HSDS is told when no source says so."""

from __future__ import annotations

import json
from dataclasses import replace

from netwerk.directory import hsds
from tests.directory.hsds.reading import of, table, with_entries
from tests.directory.samples import CLINIC, COACHING, STAY, TEAM, directory
from tests.samples import actor, relation


def test_without_a_provider_json_has_none_and_the_table_says_so() -> None:
    assert "organization_id" not in of(directory(), "services", "Zomerkamp <b>")
    (row,) = [row for row in table(directory(), "services") if row["name"] == "Zomerkamp <b>"]
    (stand_in,) = [one for one in table(directory(), "organizations") if one["id"] == row["organization_id"]]
    assert stand_in["name"] == "Aanbieder niet bekend"
    assert "geen organisatie" in stand_in["description"]
    named = with_entries(COACHING, relations=[relation(TEAM, COACHING, "Aanbod", "biedt")])
    assert "Aanbieder niet bekend" not in {one["name"] for one in table(named, "organizations")}


def test_an_offer_with_an_open_end_names_nobody() -> None:
    found = with_entries(COACHING, relations=[relation(None, COACHING, "Aanbod", "biedt")])
    assert "organization" not in of(found, "services", "Gezinscoaching")
    assert [one["name"] for one in table(found, "organizations")] == ["Aanbieder niet bekend"]


def test_of_several_providers_one_is_named_and_all_are_linked() -> None:
    offers = [relation(a, STAY, "Aanbod", "biedt", status=s) for a, s in ((CLINIC, "bestaand"), (TEAM, "voorgenomen"))]
    found = with_entries(STAY, plans=True, relations=offers)
    told = of(found, "services", "=Verblijf")
    assert told["organization"]["name"] == "Kliniek <i>"
    links = {a["value"] for a in told["attributes"] if a["link_type"] == "aanbod"}
    assert links == {of(found, "organizations", name)["id"] for name in ("Buurtteam", "Kliniek <i>")}
    assert "Aanbieder: Buurtteam (biedt) [voorgenomen]; Kliniek <i> (biedt)." in told["alert"]
    other = of(found, "organizations", "Buurtteam")
    assert "services" not in other
    assert [a["value"] for a in other["attributes"] if a["link_type"] == "aanbod"] == [told["id"]]
    both = with_entries(STAY, relations=[relation(a, STAY, "Aanbod", "biedt") for a in (CLINIC, TEAM)])
    assert of(both, "services", "=Verblijf")["organization"]["name"] == "Buurtteam"


def test_organizations_are_the_providers_alone() -> None:
    listed = json.loads(str(hsds.render(directory())["organizations.json"]))
    assert [one["name"] for one in listed] == ["Buurtteam", "Kliniek <i>"]
    team = of(directory(), "organizations", "Buurtteam")
    assert team["uri"] == TEAM.iri
    assert [one["name"] for one in team["services"]] == ["Gezinscoaching"]
    assert {(a["link_type"], a["taxonomy_term"]["code"]) for a in team["attributes"]} >= {
        ("klasse", "nw:Team"),
        ("echelon", "echelon:lokale-toegang"),
    }


def test_who_pays_and_what_it_is_part_of() -> None:
    town, whole = actor("Gemeente", kind="Gemeente"), actor("Wijkorganisatie voorbeeld")
    part = replace(relation(TEAM, whole, "Deelname", "onderdeel"), condition="")
    found = with_entries(
        COACHING,
        STAY,
        relations=[
            relation(TEAM, COACHING, "Aanbod", "biedt"),
            relation(whole, STAY, "Aanbod", "biedt"),
            relation(town, TEAM, "Geldstroom", "inkoop", about=(COACHING,)),
            relation(town, TEAM, "Geldstroom", "subsidie"),
            part,
        ],
    )
    told = of(found, "services", "Gezinscoaching")
    assert [one["source"] for one in told["funding"]] == ["Gemeente betaalt Buurtteam, voor Gezinscoaching."]
    team = of(found, "organizations", "Buurtteam")
    assert {one["source"] for one in team["funding"]} == {
        "Gemeente betaalt Buurtteam.",
        "Gemeente betaalt Buurtteam, voor Gezinscoaching.",
    }
    assert team["parent_organization_id"] == of(found, "organizations", "Wijkorganisatie voorbeeld")["id"]
    assert "Gemeente" not in {one["name"] for one in table(found, "organizations")}


def test_a_whole_that_offers_nothing_or_is_only_planned_is_no_parent() -> None:
    whole, council = actor("Wijkorganisatie voorbeeld"), actor("Overleg voorbeeld")
    offers = [relation(TEAM, COACHING, "Aanbod", "biedt"), relation(whole, STAY, "Aanbod", "biedt")]
    planned = relation(TEAM, whole, "Deelname", "onderdeel", status="voorgenomen")
    silent = relation(TEAM, council, "Deelname", "onderdeel")
    found = with_entries(COACHING, STAY, plans=True, relations=[*offers, planned, silent])
    assert "parent_organization_id" not in of(found, "organizations", "Buurtteam")
    real = with_entries(COACHING, STAY, relations=[*offers, replace(planned, status=offers[0].status)])
    assert "parent_organization_id" in of(real, "organizations", "Buurtteam")


def test_a_service_holds_its_organization_without_what_grows_with_its_services() -> None:
    told = of(directory(), "services", "Gezinscoaching")["organization"]
    assert told["phones"]
    assert told.keys().isdisjoint({"attributes", "metadata", "services"})
    assert of(directory(), "organizations", "Buurtteam").keys() >= {"attributes", "services"}
