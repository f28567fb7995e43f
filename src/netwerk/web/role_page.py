"""The page of one role of the netwerkkaart, at an address to keep; who is no role is told who comes near."""

from __future__ import annotations

from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from netwerk import names
from netwerk.model import Actor
from netwerk.network import Network
from netwerk.roles.making import acting
from netwerk.web import overviews, responses, role_links, site
from netwerk.web.addresses import path_of
from netwerk.web.choice import Choice
from netwerk.web.role_links import ROLES, name_of
from netwerk.wording import capital

NEAR: Final = 20
"""How many actors with a name like it are looked at to find roles among them."""


async def show(request: Request) -> Response:
    """The page of the role that the address ends on."""
    choice, actor = await run_in_threadpool(_asked, request)
    page = await overviews.made(request, ROLES, role_links.page, (actor.iri,), choice.stand)
    path = path_of(actor.iri)
    return responses.html(overviews.with_ways(str(page), choice, {path: f"alles over {actor.label}"} if path else {}))


def _asked(request: Request) -> tuple[Choice, Actor]:
    choice, found, name = site.chosen(request), site.of(request), request.path_params["role"]
    network = found.network(choice.stand)
    actor = _actor(network, name)
    if actor is not None:
        return choice, actor
    known = next((one for one in found.catalog.actors.values() if name_of(one.iri) == name), None)
    if known is None:
        raise HTTPException(404, f"De netwerkkaart kent hier geen rol '{name[: site.LONGEST]}'.{_near(network, name)}")
    raise HTTPException(
        404,
        f"{capital(known.label)} heeft op deze dag in dit gebied geen pagina in de netwerkkaart: de bronnen noemen"
        " geen verwijzing en geen raadpleging.",
    )


def _actor(network: Network, name: str) -> Actor | None:
    """The role of this name, if it is one."""
    is_role = acting(network)
    found = (e for e in network.entities.values() if isinstance(e, Actor) and name_of(e.iri) == name)
    return next((actor for actor in found if is_role(actor.iri)), None)


def _near(network: Network, name: str) -> str:
    """A sentence that names the roles nearest to this name, or nothing."""
    is_role = acting(network)
    actors = {name_of(e.iri): e.iri for e in network.entities.values() if isinstance(e, Actor)}
    like = names.nearest(name[: site.LONGEST], actors, NEAR)
    return names.suggestion(name[: site.LONGEST], [one for one in like if is_role(actors[one])])
