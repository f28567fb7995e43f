"""HSDS 3.0.1 as its publisher gives it, closed, and what of a written folder does not keep to it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
from frictionless import Package, system

from netwerk.formats import Content

FOLDER = "standaarden/hsds-3.0.1"
SCHEMAS = {
    "services": "service",
    "organizations": "organization",
    "service_at_locations": "service_at_location",
    "services.json": "service_list",
    "organizations.json": "organization_list",
}
"""By folder or list the schema of what it holds."""


def closed(schema: Mapping[str, Any]) -> dict[str, Any]:
    """A schema in which nothing may stand that it does not name, at any depth."""
    found = dict(schema)
    if "properties" in schema:
        found["properties"] = {name: closed(inner) for name, inner in schema["properties"].items()}
        found["additionalProperties"] = False
    if "items" in schema:
        found["items"] = closed(schema["items"])
    return found


@cache
def validator(shared: Path, name: str) -> jsonschema_rs.Validator:
    """What holds a record against a closed schema, its formats too."""
    schema = json.loads((shared / FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return jsonschema_rs.validator_for(closed(schema), validate_formats=True)


def refused(shared: Path, files: Mapping[str, Content]) -> list[str]:
    """What the schemas refuse in the JSON files of a folder, with the file and the place in it."""
    return [
        f"{path} {'/'.join(map(str, error.instance_path))}: {error.message}"
        for path, record in records(files)
        for error in validator(shared, SCHEMAS[path.split("/")[0]]).iter_errors(record)
    ]


def records(files: Mapping[str, Content]) -> Iterator[tuple[str, Any]]:
    """The records of the JSON files with their paths, those of a list one by one."""
    for path, content in files.items():
        if path.endswith(".json") and not path.startswith("datapackage/"):
            read = json.loads(content)
            yield from ((path, record) for record in (read if isinstance(read, list) else [read]))


def package_errors(folder: Path) -> list[str]:
    """What frictionless finds in a data package: its description, each table, each reference."""
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    found = (*report.errors, *(error for task in report.tasks for error in task.errors))
    return [f"{error.type}: {error.message}" for error in found]


def write(files: Mapping[str, Content], folder: Path) -> Path:
    """The files on disk; the folder of the data package."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder / "datapackage"
