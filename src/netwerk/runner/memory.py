"""What a process holds, and keeping it to that; only where the system tells (Linux)."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

_TOLD = Path("/proc/self/statm")


def used() -> int:
    """The memory this process has in use, in bytes; 0 where the system does not tell."""
    return _pages(1)


def machine() -> int:
    """The memory of this machine, in bytes; 0 where the system does not tell."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):
        return 0


def limit(extra: int) -> None:
    """Let this process have no more than it has now and so many bytes beside it."""
    reserved = _pages(0)
    if not extra or not reserved or sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = reserved + extra if hard == resource.RLIM_INFINITY else min(reserved + extra, hard)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _pages(column: int) -> int:
    try:
        import resource

        return int(_TOLD.read_text(encoding="ascii").split()[column]) * resource.getpagesize()
    except (ImportError, OSError):
        return 0
