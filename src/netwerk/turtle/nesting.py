"""Which blank nodes stand inside the thing that names them, which form a list, and which need a label."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, NamedNode, Quad

from netwerk.turtle.reading import Statement, Subject, Term, as_statement
from netwerk.vocab import PREFIXES

FIRST, REST, NIL = (NamedNode(f"{PREFIXES['rdf']}{name}") for name in ("first", "rest", "nil"))
DEEPEST = 32

Properties = Mapping[NamedNode, tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Nesting:
    """The triples by subject; ``inlined`` nodes are written where they are named, ``cells`` as lists.

    ``labels`` gives a name to blank nodes that are named more than once, name themselves or lie too deep:
    the same name for the same triples, in whatever order they came.
    """

    subjects: Mapping[Subject, Properties]
    inlined: frozenset[BlankNode]
    cells: frozenset[BlankNode]
    labels: Mapping[BlankNode, str]

    def items(self, cell: BlankNode) -> list[Term]:
        """The members of the list that starts at this cell."""
        return [self.subjects[each][FIRST][0] for each in _chain(cell, self.subjects)]


def nest(statements: frozenset[Statement]) -> Nesting:
    """Decide for each blank node where it is written."""
    nesting = _nest(statements)
    if not nesting.labels:
        return nesting
    return _nest(_canonical(statements))


def _nest(statements: frozenset[Statement]) -> Nesting:
    subjects = _by_subject(statements)
    named = Counter(o for _, _, o in statements if isinstance(o, BlankNode))
    cells = _list_cells(subjects, named)
    inlined = _reach(subjects, named, cells)
    loose = sorted(named.keys() - inlined, key=lambda node: (len(node.value), node.value))
    labels = {node: f"_:b{number}" for number, node in enumerate(loose, 1)}
    return Nesting(subjects, frozenset(inlined), frozenset(cells & inlined), labels)


def _canonical(statements: Iterable[Statement]) -> frozenset[Statement]:
    """The same triples with names for blank nodes that follow from the triples alone."""
    dataset = Dataset(Quad(*statement) for statement in statements)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return frozenset(as_statement(quad) for quad in dataset)


def _by_subject(statements: Iterable[Statement]) -> dict[Subject, Properties]:
    grouped: dict[Subject, dict[NamedNode, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for s, p, o in statements:
        grouped[s][p].append(o)
    return {s: {p: tuple(objects) for p, objects in found.items()} for s, found in grouped.items()}


def _list_cells(subjects: Mapping[Subject, Properties], named: Counter[BlankNode]) -> set[BlankNode]:
    """The nodes of complete lists, found from their ends: one first, one rest, named once, nothing else."""
    before: dict[Term, BlankNode] = {}
    ends: list[BlankNode] = []
    for node, found in subjects.items():
        if not isinstance(node, BlankNode) or named[node] != 1 or found.keys() != {FIRST, REST}:
            continue
        if len(found[FIRST]) == len(found[REST]) == 1:
            if found[REST][0] == NIL:
                ends.append(node)
            else:
                before[found[REST][0]] = node
    cells: set[BlankNode] = set()
    for end in ends:
        cell: BlankNode | None = end
        while cell is not None:
            cells.add(cell)
            cell = before.get(cell)
    return cells


def _reach(subjects: Mapping[Subject, Properties], named: Counter[BlankNode], cells: set[BlankNode]) -> set[BlankNode]:
    """The blank nodes to write inside another, going down level by level from what stands by itself."""
    inlined: set[BlankNode] = set()
    level: Sequence[Subject] = [node for node in subjects if isinstance(node, NamedNode) or named[node] != 1]
    depth = 0
    while level:
        depth = depth % (DEEPEST + 1) + 1
        below: list[BlankNode] = []
        for node in level:
            chain = _chain(node, subjects) if node in cells and node in inlined else ()
            inlined.update(chain)
            within = [subjects[cell][FIRST][0] for cell in chain] or _objects(node, subjects)
            below.extend(child for child in within if isinstance(child, BlankNode) and named[child] == 1)
        if depth <= DEEPEST:
            inlined.update(below)
        level = below
    return inlined


def _chain(cell: Term, subjects: Mapping[Subject, Properties]) -> list[BlankNode]:
    """The cells of a list from this one on."""
    chain = []
    while isinstance(cell, BlankNode):
        chain.append(cell)
        cell = subjects[cell][REST][0]
    return chain


def _objects(node: Subject, subjects: Mapping[Subject, Properties]) -> list[Term]:
    return [term for objects in subjects.get(node, {}).values() for term in objects]
