"""From one actor: the escalation chart that begins there, and the ways from there to another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from netwerk import network as networks
from netwerk import routes, schemas
from netwerk.errors import InputError, NetwerkError
from netwerk.model import Entity
from netwerk.network import Network
from netwerk.questions import Parameter
from netwerk.routes import Filter, Routes
from netwerk.web import responses, site, telling
from netwerk.web.choice import STANDARD, Choice
from netwerk.web.fields import field
from netwerk.web.making import PAGE
from netwerk.web.overviews import with_ways
from netwerk.wording import join_words

SCHEMA, ROUTE = "/schema", "/route"
FROM, TO, AGE = "van", "naar", "leeftijd"
OLDEST: Final = 120
CHARTS: Final = {form.suffix.removeprefix("."): form for form in schemas.FORMATS.values()}
ROUTES: Final = {"txt": routes.as_text, "json": routes.as_json}
_ASKED: Final = {
    FROM: Parameter(FROM, "ding", "van wie", ""),
    TO: Parameter(TO, "ding", "naar wie of welke voorziening", ""),
    AGE: Parameter(AGE, "getal", "leeftijd, als die ertoe doet", "12"),
}


async def chart(request: Request) -> Response:
    """The escalation chart of an actor, as a page or a file; a form when no actor is named."""
    return await site.of(request).few.run(_chart, request)


def _chart(request: Request) -> Response:
    choice, given, ending = _read(request, SCHEMA, (FROM,), CHARTS)
    try:
        if not given[FROM] and not ending:
            return _form(request, "schema.form.html", choice, given, None)
        network = site.of(request).network(choice.stand)
        text = CHARTS[ending or PAGE].render(schemas.make(network, _end(request, network, given[FROM])))
    except NetwerkError as error:
        if ending:
            raise
        return _form(request, "schema.form.html", choice, given, error)
    if ending:
        return responses.file(text, ending, "schema")
    more = {SCHEMA: "andere actor", **{f"{SCHEMA}.{name}": name.upper() for name in CHARTS if name != PAGE}}
    return responses.html(with_ways(text, choice, more, **given))


async def route(request: Request) -> Response:
    """The shortest ways from one actor to another, as a page or a file; a form when they are not both named."""
    return await site.of(request).few.run(_route, request)


def _route(request: Request) -> Response:
    choice, given, ending = _read(request, ROUTE, (FROM, TO, AGE), ROUTES)
    found, network = None, site.of(request).network(choice.stand)
    try:
        if ending or (given[FROM] and given[TO]):
            found = _shortest(request, network, given)
    except NetwerkError as error:
        if ending:
            raise
        return _form(request, "route.html", choice, given, error, found=None)
    if ending and found:
        return responses.file(ROUTES[ending](found, network), ending, "route")
    asked = {name: value for name, value in given.items() if value}
    swapped = {**asked, FROM: given[TO], TO: given[FROM]}
    shown = {"asked": asked, "swapped": swapped, "files": tuple(ROUTES), "network": network, "found": found}
    return _form(request, "route.html", choice, given, None, **shown)


def _shortest(request: Request, network: Network, given: Mapping[str, str]) -> Routes:
    origin, target = (_end(request, network, given[name]) for name in (FROM, TO))
    if origin.iri == target.iri:
        raise InputError(f"Van en naar zijn allebei {origin.label}; noem er twee.")
    return routes.shortest(network, origin, target, Filter(age=_age(given[AGE])))


def _end(request: Request, network: Network, name: str) -> Entity:
    return networks.find(network, name, site.of(request).catalog.entities.values())


def _age(text: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and int(text) <= OLDEST):
        raise InputError(f"{AGE}: '{text}' is geen leeftijd in jaren van 0 tot en met {OLDEST}.")
    return int(text)


def _read(
    request: Request, path: str, names: tuple[str, ...], endings: Mapping[str, object]
) -> tuple[Choice, dict[str, str], str]:
    """What is chosen, what is given of these fields, and the ending of the address that names a file."""
    ending = request.url.path.removeprefix(path).removeprefix(".")
    if ending and ending not in endings:
        raise HTTPException(404, f"Dit is er als: {', '.join(endings)}.")
    for name in request.query_params:
        if name not in (*names, *STANDARD):
            raise InputError(f"Onbekend: '{name}'. Mogelijk: {join_words([*names, *STANDARD])}.")
    given = {name: request.query_params.get(name, "").strip() for name in names}
    return site.chosen(request, None), given, ending


def _form(
    request: Request,
    template: str,
    choice: Choice,
    given: Mapping[str, str],
    error: NetwerkError | None,
    **values: object,
) -> Response:
    catalog = site.of(request).catalog
    fields = [field(_ASKED[name], value, catalog, choice, required=name != AGE) for name, value in given.items()]
    status = telling.status_of(error) if error else 200
    return responses.page(request, template, choice, status, fields=fields, error=str(error) if error else "", **values)
