"""The picture as data for vis-network: a pyvis network with cards at fixed spots and lines that stay apart."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from importlib.resources import files
from typing import Final

from pyvis.network import Network as PyvisNetwork

from netwerk import wording
from netwerk.maps import cards
from netwerk.maps.bends import bends
from netwerk.maps.layout import Layout, lay_out
from netwerk.maps.order import Line as Pair
from netwerk.maps.styles import PLAN, colour, style
from netwerk.maps.text import headed, plain
from netwerk.maps.zones import zones
from netwerk.model import Relation
from netwerk.network import Network

Json = dict[str, object]
SCRIPT: Final = "lib/vis-9.1.2/vis-network.min.js"
WEIGHT: Final = 3
"""How many times a line that the map shows at first counts when cards are put in order."""

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
    "nodes": {"fixed": True},
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

    id: str
    relation: Relation
    start: str
    end: str
    arrow: bool


def picture(network: Network) -> Json:
    """Nodes, edges and options for vis-network, and the bands to draw behind them."""
    drawn = lines(network)
    pairs = [pair for line in drawn for pair in [(line.start, line.end)] * _weight(line.relation)]
    layout = lay_out(zones(network), pairs)
    nodes, edges, options = _with_pyvis(network, drawn, layout)
    return {
        "nodes": nodes,
        "edges": edges,
        "options": options,
        "bands": [{**asdict(band), "label": headed(band.label)} for band in layout.bands],
        "card": {"width": cards.WIDTH, "height": cards.HEIGHT},
        "outlines": {name: cards.outline(name) for name in sorted({e.kind.name for e in network.entities.values()})},
    }


def lines(network: Network) -> list[Line]:
    """The lines of a network: one for each relation with two ends, one each way past an intermediary."""
    pairs: dict[str, list[Pair]] = {relation.iri: [] for relation in network.as_one}
    for start, end, iri in network.graph.edges(keys=True):
        pairs[iri].append((start, end))
    return [line for relation in network.as_one for line in _lines(relation, sorted(pairs[relation.iri]))]


def vis_script() -> str:
    """The vis-network that pyvis ships, with plain line ends, which a content policy's hash needs."""
    text = files("pyvis").joinpath(SCRIPT).read_text(encoding="utf-8")
    return text.replace("\r\n", "\n").partition("//# sourceMappingURL")[0]


def _lines(relation: Relation, pairs: list[Pair]) -> Iterable[Line]:
    """A relation that reads both ways is one line without arrow, in the direction it is written."""
    both = {pair for pair in pairs if pair[::-1] in pairs and pair[0] != pair[1]}
    kept = [pair for pair in pairs if pair not in both or pair[0] == (relation.origin and relation.origin.iri)]
    for number, (start, end) in enumerate(kept):
        yield Line(f"{relation.iri}#{number}", relation, start, end, (start, end) not in both)


def _weight(relation: Relation) -> int:
    return WEIGHT if style(relation.kind.name).shown else 1


def _with_pyvis(network: Network, drawn: list[Line], layout: Layout) -> tuple[list[Json], list[Json], Json]:
    net = PyvisNetwork(directed=True)
    net.set_options(json.dumps(OPTIONS))
    open_ends = _open_ends(network)
    for iri, entity in network.entities.items():
        net.add_node(
            iri,
            label="\n".join(cards.lines(plain(entity.label))),
            shape="custom",
            color="--text",
            title=plain(entity.label),
            kind=entity.kind.name,
            open=open_ends[iri],
            **asdict(layout.spots[iri]),
        )
    for line, bend in zip(drawn, bends([(line.start, line.end) for line in drawn], layout.spots), strict=True):
        net.add_edge(line.start, line.end, **_edge(line, bend, network))
    nodes, edges, _, _, _, options = net.get_network_data()
    return nodes, edges, json.loads(options)


def _open_ends(network: Network) -> dict[str, list[Json]]:
    """By entity its relations whose other end no source gives: short arrows from or to nowhere."""
    found: dict[str, list[Json]] = {iri: [] for iri in network.entities}
    for one in network.as_one:
        end = one.origin or one.target
        if end and (one.origin is None or one.target is None):
            kind = one.kind.name
            found[end.iri].append({"kind": kind, "color": colour(kind), "inward": one.origin is None})
    return found


def _edge(line: Line, bend: float, network: Network) -> Json:
    relation, look = line.relation, style(line.relation.kind.name)
    arrow = {"enabled": line.arrow, "type": look.arrow, "scaleFactor": 0.8}
    old = relation.last_confirmed < network.stand.day
    marks = _short_marks(relation, old, disputed=len(network.versions(relation)) > 1)
    return {
        "id": line.id,
        "relation": relation.iri,
        "kind": relation.kind.name,
        "title": plain(" ".join([wording.sentence(relation), *(f"({mark})" for mark in marks)])),
        "label": ", ".join(marks) or None,
        "brief": ", ".join(marks[:-1] if old else marks) or None,
        "year": relation.last_confirmed.year if old else None,
        "color": colour(relation.kind.name),
        "width": look.width,
        "dashes": list(PLAN if relation.planned else look.pattern) or False,
        "arrows": {"to": arrow},
        "hidden": not look.shown,
        **_course(line, bend),
    }


def _course(line: Line, bend: float) -> Json:
    """A bent line between two cards; a loop for a line that ends where it starts."""
    if line.start == line.end:
        return {"selfReference": {"size": 24, "angle": 0.8}}
    turn = "curvedCW" if bend > 0 else "curvedCCW"
    return {"smooth": {"enabled": bool(bend), "type": turn, "roundness": abs(bend)}}


def _short_marks(relation: Relation, old: bool, disputed: bool) -> list[str]:
    """What the picture can say beside a line, its year last; the panel says it in full."""
    marks = [relation.status.label.lower()] if relation.planned else []
    marks += ["afgeleid"] if relation.inferred else []
    marks += [wording.DISPUTED] if disputed else []
    return marks + ([f"laatst {relation.last_confirmed.year}"] if old else [])
