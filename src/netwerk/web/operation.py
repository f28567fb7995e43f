"""A query as the SPARQL 1.1 Protocol sends it: by GET, as a form, or as the whole body of a POST."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from netwerk.web import media
from netwerk.web.choice import STANDARD

FORM: Final = "application/x-www-form-urlencoded"
QUERY: Final = "application/sparql-query"
LARGEST: Final = 1_000_000
"""How many bytes a request can hold."""
MOST_FIELDS: Final = 1000
GRAPHS: Final = ("default-graph-uri", "named-graph-uri")
FIELDS: Final = ("query", *GRAPHS, *STANDARD, media.FORM, "voorbeeld")
"""What this address knows. What clients send beside it (``format``, ``timeout`` …) is let be."""
_ABOUT: Final = (*GRAPHS, *STANDARD)
"""Those that say what is asked about."""
_LIKENESS: Final = 0.7
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

    Raises HTTPException for a body that is too large, of another kind or no UTF-8, and for what is given twice or is
    spelled a little wrong.
    """
    query = request.scope["query_string"].decode("latin-1")
    if request.method != "POST":
        return _operation(_pairs(query))
    kind, options = _content_type(request.headers.get("content-type", ""))
    if kind not in (FORM, QUERY) or request.headers.get("content-encoding", "identity") != "identity":
        told = f"Stuur een vraag als {FORM} (query=…) of als {QUERY}; dit adres leest alleen."
        raise HTTPException(415, told, {"accept-post": f"{FORM}, {QUERY}"})
    if options.get("charset", "utf-8").lower() not in ("utf-8", "utf8", "us-ascii"):
        raise HTTPException(415, "Stuur een vraag in UTF-8.", {"accept-post": f"{FORM}, {QUERY}"})
    text = await _body(request)
    return _operation([*_pairs(query), *([("query", text)] if kind == QUERY else _pairs(text))])


def _content_type(header: str) -> tuple[str, dict[str, str]]:
    kind, *options = (part.strip() for part in header.split(";"))
    pairs = (option.partition("=") for option in options)
    return kind.lower(), {name.strip().lower(): value.strip().strip('"') for name, _, value in pairs}


def _pairs(text: str) -> Pairs:
    try:
        return parse_qsl(text, keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError as error:
        told = f"Het adres of formulier is niet te lezen: het is geen UTF-8, of heeft meer dan {MOST_FIELDS} velden."
        raise HTTPException(400, told) from error


async def _body(request: Request) -> str:
    """The text of the body, which is read no further than it may be long."""
    content = bytearray()
    if int(request.headers.get("content-length", "0")) > LARGEST:
        raise HTTPException(413, f"Het verzoek is groter dan {LARGEST} bytes.")
    try:
        async for part in request.stream():
            content += part
            if len(content) > LARGEST:
                raise HTTPException(413, f"Het verzoek is groter dan {LARGEST} bytes.")
    except ClientDisconnect as error:
        raise HTTPException(400, "Het verzoek brak af.") from error  # nobody is there to read it
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise HTTPException(400, "De vraag is geen UTF-8.") from error


def _operation(pairs: Pairs) -> Operation:
    names = [name for name, _ in pairs]
    if "update" in names:
        raise HTTPException(400, "Dit adres leest alleen: een update kan hier niet.")
    for name in FIELDS:
        if name not in GRAPHS and names.count(name) > 1:
            raise HTTPException(400, f"{name} staat er twee keer; geef {name} één keer.")
    for name in dict.fromkeys(names):
        _check_spelling(name)
    given = dict(pairs)
    defaults, named = (_graphs(pairs, name) for name in GRAPHS)
    return Operation(given.get("query"), defaults, named, given)


def _check_spelling(name: str) -> None:
    """A day or area under a name that is almost right would be left out, and the answer would be another one."""
    near = get_close_matches(name.casefold(), _ABOUT, 1, _LIKENESS)
    if near and name not in _ABOUT:
        raise HTTPException(400, f"Onbekend: parameter '{name[:60]}'. Bedoelt u '{near[0]}'?")


def _graphs(pairs: Pairs, name: str) -> tuple[str, ...] | None:
    return tuple(value for key, value in pairs if key == name and value) or None
