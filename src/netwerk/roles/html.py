"""The netwerkkaart as pages: an overview with a search that needs no server, and a page for each role to print.

Each page carries its own style and script, so that one of them can be mailed or put on a network drive by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from netwerk.directory.telling import capital
from netwerk.pages import environment
from netwerk.roles import telling
from netwerk.roles.base import Roles
from netwerk.wording import citations

INDEX: Final = "index.html"


def render(roles: Roles) -> dict[str, str]:
    """The pages by path."""
    return dict(_pages(roles))


def _pages(roles: Roles) -> Iterator[tuple[str, str]]:
    templates = environment(__package__ or "")
    known = {"roles": roles, "stand": roles.stand, "telling": telling, "capital": capital, "index": INDEX}
    known["citations"] = citations
    yield INDEX, templates.get_template("overview.html").render(**known)
    page = templates.get_template("role.html")
    for role in roles.roles:
        name = f"{roles.file_names[role.actor.iri]}.html"
        yield name, page.render(role=role, notes=telling.notes(role), **known)
