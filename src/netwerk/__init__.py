"""netwerk: Dutch youth care as a knowledge graph that answers, draws and exports."""

__version__ = "0.1.0"
