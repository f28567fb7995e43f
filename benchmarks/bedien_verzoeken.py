"""What readers of the local web application ask for, by chance and yet the same each time: names, days and words come
from the graph that is served, so that every request has an answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Final
from urllib.parse import quote, urlencode

from netwerk import answers, questions
from netwerk.catalog import Catalog
from netwerk.names import short
from netwerk.questions import Parameter
from netwerk.web import addresses
from netwerk.web.choice import AREA, DAY, PLANS
from netwerk.web.operation import QUERY

HTML, CSV, JSON, TURTLE, LINKED = "text/html", "text/csv", "application/json", "text/turtle", "application/ld+json"
TABLE: Final = "application/sparql-results+json"
QUESTION, FILE, THING, SEARCH = "vraag, pagina", "vraag, CSV of JSON", "ding", "zoeken"
GET, POST, MAP, REGIE = "/sparql, GET", "/sparql, POST", "kaart", "regierapport"
SHARES: Final = {QUESTION: 30, FILE: 12, THING: 24, SEARCH: 15, GET: 9, POST: 9, MAP: 0.5, REGIE: 0.5}
"""How much of each kind is asked, in a hundred."""
AROUND: Final = timedelta(days=365)
"""How long before the oldest source and after the newest a day may be."""
HIGHEST: Final = 18
_SAID: Final = "SELECT ?eigenschap ?waarde {{ {thing} ?eigenschap ?waarde }}"
_LINES: Final = """SELECT ?wie ?naar {{
  ?van nw:verwijstNaar ?doel . ?van skos:prefLabel ?wie . ?doel skos:prefLabel ?naar
}} ORDER BY ?wie ?naar LIMIT {number}"""
_KINDS: Final = "SELECT ?soort (COUNT(*) AS ?aantal) {{ ?ding a ?soort }} GROUP BY ?soort ORDER BY DESC(?aantal)"
_MADE: Final = "CONSTRUCT {{ ?ding ?eigenschap {thing} }} WHERE {{ ?ding ?eigenschap {thing} }} LIMIT {number}"
QUERIES: Final = {_SAID: TABLE, _LINES: CSV, _KINDS: TABLE, _MADE: TURTLE, "DESCRIBE {thing}": TURTLE}
"""Free queries, with the form that each is asked in."""


@dataclass(frozen=True)
class Wanted:
    """One request: its kind, the address with what is asked, the form that is wanted, and the body of a POST."""

    kind: str
    path: str
    media: str = HTML
    body: bytes = b""
    body_type: str = ""


class Readers:
    """All that may be asked of one graph."""

    def __init__(self, catalog: Catalog) -> None:
        """What readers find in this catalog."""
        self._catalog = catalog
        self._things = tuple(sorted({*catalog.entities, *catalog.statements, *catalog.documents, *catalog.passages}))
        self._labels = tuple(sorted({entity.label for entity in catalog.entities.values()}))
        self._questions = tuple(questions.catalogue().values())
        days = sorted(document.day for document in catalog.documents.values())
        self._first, self._last = days[0] - AROUND, days[-1] + AROUND
        sourced = {iri for document in catalog.documents.values() for iri in document.areas}
        self._areas = tuple(sorted(catalog.areas[iri].label for iri in sourced if iri in catalog.areas))
        self._makers: Mapping[str, Callable[[Random], Wanted]] = {
            QUESTION: lambda rng: self._question(rng, QUESTION, HTML),
            FILE: lambda rng: self._question(rng, FILE, rng.choice((CSV, JSON))),
            THING: self._thing,
            SEARCH: self._search,
            GET: self._get,
            POST: self._post,
            MAP: lambda rng: self._overview(rng, MAP, "/kaart"),
            REGIE: lambda rng: self._overview(rng, REGIE, "/regie"),
        }

    def ask(self, rng: Random) -> Wanted:
        """The next request of a reader."""
        return self.one(rng.choices(tuple(SHARES), tuple(SHARES.values()))[0], rng)

    def one(self, kind: str, rng: Random) -> Wanted:
        """A request of this kind."""
        return self._makers[kind](rng)

    def _question(self, rng: Random, kind: str, media: str) -> Wanted:
        question = rng.choice(self._questions)
        given = {parameter.name: self._value(parameter, rng) for parameter in question.parameters}
        ending = "" if media == HTML else f".{media.rpartition('/')[2]}"
        return Wanted(kind, f"/vragen/{question.name}{ending}?{urlencode({**given, **self._stand(rng)})}", media)

    def _value(self, parameter: Parameter, rng: Random) -> str:
        if parameter.kind == "dag":
            return self._day(rng)
        if parameter.kind == "getal":
            return str(rng.randint(1, HIGHEST))
        if parameter.kind == "tekst":
            return self._word(rng)
        found = sorted(thing.label for thing in answers.choices(parameter.kind, self._catalog))
        return rng.choice(found) if found else parameter.example

    def _thing(self, rng: Random) -> Wanted:
        path = addresses.path_of(rng.choice(self._things)) or "/"
        media = rng.choices((HTML, TURTLE, LINKED), (8, 1, 1))[0]
        return Wanted(THING, _address(path, self._stand(rng)), media)

    def _search(self, rng: Random) -> Wanted:
        words = rng.choice((self._word(rng), rng.choice(self._labels)))
        return Wanted(SEARCH, _address("/", {"q": words, **self._stand(rng)}))

    def _get(self, rng: Random) -> Wanted:
        text, media = self._query(rng)
        return Wanted(GET, _address("/sparql", {"query": text, **self._stand(rng)}), rng.choice((media, HTML)))

    def _post(self, rng: Random) -> Wanted:
        text, media = self._query(rng)
        if rng.random() < 0.5:
            return Wanted(POST, _address("/sparql", self._stand(rng)), media, text.encode(), QUERY)
        form = urlencode({"query": text, **self._stand(rng)}).encode()
        return Wanted(POST, "/sparql", media, form, "application/x-www-form-urlencoded")

    def _query(self, rng: Random) -> tuple[str, str]:
        text, media = rng.choice(tuple(QUERIES.items()))
        thing = short(rng.choice(self._things))
        named = f"<{thing}>" if thing.startswith("http") else thing
        return text.format(thing=named, number=rng.randint(1, 500)), media

    def _overview(self, rng: Random, kind: str, path: str) -> Wanted:
        return Wanted(kind, _address(path, {AREA: rng.choice(self._areas)}))

    def _stand(self, rng: Random) -> dict[str, str]:
        """The day, municipality and plans of an address; each may be left out."""
        made = {DAY: self._day(rng), AREA: rng.choice(self._areas), PLANS: "1"}
        return {name: made[name] for name, share in ((DAY, 0.5), (AREA, 0.6), (PLANS, 0.1)) if rng.random() < share}

    def _day(self, rng: Random) -> str:
        return (self._first + timedelta(days=rng.randrange((self._last - self._first).days + 1))).isoformat()

    def _word(self, rng: Random) -> str:
        return rng.choice(rng.choice(self._labels).split())


def _address(path: str, asked: Mapping[str, str]) -> str:
    """A path with what is asked; the part after # is for the browser alone.

    >>> _address("/def#van", {"peildatum": "2015-01-01"}), _address("/", {})
    ('/def?peildatum=2015-01-01', '/')
    """
    page, query = path.partition("#")[0], urlencode(asked, quote_via=quote)
    return f"{page}?{query}" if query else page
