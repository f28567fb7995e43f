"""The exports of several places in one folder: one after the other, or of many in several processes at once."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from netwerk import folders
from netwerk.addresses import file_names
from netwerk.catalog import Catalog
from netwerk.formats import Files, as_bytes
from netwerk.model import Stand
from netwerk.runner import Limits, Runner
from netwerk.session import Session

MANY: Final = 16
"""From so many places on several processes make them: each takes seconds to read what it needs of the graph."""
PROCESSES: Final = 4
"""At most so many, as each holds its own part of the data."""
Make = Callable[[str, Catalog, Stand], Files]
"""What makes the files of a place, told below which path they come; a function of a module, or a partial of one."""


@dataclass(frozen=True)
class Made:
    """A place whose files are in the folder, below which path, and the SHA-256 of each by path."""

    stand: Stand
    below: str
    sums: Mapping[str, str]


def fill(folder: Path, places: Sequence[Session], make: Make) -> Iterator[Made]:
    """Put the files of these places in a folder: of one place as they are, of more below a folder for each.

    Gives each place when its files are written. What ``make`` raises ends it all.
    """
    names = file_names(place.stand.area.iri for place in places if place.stand.area)
    below = [f"{names[place.stand.area.iri]}/" if place.stand.area and len(places) > 1 else "" for place in places]
    if len(places) < MANY:
        for place, path in zip(places, below, strict=True):
            yield Made(place.stand, path, _written(folder, path, make(path, place.catalog, place.stand)))
    else:
        yield from _at_once(folder, places, below, make)


def _at_once(folder: Path, places: Sequence[Session], below: Sequence[str], make: Make) -> Iterator[Made]:
    processes = min(os.cpu_count() or 1, PROCESSES)
    limits = Limits(seconds=0, memory=0)
    with Runner(places[0], processes, limits) as runner, ThreadPoolExecutor(processes) as threads:
        work = {
            threads.submit(_made, runner, partial(_make, make, folder, path), place.stand): (place.stand, path)
            for place, path in zip(places, below, strict=True)
        }
        try:
            for done in as_completed(work):
                yield Made(*work[done], json.loads(done.result()))
        finally:
            for waiting in work:
                waiting.cancel()


def _made(runner: Runner, make: Callable[[Catalog, Stand], str], stand: Stand) -> str | bytes:
    return runner.made(make, day=stand.day, area=stand.area.iri if stand.area else None, plans=stand.plans)


def _make(make: Make, folder: Path, path: str, catalog: Catalog, stand: Stand) -> str:
    """In a worker: write the files, and send back what identifies them rather than what they hold."""
    return json.dumps(_written(folder, path, make(path, catalog, stand)))


def _written(folder: Path, path: str, made: Files) -> dict[str, str]:
    return folders.fill(folder, {f"{path}{name}": as_bytes(content) for name, content in made.items()})
