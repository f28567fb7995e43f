"""Kwetsbare schakels: what breaks when an actor or a line falls away?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

import networkx as nx

from netwerk.model import Entity, RegieFinding
from netwerk.network import Network
from netwerk.regie.base import HIGH, LOW, MIDDLE, Analysis, by_label, caveat, counted, in_order, softness
from netwerk.regie.figures import Bar, Bars
from netwerk.regie.losses import Losses, bridges, cut_off, half, losses, stranded
from netwerk.regie.parts import belonging
from netwerk.regie.passing import Line
from netwerk.regie.reach import Pair, Routes
from netwerk.regie.route_notes import notes
from netwerk.regie.steps import referral_steps
from netwerk.regie.thresholds import ENUMERATED, MOST, MUCH, NAMED, SHOWN
from netwerk.regie.ties import along, contacts, listed
from netwerk.wording import join_words

Link = TypeVar("Link", str, Line)


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """Without whom, and without which referrals, help is out of reach; without whom and which line parties stand apart.

    Severity: by the share of pairs of finding place and help that lose every route, and for which the sources name
    nothing else, or of parties that stand apart:
    ``hoog`` above MOST, ``midden`` from MUCH, else ``laag``.
    """
    steps = referral_steps(network)
    lost = losses(network, steps)
    graph = contacts(network)
    return in_order(
        (
            *(_actor(network, steps, lost, actor) for actor in _first(lost.actors)),
            *_lines(network, steps, lost),
            *_apart(network, graph),
            *_bridges(network, graph),
        )
    )


def _first(found: Mapping[Link, frozenset[Pair]]) -> list[Link]:
    """The first NAMED by the pairs lost without them, if more than one."""
    ranked = sorted(found, key=lambda one: (-len(found[one]), one))
    return [one for one in ranked if len(found[one]) > 1][:NAMED]


def severity(share: float) -> str:
    """How grave it is when this share is lost.

    >>> severity(0.6), severity(0.3), severity(0.1)
    ('hoog', 'midden', 'laag')
    """
    if share > MOST:
        return HIGH
    return MIDDLE if share >= MUCH else LOW


def _actor(network: Network, steps: nx.DiGraph, found: Losses, actor: str) -> RegieFinding:
    """What is out of reach without one actor."""
    label = network.entities[actor].label
    lost = found.actors[actor]
    every = [pair for pair in found.pairs if actor not in pair]
    relations = Routes(steps).relations(_examples(lost))
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=severity(_alone(found, actor, lost) / len(every)),
        sentence=(
            f"{'Vallen' if network.entities[actor].plural else 'Valt'} {label} weg, dan noemen de bronnen voor"
            f" {len(lost)} van de {len(every)} combinaties van andere vindplaatsen en hulp geen route meer."
            f"{_wholly(network, lost, every)}{_otherwise(found, actor)}{caveat(relations)}"
        ),
        relations=relations,
        measure=ANALYSIS.measure,
        value=f"{len(lost)} van {len(every)} combinaties",
        meaning=f"Zoveel hulp hangt op papier aan {label} alleen.",
        advice="Vraag waar gezinnen dan terechtkunnen, bijvoorbeeld bij een wachtlijst, en of dat is afgesproken.",
        entities=(network.entities[actor], *_helps(network, lost)[:SHOWN]),
    )


def _alone(found: Losses, link: str | Line, lost: frozenset[Pair]) -> int:
    """How many of the pairs lost have nothing else in the sources."""
    return len(lost - found.otherwise.get(link, frozenset()))


def _otherwise(found: Losses, link: str | Line) -> str:
    """For how many of the pairs the sources name something that is no route."""
    some = len(found.otherwise.get(link, ()))
    if not some:
        return ""
    return (
        f" Bij {some} daarvan noemen zij wel iets anders (een ingang zonder verwijzer, een besluit, of hulp in het"
        " algemeen), maar geen route."
    )


def _wholly(network: Network, lost: Collection[Pair], every: Iterable[Pair]) -> str:
    """The help that no finding place reaches any more."""
    reachable = {help_ for pair in every if pair not in lost for help_ in pair[1:]}
    gone = [help_ for help_ in _helps(network, lost) if help_.iri not in reachable]
    if not gone:
        return ""
    return f" Vanaf geen enkele vindplaats is er dan nog een route naar {listed(gone, ENUMERATED, 'of')}."


def _helps(network: Network, pairs: Iterable[Pair]) -> list[Entity]:
    return by_label({help_: network.entities[help_] for _, help_ in pairs}.values())


def _examples(lost: Iterable[Pair]) -> list[Pair]:
    """A pair for each help, and one for each finding place: together they show all that is lost."""
    pairs = sorted(lost)
    by_help = {help_: (place, help_) for place, help_ in reversed(pairs)}
    by_place = {place: (place, help_) for place, help_ in reversed(pairs)}
    return sorted({*by_help.values(), *by_place.values()})[: 2 * SHOWN]


def _lines(network: Network, steps: nx.DiGraph, found: Losses) -> list[RegieFinding]:
    """The referral without which most is out of reach, and others without which MUCH is, in one finding."""
    ranked = _first(found.lines)
    first = ranked[:1] + [line for line in ranked[1:] if len(found.lines[line]) >= MUCH * len(found.pairs)]
    if not first:
        return []
    relations = tuple(r for line in first for r in steps.edges[line]["relations"])
    told = [_line(network, steps, found, line) for line in first]
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=severity(_alone(found, first[0], found.lines[first[0]]) / len(found.pairs)),
            sentence=(
                f"Van de {len(found.pairs)} combinaties van vindplaats en hulp met een route hangen er op papier de"
                f" meeste aan de verwijzing {'; '.join(told)}.{_otherwise(found, first[0])}"
            ),
            relations=relations,
            measure=ANALYSIS.measure,
            value="; ".join(f"{len(found.lines[line])} van {len(found.pairs)} combinaties" for line in first),
            meaning="Werkt zo'n verwijzing in de praktijk niet, dan is er op papier geen andere weg.",
            advice="Vraag of deze verwijzingen zijn afgesproken, en of ze lopen.",
            entities=tuple({end: network.entities[end] for line in first for end in line}.values()),
        )
    ]


def _line(network: Network, steps: nx.DiGraph, found: Losses, line: Line) -> str:
    origin, target = (network.entities[end].label for end in line)
    soft = dict.fromkeys(word for r in steps.edges[line]["relations"] for word in softness(r))
    return f"van {origin} naar {target} ({'; '.join([str(len(found.lines[line])), *soft])})"


def _apart(network: Network, graph: nx.Graph) -> list[RegieFinding]:
    """Without whom other parties than its own parts lose the rest of the network, all in one finding."""
    cut = _cut_off(network, graph)
    first = sorted((actor for actor in cut if cut[actor] > 1), key=lambda actor: (-cut[actor], actor))[:NAMED]
    if not first:
        return []
    relations = along(graph, [(actor, other) for actor in first for other in graph[actor]])
    told = [f"{network.entities[actor].label} ({cut[actor]} partijen)" for actor in first]
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=severity(cut[first[0]] / len(graph)),
            sentence=(
                f"Valt een van deze partijen weg, dan raken er andere op papier los van het netwerk:"
                f" {join_words(told)}, van {len(graph)}; wie er zelf onderdeel van is, telt niet mee."
                f"{caveat(relations)}"
            ),
            relations=network.every_version(relations),
            measure=ANALYSIS.measure,
            value="; ".join(f"{network.entities[actor].label}: {cut[actor]} van {len(graph)}" for actor in first),
            meaning="Wie zo losraakt, heeft in de bronnen geen andere lijn naar de rest.",
            advice="Vraag of die partijen elkaar ook zonder deze schakel weten te vinden.",
            entities=tuple(network.entities[actor] for actor in first),
        )
    ]


def _cut_off(network: Network, graph: nx.Graph) -> dict[str, int]:
    """How many others than its own parts lose the rest without an actor, at least for the NAMED with the most.

    Who has less in all than those have without their parts is not looked at. Cost: a search for each that is.
    """
    belongs, every = belonging(network), cut_off(graph)
    found: dict[str, int] = {}
    for actor in sorted(every, key=lambda one: (-every[one], one)):
        if len(found) >= NAMED and every[actor] < sorted(found.values())[-NAMED]:
            break
        parts = nx.ancestors(belongs, actor) if actor in belongs else set()
        found[actor] = len(stranded(graph, actor) - parts)
    return found


def _bridges(network: Network, graph: nx.Graph) -> list[RegieFinding]:
    """The lines that alone join a group of at least two to the rest, all in one finding; not those of part to whole."""
    sizes, belongs = bridges(graph), nx.Graph(belonging(network))
    between = (line for line in sizes if sizes[line] > 1 and not belongs.has_edge(*line))
    first = sorted(between, key=lambda line: (-sizes[line], line))[:NAMED]
    if not first:
        return []
    relations = along(graph, first)
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=severity(sizes[first[0]] / len(graph)),
            sentence=(
                f"{'Eén lijn verbindt' if len(first) == 1 else 'Telkens één lijn verbindt'} op papier een groep met de"
                f" rest: {'; '.join(_bridge(network, graph, line) for line in first)}.{caveat(relations)}"
            ),
            relations=network.every_version(relations),
            measure=ANALYSIS.measure,
            value="; ".join(counted(sizes[line], "partij", "partijen") for line in first),
            meaning="Valt die lijn weg, dan is er op papier geen andere tussen de groep en de rest.",
            advice="Vraag of er in de praktijk meer contact is, en waar dat staat.",
            entities=tuple({end: network.entities[end] for line in first for end in line}.values()),
        )
    ]


def _bridge(network: Network, graph: nx.Graph, line: Line) -> str:
    members = half(graph, line)
    inside, outside = line if line[0] in members else line[::-1]
    group = listed((network.entities[one] for one in members), NAMED)
    return f"{network.entities[inside].label} met {network.entities[outside].label} (voor {group})"


def ranking(network: Network) -> Bars | None:
    """The actors without whom most pairs of finding place and help lose every route."""
    steps = referral_steps(network)
    found = losses(network, steps)
    shown = sorted(found.actors, key=lambda actor: (-len(found.actors[actor]), actor))[:SHOWN]
    if not shown:
        return None
    first = network.entities[shown[0]].label
    return Bars(
        title="Hoeveel routes van vindplaats naar hulp er zonder deze partij niet meer zijn",
        description=(
            f"Zonder {first} verdwijnen er {len(found.actors[shown[0]])} van de"
            f" {sum(shown[0] not in pair for pair in found.pairs)}; die van {first} zelf tellen niet mee."
        ),
        relations=Routes(steps).relations(_examples(found.actors[shown[0]])),
        bars_are="partij",
        value_is="combinaties zonder route",
        bars=tuple(Bar(network.entities[actor].label, len(found.actors[actor])) for actor in shown),
    )


ANALYSIS = Analysis(
    name="kwetsbare-schakels",
    title="Kwetsbare schakels",
    question="Welke hulp is op papier onbereikbaar, en wie staat los, als een partij of een lijn wegvalt?",
    measure="wat er verloren gaat als een schakel wegvalt",
    run=analyse,
    figure=ranking,
    notes=notes,
)
