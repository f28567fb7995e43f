"""A free query on a store, looked at first and kept to its limits of rows and size."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pyoxigraph import Literal, QueryBoolean, QueryTriples, Triple

from netwerk.errors import InputError, QueryError
from netwerk.model import Stand
from netwerk.runner import writing
from netwerk.runner.forms import ASK, FORMS, GRAPH, SELECT, VALUES
from netwerk.runner.limits import SIZE, Limits
from netwerk.runner.messages import Query, Reply
from netwerk.store import Result, Store, guard
from netwerk.wording import join_words

_KINDS = {
    SELECT: "Een tabel (SELECT)",
    ASK: "Een ja-neevraag (ASK)",
    GRAPH: "Een graaf (CONSTRUCT of DESCRIBE)",
}
_FUNCTION = re.compile(r"(?<=function )<[^>]*>")
TRIPLE = ("onderwerp", "eigenschap", "voorwerp")


def evaluate(store: Store, query: Query, stand: Stand) -> Reply:
    """The answer to a free query, in its form.

    Raises QueryError for a query that is refused or no SPARQL, InputError for a form that its answer does not
    have, FormError (a kind of InputError) for one that has no way to write it.
    """
    guard.check(query.text)
    try:
        return _answer(store, query, stand)
    except RecursionError as error:
        raise QueryError("De triples in het antwoord zitten te diep in elkaar; vraag eenvoudiger.") from error
    except RuntimeError as error:  # what the engine only finds while it runs
        unknown = _FUNCTION.search(str(error))
        told = f"de functie {unknown.group()} is niet bekend" if unknown else str(error)
        raise QueryError(f"De vraag kan niet worden beantwoord: {told}.") from error


def _answer(store: Store, query: Query, stand: Stand) -> Reply:
    result = store.query(query.text, query.default_graphs, query.named_graphs)
    form = _form(result, query)
    if isinstance(result, QueryBoolean):
        answer = bool(result)
        if form == VALUES:
            return Reply(ASK, form, b"", ("antwoord",), ((writing.value(Literal(answer)),),), 1, stand)
        return Reply(ASK, form, writing.yes_or_no(answer, form), (), (), 1, stand)
    if isinstance(result, QueryTriples):
        return _graph(result, form, query.limits, stand)
    columns, rows = writing.solutions(result)
    taken, cut = writing.take(rows, query.limits, writing.row_size)
    if form == VALUES:
        values = tuple(map(writing.row_values, taken))
        return _told(Reply(SELECT, form, b"", columns, values, len(taken), stand, cut), query.limits)
    body, kept = writing.fit(lambda some: writing.table(columns, some, form), taken, query.limits.size)
    reply = Reply(SELECT, form, body, columns, (), len(kept), stand, _cut(taken, kept, cut))
    return _told(reply, query.limits)


def _graph(result: QueryTriples, form: str, limits: Limits, stand: Stand) -> Reply:
    taken, cut = writing.take(result, limits, _triple_size)
    triples = sorted(taken, key=str)
    if form == VALUES:
        rows = tuple(writing.row_values((t.subject, t.predicate, t.object)) for t in triples)
        return _told(Reply(GRAPH, form, b"", TRIPLE, rows, len(rows), stand, cut), limits)
    body, kept = writing.fit(lambda some: writing.graph(some, form), triples, limits.size)
    return _told(Reply(GRAPH, form, body, (), (), len(kept), stand, _cut(triples, kept, cut)), limits)


def _triple_size(triple: Triple) -> int:
    return writing.row_size((triple.subject, triple.predicate, triple.object))


def _form(result: Result, query: Query) -> str:
    """The form that was asked for this kind of answer; a form that it does not have is refused with those it has."""
    kind = GRAPH if isinstance(result, QueryTriples) else ASK if isinstance(result, QueryBoolean) else SELECT
    form = query.graph_as if kind == GRAPH else query.rows_as
    possible = [name for name, one in FORMS.items() if kind in one.kinds and one.suffix]
    if form is None or form not in FORMS or kind not in FORMS[form].kinds:
        raise InputError(f"{_KINDS[kind]} kan niet als {form}; kies {join_words(possible, 'of')}.")
    return form


def _cut(taken: Sequence[object], kept: Sequence[object], cut: tuple[str, ...]) -> tuple[str, ...]:
    """Which limits bit; what does not fit counts before how many there were."""
    return (SIZE,) if len(kept) < len(taken) else cut


def _told(reply: Reply, limits: Limits) -> Reply:
    warnings = tuple(limits.told(limit) for limit in reply.cut)
    return replace(reply, warnings=warnings, body=writing.marked(reply.body, reply.form, warnings))
