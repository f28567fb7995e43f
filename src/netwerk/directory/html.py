"""The directory as one HTML page, with a contents list and a search that needs no server."""

from __future__ import annotations

from netwerk.directory import telling
from netwerk.directory.base import Directory
from netwerk.pages import environment


def render(directory: Directory) -> str:
    """A section for each target group; a service for several is told in the first and named in the others."""
    first = {entry.service.iri: group for group in reversed(directory.groups) for entry in group.entries}
    template = environment(__package__ or "").get_template("directory.html")
    return template.render(directory=directory, stand=directory.stand, first=first, telling=telling)
