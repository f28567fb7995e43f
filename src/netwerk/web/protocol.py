"""``/sparql`` by the SPARQL 1.1 Protocol for programs, and the editor with its answer for readers."""

from __future__ import annotations

import asyncio

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from netwerk.errors import FormError, InputError, NetwerkError
from netwerk.runner import Reply, Token
from netwerk.runner.forms import ASK
from netwerk.web import choice, editor, media, operation, service, site
from netwerk.web.choice import Choice
from netwerk.web.media import Forms
from netwerk.web.operation import Operation

LOOK = 0.25
"""How many seconds between two looks whether who asked is still there."""


async def answer(request: Request) -> Response:
    """The answer to a query; without one what this service is, or for a reader the editor."""
    asked = await operation.read(request)
    chosen = await run_in_threadpool(choice.read, site.of(request).session, asked.fields)
    accept = media.named(asked.fields[media.FORM]) if media.FORM in asked.fields else request.headers.get("accept")
    if media.wants_page(accept):
        found = await _page(request, asked, chosen)
    elif asked.query is None:
        found = await run_in_threadpool(_described, request, accept)
    else:
        found = await _answered(request, asked, chosen, accept)
    found.headers["vary"] = "Accept"
    return found


async def _page(request: Request, asked: Operation, chosen: Choice) -> Response:
    if not asked.query:
        return await run_in_threadpool(editor.page, request, chosen, editor.example(asked.fields.get("voorbeeld", "")))
    try:
        reply = await _run(request, asked, chosen, editor.FORMS)
    except NetwerkError as error:
        return await run_in_threadpool(editor.page, request, chosen, asked.query, error=error)
    return await run_in_threadpool(editor.page, request, chosen, asked.query, reply=reply)


def _described(request: Request, accept: str | None) -> Response:
    if request.method == "POST":
        raise HTTPException(400, "Er is geen vraag; geef haar als query.")
    form = media.graph_as(accept)
    if form is None:
        raise HTTPException(406, f"Dit adres geeft {media.offered()}.")
    endpoint = str(request.url.replace(query="", fragment=""))
    body = service.described(endpoint, site.of(request).session.store, form)
    return Response(body, 200, media_type=media.media_type(form))


async def _answered(request: Request, asked: Operation, chosen: Choice, accept: str | None) -> Response:
    forms = Forms(media.rows_as(accept), media.rows_as(accept, ASK), media.graph_as(accept))
    if forms == Forms(None, None, None):
        raise HTTPException(406, f"Dit adres geeft {media.offered()}.")
    reply = await _fitting(request, asked, chosen, forms)
    headers = {"netwerk-peildatum": reply.stand.day.isoformat(), "netwerk-dataversie": reply.stand.version}
    if reply.cut:
        headers["netwerk-afgekapt"] = ", ".join(reply.cut)
    return Response(reply.body, 200, headers, media.media_type(reply.form))


async def _fitting(request: Request, asked: Operation, chosen: Choice, forms: Forms) -> Reply:
    """The answer in a form that fits its kind. Raises HTTPException 406 when the client takes none that does."""
    try:
        return await _run(request, asked, chosen, forms)
    except FormError as error:
        raise HTTPException(406, str(error)) from error
    except InputError as error:
        if forms.yes_no not in (None, forms.rows):
            return await _fitting(request, asked, chosen, Forms(forms.yes_no, forms.yes_no, forms.graph))
        raise HTTPException(406, f"Dit adres geeft {media.offered()}.") from error


async def _run(request: Request, asked: Operation, chosen: Choice, forms: Forms) -> Reply:
    """Ask in a thread, and stop when who asked has gone."""
    token = Token()
    work = asyncio.create_task(site.of(request).lane.run(_ask, request, asked, chosen, forms, token))
    while not (await asyncio.wait({work}, timeout=LOOK))[0]:
        if await request.is_disconnected():
            token.cancel()
    return await work


def _ask(request: Request, asked: Operation, chosen: Choice, forms: Forms, token: Token) -> Reply:
    stand = chosen.stand
    return site.of(request).runner.query(
        asked.query or "",
        rows_as=forms.rows,
        graph_as=forms.graph,
        day=stand.day,
        area=stand.area.iri if stand.area else None,
        plans=stand.plans,
        default_graphs=asked.default_graphs,
        named_graphs=asked.named_graphs,
        token=token,
    )
