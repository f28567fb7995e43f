"""From a question to an answer: the parameters filled in, the query run, each row with what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Triple

from netwerk import names, wording
from netwerk.catalog import Catalog
from netwerk.disagreement import contradicted
from netwerk.errors import InputError
from netwerk.model import Answer, Concept, Entity, Fact, Stand, local_name
from netwerk.questions import Parameter, Question
from netwerk.store import Store
from netwerk.store.binding import Term, bind, day_term

FACT = "feit"
DISPUTED = "tegenspraak in de bronnen"
SEVERAL = "; "
EVIDENCE = {
    "status": "praktijk (bestaand), besluit of plan",
    "let op": "afgeleid uit de tekst, laatst bevestigd vóór de peildatum, of tegenspraak in de bronnen",
    "bron": "document en paragraaf waarop de regel rust",
    "id": "vaste naam van de uitspraak in de graaf",
}


def stand_of(question: Question, stand: Stand) -> Stand:
    """The stand of an answer: with plans when they are the subject of the question."""
    return replace(stand, plans=stand.plans or question.plans)


def ask(store: Store, catalog: Catalog, question: Question, given: Mapping[str, str], stand: Stand) -> Answer:
    """The answer to a named question for a day and area.

    Raises InputError for a parameter that is unknown, missing, or names nothing.
    """
    stand = stand_of(question, stand)
    _check_names(question, given)
    values: dict[str, Sequence[Term]] = {
        "peildatum": [day_term(stand.day)],
        "gebied": [NamedNode(area) for area in catalog.areas_of(stand)],
        "plannen": [Literal(stand.plans)],
    }
    bound = {name: values[name] for name in question.standard}
    for parameter in question.parameters:
        bound[parameter.name] = _terms(parameter, given[parameter.name], catalog, stand)
    result = store.query(bind(question.query, bound))
    if not isinstance(result, QuerySolutions):
        raise TypeError("a named question is a SELECT query")
    return with_evidence(table(result), catalog, stand, question.columns)


def table(result: QuerySolutions, short: bool = False) -> Answer:
    """The rows of a SELECT query as text: what a literal says, an IRI, empty where unbound.

    ``short`` writes an IRI by its prefix where it has one (``actor:tafel``), for people.
    """
    columns = tuple(variable.value for variable in result.variables)
    say = _short if short else _text
    return Answer(columns, tuple(tuple(say(row[name]) for name in columns) for row in result))


def with_evidence(answer: Answer, catalog: Catalog, stand: Stand, explained: Mapping[str, str]) -> Answer:
    """A row for each statement, with in place of the column ``feit`` its status, doubts, sources and id.

    A query gives a row for each of several subjects or target groups of one statement; here they share a cell.
    """
    if FACT not in answer.columns:
        return Answer(answer.columns, answer.rows, explained)
    place = answer.columns.index(FACT)
    facts = catalog.facts({row[place] for row in answer.rows if row[place]})
    disputed = contradicted(catalog.remarks.values())
    told = {iri: _evidence(fact, stand, fact.iri in disputed) for iri, fact in facts.items()}
    nothing = ("",) * len(EVIDENCE)
    rows = tuple(
        (*row[:place], *row[place + 1 :], *told.get(row[place], nothing)) for row in _a_row_each(answer.rows, place)
    )
    columns = (*answer.columns[:place], *answer.columns[place + 1 :], *EVIDENCE)
    return Answer(columns, rows, {**explained, **EVIDENCE})


def _a_row_each(rows: Sequence[tuple[str, ...]], place: int) -> Iterator[tuple[str, ...]]:
    """The rows of one fact as one, with the different values of a column in the order they came."""
    by_fact: dict[str, list[tuple[str, ...]]] = {}
    for number, row in enumerate(rows):
        by_fact.setdefault(row[place] or str(number), []).append(row)
    for same in by_fact.values():
        yield tuple(SEVERAL.join(dict.fromkeys(filter(None, cells))) for cells in zip(*same, strict=True))


def _evidence(fact: Fact, stand: Stand, disputed: bool) -> tuple[str, ...]:
    status = fact.status.label if fact.status else ""
    doubts = "; ".join([*wording.doubts(fact, stand.day), *((DISPUTED,) if disputed else ())])
    return status, doubts, wording.citations(fact.passages), local_name(fact.iri)


def _check_names(question: Question, given: Mapping[str, str]) -> None:
    known = [parameter.name for parameter in question.parameters]
    for name in given:
        if name not in known:
            options = f" Mogelijk: {wording.join_words(known)}." if known else " Deze vraag heeft er geen."
            raise InputError(f"Onbekend: parameter '{name}' van vraag {question.name}.{options}")
    for parameter in question.parameters:
        if parameter.name not in given:
            raise InputError(
                f"Vraag {question.name} mist {parameter.name} ({parameter.description}); "
                f'geef --param {parameter.name}="{parameter.example}".'
            )


def _terms(parameter: Parameter, value: str, catalog: Catalog, stand: Stand) -> list[Term]:
    if parameter.kind == "tekst":
        return [Literal(value)]
    if parameter.kind == "getal":
        return [_number(parameter, value)]
    things = choices(parameter.kind, catalog)
    return [NamedNode(thing.iri) for thing in _meant(value, things, parameter.kind, stand)]


def _meant(value: str, things: Sequence[Entity | Concept], kind: str, stand: Stand) -> Sequence[Entity | Concept]:
    """What a name means in the area asked, or else anywhere: another municipality may use it for something else."""
    chain = set(stand.area.chain) if stand.area else set()
    inside = [t for t in things if not (isinstance(t, Entity) and chain and t.areas and chain.isdisjoint(t.areas))]
    try:
        return names.find(value, inside, kind)
    except InputError:
        return names.find(value, things, kind)


def choices(kind: str, catalog: Catalog) -> list[Entity | Concept]:
    """What a parameter of this kind can name; empty for a kind that names nothing, such as ``tekst``."""
    pools: Mapping[str, Mapping[str, Entity | Concept]] = {
        "actor": catalog.actors,
        "voorziening": catalog.services,
        "afspraak": catalog.arrangements,
        "ding": catalog.entities,
    }
    if kind in pools:
        return list(pools[kind].values())
    return [c for iri, c in catalog.concepts.items() if f"/begrip/{kind}/" in iri]


def _number(parameter: Parameter, value: str) -> Literal:
    try:
        return Literal(int(value))
    except ValueError as error:
        raise InputError(f"{parameter.name}: '{value}' is geen heel getal.") from error


def _text(term: NamedNode | BlankNode | Literal | Triple | None) -> str:
    if term is None:
        return ""
    return str(term) if isinstance(term, Triple) else term.value


def _short(term: NamedNode | BlankNode | Literal | Triple | None) -> str:
    return names.short(term.value) if isinstance(term, NamedNode) else _text(term)
