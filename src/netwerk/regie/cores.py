"""Which actors hold together however a line fails: k-cores, and Lambda sets out of a Gomory-Hu tree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from netwerk.regie.flow import Lines

Tree = Mapping[str, tuple[str, int]]


@dataclass(frozen=True)
class LambdaSet:
    """Actors between any two of which at least ``lines`` separate ways run, more than to anyone outside."""

    lines: int
    members: frozenset[str]


def core_numbers(graph: nx.Graph) -> dict[str, int]:
    """For each node the largest k for which it belongs to a k-core: a group in which each has k lines with the others.

    Reference: Seidman (1983), doi 10.1016/0378-8733(83)90028-X; Batagelj and Zaversnik (2003), arXiv cs/0310049.
    Cost: linear in the edges.

    >>> core_numbers(nx.Graph(["ab", "bc", "ca", "cd"]))
    {'a': 2, 'b': 2, 'c': 2, 'd': 1}
    """
    found: dict[str, int] = nx.core_number(graph)
    return {node: found[node] for node in graph}


def cut_tree(graph: nx.Graph) -> dict[str, tuple[str, int]]:
    """A tree from which the number of lines that must fail to part any two nodes can be read: its Gomory-Hu tree.

    Definition: for each node but the first of each component another one, and the number of lines of a smallest cut
    between them; that of any two nodes is the least on the way between them in the tree. References: Gomory and Hu
    (1961), doi 10.1137/0109047; Gusfield (1990), doi 10.1137/0219009. Cost: a maximal flow for each node.

    >>> cut_tree(nx.Graph(["ab", "bc", "ca", "cd"]))
    {'b': ('a', 2), 'c': ('a', 2), 'd': ('c', 1)}
    """
    lines = Lines([*graph.edges, *((v, u) for u, v in graph.edges)])
    found: dict[str, tuple[str, int]] = {}
    for component in nx.connected_components(graph):
        nodes = [node for node in graph if node in component]
        above = dict.fromkeys(nodes[1:], nodes[0])
        for place, node in enumerate(nodes[1:], 1):
            value = lines.flow(node, above[node])
            found[node] = above[node], value
            for later in nodes[place + 1 :]:
                if above[later] == above[node] and lines.on_source_side(later):
                    above[later] = node
    return found


def lambda_sets(graph: nx.Graph) -> tuple[LambdaSet, ...]:
    """The groups that hold together more than with anyone outside, whichever line fails; the firmest first.

    Definition: a Lambda set is a set of nodes in which any two are joined by more separate ways (that share no line)
    than any of them is to a node outside it; the sets lie in one another or apart. Reference: Borgatti, Everett and
    Shirey (1990), doi 10.1016/0378-8733(90)90014-Z. Cost: a maximal flow for each node.

    >>> [(one.lines, sorted(one.members)) for one in lambda_sets(nx.Graph(["ab", "bc", "ca", "cd"]))]
    [(2, ['a', 'b', 'c']), (1, ['a', 'b', 'c', 'd'])]
    """
    tree = cut_tree(graph)
    joined = nx.utils.UnionFind(graph)
    found: dict[frozenset[str], int] = {}
    for lines in sorted({value for _, value in tree.values()}, reverse=True):
        for node, (above, value) in tree.items():
            if value == lines:
                joined.union(node, above)
        for members in joined.to_sets():
            if len(members) > 1:
                found.setdefault(frozenset(members), lines)
    ordered = sorted(found.items(), key=lambda item: (-item[1], -len(item[0]), sorted(item[0])))
    return tuple(LambdaSet(lines, members) for members, lines in ordered)
