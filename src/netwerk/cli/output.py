"""Where a text goes: standard output, a file, or a folder when there are several."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from netwerk import files
from netwerk.errors import InputError, OutputError
from netwerk.formats import Content, Files, as_bytes


def deliver(texts: Files, out: Path | None) -> None:
    """Put one text on standard output or in a file, and several in a folder under their own names.

    Raises InputError when there are several and no place is named.
    """
    if len(texts) == 1 and (out is None or not _is_folder(out)):
        _one(next(iter(texts.values())), out)
        return
    if out is None:
        raise InputError("Meer dan één formaat: noem met --uit een map.")
    files.write_files(out, {name: as_bytes(text) for name, text in texts.items()})
    for name in texts:
        click.echo(f"Geschreven: {out / name}", err=True)


def terminal_width(out: Path | None) -> int | None:
    """How wide the terminal is that a text goes to; None when it goes elsewhere."""
    if out is not None or not sys.stdout.isatty():
        return None
    import shutil

    return shutil.get_terminal_size().columns


def _is_folder(place: Path) -> bool:
    try:
        return place.is_dir()
    except OSError as error:
        raise OutputError(f"Kan {place.name[:40]}… niet schrijven: {files.reason(error)}.") from error


def _one(content: Content, out: Path | None) -> None:
    if out is not None:
        files.write_bytes(out, as_bytes(content))
        click.echo(f"Geschreven: {out}", err=True)
    elif isinstance(content, str):
        click.echo(content, nl=not content.endswith("\n"))
    elif sys.stdout.isatty():
        raise InputError("Dit formaat is geen tekst: noem met --uit een bestand.")
    else:
        sys.stdout.buffer.write(content)
