"""Threads of a server take memory from a few pools that they share."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

POOLS = """
import ctypes, sys, threading
from netwerk.runner import memory
if sys.argv[1] == "share":
    memory.share()
take = ctypes.CDLL(None).malloc
take.restype = ctypes.c_void_p
places, together = [], threading.Barrier(12)
def work():
    together.wait(20)
    places.append(take(1000))
    together.wait(20)
threads = [threading.Thread(target=work) for _ in range(12)]
for one in threads: one.start()
for one in threads: one.join()
print(len({place >> 26 for place in places}))
"""
"""Each pool but the first lies in a stretch of 64 MB of its own."""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="een andere C-bibliotheek kent deze keuze niet")
def test_many_threads_share_two_pools() -> None:
    assert pools("apart") > 3
    assert pools("share") <= 3, "the first pool may lie across two stretches"


def pools(how: str) -> int:
    """From how many pools twelve threads take memory."""
    done = subprocess.run([sys.executable, "-c", POOLS, how], capture_output=True, text=True, check=True, timeout=60)
    return int(done.stdout)
