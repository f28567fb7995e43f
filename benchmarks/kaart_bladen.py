"""The pages that the benchmark of the map opens: netwerk's own, and pyvis's for the same network."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pyvis.network import Network as PyvisNetwork

from netwerk.maps.grid import Spot
from netwerk.network import Network

COMMAND: Final = (sys.executable, "-c", "from netwerk.cli import main; main()", "kaart")
_OUTSIDE = re.compile(r'<link[^>]*?href="https:[^>]*?>|<script[^>]*?src="https:[^>]*?></script>', re.DOTALL)


@dataclass(frozen=True)
class Made:
    """A page, its size, how long the command took as a whole process, and its peak memory; sizes in bytes."""

    file: Path
    size: int
    seconds: float
    memory: int


def own(file: Path, graph: Path | None, area: str | None) -> Made:
    """The map as `netwerk kaart` writes it."""
    given = [*([area] if area else []), *(["--graaf", str(graph)] if graph else []), "--uit", str(file)]
    begin = time.perf_counter()
    process = subprocess.Popen([*COMMAND, *given], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"netwerk kaart is mislukt ({process.returncode}): {' '.join(given)}")
    seconds = time.perf_counter() - begin
    return Made(file, file.stat().st_size, seconds, usage.ru_maxrss * 1024)


def of_pyvis(file: Path, network: Network, spots: Mapping[str, Spot] | None = None) -> Path:
    """pyvis's own page with all it needs inside; with physics, or with the spots that are given and without."""
    net = PyvisNetwork(height="800px", directed=True, cdn_resources="in_line")
    for iri, entity in network.entities.items():
        net.add_node(iri, label=entity.label, title=entity.label, **_place(spots, iri))
    for relation in network.as_one:
        if relation.origin and relation.target:
            net.add_edge(relation.origin.iri, relation.target.iri, title=relation.kind.label)
    net.toggle_physics(spots is None)
    file.write_text(_OUTSIDE.sub("", net.generate_html()), encoding="utf-8", newline="\n")
    return file


def _place(spots: Mapping[str, Spot] | None, iri: str) -> dict[str, int]:
    return {"x": spots[iri].x, "y": spots[iri].y} if spots else {}
