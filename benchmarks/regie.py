"""The analyses of the regie, timed: `python -m benchmarks.regie [GEMEENTEN [ACTOREN RELATIES]]` in the clone.

The three shipped municipalities as one process; made-up municipalities of 65 to 135 actors and up to 1,500 relations,
over all cores; one network of 10,000 actors and 50,000 relations, analysis by analysis; and on that network betweenness
and constraint beside plain networkx, which is timed on some of the nodes. Of everything wall and processor time, as
others may use the machine. The same numbers and seed give the same networks.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from os import cpu_count, times
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final
from unittest.mock import patch

import networkx as nx

from benchmarks import landelijk
from netwerk.network import Network
from netwerk.regie import fast
from netwerk.regie.report import ANALYSES, make
from netwerk.regie.ties import contacts
from netwerk.session import Wish, start

TOWNS: Final = 342
SMALL, LARGE = (65, 135), (200, 1500)
"""From how many to how many actors and relations a made-up municipality has."""
ONE: Final = (10_000, 50_000)
ROUNDS: Final = 5
SAMPLE: Final = 60
"""On how many nodes plain networkx is timed: all would take the better part of an hour."""
SHIPPED: Final = """
from netwerk.regie.report import make
from netwerk.session import Wish, start
for area in ("Ridderkerk", "Zwijndrecht", "Dordrecht"):
    session = start(Wish(area=area))
    make(session.network(), history=session.every_day())
"""


@dataclass(frozen=True)
class Took:
    """Seconds on the clock, and of all processors together."""

    wall: float
    cpu: float

    def row(self, label: str, *more: str) -> str:
        """A row of a table."""
        return " | ".join((f"| {label}", f"{self.wall:.2f}", f"{self.cpu:.2f}", *more)) + " |"


@dataclass(frozen=True)
class Town:
    """One made-up municipality: its size, what its report took, and how many findings it has."""

    actors: int
    relations: int
    took: Took
    findings: int


@contextmanager
def timed(into: list[Took]) -> Iterator[None]:
    """Add what the block takes, with the processes it waits for."""
    wall, before = time.perf_counter(), times()
    yield
    after = times()
    into.append(Took(time.perf_counter() - wall, sum(after[:4]) - sum(before[:4])))


def shipped() -> Took:
    """The median of whole processes that make the reports of the three shipped municipalities."""
    found: list[Took] = []
    for _ in range(ROUNDS):
        with timed(found):
            subprocess.run([sys.executable, "-c", SHIPPED], check=True)
    return Took(median(one.wall for one in found), median(one.cpu for one in found))


def town(folder: Path, seed: int) -> Town:
    """The report of one made-up municipality; making its graph and reading it are not timed."""
    rng = Random(seed)  # noqa: S311 - the same seed gives the same sizes; nothing is secret
    actors, relations = rng.randint(*SMALL), rng.randint(*LARGE)
    graph = landelijk.write(folder / str(seed), actors, relations, seed, each=SMALL[1])
    network = start(Wish(graph=[graph], area="Voorbeeldstad 1")).every_day()
    found: list[Took] = []
    with timed(found):
        report = make(network)
    return Town(len(network.entities), len(network.relations), found[0], len(report.findings))


def towns(folder: Path, number: int) -> tuple[list[Town], Took, int]:
    """That many municipalities, over all cores, with what all of it took and how many processes there were."""
    workers = cpu_count() or 1
    found: list[Took] = []
    with timed(found), ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        every = list(pool.map(partial(town, folder), range(1, number + 1), chunksize=4))
    return every, found[0], workers


def one_network(folder: Path, actors: int, relations: int) -> Network:
    """One network of this size, not taken apart by municipality."""
    return start(Wish(graph=[landelijk.write(folder / "een", actors, relations)])).every_day()


def analyses(network: Network) -> Iterator[tuple[str, Took, int, int]]:
    """What each analysis takes on a network, how many findings it has, and how long their longest sentence is."""
    for name, analysis in ANALYSES.items():
        found: list[Took] = []
        with timed(found):
            findings = analysis.run(network)
        yield name, found[0], len(findings), max((len(one.sentence) for one in findings), default=0)


def beside_networkx(graph: nx.Graph) -> Iterator[tuple[str, Took, Took, bool]]:
    """Betweenness and constraint: ours, plain networkx as far as SAMPLE nodes go for all, and whether they agree."""
    some = sorted(graph)[:: max(1, len(graph) // SAMPLE)][:SAMPLE]
    yield _beside("betweenness", graph, some, fast.betweenness, _plain_betweenness)
    yield _beside("constraint", graph, some, fast.constraint, _plain_constraint)


def _beside(
    name: str,
    graph: nx.Graph,
    some: Sequence[str],
    ours: Callable[[nx.Graph], dict[str, float]],
    plain: Callable[[nx.Graph, Sequence[str]], dict[str, float]],
) -> tuple[str, Took, Took, bool]:
    own, theirs = list[Took](), list[Took]()
    with timed(own):
        values = ours(graph)
    with timed(theirs):
        expected = plain(graph, some)
    scale = len(graph) / len(some)
    agree = all(abs(values[node] - value) < 1e-8 for node, value in expected.items())
    return name, own[0], Took(theirs[0].wall * scale, theirs[0].cpu * scale), agree


def _plain_betweenness(graph: nx.Graph, some: Sequence[str]) -> dict[str, float]:
    """Networkx from some sources; of values it gives none, as those need all sources."""
    nx.betweenness_centrality_subset(graph, some, list(graph))
    return {}


def _plain_constraint(graph: nx.Graph, some: Sequence[str]) -> dict[str, float]:
    """Networkx for some nodes, which it does without SciPy."""
    found: dict[str, float] = nx.constraint(graph, nodes=some)
    return found


def agrees(graph: nx.Graph) -> bool:
    """Whether betweenness is the same with and without rustworkx, on a part that plain networkx can do whole."""
    parts: list[list[str]] = sorted(map(sorted, nx.connected_components(graph)), key=len)
    part = graph.subgraph(parts[-1][:600])
    with patch.object(fast, "pays", lambda *_: False):
        plain = fast.betweenness(part)
    return plain == fast.betweenness(part)


def report(number: int, actors: int, relations: int) -> Iterator[str]:
    """All tables, as Markdown."""
    yield "| proces | klok (s) | processor (s) |\n|---|---|---|"
    yield shipped().row("drie gemeenten, alle analyses en figuren")
    with TemporaryDirectory() as made:
        folder = Path(made)
        every, whole, workers = towns(folder, number)
        yield f"\n{number} gemeenten, {workers} processen\n"
        yield "| per gemeente | klok (s) | processor (s) | partijen | relaties | bevindingen |"
        yield "|---|---|---|---|---|---|"
        for label, pick in (("mediaan", median), ("langste", max)):
            took = Took(pick([one.took.wall for one in every]), pick([one.took.cpu for one in every]))
            sizes = (pick([getattr(one, of) for one in every]) for of in ("actors", "relations", "findings"))
            yield took.row(label, *(f"{size:.0f}" for size in sizes))
        yield f"\nAlles samen, met maken en lezen: {whole.wall:.0f} s op de klok, {whole.cpu:.0f} s processor."
        network = one_network(folder, actors, relations)
    yield f"\nEén netwerk van {len(network.entities)} partijen en {len(network.relations)} relaties\n"
    yield "| analyse | klok (s) | processor (s) | bevindingen | langste zin |\n|---|---|---|---|---|"
    total = Took(0, 0)
    for name, took, findings, longest in analyses(network):
        total = Took(total.wall + took.wall, total.cpu + took.cpu)
        yield took.row(name, str(findings), str(longest))
    yield total.row("alles", "", "")
    graph = contacts(network)
    yield "\n| maat | klok (s) | processor (s) | networkx: klok | processor | keer, op de klok | zelfde waarden |"
    yield "|---|---|---|---|---|---|---|"
    for name, own, plain, agree in beside_networkx(graph):
        same = agree and (name != "betweenness" or agrees(graph))
        times_faster = f"{plain.wall / own.wall:.0f}"
        yield own.row(name, f"{plain.wall:.0f}", f"{plain.cpu:.0f}", times_faster, "ja" if same else "nee")


def main() -> None:
    """Print the tables."""
    number, actors, relations = ([int(given) for given in sys.argv[1:4]] + [TOWNS, *ONE][len(sys.argv) - 1 :])[:3]
    for line in report(number, actors, relations):
        print(line, flush=True)


if __name__ == "__main__":
    main()
