"""A query of the command line, kept to its time: it runs beside the command, which ends with it."""

from __future__ import annotations

import os
import sys
import threading
import traceback
from collections.abc import Callable
from typing import TypeVar

import click

from netwerk.errors import InputError
from netwerk.runner.limits import TIME, Limits

T = TypeVar("T")
STACK = 256 << 20  # a query of a thousand brackets deep takes more than a thread has
EACH = 2600  # how many bytes of stack a character can take, if it is a bracket: 2118 were measured
LONGEST = 1_000_000  # as much as the web application reads


def within(limits: Limits, job: Callable[[], T], text: str) -> T:
    """What the job gives, with a stack as deep as this query can need. Raises InputError for one that is too long.

    Over its time the whole process ends, with one line and status 2.

    The engine cannot be asked to stop, and the process of one question has nothing else to do.
    """
    if len(text) > LONGEST:
        raise InputError(f"De vraag is langer dan {LONGEST} tekens; vraag minder.")
    found: list[T] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            found.append(job())
        except BaseException as error:  # noqa: BLE001 - raised again below, in the thread that waits
            _let_go(error)
            failed.append(error)

    before = threading.stack_size(max(STACK, EACH * len(text) // 4096 * 4096))
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    threading.stack_size(before)
    try:
        thread.join(limits.seconds or None)
    except KeyboardInterrupt:
        _end("Afgebroken; er is niets geschreven.")
    if thread.is_alive():
        _end(limits.told(TIME))
    if failed:
        raise failed[0]
    return found[0]


def _let_go(error: BaseException | None) -> None:
    """Drop what the frames of an error hold: an answer of the engine may only be dropped in its own thread."""
    while error is not None:
        traceback.clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__


def _end(line: str) -> None:
    click.echo(f"netwerk: {line}", err=True)
    sys.stderr.flush()
    os._exit(2)
