"""The directory as web pages: one to start from and search, one for each service and each actor."""

from netwerk.directory.html.folder import render

__all__ = ["render"]
