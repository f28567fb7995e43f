"""Writing folders, whole or not at all: filled beside their target, and then swapped with it.

A process that is killed leaves at most a ``.netwerk-*`` folder beside the target; what stood there before is untouched.
Only where the system cannot swap two folders in one step is there a moment without either; the next run mends that.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from netwerk import __version__
from netwerk.errors import OutputError
from netwerk.files import checked, explained, resolved, sync, temporary, write_new
from netwerk.model import Stand, local_name
from netwerk.wording import stand_lines

_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE, as renameat2(2) has them
MANIFEST: Final = "manifest.json"
"""The list by which a later run knows a folder for its own."""

LITTER: Final = re.compile(r"\.|~\$|(?:thumbs\.db|desktop\.ini)$", re.IGNORECASE)
"""How files begin that file managers and office programs leave behind, and that nobody misses."""


@contextmanager
def replacing(target: Path, maker: str) -> Iterator[Path]:
    """A new folder to fill, which takes the place of ``target`` when the block ends well, and else is thrown away.

    An existing folder is replaced when it is empty, or when its manifest says that the same ``maker`` made it and
    lists all that is in it: give the new one a manifest too, or the next run refuses it.
    """
    with explained(target):
        target = resolved(target)
        previous = target.parent / f".netwerk-vorige-{target.name}"
        _recover(target, previous)
        _refuse_foreign(target, maker)
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.parent / temporary()
        try:
            fresh.mkdir()
            yield fresh
            for parent, _, _ in os.walk(fresh, topdown=False):
                sync(Path(parent))
            _swap(fresh, target, previous)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
        sync(target.parent)
        shutil.rmtree(previous, ignore_errors=True)


def fill(folder: Path, files: Mapping[str, bytes]) -> dict[str, str]:
    """Add files to a folder; names may hold ``/``. Gives the SHA-256 of each."""
    for name, data in files.items():
        path = folder / checked(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, data)
    return {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


def write(target: Path, maker: str, files: Mapping[str, bytes]) -> None:
    """Make a folder hold exactly these files."""
    with replacing(target, maker) as fresh:
        fill(fresh, files)


def sealed(maker: str, stands: Sequence[Stand], files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files, sorted, with their manifest."""
    every = {path: files[path] for path in sorted(files)}
    sums = {path: hashlib.sha256(content).hexdigest() for path, content in every.items()}
    return {**every, MANIFEST: manifest(maker, stands, sums)}


def manifest(maker: str, stands: Sequence[Stand], sums: Mapping[str, str]) -> bytes:
    """Who made a folder, of which data and days, and the SHA-256 of each file; the same for the same data."""
    record = {
        "netwerk": __version__,
        "opdracht": maker,
        "dataversie": stands[0].version,
        "stand": {local_name(s.area.iri) if s.area else "": stand_lines(s) for s in stands},
        "sha256": {path: sums[path] for path in sorted(sums)},
    }
    return (json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode()


def check(target: Path, maker: str) -> None:
    """Raise OutputError when this folder may not be replaced, before the work is done."""
    with explained(target):
        _refuse_foreign(resolved(target), maker)


def _refuse_foreign(target: Path, maker: str) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise OutputError(f"Kan {target} niet schrijven: het is een bestand; geef een map.")
    if Path.cwd().is_relative_to(target):
        raise OutputError(f"Kan {target} niet vervangen: u staat erin; geef een nieuwe map daarbinnen.")
    if not any(target.iterdir()):
        return
    record = _record(target)
    if record is None:
        raise OutputError(
            f"Kan {target} niet vervangen: die map bevat bestanden die netwerk niet heeft gemaakt;"
            " geef een nieuwe of lege map."
        )
    if (made_by := record.get("opdracht", maker)) != maker:
        raise OutputError(
            f"Kan {target} niet vervangen: die map is gemaakt met netwerk {made_by}; geef een andere map."
        )
    if (own := _added(target, record)) is not None:
        raise OutputError(
            f"Kan {target} niet vervangen: {own} daarin heeft netwerk niet gemaakt;"
            " haal het daar weg of geef een andere map."
        )


def _record(folder: Path) -> Mapping[str, Any] | None:
    """What the manifest of a folder says; None when none of ours made it."""
    try:
        record = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) and "netwerk" in record else None


def _added(folder: Path, record: Mapping[str, Any]) -> str | None:
    """The first file of a folder that its manifest does not list and that somebody would miss."""
    sums = record.get("sha256")
    if not isinstance(sums, dict):
        return None
    for parent, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            path = (Path(parent) / name).relative_to(folder).as_posix()
            if path not in sums and path != MANIFEST and not LITTER.match(name):
                return path
    return None


def _recover(target: Path, previous: Path) -> None:
    """Undo or finish the swap of a run that was killed halfway."""
    if previous.exists() and target.exists():
        shutil.rmtree(previous)
    elif previous.exists():
        previous.rename(target)


def _swap(fresh: Path, target: Path, previous: Path) -> None:
    """Let the new folder take the place of the old one: in one step where the system can, else in two."""
    if not target.exists() or not any(target.iterdir()):
        fresh.rename(target)
        return
    if _exchanged(fresh, target):
        return
    target.rename(previous)
    try:
        fresh.rename(target)
    except BaseException:
        previous.rename(target)
        raise


def _exchanged(one: Path, other: Path) -> bool:
    """Whether two folders changed places in one step, so that there is no moment without either (Linux can)."""
    if sys.platform != "linux":
        return False
    exchange = getattr(ctypes.CDLL(None), "renameat2", None)
    return exchange is not None and exchange(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0
