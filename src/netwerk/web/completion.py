"""What the editor can complete: the words of the vocabulary, and the names of what the graph holds."""

from __future__ import annotations

import json
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from netwerk import names as naming
from netwerk.catalog import Catalog
from netwerk.vocab import PREFIXES
from netwerk.web import responses, site

MOST: Final = 20
LONGEST: Final = 100
GROUPS: Final = ("actor", "voorziening", "afspraak", "document")
KINDS: Final = {**{group: (group,) for group in GROUPS}, "ding": GROUPS[:3]}
"""The kinds of parameter that can name more than a form holds, with the groups that each is of."""


def words(request: Request) -> Response:
    """The words that are the same in every query: prefixes, and terms of the vocabulary with their labels."""
    catalog = site.of(request).catalog
    content = {"voorvoegsels": sorted(PREFIXES), "termen": _terms(catalog)}
    return responses.file(json.dumps(content, ensure_ascii=False), "json")


def names(request: Request) -> Response:
    """Things of a kind (``soort``), or of any, whose name answers to what is typed (``q``), those of the area first."""
    choice = site.chosen(request, ("q", "soort"))
    near = choice.stand.area.chain if choice.stand.area else ()
    groups = KINDS.get(request.query_params.get("soort", ""), GROUPS)
    found = site.of(request).index.find(request.query_params.get("q", "")[:LONGEST], groups, near)[:MOST]
    content = [{"kort": naming.short(one.key), "naam": one.label, "wat": one.about} for one in found]
    return responses.file(json.dumps(content, ensure_ascii=False), "json")


def _terms(catalog: Catalog) -> list[dict[str, str]]:
    every = {**catalog.terms, **catalog.concepts}
    found = {naming.short(iri): concept.label for iri, concept in every.items()}
    return [{"kort": short, "naam": found[short]} for short in sorted(found) if not short.startswith("http")]
