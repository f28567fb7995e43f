"""Several maps as a web site: a page each, one page that links them, one script and one style that all share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from netwerk.maps import page
from netwerk.model import Area
from netwerk.network import Network
from netwerk.pages import environment
from netwerk.pages.assets import Assets, named
from netwerk.wording import DISCLAIMER

INDEX = "index.html"
TITLE = "Kaarten jeugdhulp"
INTRO = "Wie verwijst naar wie, onder welke voorwaarde, wie heeft de regie, en waar staat dat? Kies een kaart."


@dataclass(frozen=True)
class Sheet:
    """One map of the site, with the name of its folder."""

    folder: str
    network: Network
    every_day: Network

    @property
    def address(self) -> str:
        """Where the page of links finds the map."""
        return f"{quote(self.folder)}/kaart.html"


def site(sheets: Iterable[Sheet], areas: Iterable[Area], contact: str | None = None) -> Mapping[str, str]:
    """The texts of the site by path; only relative links, so that it may stand anywhere on a web server."""
    style, script, known, ordered = page.style(), page.script(), list(areas), sorted(sheets, key=_label)
    assets = Assets(named("kaart", "css", style), named("kaart", "js", script), INDEX)
    above = Assets(f"../{assets.style}", f"../{assets.script}", f"../{assets.index}")
    return {
        INDEX: _index(ordered, assets),
        assets.style: style,
        assets.script: script,
        **{
            f"{one.folder}/kaart.html": page.render(one.network, known, one.every_day, contact, above)
            for one in ordered
        },
    }


def _index(sheets: list[Sheet], assets: Assets) -> str:
    template = environment(__package__).get_template("site.html")
    links = [(sheet.network.stand, sheet.address) for sheet in sheets]
    words = {"title": TITLE, "intro": INTRO, "disclaimer": DISCLAIMER}
    return template.render(links=links, style=page.style(), assets=assets, **words)


def _label(sheet: Sheet) -> tuple[str, str]:
    area = sheet.network.stand.area
    return (area.label.casefold() if area else "", sheet.folder)
