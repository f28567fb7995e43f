"""Every thing of the graph at its own address: a page, Turtle or JSON-LD, as the client prefers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from netwerk import descriptions
from netwerk.vocab import PREFIXES
from netwerk.web import addresses, further, graph_page, negotiation, responses, site
from netwerk.web.choice import Choice
from netwerk.web.sheet import sheet

FORMS: Final = ("html", "ttl", "jsonld")
_MEDIA: Final = {responses.MEDIA[form]: form for form in FORMS}
VOCABULARY: Final = "/def"


def show(request: Request) -> Response:
    """A thing in the form that its address ends on, or else the one that is preferred."""
    path, form = _form(request)
    choice = site.chosen(request)
    iri = addresses.iri_of(path)
    answer = _answer(request, choice, iri, path, form) if iri else None
    if answer is None:
        raise HTTPException(404, f"De graaf kent niets met het adres {path}.")
    place = quote(path, safe="/~")
    answer.headers["vary"] = "Accept"
    answer.headers["content-location"] = choice.to(f"{place}.{form}")
    others = [f'<{choice.to(f"{place}.{other}")}>; rel="alternate"; type="{responses.MEDIA[other]}"' for other in FORMS]
    answer.headers["link"] = ", ".join(others)
    return answer


def _form(request: Request) -> tuple[str, str]:
    """The path of a thing without the ending that names a form, and the form."""
    path: str = request.url.path
    stem, dot, ending = path.rpartition(".")
    if dot and ending in FORMS:
        return stem, ending
    media = negotiation.preferred(request.headers.get("accept"), tuple(_MEDIA))
    if media is None:
        offered = ", ".join(f"{path}.{form} ({media})" for media, form in _MEDIA.items())
        raise HTTPException(406, f"Dit adres geeft alleen: {offered}.")
    return path, _MEDIA[media]


def _answer(request: Request, choice: Choice, iri: str, path: str, form: str) -> Response | None:
    found = site.of(request)
    graph = iri.startswith(PREFIXES["graaf"]) or path == VOCABULARY
    if form == "html":
        if path == VOCABULARY:
            return responses.page(request, "vocabulary.html", choice, catalog=found.catalog)
        if graph:
            return graph_page.show(request, choice, iri, path)
        shown = sheet(found, choice, iri)
        if shown is None:
            return None
        leads = further.leads(found.catalog, found.network(choice.stand), choice, iri)
        return responses.page(request, "thing.html", choice, sheet=shown, path=path, leads=leads)
    if iri == graph_page.DERIVED:
        reply = graph_page.derived(request, choice, {"ttl": "turtle", "jsonld": "json-ld"}[form])
        return _told(responses.file(reply.body, form), reply.cut)
    store = found.session.store
    told = descriptions.graph(store, _graph(iri)) if graph else descriptions.about(store, iri)
    if told is None:
        return None
    answer = responses.file(descriptions.written(told, form, choice.stand), form)
    return _told(answer, (f"{descriptions.MOST} vermeldingen",) if told.cut else ())


def _told(answer: Response, cut: Sequence[str]) -> Response:
    """An answer that says in its head where it was cut."""
    if cut:
        answer.headers["netwerk-afgekapt"] = ", ".join(cut)
    return answer


def _graph(iri: str) -> str:
    return iri if iri.startswith(PREFIXES["graaf"]) else f"{PREFIXES['graaf']}netwerk"
