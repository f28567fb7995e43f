"""Which rungs of the ladder the relations of a network join: its mixing matrix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TypeAlias

from netwerk.model import Concept, Entity
from netwerk.network import Network
from netwerk.routes.search import PART

Pair: TypeAlias = tuple[Concept, Concept]
Mixing: TypeAlias = Mapping[Pair, int]


def mixing(network: Network) -> Mixing:
    """How many lines lead from each rung to each; an end on several rungs counts on its lowest.

    Definition: the mixing matrix of Newman (2003), doi 10.1103/PhysRevE.67.026126, in counts. A relation that holds
    both ways counts in both directions, one by way of an intermediary as two lines. What is part of a whole has no
    dealings with it by that, and ends without a rung are left out. Cost: linear in the relations.

    >>> from netwerk.model import Actor, Concept
    >>> school = Actor("actor/a", "School", Concept("k", "k"), rungs=(Concept("echelon/voorveld", "voorveld", "", 1),))
    >>> lowest(school).name
    'voorveld'
    """
    found: Counter[Pair] = Counter()
    for u, v, relation in network.graph.edges(data="relation"):
        origin, target = lowest(network.entities[u]), lowest(network.entities[v])
        if origin and target and PART not in relation.shortcuts:
            found[origin, target] += 1
    return found


def lowest(entity: Entity) -> Concept | None:
    """The lowest rung of the ladder that an actor or service stands on, if any."""
    rungs: tuple[Concept, ...] = getattr(entity, "rungs", ())
    return min((rung for rung in rungs if rung.rank is not None), key=place, default=None)


def place(rung: Concept) -> tuple[int, str]:
    """The place of a rung on the ladder."""
    return rung.rank or 0, rung.iri


def assortativity(found: Mixing) -> float | None:
    """How far lines keep to their own rung: 1 when all do, 0 when as many as by chance; None when that is not defined.

    Definition: (sum of e_ii - sum of a_i b_i) / (1 - sum of a_i b_i), with e the shares of the mixing matrix, a and b
    its row and column sums; Newman (2003), doi 10.1103/PhysRevE.67.026126.

    >>> low, high = Concept("echelon/laag", "laag", "", 1), Concept("echelon/hoog", "hoog", "", 2)
    >>> assortativity({(low, low): 3, (high, high): 2})
    1.0
    >>> assortativity({(low, high): 1, (high, low): 1})
    -1.0
    """
    total = sum(found.values())
    rungs = {rung for pair in found for rung in pair}
    out = {rung: sum(count for (u, _), count in found.items() if u == rung) for rung in rungs}
    come = {rung: sum(count for (_, v), count in found.items() if v == rung) for rung in rungs}
    chance = sum(out[rung] * come[rung] for rung in rungs)
    if total * total == chance:
        return None
    return (total * sum(found.get((rung, rung), 0) for rung in rungs) - chance) / (total * total - chance)
