"""What a process holds, and keeping it to that; only where the system tells (Linux)."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

_TOLD = Path("/proc/self/statm")
_POOLS = -8  # M_ARENA_MAX in glibc's malloc.h


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


def share(pools: int = 2) -> None:
    """Let all threads take memory from so many pools, for a process with many threads.

    The C library of Linux gives threads pools of their own, eight for each processor, and what one thread gave back
    the others cannot use: a server that forgets all it made grows for hours all the same. To be called before there
    are threads.
    """
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):  # another C library has no such choice
            ctypes.CDLL(None).mallopt(_POOLS, pools)


def _pages(column: int) -> int:
    try:
        import resource

        return int(_TOLD.read_text(encoding="ascii").split()[column]) * resource.getpagesize()
    except (ImportError, OSError):
        return 0
