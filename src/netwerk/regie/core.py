"""Kern: which actors hold together however a line fails, and who hangs on one line or stands apart?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import networkx as nx

from netwerk.model import Entity, RegieFinding, Relation
from netwerk.network import Network, parties
from netwerk.regie.base import LOW, MIDDLE, Analysis, by_label, caveat, counted, in_order
from netwerk.regie.cores import LambdaSet, core_numbers, lambda_sets
from netwerk.regie.figures import Bar, Bars
from netwerk.regie.parts import belonging
from netwerk.regie.steps import referral_steps, wholes
from netwerk.regie.thresholds import CUT_SETS, ENUMERATED, MOST, NAMED, SHOWN
from netwerk.regie.ties import along, connecting, contacts, listed, role_names
from netwerk.wording import join_words


@dataclass(frozen=True)
class Cohesion:
    """How a network holds together: its lines, the core number of each actor, and its Lambda sets if computed."""

    graph: nx.Graph
    numbers: Mapping[str, int]
    sets: tuple[LambdaSet, ...]

    @cached_property
    def level(self) -> int:
        """The highest core number."""
        return max(self.numbers.values(), default=0)

    @cached_property
    def core(self) -> dict[str, int]:
        """The actors in the innermost core, with their core number."""
        return {actor: number for actor, number in self.numbers.items() if number == self.level}


def cohesion(network: Network) -> Cohesion:
    """How the actors of a network hold together; Lambda sets for at most CUT_SETS of them."""
    graph = contacts(network)
    return Cohesion(graph, core_numbers(graph), lambda_sets(graph) if len(graph) <= CUT_SETS else ())


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """The core, the firmest group, who hangs on one line, and who stands apart.

    Severity: ``midden`` where who has a connecting role is not in the core, where MOST hang on one line, or some stand
    apart; else ``laag``.
    """
    found = cohesion(network)
    every = (_core, _firmest, _ends, _apart)
    return in_order(finding for one in every for finding in one(network, found))


def _core(network: Network, found: Cohesion) -> list[RegieFinding]:
    """Who is in the innermost core, and who has a connecting role and is not."""
    if found.level < 2:
        return []
    relations = _among(found.graph, sorted(found.core)[: 2 * SHOWN])
    members = [network.entities[actor] for actor in found.core]
    outside = _outside(network, found)
    held = tuple(relation for one in outside for relation in one.held)
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=LOW if all(one.inside for one in outside) else MIDDLE,
            sentence=(
                f"De kern op papier bestaat uit {len(members)} partijen die elk met ten minste {found.level} van de"
                f" anderen een lijn hebben: {listed(members, ENUMERATED)}.{_policy(outside)}{caveat(relations)}"
            ),
            relations=network.every_version((*relations, *held)),
            measure=ANALYSIS.measure,
            value=f"{len(members)} van {counted(len(found.graph), 'partij', 'partijen')}, elk {found.level} lijnen",
            meaning="In de kern is ieder langs meer lijnen verbonden: valt er een weg, dan blijft het geheel heel.",
            advice="Vraag of dit de partijen zijn die het samen moeten doen, en wie er ontbreekt.",
            entities=(*by_label(members), *(one.holder for one in outside)),
        )
    ]


@dataclass(frozen=True)
class Outside:
    """Who has a connecting role and is not in the core, and the members of the core that it is part of."""

    holder: Entity
    held: tuple[Relation, ...]
    inside: tuple[Entity, ...]


def _outside(network: Network, found: Cohesion) -> list[Outside]:
    steps = referral_steps(network)
    return [
        Outside(
            network.entities[actor],
            held,
            tuple(network.entities[one] for one in sorted(wholes(steps, actor)) if one in found.core),
        )
        for actor, held in connecting(network).items()
        if actor not in found.core
    ]


def _policy(outside: Sequence[Outside]) -> str:
    """Up to NAMED by name; of more the number."""
    if len(outside) > NAMED:
        holders = listed((one.holder for one in outside), ENUMERATED)
        return f" Met een verbindende rol of casusregie horen daar niet bij: {holders}."
    told = []
    for one in outside:
        part = f", maar is onderdeel van {listed(one.inside, NAMED)}" if one.inside else ""
        told.append(f"{one.holder.label}, met {role_names(one.held)}, hoort daar zelf niet bij{part}")
    text = "; ".join(sorted(told))
    return f" {text[:1].upper()}{text[1:]}." if text else ""


def _firmest(network: Network, found: Cohesion) -> list[RegieFinding]:
    """The group between any two of which most separate ways run."""
    if not found.sets or found.sets[0].lines < 2:
        return []
    firmest = found.sets[0]
    members = [network.entities[actor] for actor in sorted(firmest.members)]
    least = min(sorted(firmest.members), key=lambda actor: found.graph.degree[actor])
    relations = _around(found.graph, [least])
    between = "tussen hen" if len(members) == 2 else "tussen elk tweetal"
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=LOW,
            sentence=(
                f"Het stevigst verbonden zijn {listed(members, ENUMERATED)}: {between} lopen ten minste"
                f" {firmest.lines} wegen die geen lijn delen.{caveat(relations)}"
            ),
            relations=network.every_version(relations),
            measure=ANALYSIS.measure,
            value=f"{firmest.lines} lijnen",
            meaning=f"Zij raken elkaar op papier pas kwijt als er {firmest.lines} lijnen tegelijk wegvallen.",
            advice="Vraag of dit de samenwerking is die het meest moet kunnen hebben.",
            entities=tuple(by_label(members)),
        )
    ]


def _ends(network: Network, found: Cohesion) -> list[RegieFinding]:
    """Who hangs on one line, by whom they hang on; not who is only part of whom it hangs on."""
    belongs = belonging(network)
    ends = [
        node
        for node in max(_parts(found.graph), key=len, default=())
        if found.graph.degree[node] == 1 and not belongs.has_edge(node, *found.graph[node])
    ]
    holders: dict[str, list[str]] = {}
    for node in ends:
        holders.setdefault(next(iter(found.graph[node])), []).append(node)
    first = sorted(holders, key=lambda node: (-len(holders[node]), node))[:NAMED]
    if not ends or len(found.graph) <= len(ends) + 1:
        return []
    most = len(ends) > MOST * len(found.graph)
    relations = along(found.graph, ((node, holder) for holder in first for node in holders[holder]))
    told = join_words([f"{network.entities[holder].label} ({len(holders[holder])})" for holder in first])
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=MIDDLE if most else LOW,
            sentence=(
                f"Op papier {'heeft' if len(ends) == 1 else 'hebben'} {len(ends)} van de {len(found.graph)} partijen"
                f" maar met één andere partij een lijn, zonder daar onderdeel van te zijn:"
                f" {'vooral ' if len(holders) > NAMED else ''}met {told}."
                f"{caveat(relations)}"
            ),
            relations=network.every_version(relations),
            measure=ANALYSIS.measure,
            value=f"{len(ends)} van {len(found.graph)} met één lijn",
            meaning="Valt die ene weg, dan noemen de bronnen geen andere partij die hen bij de rest brengt.",
            advice="Vraag bij wie een tweede lijn nodig is, zoals een vast contact of een plaats aan een overleg.",
            entities=tuple(network.entities[holder] for holder in first),
        )
    ]


def _apart(network: Network, found: Cohesion) -> list[RegieFinding]:
    """Groups without a line to the rest."""
    parts = _parts(found.graph)
    joined = _joined(network)
    loose = [part for part in parts[1:] if joined[part[0]] != joined[parts[0][0]]]
    if not loose:
        return []
    members = [network.entities[actor] for part in loose for actor in sorted(part)]
    told = "; ".join(listed((network.entities[actor] for actor in part), NAMED) for part in loose[:NAMED])
    rest = f"; en {counted(len(loose) - NAMED, 'andere groep', 'andere groepen')}" if len(loose) > NAMED else ""
    relations = tuple(r for part in loose for r in _among(found.graph, part))
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=MIDDLE,
            sentence=(
                f"Los van de andere {len(parts[0])} partijen staan er op papier {len(members)}, die alleen met elkaar"
                f" een lijn hebben: {told}{rest}.{caveat(relations)}"
            ),
            relations=network.every_version(relations),
            measure=ANALYSIS.measure,
            value=f"{counted(len(loose), 'losse groep', 'losse groepen')}, {len(members)} partijen",
            meaning="De bronnen noemen wel deze partijen, maar niet wie hen met de rest van het netwerk verbindt.",
            advice="Vraag wie deze partijen met de rest verbindt.",
            entities=tuple(members[:SHOWN]),
        )
    ]


def _joined(network: Network) -> nx.utils.UnionFind:
    """Who is joined in any way: through services, arrangements and all that relations are about too."""
    joined = nx.utils.UnionFind()
    for relation in network.relations.values():
        joined.union(*(party.iri for party in parties(relation)))
    return joined


def _parts(graph: nx.Graph) -> list[list[str]]:
    """The parts of a graph that no line joins, the largest first."""
    parts = [sorted(part) for part in nx.connected_components(graph)]
    return sorted(parts, key=lambda part: (-len(part), part))


def _among(graph: nx.Graph, members: Collection[str]) -> tuple[Relation, ...]:
    """The relations between members."""
    return along(graph, sorted((min(line), max(line)) for line in graph.subgraph(members).edges))


def _around(graph: nx.Graph, members: Iterable[str]) -> tuple[Relation, ...]:
    """The relations that members have with anyone."""
    return along(graph, ((one, other) for one in sorted(members) for other in graph[one]))


def firmness(network: Network) -> Bars | None:
    """The actors in the innermost cores; who is in the core stands out."""
    found = cohesion(network)
    if found.level < 2:
        return None
    shown = sorted(found.numbers, key=lambda actor: (-found.numbers[actor], network.entities[actor].label))[:SHOWN]
    return Bars(
        title="Hoe vast partijen in het netwerk zitten",
        description=(
            f"{len(found.core)} partijen hebben elk met ten minste {found.level} van de anderen in de kern een lijn."
        ),
        relations=network.every_version(_among(found.graph, shown)),
        bars_are="partij",
        value_is="lijnen binnen de groep (k-core)",
        bars=tuple(
            Bar(
                network.entities[actor].label,
                found.numbers[actor],
                counted(found.graph.degree[actor], "lijn in totaal", "lijnen in totaal"),
                actor in found.core,
            )
            for actor in shown
        ),
        mark_means="hoort bij de kern",
    )


def _notes(network: Network) -> tuple[str, ...]:
    size = len(contacts(network))
    if size <= CUT_SETS:
        return ()
    told = (
        f"Met {size} partijen is dit netwerk te groot om uit te rekenen hoeveel lijnen er moeten wegvallen voordat"
        f" partijen elkaar kwijtraken (dat gebeurt tot {CUT_SETS}); alleen de kern is bepaald."
    )
    return (told,)


ANALYSIS = Analysis(
    name="kern",
    title="Kern",
    question="Welke partijen blijven op papier verbonden als een lijn wegvalt, en wie hangt aan één lijn?",
    measure="hoeveel lijnen partijen bij elkaar houden",
    run=analyse,
    figure=firmness,
    notes=_notes,
)
