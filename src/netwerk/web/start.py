"""The start page: actors, services, questions and the rest, found by name in one go."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from netwerk import questions
from netwerk.web import addresses, responses, site
from netwerk.web.finding import GROUPS, Entry

SHOWN: Final = 25
LONGEST: Final = 200


def show(request: Request) -> Response:
    """What is found for the words asked, by group, or what there is to start with."""
    choice = site.chosen(request, ("q",))
    found = site.of(request)
    words = request.query_params.get("q", "").strip()[:LONGEST]
    near = choice.stand.area.chain if choice.stand.area else ()
    every = found.index.find(words, near=near)
    close = found.index.nearest(words) if words and not every else ()
    order = sorted(GROUPS, key=lambda group: group != "vraag") if close else GROUPS
    groups = [(GROUPS[group], [one for one in every or close if one.group == group]) for group in order]
    return responses.page(
        request,
        "start.html",
        choice,
        words=words,
        groups=[(heading, some[:SHOWN], len(some)) for heading, some in groups if some],
        number=len(every),
        close=bool(close),
        address=address,
        topics=questions.groups(),
        catalog=found.catalog,
    )


def address(entry: Entry) -> str:
    """The path of what was found."""
    return f"/vragen/{entry.key}" if entry.group == "vraag" else addresses.path_of(entry.key) or "/"
