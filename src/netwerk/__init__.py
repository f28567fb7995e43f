"""netwerk: Dutch youth care as a knowledge graph that answers, draws and exports.

For an analyst in a notebook: ``from netwerk import Network, open_network``. Both are loaded when they are first used,
so that a command that needs no network starts at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netwerk.network import Network
    from netwerk.notebook import open_network

__version__ = "0.1.0"
__all__ = ["Network", "__version__", "open_network"]


def __getattr__(name: str) -> object:
    """The names that an analyst imports from here."""
    if name == "Network":
        from netwerk.network import Network

        return Network
    if name == "open_network":
        from netwerk.notebook import open_network

        return open_network
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
