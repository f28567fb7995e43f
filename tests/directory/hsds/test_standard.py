"""Every file keeps to the closed standard, for the shipped graph, made-up data and odd values."""

from __future__ import annotations

import json
import uuid
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netwerk.directory import hsds
from netwerk.directory.base import Directory
from netwerk.directory.hsds.terms import CODE_LISTS
from netwerk.directory.hsds.values import email_of, uri_of, website_of
from netwerk.model import Concept, ContactPoint, Service
from tests.directory.hsds.reading import Row, of, shipped, shown, table, with_entries
from tests.directory.hsds.standard import FOLDER, package_errors, records, refused, write
from tests.directory.samples import TEAM, directory
from tests.samples import AREA, CODE, ID, relation, stand

PLACES = ("Ridderkerk", "Zwijndrecht", "Dordrecht", None)


@pytest.mark.parametrize("plans", [False, True])
@pytest.mark.parametrize("area", PLACES)
def test_every_file_of_the_shipped_graph_keeps_to_the_standard(
    area: str | None, plans: bool, shared: Path, tmp_path: Path
) -> None:
    found = shipped(area, plans)
    files = hsds.render(found)
    assert len(list(records(files))) > len(found.entries)
    assert refused(shared, files) == []
    assert package_errors(write(files, tmp_path)) == []


@pytest.mark.parametrize("plans", [False, True])
def test_every_file_of_the_sample_keeps_to_the_standard(plans: bool, shared: Path, tmp_path: Path) -> None:
    files = hsds.render(directory(plans))
    assert {path.split("/")[0] for path in files} >= {"services", "organizations", "service_at_locations"}
    assert refused(shared, files) == []
    assert package_errors(write(files, tmp_path)) == []


@pytest.mark.parametrize("silent", [False, True])
def test_an_empty_directory_is_a_package_too(silent: bool, shared: Path, tmp_path: Path) -> None:
    files = hsds.render(Directory(stand(), (), silent))
    assert refused(shared, files) == []
    assert package_errors(write(files, tmp_path)) == []
    assert "services/" not in "".join(files)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"naam": "x"}, "Additional properties"),
        ({"id": "x"}, '"uuid"'),
        ({"email": "x"}, '"email"'),
        ({"url": "www.x.example"}, '"uri"'),
        ({"status": "open"}, "is not one of"),
        ({"phones": [{"id": str(uuid.uuid4())}]}, "required"),
        ({"attributes": [{"id": str(uuid.uuid4()), "taxonomy_term": {"label": "x"}}]}, "Additional properties"),
    ],
)
def test_the_schemas_are_closed_and_look_at_formats(change: Row, told: str, shared: Path) -> None:
    record = {**of(directory(), "services", "Gezinscoaching"), **change}
    found = refused(shared, {"services/x.json": json.dumps(record)})
    assert any(told in line for line in found), found


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        ("services.csv", "Gezinscoaching", ""),
        ("services.csv", ",17,", ",zeventien,"),
        ("services.csv", "organization_id", "organisatie"),
        ("phones.csv", "service_id,organization_id", "organization_id,service_id"),
        ("attributes.csv", "taxonomy_term_id", "naam"),
    ],
)
def test_frictionless_sees_what_is_wrong(table: str, old: str, new: str, tmp_path: Path) -> None:
    folder = write(hsds.render(directory()), tmp_path)
    file = folder / table
    content = file.read_text(encoding="utf-8")
    assert old in content
    file.write_text(content.replace(old, new, 1), encoding="utf-8")
    assert package_errors(folder)


def test_frictionless_follows_references(tmp_path: Path) -> None:
    folder = write(hsds.render(directory()), tmp_path)
    (folder / "organizations.csv").write_text("id,name,description\r\n", encoding="utf-8")
    assert any("foreign-key" in str(error) for error in package_errors(folder))


@pytest.mark.parametrize(
    "found",
    [
        directory(),
        directory(plans=True),
        shown(ContactPoint(telephone="078 - 123")),
        shown(ContactPoint(address="Dorpsstraat 1, 1234 AB Voorbeeldstad")),
    ],
    ids=["sample", "plans", "no-location", "address"],
)
def test_tables_are_described_as_the_standard_does(found: Directory, shared: Path, tmp_path: Path) -> None:
    official = json.loads((shared / FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    known = {resource["path"]: resource for resource in official["resources"]}
    files = hsds.render(found)
    assert package_errors(write(files, tmp_path)) == []
    described = json.loads(str(files["datapackage/datapackage.json"]))["resources"]
    tables = {resource["name"] for resource in described}
    assert {f"datapackage/{r['path']}" for r in described} == {p for p in files if p.endswith(".csv")}
    for resource in described:
        theirs = known[resource["path"]]
        fields = {field["name"]: field for field in theirs["schema"]["fields"]}
        ours = {field["name"]: field for field in resource["schema"]["fields"]}
        assert resource["name"] == theirs["name"]
        assert {n for n, field in fields.items() if field["constraints"]["required"]} <= ours.keys() <= fields.keys()
        for name, field in ours.items():
            wanted = {key: fields[name].get(key) for key in ("type", "format")}
            assert {key: field.get(key) for key in wanted} == wanted, name
            assert field["constraints"] == {k: fields[name]["constraints"][k] for k in ("required", "unique")}, name
        references = {key["fields"]: key["reference"] for key in resource["schema"]["foreignKeys"]}
        asked = {key["fields"]: key["reference"] for key in theirs["schema"].get("foreignKeys", ())}
        assert references == {n: r for n, r in asked.items() if n in ours and r["resource"] in tables}
        assert str(files[f"datapackage/{resource['path']}"]).count("\r\n") > 1


def test_code_lists_are_called_as_in_the_ontology(repo: Path) -> None:
    ontology = " ".join((repo / "ontology" / name).read_text("utf-8") for name in ("netwerk.ttl", "begrippen.ttl"))
    for known in CODE_LISTS:
        assert f'"{known.title}"@nl' in ontology
        assert f'"{known.description}"@nl' in ontology


TEXTS = st.text(st.characters(codec="utf-8"), min_size=1)
ODD = TEXTS | st.sampled_from(["=1+1", "@x", "-", '"', "a\r\nb", "\t", "nan", "null", "1.0", "x;y", "www.x.nl", "a@b"])
POINTS = st.builds(
    ContactPoint,
    telephone=ODD,
    email=ODD | st.emails(),
    url=ODD | st.builds("https://{}".format, ODD),
    address=ODD,
    opening_hours=ODD,
    checked=st.none() | st.dates(date(1900, 1, 1)),
)
SERVICES = st.builds(
    Service,
    iri=st.builds(f"{ID}voorziening/{{}}".format, ODD),
    label=ODD,
    kind=st.just(Concept("https://w3id.org/netwerk/def#Voorziening", "Voorziening")),
    alt_labels=st.lists(ODD, max_size=2).map(tuple),
    definition=st.just("") | ODD,
    areas=st.just((AREA.iri,)),
    target_groups=st.lists(st.builds(Concept, st.builds(f"{CODE}{{}}".format, ODD), ODD), max_size=2).map(tuple),
    age_from=st.none() | st.integers(0, 30),
    age_to=st.none() | st.integers(0, 30),
    contact=st.none() | POINTS,
)


@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(found=st.lists(SERVICES, max_size=2, unique_by=lambda one: one.iri), point=st.none() | POINTS)
def test_no_text_makes_a_file_that_breaks_the_standard(
    found: list[Service], point: ContactPoint | None, shared: Path, tmp_path: Path
) -> None:
    team = replace(TEAM, contact=point)
    made = with_entries(*found, relations=[relation(team, one, "Aanbod", "biedt") for one in found[:1]])
    files = hsds.render(made)
    assert refused(shared, files) == []
    assert package_errors(write(files, tmp_path)) == []
    assert (
        [row["name"] for row in table(made, "services")] == [e.service.label for e in made.entries] if found else True
    )


@given(ODD)
def test_typed_values_are_given_only_for_what_they_are(text: str) -> None:
    assert website_of(text) is None or text.strip().lower().startswith("http")
    assert email_of(text) in (None, text)
    assert uri_of(f"urn:x:{text}") is None or str(uri_of(f"urn:x:{text}")).isascii()
