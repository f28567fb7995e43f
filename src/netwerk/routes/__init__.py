"""Routes between two actors, searched and told."""

from netwerk.routes.search import Filter, Routes, Step, shortest, simple
from netwerk.routes.telling import as_json, as_text

__all__ = ["Filter", "Routes", "Step", "as_json", "as_text", "shortest", "simple"]
