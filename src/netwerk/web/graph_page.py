"""The page of one graph, which is one file of the data: the things it says something of, by kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from netwerk import names
from netwerk.catalog import Catalog
from netwerk.catalog.things import MENTIONS
from netwerk.model import Value, local_name
from netwerk.runner import Reply
from netwerk.runner.forms import VALUES
from netwerk.vocab import PREFIXES
from netwerk.web import addresses, responses, site
from netwerk.web.choice import Choice
from netwerk.web.sheet import Link
from netwerk.web.titles import title

DERIVED: Final = f"{PREFIXES['graaf']}afgeleid"
"""The shortcuts: made for the day and area of who asks, so only a worker has them."""
_TRIPLES = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH graaf:afgeleid { ?s ?p ?o } }"
_THINGS = f"SELECT DISTINCT ?s WHERE {{ GRAPH graaf:afgeleid {{ ?s ?p ?o }} }} ORDER BY ?s LIMIT {MENTIONS + 1}"


def derived(request: Request, choice: Choice, form: str) -> Reply:
    """The shortcuts of the chosen day and area, in a form for triples."""
    return _asked(request, choice, _TRIPLES, form)


def show(request: Request, choice: Choice, iri: str, path: str) -> Response | None:
    """The page; None when there is no such graph."""
    catalog = site.of(request).catalog
    held = _shortened(request, choice) if iri == DERIVED else catalog.graph(iri)
    if not held:
        return None
    return responses.page(
        request,
        "graph.html",
        choice,
        name=local_name(iri),
        iri=iri,
        path=path,
        groups=_by_kind(catalog, held[:MENTIONS]),
        number=MENTIONS,
        more=len(held) > MENTIONS,
        derived=iri == DERIVED,
    )


def _shortened(request: Request, choice: Choice) -> tuple[Value, ...]:
    return tuple(Value("", row[0].text) for row in _asked(request, choice, _THINGS, VALUES).rows if row[0])


def _asked(request: Request, choice: Choice, query: str, form: str) -> Reply:
    stand = choice.stand
    area = stand.area.iri if stand.area else None
    return site.of(request).runner.query(
        query, rows_as=form, graph_as=form, day=stand.day, area=area, plans=stand.plans
    )


def _by_kind(catalog: Catalog, things: Iterable[Value]) -> dict[str, list[Link]]:
    """Links to things under what comes before the colon of their short name."""
    found: dict[str, list[Link]] = {}
    for thing in things:
        iri = thing.iri or ""
        path = addresses.path_of(iri)
        link = Link(title(catalog, thing), path, None if path else addresses.outside(iri))
        short, colon, _ = names.short(iri).partition(":")
        found.setdefault(short if colon and "/" not in short and short != "https" else "overige", []).append(link)
    return {kind: found[kind] for kind in sorted(found)}
