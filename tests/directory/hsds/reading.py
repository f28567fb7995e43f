"""Made-up directories written as HSDS, and single records read back from them."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

from netwerk.directory import hsds
from netwerk.directory.base import Directory
from netwerk.directory.loading import load, make
from netwerk.model import ContactPoint, Service
from netwerk.network import build
from netwerk.session import Wish, start
from netwerk.sheets import unguarded
from tests.directory.hsds.standard import records
from tests.directory.samples import COACHING, REGION, TEAM
from tests.samples import AREA, relation, stand

Row = dict[str, Any]


def shipped(area: str | None, plans: bool = False) -> Directory:
    session = start(Wish(area=area, plans=plans))
    return load(session.catalog, session.stand)


def of(found: Directory, kind: str, name: str) -> Row:
    """The record with a name, from the file that holds it whole."""
    files = hsds.render(found)
    known = [record for path, record in records(files) if path.startswith(f"{kind}/")]
    (record,) = [record for record in known if record.get("name") == name]
    return dict(record)


def table(found: Directory, name: str) -> list[Row]:
    """The rows of a table of the data package, the cells as they were before they were guarded."""
    content = hsds.render(found)[f"datapackage/{name}.csv"]
    rows = csv.DictReader(io.StringIO(str(content), newline=""), strict=True)
    return [{column: unguarded(cell) for column, cell in row.items()} for row in rows]


def with_entries(*services: Service, **more: Any) -> Directory:
    relations = more.pop("relations", ())
    return make(build(stand(**more), [], list(relations)), services, [AREA, REGION])


def shown(point: ContactPoint) -> Directory:
    """The team with a contact point, with a service without one."""
    team = replace(TEAM, contact=point)
    return with_entries(COACHING, relations=[relation(team, COACHING, "Aanbod", "biedt")])
