"""A folder for what workers open; what a program left that was ended without a goodbye is cleared away."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

_NAME = ".netwerk-vragen-"
_OWNED = re.compile(rf"{re.escape(_NAME)}(\d+)-\w+\Z")


def make(place: Path | None) -> Path:
    """A new folder in this one, or among those of the system."""
    where = place or Path(tempfile.gettempdir())
    for old in where.glob(f"{_NAME}*"):
        owner = _OWNED.match(old.name)
        if owner and not _runs(int(owner[1])):
            shutil.rmtree(old, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"{_NAME}{os.getpid()}-", dir=where))


def _runs(process: int) -> bool:
    """Whether this process is still there; where that cannot be seen, it is."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
