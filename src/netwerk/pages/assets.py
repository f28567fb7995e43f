"""What the pages of one site share: files whose names change with what they hold, so that they can be kept for ever."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Assets:
    """Where a page of a site finds the style, the script and the page that links all, seen from that page."""

    style: str
    script: str
    index: str


def named(stem: str, suffix: str, text: str) -> str:
    """The name of a shared file with this text.

    >>> named("kaart", "css", "")
    'kaart-e3b0c44298fc1c14.css'
    """
    return f"{stem}-{hashlib.sha256(text.encode()).hexdigest()[:16]}.{suffix}"
