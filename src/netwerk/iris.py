"""Addresses on the web as IRIs that every RDF tool takes."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, urlsplit

_SAFE: Final = frozenset("!#$%&'()*+,-./:;=?@_~")
_LOOSE_PERCENT: Final = re.compile("%(?![0-9A-Fa-f]{2})")
_HOST: Final = re.compile(r"[^\W_](?:[\w.-]*[^\W_])?")


def web_address(text: str) -> str:
    """The address on the web that a text is, what may not stand in an IRI percent-encoded; empty for any other text.

    >>> web_address("https://voorbeeld.example/zo maar/caf\\u00e9?a=<b>")
    'https://voorbeeld.example/zo%20maar/caf\\xe9?a=%3Cb%3E'
    >>> web_address("voorbeeld.example"), web_address("https://"), web_address("javascript:alert(1)")
    ('', '', '')
    """
    scheme, colon, rest = text.strip().partition(":")
    if not colon or scheme.lower() not in ("http", "https"):
        return ""
    address = f"{scheme.lower()}:{''.join(map(_kept, _LOOSE_PERCENT.sub('%25', _one_fragment(rest))))}"
    return address if _has_host(address) else ""


def _has_host(address: str) -> bool:
    """Whether an encoded address names where to go, and no user; of any other text ``urlsplit`` drops a part."""
    try:
        parts = urlsplit(address)
        return parts.username is None and parts.port != 0 and bool(_HOST.fullmatch(parts.hostname or ""))
    except ValueError:  # a port that is no number
        return False


def _one_fragment(rest: str) -> str:
    before, mark, fragment = rest.partition("#")
    return before + mark + fragment.replace("#", "%23")


def _kept(character: str) -> str:
    return character if character.isalnum() or character in _SAFE else quote(character, safe="", errors="replace")
