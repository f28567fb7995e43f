"""The only door from RDF rows to Python objects: what the graph holds, as frozen objects by IRI."""

from netwerk.catalog.catalog import Catalog

__all__ = ["Catalog"]
