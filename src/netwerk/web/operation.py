"""A query as the SPARQL 1.1 Protocol sends it: by GET, as a form, or as the whole body of a POST."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

FORM: Final = "application/x-www-form-urlencoded"
QUERY: Final = "application/sparql-query"
LARGEST: Final = 1_000_000
"""How many bytes a request can hold."""
MOST_FIELDS: Final = 1000
Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Operation:
    """What is asked: the query (None when there is none), over which graphs, and what else the address holds."""

    query: str | None
    default_graphs: tuple[str, ...] | None
    named_graphs: tuple[str, ...] | None
    fields: dict[str, str]


async def read(request: Request) -> Operation:
    """The operation of a request.

    Raises HTTPException for a body that is too large, of another kind or no UTF-8, and for a query given twice.
    """
    pairs: list[tuple[str, str]] = list(request.query_params.multi_items())
    if request.method != "POST":
        return _operation(pairs)
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media not in (FORM, QUERY) or request.headers.get("content-encoding", "identity") != "identity":
        told = f"Stuur een vraag als {FORM} (query=…) of als {QUERY}; dit adres leest alleen."
        raise HTTPException(415, told, {"accept-post": f"{FORM}, {QUERY}"})
    text = await _body(request)
    if media == QUERY:
        return _operation([*(pair for pair in pairs if pair[0] != "query"), ("query", text)])
    try:
        return _operation(
            [*pairs, *parse_qsl(text, keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")]
        )
    except ValueError as error:
        raise HTTPException(400, f"Het formulier is niet te lezen, of heeft meer dan {MOST_FIELDS} velden.") from error


async def _body(request: Request) -> str:
    """The text of the body, which is read no further than it may be long."""
    content = bytearray()
    if int(request.headers.get("content-length", "0")) > LARGEST:
        raise HTTPException(413, f"Het verzoek is groter dan {LARGEST} bytes.")
    async for part in request.stream():
        content += part
        if len(content) > LARGEST:
            raise HTTPException(413, f"Het verzoek is groter dan {LARGEST} bytes.")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise HTTPException(400, "De vraag is geen UTF-8.") from error


def _operation(pairs: Pairs) -> Operation:
    queries = [value for name, value in pairs if name == "query"]
    if any(name == "update" for name, _ in pairs):
        raise HTTPException(400, "Dit adres leest alleen: een update kan hier niet.")
    if len(queries) > 1:
        raise HTTPException(400, "Er zijn twee vragen; geef query één keer.")
    return Operation(
        queries[0] if queries else None,
        _graphs(pairs, "default-graph-uri"),
        _graphs(pairs, "named-graph-uri"),
        dict(pairs),
    )


def _graphs(pairs: Pairs, name: str) -> tuple[str, ...] | None:
    return tuple(value for key, value in pairs if key == name and value) or None
