"""What of the sociale kaart needs another look: a form for the day and the age, the table, and the files."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from netwerk import names
from netwerk.directory import stale
from netwerk.directory.stale_formats import STEM
from netwerk.errors import NetwerkError
from netwerk.model import Answer
from netwerk.questions import Parameter
from netwerk.web import overviews, responses, site, telling
from netwerk.web.addresses import path_of
from netwerk.web.choice import Choice
from netwerk.web.fields import field
from netwerk.web.making import OVERVIEWS, PAGE, render

DAY, AGE = "op", "ouder-dan"
NAME, ID = "naam", "id"
_ASKED: Final = (
    Parameter(DAY, "dag", "teruggeteld vanaf; anders de dag van de stand", ""),
    Parameter(AGE, "tekst", "ouder dan, in jaren of met een m in maanden", "2 of 18m; anders 1 jaar"),
)


async def show(request: Request) -> Response:
    """The form with what is found, or that as a file."""
    form, overview = request.path_params.get("form", PAGE), OVERVIEWS[STEM]
    if form not in overview.endings:
        raise HTTPException(404, f"{overview.title} is er als: {', '.join(overview.endings)}.")
    choice = await run_in_threadpool(site.chosen, request, (DAY, AGE))
    given = {name: request.query_params.get(name, "").strip() for name in (DAY, AGE)}
    if form != PAGE:
        return responses.file(await _made(request, choice, given, form), form, STEM)
    try:
        found, error = json.loads(await _made(request, choice, given, "json")), None
    except NetwerkError as mistake:
        found, error = {}, mistake
    return await run_in_threadpool(_page, request, choice, given, found, error)


async def _made(request: Request, choice: Choice, given: Mapping[str, str], form: str) -> str | bytes:
    """The report in one of its forms. Raises InputError for a day or an age that is none."""
    day = names.find_day(given[DAY]) if given[DAY] else choice.stand.day
    months = stale.age(given[AGE]) if given[AGE] else stale.USUAL
    return await overviews.made(request, STEM, render, (STEM, form, day.isoformat(), str(months)), choice.stand)


def _page(
    request: Request, choice: Choice, given: Mapping[str, str], found: Mapping[str, Any], error: NetwerkError | None
) -> Response:
    catalog = site.of(request).catalog
    return responses.page(
        request,
        "stale.html",
        choice,
        telling.status_of(error) if error else 200,
        overview=OVERVIEWS[STEM],
        path=f"/{STEM}",
        fields=[field(one, given[one.name], catalog, choice, required=False) for one in _ASKED],
        asked={name: value for name, value in given.items() if value},
        found=found,
        answer=_answer(found) if found else None,
        link=_links(found, choice) if found else None,
        error=str(error) if error else "",
    )


def _answer(found: Mapping[str, Any]) -> Answer:
    """The rows as a table again, without the ids: a name leads to the page that has it."""
    explained = {name: text for name, text in found["kolommen"].items() if name != ID}
    return Answer(tuple(explained), tuple(tuple(row[name] for name in explained) for row in found["rijen"]), explained)


def _links(found: Mapping[str, Any], choice: Choice) -> Callable[[str, str], str | None]:
    """Where a cell leads: a name that only one thing bears to that."""
    ids: dict[str, set[str]] = {}
    for row in found["rijen"]:
        ids.setdefault(row[NAME], set()).add(row[ID])

    def link(column: str, cell: str) -> str | None:
        iris = ids.get(cell, set()) if column == NAME else set()
        path = path_of(*iris) if len(iris) == 1 else None
        return choice.to(path) if path else None

    return link
