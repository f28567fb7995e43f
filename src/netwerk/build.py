"""Everything at once: the outputs of each municipality with a source, as the files of one folder.

The same graph gives the same bytes on every run and machine.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from pyoxigraph import QueryTriples, RdfFormat, serialize

from netwerk import answers, folders, lists, maps, questions, schemas, sheets, tables, wording
from netwerk.directory import formats as directory
from netwerk.errors import InputError
from netwerk.formats import Content, Files, as_bytes
from netwerk.model import Actor, Entity, Stand, local_name
from netwerk.pages.markdown import escaped
from netwerk.publication import Publication
from netwerk.questions import Question
from netwerk.regie import report as regie
from netwerk.regie.formats import FORMATS as REGIE_FORMATS
from netwerk.roles import formats as roles
from netwerk.session import Session
from netwerk.turtle import format_turtle

BUILD, SITE = "bouw", "kaart"
"""The commands that make these folders."""
READ_ME = "LEESMIJ.md"
KEPT = ("html", "md", "json", "csv")
CHARTED = frozenset({"huisarts", "kinderopvang", "onderwijs"})
"""The kinds of actor that get an escalation chart: those for which the sources speak of one."""
CHARTS = ("html", "svg", "mermaid")
_ALL_DATA = """CONSTRUCT { ?s ?p ?o } WHERE {
  GRAPH ?g { ?s ?p ?o } FILTER(?g NOT IN (graaf:netwerk, graaf:begrippen, graaf:afgeleid)) }"""
_SHORTCUTS = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH graaf:afgeleid { ?s ?p ?o } FILTER(?p != nw:laatstBevestigd) }"


UNPUBLISHED = Publication()


@dataclass(frozen=True)
class Task:
    """One piece of the work: what it is called, and what makes its files (texts by path)."""

    label: str
    make: Callable[[], Files]


def tasks(session: Session, publication: Publication = UNPUBLISHED) -> tuple[Task, ...]:
    """The pieces of work for the area of the session, or for every municipality with a source.

    The contact of the ``publication`` is where readers of a map send what is not right. When it says more than that
    the sociale kaart is described for a catalogue of open data; raises InputError when it does not say all.
    """
    if replace(publication, contact="") != UNPUBLISHED:
        publication.required()
    found = [Task("gegevens", lambda: {"gegevens/netwerk.ttl": _turtle(session, _ALL_DATA, "netwerk")})]
    for place in session.places():
        area = place.stand.area
        if area is None:
            raise InputError("Er is geen gemeente om uitvoer voor te maken.")
        name = local_name(area.iri)
        makers: dict[str, Callable[[Session], Files]] = {
            "kaart": lambda place: _map(place, publication.contact or None),
            "schema's": _charts,
            "sociale kaart": partial(_directory, publication),
            "netwerkkaart": _roles,
            "regie": _regie,
            "vragen": _questions,
            "tabellen": _sheets,
            "verkortingen": _shortcuts,
        }
        found += [Task(f"{area.label}: {label}", _below(name, make, place)) for label, make in makers.items()]
    return tuple(found)


def finish(session: Session, texts: Files) -> dict[str, bytes]:
    """The files as bytes, with a list of them for people and one with their hashes for programs."""
    stands = [place.stand for place in session.places()]
    every = {**texts, READ_ME: _read_me(stands, texts)}
    return folders.sealed(BUILD, stands, {path: as_bytes(content) for path, content in every.items()})


def site(places: Sequence[Session], contact: str | None = None) -> dict[str, bytes]:
    """The files of a web site with the map of each of these sessions, with a list of their hashes."""
    stands = [place.stand for place in places]
    sheets = [
        maps.Sheet(local_name(place.stand.area.iri), place.network(), place.every_day())
        for place in places
        if place.stand.area
    ]
    if not sheets:
        raise InputError("Er is geen gemeente om een kaart van te maken.")
    pages = maps.site(sheets, places[0].catalog.areas.values(), contact)
    return folders.sealed(SITE, stands, {path: as_bytes(page) for path, page in pages.items()})


def _below(folder: str, make: Callable[[Session], Files], place: Session) -> Callable[[], Files]:
    return lambda: {f"{folder}/{path}": text for path, text in make(place).items()}


def _map(place: Session, contact: str | None) -> Files:
    page = maps.render(place.network(), place.catalog.areas.values(), place.every_day(), contact)
    return {"kaart.html": page}


def _charts(place: Session) -> Files:
    """A chart for each actor of the CHARTED kinds of which the sources say how a case gets on."""
    network = place.network()
    texts: dict[str, Content] = {}
    for actor in filter(_is_charted, network.entities.values()):
        chart = schemas.make(network, actor)
        forms = [schemas.FORMATS[name] for name in CHARTS] if chart.steps else []
        texts |= {f"schema/{actor.name}{form.suffix}": form.render(chart) for form in forms}
    return texts


def _is_charted(entity: Entity) -> bool:
    return isinstance(entity, Actor) and not CHARTED.isdisjoint(kind.name for kind in entity.classifications)


def _directory(publication: Publication, place: Session) -> Files:
    """The sociale kaart in every format, and its description when it is published."""
    names = (*directory.FORMATS, *(directory.DESCRIPTIONS if publication.publisher else ()))
    below = f"{local_name(place.stand.area.iri)}/" if place.stand.area else ""
    return directory.make(names, False, publication, below, place.catalog, place.stand)


def _roles(place: Session) -> Files:
    return roles.make(tuple(roles.FORMATS), "", place.catalog, place.stand)


def _regie(place: Session) -> Files:
    found = regie.make(place.network(), history=place.every_day())
    return {f"regie{form.suffix}": form.render(found) for name, form in REGIE_FORMATS.items() if name in KEPT}


def _questions(place: Session) -> Files:
    texts: dict[str, Content] = {}
    for question in questions.catalogue().values():
        texts |= _answered(place, question)
    return texts


def _answered(place: Session, question: Question) -> Files:
    """A question with its examples, as CSV and JSON; nothing where this municipality has no answer to it."""
    given = {parameter.name: parameter.example for parameter in question.parameters}
    stand = answers.stand_of(question, place.stand)
    try:
        answer = answers.ask(place.store, place.catalog, question, given, stand)
    except InputError:  # the example is a name that other data need not hold
        return {}
    if not answer.rows:
        return {}
    path = f"vragen/{question.name}"
    return {
        f"{path}.csv": sheets.csv_text(stand, answer.columns, answer.rows),
        f"{path}.json": tables.as_json(answer, question.title, stand, given),
    }


def _sheets(place: Session) -> Files:
    network, areas = place.network(), place.catalog.areas
    return {
        "actoren.csv": sheets.csv_text(place.stand, lists.ACTOR_COLUMNS, lists.actors(network, areas)),
        "relaties.csv": sheets.csv_text(place.stand, lists.RELATION_COLUMNS, lists.relations(network, areas)),
    }


def _shortcuts(place: Session) -> Files:
    place.derive()
    return {"verkortingen.ttl": _turtle(place, _SHORTCUTS, "verkortingen")}


def _turtle(session: Session, query: str, name: str) -> str:
    result = session.store.query(query)
    if not isinstance(result, QueryTriples):
        raise TypeError("Turtle is made of a CONSTRUCT query")
    plain = (serialize(result, format=RdfFormat.N_TRIPLES) or b"").decode()
    header = "".join(f"# {line}\n" for line in wording.stand_lines(session.stand))
    return format_turtle(f"{header}\n{plain}", name)


def _read_me(stands: Sequence[Stand], texts: Files) -> str:
    """The page to start from: a heading for each municipality, with its stand and its files, and one for the rest."""
    lines = ["# Wat hier staat", "", "Gemaakt door `netwerk bouw` uit de graaf; verander hier niets met de hand."]
    rest = set(texts)
    for area, stand in ((stand.area, stand) for stand in stands if stand.area):
        own = sorted(path for path in texts if path.startswith(f"{local_name(area.iri)}/"))
        rest -= set(own)
        lines += ["", f"## {escaped(area.label)}", "", " ".join(wording.stand_lines(stand)), "", *map(_link, own)]
    return "\n".join([*lines, "", "## Alles bij elkaar", "", *map(_link, sorted(rest))]) + "\n"


def _link(path: str) -> str:
    return f"- [{path}]({path})"
