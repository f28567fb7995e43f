"""Sociale kaart in HSDS 3.0.1, the world's exchange format for such directories: as JSON and as a data package.

The format is of Open Referral. Its field descriptions stand at https://docs.openreferral.org/; the tests hold every
file against its JSON schemas, with each of them closed, and every table against its data package.
"""

from netwerk.directory.hsds.folder import render

__all__ = ["render"]
