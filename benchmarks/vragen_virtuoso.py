"""Virtuoso 7 on loopback, on a folder of its own that is gone afterwards; Debian's `virtuoso-opensource`."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import httpx2 as httpx

SERVER, CLIENT = "virtuoso-t", "isql-vt"
MOST_ROWS: Final = 100_000
_CODE = re.compile(r"Error (\w+)")
SETTINGS: Final = """\
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
FileExtend = 200
Striping = 0
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
FileExtend = 200
Striping = 0
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
DirsAllowed = {data}
NumberOfBuffers = 170000
MaxDirtyBuffers = 130000
MaxQueryMem = 2G
ThreadsPerQuery = 2
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
ServerThreads = 4
MaxClientConnections = 4
[SPARQL]
ResultSetMaxRows = {rows}
MaxQueryCostEstimationTime = 0
"""
"""A buffer is 8 kB: 1.4 GB of them, more than the data takes, so that all is answered from memory."""


@dataclass
class Virtuoso:
    """A running server that holds the data."""

    address: str
    client: httpx.Client

    def rows(self, text: str, cap: float) -> int:
        """How many rows it answers a SELECT with. Raises RuntimeError with the code of its error, or TimeoutError."""
        try:
            answer = self.client.post(
                self.address,
                data={"query": text},
                headers={"Accept": "application/sparql-results+json"},
                timeout=cap,
            )
        except httpx.TimeoutException as error:
            raise TimeoutError from error
        if answer.status_code != 200:
            code = _CODE.search(answer.text)
            raise RuntimeError(f"fout {code[1]}" if code else f"status {answer.status_code}")
        return len(answer.json()["results"]["bindings"])


def installed() -> bool:
    """Whether it can be measured here."""
    return all(shutil.which(program) for program in (SERVER, CLIENT))


@contextmanager
def serving(files: Sequence[Path]) -> Iterator[Virtuoso]:
    """A server that has read these Turtle files."""
    with TemporaryDirectory() as name:
        folder, sql, http = Path(name), _free_port(), _free_port()
        settings = folder / "virtuoso.ini"
        data = ", ".join(sorted({str(file.parent) for file in files}))
        settings.write_text(SETTINGS.format(folder=folder, data=data, sql=sql, http=http, rows=MOST_ROWS))
        command = [SERVER, "-f", "-c", str(settings)]
        with (
            (folder / "uitvoer").open("wb") as told,
            subprocess.Popen(command, cwd=folder, stdout=told, stderr=told) as server,
        ):
            try:
                _fill(sql, files)
                with httpx.Client(trust_env=False) as client:
                    yield Virtuoso(f"http://127.0.0.1:{http}/sparql", client)
            finally:
                server.kill()


def _fill(port: int, files: Sequence[Path]) -> None:
    lines = [f"DB.DBA.TTLP (file_to_string_output ('{file}'), '', 'urn:x-netwerk:{file.stem}');" for file in files]
    script = "\n".join(["log_enable (2, 1);", *lines, "checkpoint;"])
    command = [CLIENT, f"127.0.0.1:{port}", "dba", "dba", "VERBOSE=OFF", "BANNER=OFF", "ERRORS=STDOUT"]
    for _ in range(100):
        done = subprocess.run(command, input=script, text=True, capture_output=True, check=False)
        if done.returncode == 0 and "Connected" not in done.stderr:
            break
        time.sleep(0.3)
    if "Error" in done.stdout:
        raise RuntimeError(done.stdout)


def _free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return int(opened.getsockname()[1])
