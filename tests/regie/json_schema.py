"""A value held against a JSON Schema, for the few keywords that ours use; any other keyword is an error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

Schema = Mapping[str, Any]
TYPES: Final[Mapping[str, type]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
    "null": type(None),
}
CHECKED: Final = {
    "$ref",
    "type",
    "enum",
    "anyOf",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "minItems",
    "minimum",
}
TOLD: Final = {"$schema", "$defs", "title", "description", "format"}


def wrong(value: Any, schema: Schema) -> list[str]:
    """Where a value is not as a schema says."""
    return list(_wrong(value, schema, schema["$defs"], ""))


def _wrong(value: Any, schema: Schema, named: Schema, at: str) -> Iterator[str]:
    if "$ref" in schema:
        schema = named[schema["$ref"].removeprefix("#/$defs/")]
    assert schema.keys() <= CHECKED | TOLD, schema.keys()
    if "anyOf" in schema:
        every = [list(_wrong(value, one, named, at)) for one in schema["anyOf"]]
        yield from () if not all(every) else min(every, key=len)
    elif not _is_of(value, schema):
        yield f"{at}: {value!r}"
    elif isinstance(value, dict):
        yield from _members(value, schema, named, at)
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _wrong(one, schema["items"], named, f"{at}/{number}")


def _is_of(value: Any, schema: Schema) -> bool:
    """Whether a value is of the right type, one of the list, and enough."""
    kinds = schema["type"]
    wanted = tuple(TYPES[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds))
    if not isinstance(value, wanted) or ("enum" in schema and value not in schema["enum"]):
        return False
    enough = len(value) if isinstance(value, list) else value
    return all(enough >= schema[name] for name in ("minItems", "minimum") if name in schema)


def _members(value: Mapping[str, Any], schema: Schema, named: Schema, at: str) -> Iterator[str]:
    """What is wrong in an object; ours name each member, and need each."""
    assert schema["additionalProperties"] is False
    yield from (f"{at}: no {name}" for name in schema["required"] if name not in value)
    for name, one in value.items():
        if name in schema["properties"]:
            yield from _wrong(one, schema["properties"][name], named, f"{at}/{name}")
        else:
            yield f"{at}: {name}"
