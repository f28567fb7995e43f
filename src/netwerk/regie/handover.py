"""Where the case regie passes on along the routes: at steps between rungs with different holders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from netwerk.model import Concept, Relation
from netwerk.network import Network
from netwerk.regie.holders import NOBODY, Coverage, place, stands_on
from netwerk.regie.thresholds import ENUMERATED, OWN_RUNGS
from netwerk.regie.ties import listed
from netwerk.routes.search import REFERRAL
from netwerk.wording import join_words

DOWN = "schaaltAfNaar"
Rungs = tuple[Concept, Concept]


@dataclass(frozen=True)
class Handover:
    """Steps up, and down again, between rungs where the case regie is held by different sides.

    ``low`` and ``high`` are who holds it below and above, on one of the rungs each.
    """

    low: Coverage
    high: Coverage
    rungs: tuple[tuple[Concept, ...], tuple[Concept, ...]]
    up: tuple[Relation, ...]
    down: tuple[Relation, ...]


def steps(network: Network) -> Mapping[Rungs, tuple[Relation, ...]]:
    """The referrals and ways down from each rung to each other one, by their rungs.

    An end on several rungs counts on each. Cost: linear in the relations.
    """
    found: dict[Rungs, dict[str, Relation]] = defaultdict(dict)
    for relation in network.as_one:
        if relation.origin and relation.target and not relation.shortcuts.isdisjoint((REFERRAL, DOWN)):
            for one, other in product(stands_on(relation.origin), stands_on(relation.target)):
                if one.rank is not None and other.rank is not None and one != other:
                    found[one, other][relation.iri] = relation
    return {rungs: tuple(some.values()) for rungs, some in found.items()}


def handovers(network: Network, covered: Sequence[Coverage]) -> tuple[Handover, ...]:
    """Where the case regie passes on, those with the same holders together, from the bottom up.

    Definition: it passes on at a step between two rungs when the sources name who holds or assigns it on both, and
    these are not the same.
    """
    by_rung = {one.rung: one for one in covered}
    taken = steps(network)
    pairs: dict[tuple[object, object], list[Rungs]] = defaultdict(list)
    for one, other in taken:
        low, high = sorted((one, other), key=place)
        if low in by_rung and high in by_rung and _differ(by_rung[low], by_rung[high]):
            pairs[_side(by_rung[low]), _side(by_rung[high])].append((low, high))
    return tuple(_handover(by_rung, taken, sorted(set(some), key=_places)) for some in pairs.values())


def arrivals(
    network: Network, covered: Sequence[Coverage]
) -> Mapping[Concept, tuple[tuple[Coverage, ...], tuple[Relation, ...]]]:
    """For each rung without a known regisseur, from where cases come that had one, and along which referrals."""
    by_rung = {one.rung: one for one in covered}
    found: dict[Concept, tuple[tuple[Coverage, ...], tuple[Relation, ...]]] = {}
    for (one, other), relations in sorted(steps(network).items(), key=lambda step: _places(step[0])):
        if other in by_rung and one in by_rung and _lost(by_rung[one], by_rung[other]):
            sources, before = found.get(other, ((), ()))
            every = {relation.iri: relation for relation in (*before, *relations)}
            found[other] = ((*sources, by_rung[one]), tuple(every.values()))
    return found


def who(found: Coverage) -> str:
    """Who holds the case regie on a rung, in words."""
    fixed = [listed(found.holders, ENUMERATED)] if found.holders else []
    assigned = [f"wie {listed(found.assigners, ENUMERATED)} per casus aanwijst"] if found.assigners else []
    return join_words([*fixed, *assigned], "of")


def on_rungs(rungs: Sequence[Concept]) -> str:
    """Rungs in a sentence: "de trede drang".

    >>> on_rungs([Concept("e/drang", "drang"), Concept("e/dwang", "dwang")])
    'de treden drang en dwang'
    """
    return f"de {'trede' if len(rungs) == 1 else 'treden'} {join_words([rung.label for rung in rungs])}"


def _handover(
    by_rung: Mapping[Concept, Coverage], taken: Mapping[Rungs, tuple[Relation, ...]], pairs: Sequence[Rungs]
) -> Handover:
    up = {relation.iri: relation for pair in pairs for relation in taken.get(pair, ())}
    down = {relation.iri: relation for low, high in pairs for relation in taken.get((high, low), ())}
    lows, highs = (tuple(sorted({pair[side] for pair in pairs}, key=place)) for side in (0, 1))
    return Handover(by_rung[lows[0]], by_rung[highs[0]], (lows, highs), tuple(up.values()), tuple(down.values()))


def _side(found: Coverage) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(e.iri for e in found.holders), frozenset(e.iri for e in found.assigners)


def _differ(one: Coverage, other: Coverage) -> bool:
    return _is_known(one) and _is_known(other) and _side(one) != _side(other)


def _lost(one: Coverage, other: Coverage) -> bool:
    return _is_known(one) and other.verdict in NOBODY and other.rung.name not in OWN_RUNGS


def _is_known(found: Coverage) -> bool:
    return found.verdict not in NOBODY


def _places(rungs: Rungs) -> tuple[tuple[int, str], ...]:
    return tuple(place(rung) for rung in rungs)
