"""Makelaars: who connects sectors, rungs and municipalities, and how?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

import networkx as nx

from netwerk.model import Concept, Entity, RegieFinding, Relation
from netwerk.network import Network
from netwerk.regie.base import LOW, MIDDLE, Analysis, caveat, counted, in_order
from netwerk.regie.brokerage import ADVISER, CROSSING, DOORKEEPER, LINK, ROLES, SPEAKER, WITHIN, brokerage
from netwerk.regie.fast import constraint
from netwerk.regie.figures import Bar, Bars, number_text
from netwerk.regie.holes import Circles, circles, unjoined
from netwerk.regie.steps import referral_steps, wholes
from netwerk.regie.thresholds import BROKERED, ENUMERATED, MOST, NAMED, SHOWN
from netwerk.regie.ties import along, authors, connecting, dealings, listed
from netwerk.wording import join_words

CONNECTS = "verbindende-rol"
APART = "zonder eigen lijn of gedeelde tafel"
ROLE_NAMES: Final = {
    LINK: "tussen twee andere",
    SPEAKER: "van eigen naar andere",
    DOORKEEPER: "van andere naar eigen",
    ADVISER: "tussen twee van dezelfde andere",
    WITHIN: "binnen eigen",
}


@dataclass(frozen=True)
class Grouping:
    """How actors are put in groups: the word for more groups, and the groups of an actor, if it has any."""

    name: str
    of: Callable[[Entity], Sequence[str]]


def _labels(concepts: Iterable[Concept]) -> list[str]:
    return sorted(concept.label for concept in concepts)


GROUPINGS: Final = (
    Grouping("treden", lambda entity: _labels(getattr(entity, "rungs", ()))),
    Grouping("sectoren", lambda entity: _labels(getattr(entity, "classifications", ()))),
    Grouping("gebieden", lambda entity: sorted(entity.areas)),
)
"""What brokers stand between. Who is in several groups, such as two rungs, is of a group with who is in both."""


@dataclass(frozen=True)
class Broker:
    """How often an actor has each role between two others."""

    actor: str
    roles: Mapping[str, int]

    @property
    def crossing(self) -> int:
        """How often between two of different groups."""
        return sum(self.roles.get(role, 0) for role in CROSSING)


def brokers(network: Network, grouping: Grouping) -> tuple[Broker, ...]:
    """Who stands between two parties of different groups without a line from one to the other, the most often first.

    Definition: see ``brokerage``; lines are those of ``dealings``. Who wrote the documents is an end, but no broker:
    who writes names its own lines most. Cost: for each actor the lines to it times those from it.
    """
    graph = dealings(network)
    groups = {actor: " / ".join(grouping.of(network.entities[actor])) for actor in graph}
    found = brokerage(graph, {actor: group for actor, group in groups.items() if group})
    writers = authors(network)
    ranked = (Broker(actor, dict(roles)) for actor, roles in found.items() if actor not in writers)
    kept = [broker for broker in ranked if broker.crossing >= BROKERED]
    return tuple(sorted(kept, key=lambda broker: (-broker.crossing, broker.actor)))


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """Who connects groups, whether who has a connecting role does, and whose contacts hardly know each other.

    Severity: ``midden`` where none of the first brokers has a connecting role while others have, or where who has one
    stands between nobody; else ``laag``.
    """
    return in_order((*_between(network), *_connecting(network), *_free(network)))


def _between(network: Network) -> list[RegieFinding]:
    """Who stands between groups the most often, for all groupings in one finding."""
    every = {grouping: brokers(network, grouping)[:NAMED] for grouping in GROUPINGS}
    found = {grouping: first for grouping, first in every.items() if first}
    actors = list(dict.fromkeys(broker.actor for first in found.values() for broker in first))
    if not found:
        return []
    relations = _lines(network, actors)
    held = connecting(network)
    fits = _with_role(network, actors, held)
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=LOW if fits or not held else MIDDLE,
            sentence=(
                "Tussen twee partijen zonder rechtstreekse lijn staat op papier het vaakst:"
                f" {'; '.join(_first(network, grouping, first) for grouping, first in found.items())}."
                f"{_policy(network, actors, held)}{caveat(relations)}"
            ),
            relations=network.every_version(relations),
            measure=ANALYSIS.measure,
            value="; ".join(f"{grouping.name}: {_value(network, first[0])}" for grouping, first in found.items()),
            meaning="Langs hen gaat op papier wat de ene groep van de andere weet.",
            advice="Vraag of zij daar tijd en ruimte voor hebben, en wie het overneemt als zij wegvallen.",
            entities=tuple(network.entities[actor] for actor in actors),
        )
    ]


def _first(network: Network, grouping: Grouping, first: Sequence[Broker]) -> str:
    told = [f"{network.entities[broker.actor].label} ({broker.crossing} keer)" for broker in first]
    return f"bij verschillende {grouping.name} {join_words(told)}"


def _policy(network: Network, actors: Sequence[str], held: Mapping[str, tuple[Relation, ...]]) -> str:
    if not held:
        return " De bronnen geven niemand een verbindende rol of casusregie."
    own = listed((network.entities[actor] for actor in actors if actor in held), NAMED)
    if own:
        return f" Een verbindende rol of casusregie geven de bronnen daarvan aan {own}."
    others = listed((network.entities[actor] for actor in held), NAMED)
    return f" De bronnen geven hun geen verbindende rol of casusregie; die heeft {others}."


def _with_role(network: Network, actors: Sequence[str], held: Mapping[str, tuple[Relation, ...]]) -> bool:
    """Whether any of these, or a part of it, has a connecting role."""
    steps = referral_steps(network)
    return any(not {holder, *wholes(steps, holder)}.isdisjoint(actors) for holder in held)


def _value(network: Network, broker: Broker) -> str:
    told = [f"{ROLE_NAMES[role]} {broker.roles[role]} keer" for role in ROLES if broker.roles.get(role)]
    return f"{network.entities[broker.actor].label} {join_words(told)}"


def _connecting(network: Network) -> list[RegieFinding]:
    """Whether who has the role of connecting others stands between any, all in one finding."""
    graph, together = nx.Graph(dealings(network)), circles(network)
    held = {
        actor: tuple(r for r in relations if any(sort.name == CONNECTS for sort in r.sorts))
        for actor, relations in connecting(network).items()
    }
    counts = {actor: unjoined(graph, actor, together) for actor, relations in held.items() if relations}
    if not counts:
        return []
    own = tuple(relation for actor in counts for relation in held[actor])
    relations = {r.iri: r for r in (*own, *_lines(network, list(counts)))}
    none = [actor for actor, number in counts.items() if not number]
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=MIDDLE if none else LOW,
            sentence=f"{_stand(network, counts)}{caveat(tuple(relations.values()))}",
            relations=network.every_version(relations.values()),
            measure=ANALYSIS.measure,
            value="; ".join(f"{network.entities[a].label}: {counted(n, 'paar', 'paren')}" for a, n in counts.items()),
            meaning="Een verbindende rol is bedoeld voor partijen die anders geen lijn hebben.",
            advice="Vraag welke partijen de rol moet verbinden, en of die lijnen er zijn.",
            entities=tuple(network.entities[actor] for actor in counts),
        )
    ]


def _stand(network: Network, counts: Mapping[str, int]) -> str:
    some = [
        f"{network.entities[actor].label} staat tussen {counted(number, 'paar', 'paren')} van partijen {APART}"
        for actor, number in counts.items()
        if number
    ]
    none = [network.entities[actor] for actor, number in counts.items() if not number]
    if none:
        some.append(f"{listed(none, ENUMERATED)} {'staat' if len(none) == 1 else 'staan'} op papier tussen niemand")
    who = listed((network.entities[actor] for actor in counts), ENUMERATED)
    return f"De bronnen geven {who} een verbindende rol; {'; '.join(some)}."


def _free(network: Network) -> list[RegieFinding]:
    """Whose contacts hardly know each other."""
    graph = nx.Graph(dealings(network))
    writers = authors(network)
    values = constraint(graph)
    ranked = sorted(values, key=lambda actor: (values[actor], actor))
    together = circles(network)
    able = (a for a in ranked if graph.degree[a] >= BROKERED and a not in writers)
    first = list(islice((a for a in able if _is_free(graph, a, together)), NAMED))
    if not first:
        return []
    relations = _lines(network, first)
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=LOW,
            sentence=(
                f"Het vrijst {'staat' if len(first) == 1 else 'staan'} op papier"
                f" {join_words([_holes(network, graph, actor, together) for actor in first])}: met wie zij een lijn"
                f" hebben, hebben er onderling meestal geen.{caveat(relations)}"
            ),
            relations=network.every_version(relations),
            measure=ANALYSIS.measure,
            value="; ".join(
                f"{network.entities[a].label}: constraint van Burt {number_text(values[a])}" for a in first
            ),
            meaning="Wie zo staat, kan partijen bij elkaar brengen die op papier geen lijn met elkaar hebben.",
            advice="Vraag wat er met die contacten gebeurt als deze partij wegvalt.",
            entities=tuple(network.entities[actor] for actor in first),
        )
    ]


def _pairs(graph: nx.Graph, actor: str) -> int:
    contacts = len(graph[actor])
    return contacts * (contacts - 1) // 2


def _is_free(graph: nx.Graph, actor: str, together: Circles) -> bool:
    """Whether most contacts of an actor, and enough of them, do not meet without it."""
    return unjoined(graph, actor, together) >= max(BROKERED, MOST * _pairs(graph, actor))


def _holes(network: Network, graph: nx.Graph, actor: str, together: Circles) -> str:
    return (
        f"{network.entities[actor].label} ({counted(graph.degree[actor], 'partij', 'partijen')},"
        f" {unjoined(graph, actor, together)} van de {_pairs(graph, actor)} paren {APART})"
    )


def _lines(network: Network, actors: Sequence[str]) -> tuple[Relation, ...]:
    """The relations of these actors with others."""
    graph = dealings(network)
    lines = [line for a in actors if a in graph for line in (*graph.in_edges(a), *graph.out_edges(a))]
    return along(graph, lines)


def ranking(network: Network) -> Bars | None:
    """Who stands between rungs most often; who has a connecting role stands out."""
    grouping = GROUPINGS[0]
    found = brokers(network, grouping)[:SHOWN]
    if not found:
        return None
    held = connecting(network)
    return Bars(
        title="Wie op papier tussen de treden staat",
        description=(
            f"{network.entities[found[0].actor].label} staat {found[0].crossing} keer tussen twee partijen van"
            " verschillende treden die zelf geen lijn hebben."
        ),
        relations=network.every_version(_lines(network, [broker.actor for broker in found])),
        bars_are="partij",
        value_is="keer tussen twee treden",
        bars=tuple(
            Bar(
                network.entities[broker.actor].label,
                broker.crossing,
                _value(network, broker).removeprefix(f"{network.entities[broker.actor].label} "),
                broker.actor in held,
            )
            for broker in found
        ),
        mark_means="verbindende rol of casusregie volgens de bronnen",
    )


def _notes(network: Network) -> tuple[str, ...]:
    graph = dealings(network)
    writers = [network.entities[iri] for iri in sorted(authors(network) & set(graph))]
    if not writers:
        return ()
    who = listed(writers, NAMED)
    return (f"Niet als makelaar geteld: {who}. Wie de bron schrijft, noemt de eigen lijnen het vaakst.",)


ANALYSIS = Analysis(
    name="makelaars",
    title="Makelaars",
    question="Wie verbindt op papier sectoren, treden en gebieden, en heeft die daar een rol voor?",
    measure="wie tussen partijen zonder eigen lijn staat",
    run=analyse,
    figure=ranking,
    notes=_notes,
)
