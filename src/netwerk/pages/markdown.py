"""Text in Markdown that shows as it is, whatever signs it holds."""

from __future__ import annotations

import re

SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def escaped(text: str) -> str:
    r"""A text without anything that Markdown would take for markup, on one line.

    >>> print(escaped("a_b <c>"))
    a\_b \<c\>
    """
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
