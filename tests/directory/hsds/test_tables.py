"""The tables say what the JSON says, as it was typed."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any

import pytest

from netwerk.directory import hsds
from netwerk.directory.hsds.organizations import UNKNOWN
from netwerk.model import ContactPoint
from netwerk.sheets import unguarded
from tests.directory.hsds.reading import Row, shipped, table, with_entries
from tests.directory.hsds.standard import records
from tests.directory.samples import STAY
from tests.samples import service


@pytest.mark.parametrize("area", ["Ridderkerk", "Zwijndrecht"])
def test_tables_hold_what_the_json_holds(area: str) -> None:
    files = hsds.render(shipped(area, plans=True))
    found: dict[str, Row] = {}
    for path, record in records(files):
        if "/" in path:
            _flatten(record, found)
    rows = [
        {name: unguarded(value) for name, value in row.items() if value}
        for path, content in files.items()
        if path.endswith(".csv") and "meta_table" not in path
        for row in csv.DictReader(io.StringIO(str(content), newline=""), strict=True)
    ]
    told = {row["id"]: row for row in rows if row["id"] != UNKNOWN.id}
    for row in told.values():
        if row.get("organization_id") == UNKNOWN.id:
            del row["organization_id"]
    assert told == {key: {name: str(value) for name, value in row.items()} for key, row in found.items()}


def _flatten(record: Mapping[str, Any], found: dict[str, Row]) -> None:
    flat = {name: value for name, value in record.items() if not isinstance(value, (dict, list))}
    assert found.setdefault(record["id"], flat) == flat
    for value in record.values():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                _flatten(inner, found)


def test_cells_are_the_text_as_it_was_typed_and_no_formula() -> None:
    odd = service("@doen", definition='-1,"a"\r\nb', contact=ContactPoint(telephone="+31787708500; =1+1"))
    found = with_entries(STAY, odd)
    assert {row["name"] for row in table(found, "services")} == {"=Verblijf", "@doen"}
    assert '-1,"a"\r\nb' in {row["description"] for row in table(found, "services")}
    assert {row["number"] for row in table(found, "phones")} == {"078 - 123", "+31787708500", "=1+1"}
    written = str(hsds.render(found)["datapackage/services.csv"])
    assert ",'=Verblijf," in written
    assert ",=Verblijf," not in written
