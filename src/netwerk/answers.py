"""From a question to an answer: the parameters filled in, the query run, each row with what it rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Triple

from netwerk import names, wording
from netwerk.catalog import Catalog
from netwerk.errors import InputError
from netwerk.model import Answer, Area, Concept, Document, Entity, Fact, Stand, local_name
from netwerk.questions import Parameter, Question
from netwerk.store import Store
from netwerk.store.binding import Term, bind, day_term

FACT = "feit"
FACTS = "feiten"
"""The column of a query whose rows rest on several statements, such as a count: their IRIs with spaces between."""
DISPUTED = "tegenspraak in de bronnen"
JOINED = " | "
"""What stands between values that a query with ``feiten`` joins in one cell."""
SEVERAL = "; "
Thing = Entity | Concept | Area | Document
"""What a parameter can name."""
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
    With the column ``feiten`` each row stays as it is and shows what its statements together rest on.
    """
    held = next((column for column in (FACT, FACTS) if column in answer.columns), None)
    if held is None:
        return Answer(answer.columns, answer.rows, explained)
    place = answer.columns.index(held)
    rows = _a_row_each(answer.rows, place) if held == FACT else (_in_order(row, place) for row in answer.rows)
    told = [(row, row[place].split()) for row in rows]
    facts = catalog.facts({iri for _, iris in told for iri in iris})
    full = tuple(
        (
            *row[:place],
            *row[place + 1 :],
            *_evidence([facts[iri] for iri in iris if iri in facts], stand, catalog.disputed),
        )
        for row, iris in told
    )
    columns = (*answer.columns[:place], *answer.columns[place + 1 :], *EVIDENCE)
    return Answer(columns, full, {**explained, **EVIDENCE})


def _a_row_each(rows: Sequence[tuple[str, ...]], place: int) -> Iterator[tuple[str, ...]]:
    """The rows of one fact as one, with the different values of a column sorted: no SPARQL engine promises an order."""
    by_fact: dict[str, list[tuple[str, ...]]] = {}
    for number, row in enumerate(rows):
        by_fact.setdefault(row[place] or str(number), []).append(row)
    for same in by_fact.values():
        yield tuple(_joined(set(filter(None, cells))) for cells in zip(*same, strict=True))


def _joined(values: Iterable[str]) -> str:
    """Different values in one cell, sorted; whole sentences simply follow each other.

    >>> _joined(["opdracht", "gesprek"]), _joined(["Dat staat er niet.", "Wie het doet ook niet."])
    ('gesprek; opdracht', 'Dat staat er niet. Wie het doet ook niet.')
    """
    told = sorted(values, key=lambda value: (value.casefold(), value))
    return (" " if all(value.endswith(".") for value in told) else SEVERAL).join(told)


def _in_order(row: tuple[str, ...], place: int) -> tuple[str, ...]:
    """A row of values that the query joined, with each once, sorted as above."""
    cells = [_joined(set(filter(None, cell.split(JOINED)))) for cell in row]
    return (*cells[:place], " ".join(sorted(set(row[place].split()))), *cells[place + 1 :])


def _evidence(facts: Sequence[Fact], stand: Stand, disputed: Collection[str]) -> tuple[str, ...]:
    """What statements rest on together: the statuses and doubts of any of them, all their sources and ids."""
    statuses = dict.fromkeys(fact.status.label for fact in facts if fact.status)
    doubts = [doubt for fact in facts for doubt in wording.doubts(fact, stand.day)]
    contradiction = [DISPUTED] if any(fact.iri in disputed for fact in facts) else []
    passages = {passage.iri: passage for fact in facts for passage in fact.passages}
    return (
        SEVERAL.join(statuses),
        SEVERAL.join(dict.fromkeys([*doubts, *contradiction])),
        wording.citations(tuple(passages.values())),
        SEVERAL.join(local_name(fact.iri) for fact in facts),
    )


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
    if parameter.kind == "dag":
        return [_day(parameter, value)]
    things = choices(parameter.kind, catalog)
    return [NamedNode(thing.iri) for thing in _meant(value, things, parameter.kind, stand)]


def _meant(value: str, things: Sequence[Thing], kind: str, stand: Stand) -> Sequence[Thing]:
    """What a name means in the area asked, or else anywhere: another municipality may use it for something else."""
    chain = set(stand.area.chain) if stand.area else set()
    what = "actor, voorziening of afspraak" if kind == "ding" else kind
    inside = [t for t in things if not (isinstance(t, Entity) and chain and t.areas and chain.isdisjoint(t.areas))]
    try:
        return names.find(value, inside, what)
    except InputError:
        return names.find(value, things, what)


def choices(kind: str, catalog: Catalog) -> list[Thing]:
    """What a parameter of this kind can name; empty for a kind that names nothing, such as ``tekst``."""
    pools: Mapping[str, Mapping[str, Thing]] = {
        "gemeente": catalog.areas,
        "document": catalog.documents,
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
        number = int(value)
    except ValueError as error:
        raise InputError(f"{parameter.name}: '{value}' is geen heel getal.") from error
    if number < 0:
        raise InputError(f"{parameter.name}: '{value}' is kleiner dan 0.")
    return Literal(number)


def _day(parameter: Parameter, value: str) -> Literal:
    try:
        return day_term(names.find_day(value))
    except InputError as error:
        raise InputError(f"{parameter.name}: {error}") from error


def _text(term: NamedNode | BlankNode | Literal | Triple | None) -> str:
    if term is None:
        return ""
    return str(term) if isinstance(term, Triple) else term.value


def _short(term: NamedNode | BlankNode | Literal | Triple | None) -> str:
    return names.short(term.value) if isinstance(term, NamedNode) else _text(term)
