"""Text from the data as any output may hold it: one line, nothing unseen, nothing that XML forbids."""

from __future__ import annotations

import re

from netwerk.maps.text import plain

NO_CHARACTER = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")


def legible(text: str) -> str:
    r"""A text on one line, without what no reader sees or no XML file may hold.

    >>> legible("een\uffff\u202e regel")
    'een regel'
    """
    return NO_CHARACTER.sub("", plain(text))
