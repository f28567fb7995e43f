"""From the IRI of a thing to its path here and back: ``https://w3id.org/netwerk/id/actor/x`` is ``/id/actor/x``."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, urlsplit

from netwerk.vocab import PREFIXES

BASE: Final = PREFIXES["begrip"].removesuffix("/begrip/")
_NAME = re.compile(r"[\w.~-]+(?:/[\w.~-]+)*")


def path_of(iri: str) -> str | None:
    """The path of a thing of this vocabulary; None for what lives elsewhere.

    >>> path_of("https://w3id.org/netwerk/id/actor/school"), path_of("https://w3id.org/netwerk/def#van")
    ('/id/actor/school', '/def#van')
    >>> path_of("https://example.org/") is None
    True
    """
    if not iri.startswith(f"{BASE}/"):
        return None
    path, hash_, fragment = iri.removeprefix(BASE).partition("#")
    return quote(path, safe="/~") + hash_ + quote(fragment, safe="")


def iri_of(path: str) -> str | None:
    """The IRI that a path stands for; None for a path that no name can have.

    >>> iri_of("/begrip/status/bestaand")
    'https://w3id.org/netwerk/begrip/status/bestaand'
    >>> iri_of("/id/../x y") is None
    True
    """
    name = path.removeprefix("/")
    return f"{BASE}/{name}" if _NAME.fullmatch(name) and ".." not in name else None


def outside(iri: str) -> str | None:
    """An address elsewhere that a reader may follow: a web address and nothing that a browser would run."""
    return iri if urlsplit(iri).scheme in ("http", "https") else None
