"""The map as a page: what is known of every day, drawn and in words, in our own template with vis-network inside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from netwerk.maps import cards, fallback
from netwerk.maps.payload import payload
from netwerk.maps.picture import picture, vis_script
from netwerk.maps.short import shortened
from netwerk.maps.text import headed
from netwerk.model import Area
from netwerk.network import Network
from netwerk.pages import environment
from netwerk.pages.assets import Assets
from netwerk.pages.inline import StaticText, static_text
from netwerk.pages.silence import SILENCE

SCRIPTS: Final = (
    *("dom", "model", "filter", "state", "words"),
    *("paint", "camera", "course", "lines", "picture", "cite", "panel"),
    *("combobox", "search", "controls", "day", "table"),
    *("routes", "route_panel", "next_steps", "ask", "tabs"),
    *("caption", "scene", "sheets", "print", "take", "main"),
)
"""The page's own scripts, each after those it uses."""
PACKAGES: Final = ("netwerk.maps", "netwerk.pages")


def render(
    network: Network,
    areas: Iterable[Area] = (),
    every_day: Network | None = None,
    contact: str | None = None,
    assets: Assets | None = None,
) -> str:
    """One complete HTML page that opens on this network and holds that of every day.

    ``areas`` are those whose names readers may see; without ``every_day`` the page knows no more than the network.
    ``contact`` is where they send what is not right. It carries all it needs and allows no request to the outside;
    with ``assets`` it has its style and script from the site it stands on, and from nowhere else.
    """
    every = every_day or network
    data = shortened(payload(every, areas, contact))
    template = environment(__package__).get_template("map.html")
    return template.render(
        stand=network.stand,
        data=data,
        drawing=picture(every),
        kinds=_kinds(every),
        lists=fallback.lists(network),
        card={"width": cards.WIDTH, "height": cards.HEIGHT},
        style=style(),
        script=script(),
        assets=assets,
        silence=SILENCE,
    )


def style() -> StaticText:
    """The style of the page."""
    return StaticText("".join(static_text(PACKAGES, name) for name in ("style.css", "map.css")))


def script() -> StaticText:
    """The script of the page: vis-network and its own."""
    return StaticText("".join(f"{text}\n" for text in (vis_script(), *map(_own_script, SCRIPTS))))


def _own_script(name: str) -> str:
    return static_text(PACKAGES, f"{name}.js")


def _kinds(network: Network) -> list[tuple[str, str]]:
    """The label and outline of every class of entity on the map, for the legend."""
    kinds = {entity.kind.name: headed(entity.kind.label) for entity in network.entities.values()}
    return sorted((label, cards.outline(name)) for name, label in kinds.items())
