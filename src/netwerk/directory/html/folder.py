"""The directory as a folder of pages that are opened from disk or stand on any web server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from netwerk.directory.base import Directory
from netwerk.directory.html import actor, rendering, service, start
from netwerk.formats import Files
from netwerk.pages.assets import Assets, named

INDEX: Final = "index.html"
SERVICES, ACTORS = "voorziening", "actor"


def render(directory: Directory) -> Files:
    """The page to start from, a page for each service and actor, and the style and script that they share."""
    style, script = rendering.style(), rendering.script()
    assets = Assets(named("sociale-kaart", "css", style), named("sociale-kaart", "js", script), INDEX, sealed=False)
    above = replace(assets, style=f"../{assets.style}", script=f"../{assets.script}", index=f"../{assets.index}")
    places = _places(directory)

    def below(iri: str) -> str:
        return places.get(iri, "")

    def beside(iri: str) -> str:
        return f"../{places[iri]}" if iri in places else ""

    return {
        INDEX: start.render(directory, below, assets),
        assets.style: style,
        assets.script: script,
        **{below(one.service.iri): service.render(one, directory, beside, above) for one in directory.entries},
        **{below(one.actor.iri): actor.render(one, directory, beside, above) for one in directory.parties},
    }


def _places(directory: Directory) -> Mapping[str, str]:
    """By IRI where the page of a service or actor stands in the folder."""
    names = directory.file_names
    services = {one.service.iri: f"{SERVICES}/{names[one.service.iri]}.html" for one in directory.entries}
    return services | {one.actor.iri: f"{ACTORS}/{names[one.actor.iri]}.html" for one in directory.parties}
