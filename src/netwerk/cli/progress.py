"""How far a long command is: a bar on a terminal, and plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import click

T = TypeVar("T")


@contextmanager
def progress(label: str, work: Iterable[T], total: int, name: Callable[[T], str]) -> Iterator[Iterable[T]]:
    """The same pieces of work, each told by its name as it comes, on standard error."""
    if sys.stderr.isatty():
        shown = click.progressbar(
            work, total, label=label, item_show_func=lambda one: name(one) if one is not None else "", file=sys.stderr
        )
        with shown as bar:
            yield bar
    else:
        yield _told(work, total, name)


def _told(work: Iterable[T], total: int, name: Callable[[T], str]) -> Iterator[T]:
    for number, one in enumerate(work, 1):
        click.echo(f"{number}/{total} {name(one)}", err=True)
        yield one
