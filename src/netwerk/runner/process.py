"""One worker as its owner sees it: started, asked, and ended for sure."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from netwerk.errors import StoppedError
from netwerk.runner import frames
from netwerk.runner.limits import CANCELLED, DEPTH, FAILED, MEMORY, TIME, Limits
from netwerk.runner.messages import Done, Job, Open, Query, Ready
from netwerk.runner.token import Token

CODE = "from netwerk.runner.worker import main; main()"
OPENING = 120.0
CLOSING = "De vraag is afgebroken: het programma sluit af."
_OVERFLOWS = (-11, -10, -7, 0xC00000FD)  # how a process ends whose stack is full: Linux, macOS, Windows
_OUT_OF_MEMORY = ("memory allocation of", "MemoryError", "out of memory", "capacity overflow")


class Worker:
    """A process with a store of its own. One thread asks at a time; any thread may stop it."""

    def __init__(self, place: Path, version: str, memory: int, after: Callable[[], None] = lambda: None) -> None:
        """Start a process on this snapshot; ``after`` cleans up once it has ended."""
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the process
        self._after = after
        self._why: str | None = None
        self._ended = False
        self._is_ready = False
        self._since: float | None = None
        self._process = subprocess.Popen(  # noqa: S603 - this interpreter, with code that stands above
            [sys.executable, "-P", "-c", CODE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env={**os.environ, "RUST_BACKTRACE": "0", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        with suppress(OSError):
            self._send(Open(place, version, memory))

    @property
    def alive(self) -> bool:
        """Whether it can take a job."""
        return self._why is None and not self._ended and self._process.poll() is None

    @property
    def pid(self) -> int:
        """The id of its process."""
        return self._process.pid

    @property
    def busy(self) -> float:
        """How many seconds it has been at its job; a worker that still opens its data has not begun."""
        since = self._since
        return time.monotonic() - since if since is not None else 0.0

    def ask(self, job: Job, limits: Limits, token: Token) -> Done:
        """What the worker answers. Raises StoppedError when it is stopped or ends; it takes no more jobs then."""
        with token.calling(lambda: self._kill(CANCELLED)):
            self._until_ready()
            self._since = time.monotonic()
            try:
                with self._deadline(limits.seconds, TIME):
                    done = self._exchange(job, limits)
            finally:
                self._since = None
        if not isinstance(done, Done):
            raise TypeError("a worker answers a job with Done")
        return done

    def stop(self) -> None:
        """End the process, wait until it is gone, and leave nothing open."""
        if self._ended:
            return
        self._ended = True
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout, self._errors):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        self._after()

    def _until_ready(self) -> None:
        if not self._is_ready:
            with self._deadline(OPENING, FAILED):
                self._is_ready = isinstance(self._exchange(None, Limits()), Ready)

    def _exchange(self, job: Job | None, limits: Limits) -> Any:
        try:
            if job is not None:
                self._send(job)
            if self._process.stdout is None:
                raise EOFError
            return frames.receive(self._process.stdout)
        except (OSError, EOFError, ValueError) as error:
            raise self._told(limits, isinstance(job, Query)) from error

    def _send(self, message: object) -> None:
        if self._process.stdin is not None:
            frames.send(self._process.stdin, message)

    @contextmanager
    def _deadline(self, seconds: float, why: str) -> Iterator[None]:
        if not seconds:
            yield
            return
        timer = threading.Timer(seconds, self._kill, [why])
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _kill(self, why: str) -> None:
        self._why = self._why or why
        self._process.kill()

    def _told(self, limits: Limits, is_free: bool) -> StoppedError:
        """Why there is no answer, once the process is gone; a free query can be too deep for its stack."""
        self._process.kill() if self._why else None
        code = self._process.wait()
        if self._why == TIME:
            return StoppedError(limits.told(TIME), TIME)
        if self._why == CANCELLED:
            return StoppedError("De vraag is afgebroken: niemand wacht meer op het antwoord.", CANCELLED)
        if self._ended:
            return StoppedError(CLOSING, FAILED)
        said = self._last_words()
        if any(words in said for words in _OUT_OF_MEMORY):
            return StoppedError(limits.told(MEMORY), MEMORY)
        if is_free and code in _OVERFLOWS:
            return StoppedError(limits.told(DEPTH), DEPTH)
        why = f" ({said.splitlines()[-1].strip()})" if said.strip() else ""
        return StoppedError(
            f"Het proces dat de vraag beantwoordde, is onverwacht geëindigd (uitgang {code}){why}."
            " Er is een nieuw; stel de vraag eenvoudiger.",
            FAILED,
        )

    def _last_words(self) -> str:
        with suppress(OSError, ValueError):
            self._errors.seek(0, os.SEEK_END)
            self._errors.seek(max(0, self._errors.tell() - 2000))
            return self._errors.read().decode("utf-8", "replace")
        return ""
