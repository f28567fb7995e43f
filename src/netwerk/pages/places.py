"""The page that leads to those of several places, such as the sociale kaart of each municipality."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netwerk.model import Stand
from netwerk.pages import environment
from netwerk.wording import DISCLAIMER


@dataclass(frozen=True)
class Heading:
    """What such a page is called, and what one reads before choosing."""

    title: str
    intro: str


def render(heading: Heading, links: Iterable[tuple[Stand, str]]) -> str:
    """One page with a link for each place, by name; addresses are relative to it."""
    known = sorted(links, key=lambda link: (link[0].area.label.casefold() if link[0].area else "", link[1]))
    template = environment().get_template("places.html")
    return template.render(title=heading.title, intro=heading.intro, links=known, disclaimer=DISCLAIMER)
