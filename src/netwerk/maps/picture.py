"""The picture as data for vis-network: a pyvis network with cards at fixed spots and lines that stay apart."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from importlib.resources import files
from typing import Final

from pyvis.network import Network as PyvisNetwork

from netwerk import network as networks
from netwerk.drawing.order import Line as Pair
from netwerk.maps import cards
from netwerk.maps.bends import Period, bends
from netwerk.maps.layout import Layout, lay_out
from netwerk.maps.lists import Json
from netwerk.maps.payload import known_since
from netwerk.maps.settle import WEIGHT
from netwerk.maps.styles import PLAN, colour, style
from netwerk.maps.text import headed, plain
from netwerk.maps.zones import zones
from netwerk.model import Relation
from netwerk.network import Network
from netwerk.pages import palette

SCRIPT: Final = "lib/vis-9.1.2/vis-network.min.js"
PAINTED: Final = ("--page", "--panel", "--line", "--text", "--muted", "--focus")
"""The colours of the picture, apart from those of the relation classes."""
NODE: Final = ("id", "label", "x", "y")
EDGE: Final = ("from", "to", "relation", "bend", "arrow")

OPTIONS: Final[Json] = {
    "physics": False,
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False,
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 150,
        "keyboard": {"enabled": True, "bindToWindow": False, "autoFocus": False},
    },
    "nodes": {"fixed": True, "shape": "custom"},
    "edges": {
        "arrowStrikethrough": False,
        "color": {"inherit": False},
        "hoverWidth": 1.5,
        "scaling": {"label": {"drawThreshold": 7}},
        "selectionWidth": 2,
    },
}


@dataclass(frozen=True)
class Line:
    """A line of the picture: part of a relation, or all of it; ``arrow`` is no when it reads both ways."""

    relation: Relation
    start: str
    end: str
    arrow: bool

    @property
    def period(self) -> Period:
        """The first and last day on which the map may show it."""
        relation = self.relation
        begin = (known_since(relation) if relation.planned else None) or relation.begin
        return begin, relation.end or date.max


def picture(network: Network) -> Json:
    """Nodes and edges at their places, for every day, with options for vis-network and the bands to draw behind them.

    A node or relation is named by its place among the entities or relations of the network.
    """
    drawn = lines(network)
    pairs = [pair for line in drawn for pair in [(line.start, line.end)] * _weight(line.relation)]
    layout = lay_out(zones(network), pairs)
    nodes, edges, options = _with_pyvis(network, drawn, layout)
    return {
        "nodes": nodes,
        "edges": edges,
        "options": options,
        "plan": PLAN,
        "light": _light(network),
        "bands": [{**asdict(band), "label": headed(band.label)} for band in layout.bands],
        "card": {"width": cards.WIDTH, "height": cards.HEIGHT},
        "outlines": {name: cards.outline(name) for name in sorted({e.kind.name for e in network.entities.values()})},
    }


def _light(network: Network) -> Mapping[str, str]:
    """The colours of the light scheme by name, for the picture as a file of its own."""
    classes = {colour(relation.kind.name) for relation in network.relations.values()}
    values = palette.light()
    return {name: values[name] for name in sorted({*PAINTED, *classes})}


def lines(network: Network) -> list[Line]:
    """The lines of a network: one for each relation with two ends, one each way past an intermediary.

    Of what documents disagree about, every version has its line: a version may hold on a day when no other does.
    """
    pairs: dict[str, list[Pair]] = {iri: [] for iri in network.relations}
    undisputed = networks.build(network.stand, (), network.relations.values())
    for start, end, iri in undisputed.graph.edges(keys=True):
        pairs[iri].append((start, end))
    return [line for iri, relation in network.relations.items() for line in _lines(relation, sorted(pairs[iri]))]


def vis_script() -> str:
    """The vis-network that pyvis ships, with plain line ends, which a content policy's hash needs.

    A bare U+0085, which is no character of HTML, stands there as the escape that a script reads the same.
    """
    text = files("pyvis").joinpath(SCRIPT).read_text(encoding="utf-8")
    plain = text.replace("\r\n", "\n").replace("\x85", r"\x85")
    return plain.partition("//# sourceMappingURL")[0]


def _lines(relation: Relation, pairs: list[Pair]) -> Iterable[Line]:
    """A relation that reads both ways is one line without arrow, in the direction it is written."""
    both = {pair for pair in pairs if pair[::-1] in pairs and pair[0] != pair[1]}
    kept = [pair for pair in pairs if pair not in both or pair[0] == (relation.origin and relation.origin.iri)]
    return (Line(relation, start, end, (start, end) not in both) for start, end in kept)


def _weight(relation: Relation) -> int:
    return WEIGHT if style(relation.kind.name).shown else 1


def _with_pyvis(network: Network, drawn: list[Line], layout: Layout) -> tuple[list[Json], list[Json], Json]:
    """What vis-network needs, without what is the same for all; the page knows the rest by number."""
    net = PyvisNetwork(directed=True)
    net.set_options(json.dumps(OPTIONS))
    node_of = {iri: number for number, iri in enumerate(network.entities)}
    relation_of = {iri: number for number, iri in enumerate(network.relations)}
    for iri, entity in network.entities.items():
        label = "\n".join(cards.lines(plain(entity.label)))
        net.add_node(node_of[iri], label=label, **asdict(layout.spots[iri]))
    bent = bends([(one.start, one.end) for one in drawn], layout.spots, [one.period for one in drawn])
    for line, bend in zip(drawn, bent, strict=True):
        more = {"relation": relation_of[line.relation.iri], "bend": bend, "arrow": line.arrow}
        net.add_edge(node_of[line.start], node_of[line.end], **more)
    nodes, edges, _, _, _, options = net.get_network_data()
    return [_only(one, NODE) for one in nodes], [_only(one, EDGE) for one in edges], json.loads(options)


def _only(record: Json, names: Iterable[str]) -> Json:
    return {name: record[name] for name in names}
