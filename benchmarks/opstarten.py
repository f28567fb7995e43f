"""How long a command takes as a whole process: `python benchmarks/opstarten.py [RONDEN]`, with netwerk installed.

Each round runs every command once, in turn, so that a noisy moment touches all of them. The yardstick of the same
run is an empty Python process. Printed: the median, the fastest and the slowest in milliseconds, and the median as
a multiple of the yardstick.
"""

from __future__ import annotations

import platform
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

NETWERK = str(Path(sys.executable).with_name("netwerk"))
COMMANDS = {
    "ijk: een leeg Python-proces": [sys.executable, "-c", "pass"],
    "netwerk --help": [NETWERK, "--help"],
    "netwerk vragen": [NETWERK, "vragen"],
    "netwerk vraag aanmelders": [NETWERK, "vraag", "aanmelders", "--param", "bij=Jeugdbeschermingsplein"],
    "netwerk route": [NETWERK, "route", "onderwijs", "Jeugdbeschermingsplein", "--gebied", "Ridderkerk"],
    "netwerk sparql": [NETWERK, "sparql", "SELECT * { ?a nw:verwijstNaar ?b }"],
}


def measure(rounds: int) -> dict[str, list[float]]:
    """Milliseconds of every command in every round; the first round, which fills the caches, is not counted."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(rounds + 1):
        for name, command in COMMANDS.items():
            begin = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            times[name].append(1000 * (time.perf_counter() - begin))
    return {name: found[1:] for name, found in times.items()}


def main() -> None:
    """Measure and print a Markdown table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    times = measure(rounds)
    yardstick = median(next(iter(times.values())))
    print(f"{rounds} ronden, {platform.python_implementation()} {platform.python_version()}, {platform.machine()}\n")
    print("| proces | mediaan (ms) | snelst | traagst | maal de ijk |\n|---|---|---|---|---|")
    for name, found in times.items():
        middle = median(found)
        print(f"| {name} | {middle:.0f} | {min(found):.0f} | {max(found):.0f} | {middle / yardstick:.1f} |")


if __name__ == "__main__":
    main()
