"""The map beside pyvis's own page: `python -m benchmarks.kaart [RONDEN [GRENS]]` in the clone, after `make systeem`.

For the Ridderkerk map and two made-up ones of national size: from opening to a complete, still picture, what a click,
a filter and a route take, file sizes, what Python needs, and how tangled the picture is. RONDEN pages are opened, of
which the median is printed; pyvis's physics runs once where it takes long, and not past GRENS seconds.
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import networkx as nx

from benchmarks import kaart_beeld, kaart_bladen, kaart_browser, landelijk
from benchmarks.kaart_kosten import Costs, opened
from netwerk.maps.layout import lay_out
from netwerk.maps.picture import lines, vis_script
from netwerk.maps.zones import zones
from netwerk.network import Network

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FILTERS: Final = "#tab-filters"
FILTER: Final = "#classes input"
ROUTE: Final = "#van={}&naar={}"
LONG: Final = 500
"""Of more actors than this, pyvis's physics is tried once."""
DOT_SECONDS: Final = 60
NOTHING: Final = "–"
Seconds = float | None


@dataclass(frozen=True)
class Case:
    """A map to make: of the shipped graph, or of a made-up one of this size."""

    label: str
    area: str | None = None
    actors: int = 0
    relations: int = 0

    def graph(self, folder: Path) -> Path | None:
        """The folder with its graph, made here when it is made up."""
        made = folder / f"graaf-{self.actors}"
        return landelijk.write(made, self.actors, self.relations) if self.actors else None


@dataclass(frozen=True)
class Opened:
    """Milliseconds of one page in the browser; None where there was nothing to measure."""

    still: Seconds
    click: Seconds = None
    filter: Seconds = None
    route: Seconds = None


@dataclass(frozen=True)
class Result:
    """All that was measured of one case."""

    case: Case
    costs: Costs
    made: kaart_bladen.Made
    own: Opened
    placed: Opened
    physics: Opened
    sizes: tuple[int, int]
    tangles: Sequence[tuple[str, kaart_beeld.Tangle]]


CASES: Final = (
    Case("Ridderkerk", "Ridderkerk"),
    Case("2.000 actoren, 8.000 relaties", None, 2000, 8000),
    Case("10.000 actoren, 40.000 relaties", None, 10_000, 40_000),
)


def measure(case: Case, folder: Path, rounds: int, cap: float) -> Result:
    """Everything of one case, one step after another."""
    graph = case.graph(folder)
    costs = _costs(graph, case.area)
    network = opened(graph, case.area)
    made = kaart_bladen.own(folder / "netwerk.html", graph, case.area)
    spots = lay_out(zones(network), kaart_beeld.weighed(lines(network))).spots
    placed = kaart_bladen.of_pyvis(folder / "pyvis-met-plaatsen.html", network, spots)
    physics = kaart_bladen.of_pyvis(folder / "pyvis.html", network)
    route = ROUTE.format(*farthest(network))
    with kaart_browser.browser() as browser:
        own = _opened(browser, made.file, rounds, cap, lambda page: _answers(page, route))
        beside = _opened(browser, placed, rounds, cap, _click)
        moving = _opened(browser, physics, 1 if costs.actors > LONG else rounds, cap, _click)
    sizes = placed.stat().st_size, sum(file.stat().st_size for file in graph.glob("*.ttl")) if graph else 0
    found = [
        (label, one)
        for label, shown in (("eerst getoond", True), ("alle lijnen", False))
        for one in kaart_beeld.tangles(network, DOT_SECONDS, shown)
    ]
    return Result(case, costs, made, own, beside, moving, sizes, found)


def farthest(network: Network) -> tuple[str, str]:
    """The ends of a route of many steps, as an address names them: of the longest that one actor has."""
    graph = nx.DiGraph(network.of_shortcut("verwijstNaar"))
    start = max(sorted(graph), key=graph.out_degree, default="")
    steps = nx.single_source_shortest_path_length(graph, start) if start else {"": 0}
    end = max(sorted(steps), key=lambda iri: steps[iri])
    return _named(start), _named(end)


def _named(iri: str) -> str:
    return iri.partition("/id/")[2]


def _costs(graph: Path | None, area: str | None) -> Costs:
    command = [sys.executable, "-m", "benchmarks.kaart_kosten", str(graph or ""), area or ""]
    told = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[1]).stdout
    return Costs(**json.loads(told))


def _opened(browser: Browser, file: Path, rounds: int, cap: float, act: Callable[[Page], list[Seconds]]) -> Opened:
    """The medians of several times; what is not there, or past the cap, is None."""
    found: list[list[Seconds]] = []
    for _ in range(rounds):
        with kaart_browser.opened(browser, file, cap) as (page, still):
            if still is None:
                return Opened(None)
            found.append([still, *act(page)])
    return Opened(*(_median(times) for times in zip(*found, strict=True)))


def _median(times: Iterable[Seconds]) -> Seconds:
    known = [one for one in times if one is not None]
    return median(known) if known else None


def _click(page: Page) -> list[Seconds]:
    return [kaart_browser.click(page)]


def _answers(page: Page, route: str) -> list[Seconds]:
    """A click on a card; the second class of lines off; a route by its address."""
    clicked = kaart_browser.click(page)
    page.locator(FILTERS).click()
    box = page.locator(FILTER)
    return [
        clicked,
        kaart_browser.answered(page, box.nth(1).click) if box.count() > 1 else None,
        kaart_browser.answered(page, lambda: page.evaluate("(hash) => { location.hash = hash; }", route)),
    ]


def report(results: Sequence[Result], rounds: int, cap: float) -> str:
    """The tables, as Markdown."""
    vis = len(vis_script().encode())
    machine = f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}"
    return "\n\n".join(
        [
            f"{rounds} ronden, grens {cap:.0f} s, {machine}",
            _table(
                "open tot stil beeld (ms)|netwerk|pyvis, plaatsen gegeven|pyvis, eigen natuurkunde|maal sneller",
                ([one.case.label, *_stills(one, cap)] for one in results),
            ),
            _table(
                "antwoord (ms)|klik|filter|route|klik bij pyvis",
                (
                    [one.case.label, *map(_number, (one.own.click, one.own.filter, one.own.route, one.placed.click))]
                    for one in results
                ),
            ),
            _table(
                "bestand (kB)|netwerk|vis-network + 2 × gegevens|gegevens|Turtle|pyvis",
                ([one.case.label, *map(_kilo, _sizes(one, vis))] for one in results),
            ),
            _table(
                "Python|lezen (s)|plaatsen (s)|bochten (s)|piek (MB)|`netwerk kaart` (s)|piek (MB)",
                ([one.case.label, *_python(one)] for one in results),
            ),
            _table(
                "beeld|lijnen|volgorde|aantal|kruisingen in volgorde|kruisingen getekend|kaart op kaart|achter kaart",
                ([one.case.label, *_tangle(label, tangle)] for one in results for label, tangle in one.tangles),
            ),
        ]
    )


def _stills(one: Result, cap: float) -> list[str]:
    own, moving = one.own.still, one.physics.still
    late = f"niet binnen {cap:.0f} s" if moving is None else _number(moving)
    times = (1000 * cap if moving is None else moving) / own if own else 0
    return [_number(own), _number(one.placed.still), late, f"{'meer dan ' if moving is None else ''}{times:.0f}"]


def _sizes(one: Result, vis: int) -> tuple[int, ...]:
    pyvis, turtle = one.sizes
    return one.made.size, vis + 2 * one.costs.data, one.costs.data, turtle, pyvis


def _python(one: Result) -> list[str]:
    costs = one.costs
    steps = [f"{seconds:.2f}" for seconds in (costs.load, costs.layout, costs.bends)]
    return [*steps, str(costs.memory >> 20), f"{one.made.seconds:.1f}", str(one.made.memory >> 20)]


def _tangle(label: str, tangle: kaart_beeld.Tangle) -> list[str]:
    counts = (tangle.lines, tangle.layered, tangle.crossing, tangle.over, tangle.through)
    return [label, tangle.name, *map(_number, counts)]


def _number(value: float | None) -> str:
    return NOTHING if value is None else f"{value:,.0f}".replace(",", ".")


def _kilo(size: int) -> str:
    return _number(size / 1000) if size else NOTHING


def _table(head: str, rows: Iterable[Sequence[str]]) -> str:
    columns = head.count("|") + 1
    body = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([f"| {head.replace('|', ' | ')} |", "|---" * columns + "|", *body])


def main() -> None:
    """Measure every case and print the tables."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    cap = float(sys.argv[2]) if len(sys.argv) > 2 else 180
    results = []
    with TemporaryDirectory() as folder:
        for case in CASES:
            print(f"{case.label} …", file=sys.stderr, flush=True)
            results.append(measure(case, Path(folder), rounds, cap))
            print(report(results[-1:], rounds, cap), file=sys.stderr, flush=True)
        print(report(results, rounds, cap))


if __name__ == "__main__":
    main()
