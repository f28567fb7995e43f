"""The page for a free query: an editor, the named questions as examples, and the answer or what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from netwerk import names, questions
from netwerk.errors import NetwerkError, QueryError
from netwerk.runner import FORMS as EVERY_FORM
from netwerk.runner import Reply, Value
from netwerk.runner.forms import ASK, VALUES
from netwerk.web import addresses, responses, telling
from netwerk.web.armour import LONGEST_ADDRESS
from netwerk.web.choice import Choice
from netwerk.web.media import Forms

FORMS: Final = Forms(VALUES, VALUES, VALUES)
FIRST: Final = """# Wie verwijst naar wie, op de gekozen dag?
SELECT ?wie ?naar {
  ?van nw:verwijstNaar ?doel .
  ?van skos:prefLabel ?wie .
  ?doel skos:prefLabel ?naar .
}
ORDER BY ?wie ?naar
"""


@dataclass(frozen=True)
class Cell:
    """A value in the answer: what a reader sees, and where it leads, here or elsewhere."""

    text: str
    path: str | None = None
    outside: str | None = None


def example(name: str) -> str:
    """The query of a named question, or the one to start with."""
    found = questions.catalogue().get(name)
    return found.query if found else FIRST


def page(
    request: Request, choice: Choice, query: str, reply: Reply | None = None, error: NetwerkError | None = None
) -> Response:
    """The editor with this query in it, and below it the answer or the mistake."""
    groups = groupby(sorted(questions.catalogue().values(), key=lambda q: (q.group, q.title)), key=lambda q: q.group)
    status = telling.status_of(error) if error else 200
    lasting = Choice(choice.stand, choice.whole)
    sharable = _fits(lasting, query)
    kept = {} if sharable else {"hidden": [("query", query)], "way": "post"}
    return responses.page(
        request,
        "sparql.html",
        choice,
        status,
        query=query,
        lasting=lasting,
        sharable=sharable,
        reply=reply,
        rows=[[_cell(value) for value in row] for row in reply.rows] if reply else [],
        yes=_yes(reply) if reply else None,
        forms=_forms(reply.kind) if reply else (),
        error=error,
        line=error.line if isinstance(error, QueryError) else None,
        column=error.column if isinstance(error, QueryError) else None,
        groups=[(group, list(some)) for group, some in groups],
        **kept,
    )


def _fits(lasting: Choice, query: str) -> bool:
    """Whether an address can hold the query, whatever form it asks for."""
    return all(len(lasting.to("/sparql", query=query, vorm=form)) <= LONGEST_ADDRESS for form in EVERY_FORM)


def _cell(value: Value | None) -> Cell:
    if value is None:
        return Cell("")
    if value.sort != "iri":
        return Cell(value.text)
    path = addresses.path_of(value.text)
    return Cell(names.short(value.text), path, None if path else addresses.outside(value.text))


def _yes(reply: Reply) -> bool | None:
    """The answer to a yes-no; None for any other."""
    value = reply.rows[0][0] if reply.kind == ASK else None
    return value.text == "true" if value else None


def _forms(kind: str) -> tuple[str, ...]:
    return tuple(name for name, form in EVERY_FORM.items() if kind in form.kinds and form.suffix)
