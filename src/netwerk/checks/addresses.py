"""E-mail addresses that belong to a person rather than to a desk or team.

What it cannot see: a surname or initials alone (``jansen@``, ``hjansen@``) at an organisation's own host.
"""

from __future__ import annotations

import re

from netwerk.checks.folding import bare
from netwerk.checks.words import FREE_MAIL, FUNCTIONAL, GIVEN, TWOFOLD

_ADDRESS = re.compile(
    r"([\w.+'\-]+)(?:@|\s?[\[({]\s?(?:at|apenstaartje)\s?[\])}]\s?)((?:[\w\-]+\.)+[a-z]{2,})", re.IGNORECASE
)
_PART = re.compile(r"[._\-]+")


def personal_addresses(text: str) -> list[str]:
    """The personal addresses in a folded text.

    >>> personal_addresses("info@voorbeeld.example, a.bakker+werk@voorbeeld.example")
    ['a.bakker+werk@voorbeeld.example']
    """
    if "@" not in text and "at" not in text and "apen" not in text:
        return []
    return [match.group() for match in _ADDRESS.finditer(text) if _is_personal(*match.groups())]


def _is_personal(local: str, host: str) -> bool:
    if host.casefold() in FREE_MAIL:
        return True
    parts = [part for part in _PART.split(bare(local).partition("+")[0]) if part]
    if not parts or any(part.strip("0123456789") in FUNCTIONAL for part in parts):
        return False
    words = [part for part in parts if len(part) > 1 and part.isalpha()]
    ends = {parts[0], parts[-1]}
    if len(parts) > 1 and words and any(len(end) == 1 and end.isalpha() for end in ends):
        return True
    return any(end in GIVEN and (len(parts) > 1 or end not in TWOFOLD) for end in ends)
