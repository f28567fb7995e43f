"""Sociale kaart and netwerkkaart, timed: `python -m benchmarks.uitvoer [GEMEENTEN [VOORZIENINGEN [RELATIES]]]`.

Each format of the three shipped municipalities and all of them together, each as one process; then a made-up country of
so many municipalities, with so many services each, as HTML, CSV and JSON over several processes, with the memory of all
of them. Yardsticks: an empty Python process, and a copy of what was written. Only where there is a /proc (Linux).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks import landelijk
from benchmarks.bedien_proces import family
from netwerk.directory.formats import DESCRIPTIONS, FORMATS
from netwerk.roles.formats import FORMATS as ROLES

TOWNS, SERVICES, RELATIONS = 342, 100, 300
"""How many municipalities, and how many services and relations each of them has."""
ROUNDS: Final = 5
NETWERK: Final = (sys.executable, "-c", "from netwerk.cli import main; main()")
PUBLISHER: Final = (
    *("--uitgever", "Voorbeeldstad", "--contact", "info@voorbeeldstad.example"),
    *("--licentie", "http://creativecommons.org/publicdomain/zero/1.0/"),
    *("--adres", "https://voorbeeldstad.example/open/"),
)
LOOK: Final = 0.1
"""How often, in seconds, the memory is looked at."""


def seconds(work: Callable[[Path], object], rounds: int = ROUNDS) -> list[float]:
    """How long some work takes, each time with an empty folder to write in."""
    found = []
    for _ in range(rounds):
        with TemporaryDirectory() as folder:
            begin = time.perf_counter()
            work(Path(folder))
            found.append(time.perf_counter() - begin)
    return found


def directory(formats: Sequence[str], out: Path) -> None:
    """The sociale kaart of every shipped municipality."""
    publisher = PUBLISHER if DESCRIPTIONS.keys() & set(formats) else ()
    _run("sociale-kaart", "--alles", *_wished(formats), *publisher, "--uit", str(out / "uit"))


def roles(formats: Sequence[str], out: Path) -> None:
    """The netwerkkaart of every shipped municipality."""
    _run("netwerkkaart", "--alles", *_wished(formats), "--uit", str(out / "uit"))


def country(graph: Path, out: Path) -> tuple[float, int]:
    """The made-up country: seconds, and the most memory that all processes held together."""
    words = ("sociale-kaart", "--alles", *_wished(["html", "csv", "json"]), "--graaf", str(graph), "--uit", str(out))
    begin, most = time.perf_counter(), 0
    process = subprocess.Popen([*NETWERK, *words], stderr=subprocess.DEVNULL)
    while process.poll() is None:
        most = max(most, family(process.pid))
        time.sleep(LOOK)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, words)
    return time.perf_counter() - begin, most


def report(towns: int, services: int, relations: int, rounds: int = ROUNDS) -> Iterator[str]:
    """All tables, as Markdown."""
    yield "| drie gemeenten, één proces | mediaan (s) | snelste | langzaamste |\n|---|---|---|---|"
    yield _row("maatstaf: een leeg Python-proces", seconds(lambda _: _run(words=("-c", "")), rounds))
    for name in [*FORMATS, *DESCRIPTIONS]:
        yield _row(f"sociale kaart, {name}", seconds(partial(directory, [name]), rounds))
    yield _row("sociale kaart, alles", seconds(partial(directory, [*FORMATS, *DESCRIPTIONS]), rounds))
    yield _row("netwerkkaart, alles", seconds(partial(roles, [*ROLES]), rounds))
    with TemporaryDirectory() as folder:
        yield from _country(Path(folder), towns, services, relations)


def _country(folder: Path, towns: int, services: int, relations: int) -> Iterator[str]:
    each = landelijk.ACTORS_EACH
    graph = landelijk.write(folder / "graaf", towns * each, towns * relations, services=towns * services)
    took, most = country(graph, folder / "uit")
    files = [path for path in (folder / "uit").rglob("*") if path.is_file()]
    begin = time.perf_counter()
    shutil.copytree(folder / "uit", folder / "kopie")
    copied = time.perf_counter() - begin
    yield f"\n{towns} gemeenten met elk {services} voorzieningen en {relations} relaties: html, csv en json\n"
    yield f"- {took:.0f} s, {most >> 20} MB voor alle processen samen"
    yield f"- {len(files)} bestanden van samen {sum(path.stat().st_size for path in files) >> 20} MB"
    yield f"- maatstaf: kopiëren van die bestanden {copied:.1f} s"


def _wished(formats: Sequence[str]) -> list[str]:
    return [word for name in formats for word in ("--formaat", name)]


def _run(*given: str, words: Sequence[str] = ()) -> None:
    command = [*NETWERK, *given] if given else [sys.executable, *words]
    subprocess.run(command, check=True, capture_output=True)


def _row(label: str, found: Sequence[float]) -> str:
    return f"| {label} | {median(found):.2f} | {min(found):.2f} | {max(found):.2f} |"


def main() -> None:
    """Print the tables."""
    given = [int(word) for word in sys.argv[1:4]]
    for line in report(*given, *(TOWNS, SERVICES, RELATIONS)[len(given) :]):
        print(line, flush=True)


if __name__ == "__main__":
    main()
