"""The sections of a source text, found by their headings, and what is said in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_LINE_START = r"(?:\A|(?<=[\n\u2028]))[^\S\n\u2028]*"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with all that follows it up to the next one; ``line`` is where it starts."""

    heading: str
    text: str
    line: int

    def count(self, words: str) -> int:
        """How often these whole words stand in the section; white space and case make no difference.

        >>> Section("1. Wie", "1. Wie\\nHet  team\\nhelpt. Het Team helpt", 1).count("het team helpt")
        2
        """
        pattern = re.escape(folded(words))
        return len(re.findall(rf"(?<!\w){pattern}(?!\w)" if pattern else r"(?!)", folded(self.text)))


def sections(text: str, headings: Sequence[str]) -> tuple[Section, ...]:
    """The sections that start with these headings, in this order; a heading that is not found is left out.

    A heading starts a line, and a line ends at ``\\n`` or U+2028; white space within it makes no difference.
    What stands before the first heading belongs to no section.

    >>> [s.heading for s in sections("Vooraf\\n 1. Wie\\nx\\u20281.1 Hoe\\ny", ["1. Wie", "1.1 Hoe", "2. Wat"])]
    ['1. Wie', '1.1 Hoe']
    """
    text = unicodedata.normalize("NFC", text)
    found = headings_in(text, headings)
    ends = [*(start for _, start, _ in found[1:]), len(text)]
    return tuple(
        Section(heading, text[start:end], text.count("\n", 0, start) + 1)
        for (heading, start, _), end in zip(found, ends, strict=False)
    )


def headings_in(text: str, headings: Sequence[str]) -> list[tuple[str, int, int]]:
    """The headings that a text in NFC holds in this order, each with where it starts and ends."""
    found: list[tuple[str, int, int]] = []
    place = 0
    for heading in headings:
        match = _heading(heading).search(text, place)
        if match:
            place = match.end()
            found.append((heading, match.start("heading"), place))
    return found


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """The text in lower case with single spaces, U+2028 among them."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


def _heading(heading: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in unicodedata.normalize("NFC", heading).split())
    return re.compile(rf"{_LINE_START}(?P<heading>{words})(?!\w)" if words else r"(?!)")
