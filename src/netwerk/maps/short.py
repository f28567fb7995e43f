"""The data of the page said shorter: what most nodes or relations share once, and names without their common start."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from netwerk.maps.lists import Json
from netwerk.vocab import PREFIXES

BASE: Final = PREFIXES["actor"].removesuffix("actor/")
"""How the IRIs of things in the graph begin."""
KINDS: Final = ("nodes", "relations")


def shortened(data: Json) -> Json:
    """The data with ``base`` and ``usual``: the start of IRIs that have none, and by list the values left out in it."""
    lists = {kind: [{**one, "iri": _short(str(one["iri"]))} for one in _records(data[kind])] for kind in KINDS}
    usual = {kind: _usual(records) for kind, records in lists.items()}
    kept = {kind: [_unusual(one, usual[kind]) for one in records] for kind, records in lists.items()}
    return {**data, **kept, "base": BASE, "usual": usual}


def _records(value: object) -> Sequence[Json]:
    return value if isinstance(value, list) else []


def _short(iri: str) -> str:
    """An IRI without the common start, unless what is left could be taken for one."""
    rest = iri.removeprefix(BASE)
    return iri if ":" in rest else rest


def _usual(records: Sequence[Json]) -> Json:
    """Of each name that all records have, the value that most have, if more than one has it."""
    found = {}
    for name in records[0] if records else ():
        if all(name in one for one in records):
            told, count = Counter(repr(one[name]) for one in records).most_common(1)[0]
            if count > 1:
                found[name] = next(one[name] for one in records if repr(one[name]) == told)
    return found


def _unusual(record: Json, usual: Json) -> Json:
    return {name: value for name, value in record.items() if name not in usual or repr(usual[name]) != repr(value)}
