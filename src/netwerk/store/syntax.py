"""One Dutch line for a query that the engine cannot read: where, and as far as can be told why."""

from __future__ import annotations

import re

from netwerk.errors import QueryError
from netwerk.store import reading
from netwerk.store.guard import prefixed_names
from netwerk.vocab import PREFIXES

_PADDING = "\n" * 40
_KEYWORD = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z")
_SIGN = re.compile(r'"([^\w"\\]{1,3})"\Z')
_MOST, _SHOWN = 6, 20
_REASONS = {
    "IRI parsing failed": "dit is geen adres; schrijf tussen < en > een heel adres, zonder spaties",
    "language tag parsing failed": "dit is geen taalcode; schrijf bijvoorbeeld @nl",
    "the only base directions allowed are 'rtl' and 'ltr'": "een schrijfrichting is --ltr of --rtl",
    "Duplicated variable name in SELECT": "een variabele staat twee keer in SELECT",
    "The SELECT contains a variable that is unbound": "SELECT noemt een variabele die niet in GROUP BY staat",
    "The SELECT contains an expression with a variable that is unbound": (
        "SELECT rekent met een variabele die niet in GROUP BY staat"
    ),
    "The SELECT overrides an existing variable using an expression": (
        "SELECT geeft een variabele die al bestaat een andere waarde; kies een nieuwe naam"
    ),
    "SELECT * is not authorized with GROUP BY": "SELECT * gaat niet samen met GROUP BY; noem de kolommen",
    "BIND is overriding an existing variable": "BIND geeft een variabele die al bestaat een andere waarde",
    "Repeated variables are not allowed in VALUES clauses.": "een variabele staat twee keer in VALUES",
    "The query limit should be a non negative integer": "LIMIT en OFFSET vragen een kleiner heel getal",
    "Unexpected aggregate": "een telling als COUNT kan hier niet staan",
    "Already used blank node id": "een blanco knoop (_:naam) staat in meer dan één groep",
}
_ROWS = "The VALUES clause rows should have"


def error(query: str) -> QueryError:
    """What is wrong with a query and where: the line, the column, and what stands there."""
    words = reading.problem(query.rstrip() + _PADDING) or reading.problem(query) or ""
    expected = _expected(words)
    line, column = _place(query, words, expected)
    told = _why(query, words) or _shown(query, line, column, expected)
    return QueryError(f"regel {line}, kolom {column}: {told}.", line, column)


def _expected(words: str) -> list[str]:
    listed = words.partition("expected ")[2].removeprefix("one of ").replace("|\n", "| ")
    return listed.split(", ")


def _place(query: str, words: str, expected: list[str]) -> tuple[int, int]:
    """Where the query goes wrong, from one.

    For a keyword the engine looks so many characters ahead as the keyword has, and names the place where it looked.
    """
    line, column = reading.place(words) or (1, 1)
    text = query.rstrip()
    lines = (text + _PADDING).split("\n")
    seen = sum(len(one) + 1 for one in lines[: line - 1]) + column - 1
    keywords = [len(one) for one in expected if _KEYWORD.match(one)]
    back = 0 if len(keywords) < len(expected) else min(keywords, default=0)
    offset = max(0, min(seen - back, len(text)))
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _why(query: str, words: str) -> str:
    if "Prefix not found" in words:
        unknown = [name for name in prefixed_names(query) if name.partition(":")[0] not in PREFIXES]
        if unknown:
            return f"het voorvoegsel {unknown[0].partition(':')[0]}: is niet bekend; zet er een PREFIX bij"
    if _ROWS in words:
        return "elke regel van VALUES heeft evenveel waarden als er variabelen zijn; schrijf UNDEF voor geen"
    return next((told for said, told in _REASONS.items() if said in words), "")


def _shown(query: str, line: int, column: int, expected: list[str]) -> str:
    rest = "\n".join(query.rstrip().split("\n")[line - 1 :])[column - 1 :]
    here = " ".join(rest[: 2 * _SHOWN].split())[:_SHOWN]
    signs = [found.group(1) for one in expected if (found := _SIGN.match(one))]
    if not here:
        return f"de vraag is geen geldig SPARQL: zij houdt te vroeg op{_possible(signs)}"
    return f"de vraag is geen geldig SPARQL vanaf '{here}'{_possible(signs)}"


def _possible(signs: list[str]) -> str:
    return f"; hier kan staan: {' '.join(signs)}" if 0 < len(signs) <= _MOST else ""
