"""How the files of things are called: after their identifiers, never after their labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from netwerk.model import code, local_name

LONGEST: Final = 80
_PLAIN: Final = re.compile(rf"[a-z0-9](?:[a-z0-9-]{{0,{LONGEST - 2}}}[a-z0-9])?")
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", "index", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
"""Names that a system keeps for itself, and that of the page to start from."""


def file_names(iris: Iterable[str]) -> dict[str, str]:
    """By IRI a name that every file system takes: its last part where that is plain and its own, else with its code.

    >>> list(file_names(["urn:a/huisarts", "urn:b/huisarts", "urn:c/../x y"]).values())
    ['huisarts-8qsdcn6g', 'huisarts-3h622tk9', '36xdz498']
    """
    known = sorted(set(iris))
    wished = {iri: _plain(local_name(iri)) for iri in known}
    held = Counter(wished.values())
    return {iri: name if name and held[name] == 1 else _coded(iri, name) for iri, name in wished.items()}


def _plain(name: str) -> str:
    return name if _PLAIN.fullmatch(name) and name not in _RESERVED else ""


def _coded(iri: str, name: str) -> str:
    found = code(iri).lower()
    return f"{name[: LONGEST - len(found) - 1]}-{found}" if name else found
