"""What a report, directory or map says of a day that no source speaks of."""

from __future__ import annotations

from typing import Final

from netwerk.network import Network

SILENCE: Final = "De bronnen zeggen niets over deze dag."


def is_silent(network: Network) -> bool:
    """Whether no source says of this day who has to do with whom."""
    return not network.relations
