"""The netwerkkaart as pages: an overview with a search that needs no server, and a page for each role to print.

Each page carries its own style and script, so that one of them can be mailed or put on a network drive by itself.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from netwerk.directory.html.lines import Link
from netwerk.pages import environment
from netwerk.roles import telling
from netwerk.roles.base import Role, Roles
from netwerk.wording import capital, citations

INDEX: Final = "index.html"


def render(roles: Roles) -> dict[str, str]:
    """The pages of a folder by path."""
    names = {iri: f"{name}.html" for iri, name in roles.file_names.items()}

    def beside(iri: str) -> str:
        return names.get(iri, "")

    pages = {names[role.actor.iri]: page(role, roles, beside, INDEX) for role in roles.roles}
    return {INDEX: overview(roles, beside), **pages}


def overview(roles: Roles, link: Link) -> str:
    """The page of all roles; ``link`` leads to the pages of whom it names."""
    return _rendered("overview.html", roles, link)


def page(role: Role, roles: Roles, link: Link, index: str) -> str:
    """The page of one role; ``index`` is where that of all roles is."""
    return _rendered("role.html", roles, link, role=role, notes=telling.notes(role), index=index)


def _rendered(name: str, roles: Roles, link: Link, **values: object) -> str:
    known = {"roles": roles, "stand": roles.stand, "link": link, **values}
    text: str = _templates().get_template(name).render(**known)
    return text


@cache
def _templates() -> Any:
    found = environment(__package__ or "")
    found.globals.update(capital=capital, citations=citations, telling=telling)
    return found
