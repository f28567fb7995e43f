"""The page to start from: all services and actors, to search and to choose from without a server."""

from __future__ import annotations

from typing import Final

from netwerk.directory import telling
from netwerk.directory.base import Directory
from netwerk.directory.html import search
from netwerk.directory.html.facets import AGE, facets, without_age
from netwerk.directory.html.lines import Link
from netwerk.directory.html.rendering import rendered
from netwerk.pages.assets import Assets
from netwerk.stemming import ENDINGS, ROOT, SMALL_WORDS
from netwerk.wording import UNKNOWN

OLDEST: Final = 120


def render(directory: Directory, link: Link, assets: Assets | None = None) -> str:
    """The page; ``link`` leads to the pages of services and actors, without ``assets`` it carries style and script."""
    found = facets(directory.entries)
    data = {
        "voorzieningen": [search.of_entry(entry, found) for entry in directory.entries],
        "actoren": [search.of_party(party) for party in directory.parties],
        "kleineWoorden": sorted(SMALL_WORDS),
        "uitgangen": ENDINGS,
        "wortel": ROOT,
    }
    return rendered(
        "directory.html",
        directory=directory,
        stand=directory.stand,
        facets=found,
        age={"name": AGE, "oldest": OLDEST, "unknown": without_age(directory.entries)},
        unknown=UNKNOWN,
        data=data,
        link=link,
        telling=telling,
        assets=assets,
    )
