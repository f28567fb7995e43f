"""The map as a page: the picture and the words, put into our own template with vis-network inside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from netwerk.maps import cards
from netwerk.maps.picture import picture, vis_script
from netwerk.maps.text import headed
from netwerk.maps.view import View, view
from netwerk.model import Area
from netwerk.network import Network
from netwerk.pages import environment
from netwerk.pages.inline import StaticText
from netwerk.pages.silence import SILENCE


def render(network: Network, areas: Iterable[Area] = ()) -> str:
    """One complete HTML page with the map of this network; ``areas`` are those whose names readers may see.

    The page carries all it needs and allows no request to the outside.
    """
    words = view(network, areas)
    template = environment(__package__).get_template("map.html")
    return template.render(
        stand=network.stand,
        words=words,
        data=_data(words),
        drawing=picture(network),
        kinds=_kinds(network),
        anchors={iri: f"wie-{number}" for number, iri in enumerate(words.entities, 1)},
        sorted_entities=sorted(words.entities.items(), key=lambda item: (item[1].name.casefold(), item[0])),
        sorted_relations=_in_order(words),
        card={"width": cards.WIDTH, "height": cards.HEIGHT},
        vis=StaticText(vis_script()),
        silence=SILENCE,
    )


def _data(words: View) -> dict[str, object]:
    """The words as JSON for the scripts; IRIs only where the scripts look something up."""
    return asdict(words)


def _kinds(network: Network) -> list[tuple[str, str]]:
    """The label and outline of every class of entity on the map, for the legend."""
    kinds = {entity.kind.name: headed(entity.kind.label) for entity in network.entities.values()}
    return sorted((label, cards.outline(name)) for name, label in kinds.items())


def _in_order(words: View) -> list[tuple[str, str]]:
    """Relation class labels and relation IRIs, in the order of the legend and then of the sentences."""
    rank = {one.name: i for i, one in enumerate(words.classes)}
    label = {one.name: one.label for one in words.classes}
    spoken = {iri: "".join(part.text for part in one.parts) for iri, one in words.relations.items()}
    every = sorted(words.relations, key=lambda iri: (rank[words.relations[iri].kind], spoken[iri], iri))
    return [(label[words.relations[iri].kind], iri) for iri in every]
