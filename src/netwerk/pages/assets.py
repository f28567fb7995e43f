"""What the pages of one site share: files whose names change with what they hold, so that they can be kept for ever."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Assets:
    """Where a page of a site finds the style, the script and the page that links all, seen from that page.

    ``sealed`` pages say what exactly both files hold, which a browser can only check over HTTP: Chromium loads no file
    with ``integrity`` from disk, and no file by its hash alone. Pages to be opened from disk take any file of their own
    place instead (``'self'``), and nothing from anywhere else, of code in the page itself nothing at all.
    """

    style: str
    script: str
    index: str
    sealed: bool = True


def named(stem: str, suffix: str, text: str) -> str:
    """The name of a shared file with this text.

    >>> named("kaart", "css", "")
    'kaart-e3b0c44298fc1c14.css'
    """
    return f"{stem}-{hashlib.sha256(text.encode()).hexdigest()[:16]}.{suffix}"
