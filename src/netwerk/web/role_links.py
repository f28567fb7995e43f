"""The netwerkkaart as it stands here: at which address each role has its page, and pages that lead to those."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from urllib.parse import quote

from netwerk import network as networks
from netwerk.catalog import Catalog
from netwerk.directory.html.lines import Link
from netwerk.model import Stand, code
from netwerk.roles import html, loading
from netwerk.roles.base import Roles
from netwerk.roles.making import acting
from netwerk.vocab import PREFIXES
from netwerk.web.addresses import path_of
from netwerk.web.choice import Choice

ROLES: Final = "netwerkkaart"
_PLAIN: Final = re.compile(r"\w[\w.~-]*")


def name_of(iri: str) -> str:
    """How an actor is called in the address of its page: as in its IRI, or by its code when that is not ours.

    >>> name_of("https://w3id.org/netwerk/id/actor/school"), name_of("urn:school")
    ('school', 'jsm2jb34')
    """
    name = iri.removeprefix(PREFIXES["actor"])
    return name if _PLAIN.fullmatch(name) else code(iri).lower()


def role_path(iri: str) -> str:
    """The path of the page of a role."""
    return f"/{ROLES}/{quote(name_of(iri), safe='~')}"


def overview(found: Roles) -> str:
    """The page of all roles."""
    return html.overview(found, _link(found.stand, found.file_names.__contains__))


def page(catalog: Catalog, stand: Stand, iri: str) -> str:
    """The page of one role, which keeps its area and day in every link."""
    network = networks.load(catalog, stand)
    found = loading.make(network, catalog.areas.values(), loading.with_plans(catalog, stand), iri)
    (role,) = found.roles
    return html.page(role, found, _link(stand, acting(network)), _whole(stand).to(f"/{ROLES}"))


def _link(stand: Stand, is_role: Callable[[str], bool]) -> Link:
    choice = _whole(stand)

    def link(iri: str) -> str:
        path = role_path(iri) if is_role(iri) else path_of(iri)
        return choice.to(path) if path else ""

    return link


def _whole(stand: Stand) -> Choice:
    return Choice(stand, Choice(stand).whole)
