"""Spin in het web: who really is in the middle, and is it who the policy says?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from netwerk.model import Entity, RegieFinding, Relation
from netwerk.network import Network
from netwerk.regie.base import LOW, MIDDLE, Analysis, caveat, counted, in_order
from netwerk.regie.figures import Bar, Bars, number_text
from netwerk.regie.parts import belonging, seats
from netwerk.regie.positions import Position, positions
from netwerk.regie.thresholds import ENUMERATED, NAMED, SHOWN
from netwerk.regie.ties import along, authors, connecting, contacts, listed, role_names, roles
from netwerk.wording import join_words


@dataclass(frozen=True)
class Middle:
    """Who is in the middle, with all that a sentence about it needs.

    ``every`` are the positions of all; ``rest`` those without who wrote the documents, as who writes names its own
    lines most, or the same where nobody in the network wrote any. ``held`` is all regie of each, by IRI, ``holders``
    only what connects.
    """

    graph: nx.Graph
    every: tuple[Position, ...]
    rest: tuple[Position, ...]
    authors: frozenset[str]
    held: Mapping[str, tuple[Relation, ...]]
    holders: Mapping[str, tuple[Relation, ...]]

    @property
    def top(self) -> tuple[Position, ...]:
        """The first NAMED that lie on any shortest path, without who wrote the documents."""
        return tuple(one for one in self.rest if one.place <= NAMED and one.betweenness > 0)[:NAMED]

    def connects(self, actor: str) -> tuple[Relation, ...]:
        """The regie of an actor that puts it between parties around a family."""
        return self.holders.get(actor, ())


def middle(network: Network) -> Middle:
    """Who is in the middle of a network. Cost: nodes times edges, twice where someone in it wrote the documents."""
    graph = contacts(network)
    writers = authors(network) & set(graph)
    every = positions(graph)
    rest = positions(graph.subgraph(set(graph) - writers)) if writers else every
    return Middle(graph, every, rest, writers, roles(network), connecting(network))


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """Who is in the middle; whom the policy puts there; who is there without a role.

    Severity: ``midden`` where who is in the middle has no connecting role, or who has one is not among the first NAMED;
    else ``laag``.
    """
    found = middle(network)
    if not found.top:
        return ()
    return (_first(network, found), *in_order((*_held(network, found), *_without_role(network, found))))


def _first(network: Network, found: Middle) -> RegieFinding:
    """Who is most in the middle, with and without who wrote the documents."""
    first, apart = found.every[0], found.top[0]
    shown = {first.actor: first, apart.actor: apart}
    relations = _lines(found, shown)
    holders = sorted(found.holders)
    inside = _parts_with_role(network, found, [apart.actor])
    fits = apart.actor in holders or bool(inside)
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW if fits else MIDDLE,
        sentence=f"{_who(network, found)} {_policy(network, found, holders)}{caveat(relations)}",
        relations=network.every_version((*relations, *(r for actor in holders[:NAMED] for r in found.connects(actor)))),
        measure=ANALYSIS.measure,
        value="; ".join(_value(network, found, one) for one in shown.values()),
        meaning="Wie tussen anderen in ligt, hoort veel en kan veel doorgeven; valt die weg, dan worden wegen langer.",
        advice="Vraag of dit het midden is dat bedoeld is, en of die partij daar tijd en mandaat voor heeft.",
        entities=tuple(network.entities[actor] for actor in dict.fromkeys((*shown, *holders[:NAMED]))),
    )


def _who(network: Network, found: Middle) -> str:
    first, apart = found.every[0], found.top[0]
    label = network.entities[first.actor].label
    lead = (
        f"Op papier ligt {label} het meest in het midden: op {_percent(first)} van de kortste verbindingen tussen twee"
        f" andere partijen, met een lijn naar {first.degree} van de {len(found.graph) - 1} anderen."
    )
    if first.actor not in found.authors:
        return lead
    then = network.entities[apart.actor].label
    return (
        f"{lead} {_capital(label)} schreef de bron zelf, en wie schrijft, noemt de eigen lijnen het vaakst; zonder"
        f" {label} is dat {then} ({_percent(apart)}, lijnen naar {apart.degree} van de {len(found.rest) - 1} anderen)."
    )


def _policy(network: Network, found: Middle, holders: Sequence[str]) -> str:
    apart = found.top[0].actor
    label = network.entities[apart].label
    own = found.connects(apart)
    if own:
        return f"Dat past bij de bronnen: daar heeft {label} een rol ({role_names(own)})."
    if not holders:
        return "De bronnen geven niemand een verbindende rol of casusregie."
    known = [f"{network.entities[actor].label} ({role_names(found.connects(actor))})" for actor in holders[:NAMED]]
    rest = [f"{len(holders) - NAMED} andere"] if len(holders) > NAMED else []
    lead = f"De bronnen geven {label} zelf geen verbindende rol of casusregie"
    inside = _parts_with_role(network, found, [apart])
    if inside:
        return f"{lead}.{_kin(network, found, inside)}"
    return f"{lead}; wel {join_words([*sorted(known), *rest])}."


def _held(network: Network, found: Middle) -> list[RegieFinding]:
    """Who has a connecting role and is not among the first; of more than NAMED all in one finding."""
    place = {one.actor: one for one in found.rest}
    top = {one.actor for one in found.top}
    far = [actor for actor in found.holders if actor not in top and actor not in found.authors]
    if len(far) > NAMED:
        return [_all_far(network, found, far)]
    return [_far(network, found, actor, place.get(actor)) for actor in far]


def _all_far(network: Network, found: Middle, actors: Sequence[str]) -> RegieFinding:
    own = tuple(relation for actor in actors for relation in found.connects(actor))
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE,
        sentence=(
            f"De bronnen geven {listed(_entities(network, actors), ENUMERATED)} een verbindende rol of casusregie, maar"
            f" op papier {_are(found)} in het midden"
            f" {listed((network.entities[one.actor] for one in found.top), NAMED)}.{caveat(own)}"
        ),
        relations=network.every_version(own),
        measure=ANALYSIS.measure,
        value=f"{len(actors)} partijen met een rol, niet bij de eerste {NAMED}",
        meaning="Wie anderen moet verbinden, heeft daar lijnen voor nodig; de bronnen beschrijven er weinig.",
        advice="Vraag via wie zij in de praktijk de anderen bereiken, en of dat ergens is afgesproken.",
        entities=(*_entities(network, actors), *(network.entities[one.actor] for one in found.top)),
    )


def _are(found: Middle) -> str:
    return "ligt" if len(found.top) == 1 else "liggen"


def _far(network: Network, found: Middle, actor: str, position: Position | None) -> RegieFinding:
    own = found.connects(actor)
    entity = network.entities[actor]
    lines = _lines(found, [actor]) if position else ()
    where = (
        f"ligt {entity.label} op plaats {position.place} van de {len(found.rest)}"
        if position and position.betweenness
        else f"ligt {entity.label} op geen enkele kortste verbinding tussen twee andere partijen"
    )
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE,
        sentence=(
            f"De bronnen geven {entity.label} een rol ({role_names(own)}), maar op papier {where}; in het midden"
            f" {_are(found)}"
            f" {listed((network.entities[one.actor] for one in found.top), NAMED)}.{caveat((*own, *lines))}"
        ),
        relations=network.every_version((*own, *lines)),
        measure=ANALYSIS.measure,
        value=_value(network, found, position) if position else "geen lijn met een andere partij",
        meaning="Wie anderen moet verbinden, heeft daar lijnen voor nodig; de bronnen beschrijven er weinig.",
        advice=f"Vraag via wie {entity.label} in de praktijk de anderen bereikt, en of dat ergens is afgesproken.",
        entities=(entity, *(network.entities[one.actor] for one in found.top)),
    )


def _without_role(network: Network, found: Middle) -> list[RegieFinding]:
    """Who is among the first without any regie in the sources, all in one finding."""
    actors = [one for one in found.top[1:] if one.actor not in found.held]
    if not actors:
        return []
    kin = _parts_with_role(network, found, [one.actor for one in actors])
    relations = _lines(found, [one.actor for one in actors])
    entities = [network.entities[one.actor] for one in actors]
    one = len(entities) == 1
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=LOW if kin else MIDDLE,
            sentence=(
                f"Ook {listed(entities, NAMED)} {'ligt' if one and not entities[0].plural else 'liggen'} op papier in"
                f" het midden (plaats {join_words([str(position.place) for position in actors])}), maar zonder regie of"
                f" verbindende rol in de bronnen.{_kin(network, found, kin)}{caveat(relations)}"
            ),
            relations=network.every_version((*relations, *(r for part in kin for r in found.connects(part)))),
            measure=ANALYSIS.measure,
            value="; ".join(_value(network, found, position) for position in actors),
            meaning="Hier komen lijnen samen zonder dat de bronnen er een verbindende taak aan geven.",
            advice="Vraag of hier in de praktijk wordt verbonden, en zo ja in wiens opdracht.",
            entities=tuple(entities),
        )
    ]


def _parts_with_role(network: Network, found: Middle, actors: Sequence[str]) -> list[str]:
    """Who has a connecting role and is part of one of these, or has a seat in it."""
    up = nx.compose(belonging(network), seats(network))
    return [part for part in found.holders if part in up and not nx.descendants(up, part).isdisjoint(actors)]


def _kin(network: Network, found: Middle, parts: Sequence[str]) -> str:
    told = [
        f"{network.entities[part].label}, die daar deel van is, wel: {role_names(found.connects(part))}"
        for part in parts[:NAMED]
    ]
    rest = len(parts) - NAMED
    more = [f"{rest} andere, die daar deel van {'is' if rest == 1 else 'zijn'}, ook"] if rest > 0 else []
    return f" {_capital('; '.join([*told, *more]))}." if told else ""


def _lines(found: Middle, actors: Iterable[str]) -> tuple[Relation, ...]:
    return along(found.graph, ((actor, other) for actor in actors for other in found.graph[actor]))


def _value(network: Network, found: Middle, position: Position) -> str:
    among = found.rest if any(one is position for one in found.rest) else found.every
    lines = 1 + sum(one.degree > position.degree for one in among)
    near = 1 + sum(one.closeness > position.closeness for one in among)
    return (
        f"{network.entities[position.actor].label}: plaats {position.place} als tussenschakel, {lines} in aantal"
        f" lijnen en {near} in nabijheid, van {len(among)}"
    )


def _percent(position: Position) -> str:
    return f"{number_text(round(100 * position.betweenness))}%"


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def ranking(network: Network) -> Bars | None:
    """The first SHOWN by betweenness, without who wrote the documents; who has a connecting role stands out."""
    found = middle(network)
    shown = [one for one in found.rest if one.betweenness > 0][:SHOWN]
    if not shown:
        return None
    bars = tuple(
        Bar(
            network.entities[one.actor].label,
            round(100 * one.betweenness, 1),
            counted(one.degree, "lijn", "lijnen"),
            bool(found.connects(one.actor)),
        )
        for one in shown
    )
    without = f" zonder {listed(_entities(network, found.authors), NAMED)}" if found.authors else ""
    return Bars(
        title=f"Wie er op papier tussen anderen in ligt{without}",
        description=f"{_capital(bars[0].label)} ligt op {_percent(shown[0])} van de kortste verbindingen.",
        relations=network.every_version(_lines(found, [one.actor for one in shown])),
        bars_are="partij",
        value_is="deel van de kortste verbindingen (%)",
        bars=bars,
        mark_means="verbindende rol of casusregie volgens de bronnen",
    )


def _entities(network: Network, iris: Iterable[str]) -> list[Entity]:
    return [network.entities[iri] for iri in sorted(iris)]


ANALYSIS = Analysis(
    name="spin-in-het-web",
    title="Spin in het web",
    question="Wie ligt er op papier echt in het midden, en is dat wie de bronnen een verbindende rol geven?",
    measure="wie tussen anderen in ligt",
    run=analyse,
    figure=ranking,
)
