"""Where it comes from: the passage, its document, and the publisher of that, never a person."""

from __future__ import annotations

import json
import uuid
from dataclasses import replace
from datetime import date

from netwerk.directory import hsds
from netwerk.model import Remark, passages_of
from tests.directory.hsds.reading import of, shipped, table, with_entries
from tests.directory.samples import BARE, TEAM, directory
from tests.samples import DOCUMENT, PASSAGE, actor, concept


def test_the_publisher_of_the_document_said_it() -> None:
    town = actor("Gemeente Voorbeeldstad", kind="Gemeente")
    published = replace(PASSAGE, document=replace(DOCUMENT, publisher=town.iri, end=date(2020, 12, 31)))
    found = replace(with_entries(replace(BARE, passages=(published,))), publishers={town.iri: town.label})
    (metadata,) = of(found, "services", BARE.label)["metadata"]
    assert metadata["updated_by"] == "Gemeente Voorbeeldstad"
    assert metadata["last_action_date"] == "2020-01-01"
    assert metadata["resource_type"] == "service"
    assert metadata["replacement_value"] == (
        f'Zomerkamp <b> <{BARE.iri}>. Bron: Voorbeeldplan (2020), 1. Begin, bij "wie verwijst naar wie".'
    )
    (unknown,) = of(with_entries(BARE), "services", BARE.label)["metadata"]
    assert unknown["updated_by"] == "niet bekend"


def test_every_passage_is_in_the_metadata() -> None:
    found = shipped("Ridderkerk")
    files = hsds.render(found)
    for entry in found.entries:
        service = json.loads(str(files[f"services/{uuid.uuid5(uuid.NAMESPACE_URL, entry.service.iri)}.json"]))
        told = " ".join(m["replacement_value"] for m in service["metadata"])
        for passage in passages_of([*entry.offers, *entry.ways_in, *entry.purchases, *entry.remarks]):
            assert f'{passage.section}, bij "{passage.anchor}"' in told


def test_shipped_documents_are_said_by_municipalities() -> None:
    said = {row["updated_by"] for row in table(shipped(None), "metadata")}
    assert said == {"gemeente Dordrecht", "gemeente Ridderkerk", "gemeente Zwijndrecht"}


def test_what_is_wrong_about_a_provider_is_in_its_metadata() -> None:
    plain = directory()
    remark = Remark("urn:o", concept("soort", "fout"), "De brief noemt een andere naam.", (TEAM.iri,), (PASSAGE,))
    parties = [replace(p, remarks=(remark,)) if p.actor == TEAM else p for p in plain.parties]
    team = of(replace(plain, parties=tuple(parties)), "organizations", "Buurtteam")
    assert any("Fout in de bron: De brief noemt" in m["replacement_value"] for m in team["metadata"])
