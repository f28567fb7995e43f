"""The server as a process: started, its memory and time looked at, and ended. Only where there is a /proc (Linux)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

PROC: Final = Path("/proc")
COMMAND: Final = (
    *(sys.executable, "-c", "from netwerk.cli import main; main()", "bedien"),
    *("--poort", "0", "--geen-browser"),
)
ENDING: Final = 20
"""How many seconds the server gets to end."""
SETTLING: Final = 60
"""How many seconds, at most, are waited until its memory stays the same."""
_PARENT, _TIMES, _PAGES = 1, slice(11, 15), 21  # places in /proc/PID/stat after the name, as proc(5) has them


@dataclass(frozen=True)
class Look:
    """What the processes hold, in bytes, and the seconds of computing they took since they began."""

    server: int
    workers: tuple[int, ...]
    server_seconds: float
    workers_seconds: float

    @property
    def whole(self) -> int:
        """All of it together."""
        return self.server + sum(self.workers)


@dataclass(frozen=True)
class Served:
    """A server that answers."""

    pid: int
    host: str
    port: int

    def look(self) -> Look:
        """The server and its workers now; what ended workers took counts too."""
        stats = _stats()
        workers = [stat for stat in stats.values() if int(stat[_PARENT]) == self.pid]
        own = stats[self.pid]
        ended = _seconds(own[_TIMES][2:])
        return Look(
            _held(own),
            tuple(sorted(map(_held, workers))),
            _seconds(own[_TIMES][:2]),
            ended + sum(_seconds(worker[_TIMES][:2]) for worker in workers),
        )

    def settled(self) -> Look:
        """The processes once they have read their data: when nothing of their memory changes for half a second."""
        before, end = self.look(), time.monotonic() + SETTLING
        while time.monotonic() < end:
            time.sleep(0.5)
            now = self.look()
            if (now.server, now.workers) == (before.server, before.workers):
                break
            before = now
        return before


def family(pid: int) -> int:
    """What a process and those that it started hold together, in bytes; 0 when it is gone."""
    return sum(_held(stat) for other, stat in _stats().items() if other == pid or int(stat[_PARENT]) == pid)


@contextmanager
def served(graph: Path | None) -> Iterator[Served]:
    """`netwerk bedien` on a free port over this graph, or the shipped one."""
    given = ["--graaf", str(graph)] if graph else []
    process = subprocess.Popen([*COMMAND, *given], stdout=subprocess.PIPE, text=True)
    try:
        said = process.stdout.readline() if process.stdout else ""
        place = urlsplit(next((word for word in said.split() if word.startswith("http://")), ""))
        if not (place.hostname and place.port):
            sys.exit("netwerk bedien begint niet")
        yield Served(process.pid, place.hostname, place.port)
    finally:
        _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGINT)
    try:
        process.communicate(timeout=ENDING)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()


def _stats() -> dict[int, list[str]]:
    """What the system tells of each process, after its name; one that ended meanwhile is left out."""
    found = {}
    for place in PROC.iterdir():
        if place.name.isdigit():
            try:
                told = (place / "stat").read_text(encoding="utf-8", errors="replace")
            except OSError:
                continue
            found[int(place.name)] = told.rpartition(")")[2].split()
    return found


def _held(stat: list[str]) -> int:
    return int(stat[_PAGES]) * os.sysconf("SC_PAGE_SIZE")


def _seconds(ticks: list[str]) -> float:
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")
