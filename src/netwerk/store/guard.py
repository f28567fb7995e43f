"""What a query from a user may not do: change something, or reach another host or a file.

What a word means is for the engine to say (``reading``). The tokens here serve the messages: they know a string, a
comment, an IRI and a name, but no engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from netwerk.errors import QueryError
from netwerk.store import reading

_TOKEN = re.compile(
    r'''(?P<string>"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^'\\]|\\.|'(?!''))*\'\'\'|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    |(?P<iri><(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>)
    |(?P<comment>\#[^\n\r]*)
    |(?P<name>[?$]\w+|[\w.-]*:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\[^\w\s])*)
    |(?P<word>[A-Za-z]\w*)
    |(?P<other>.)''',
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_PROLOGUE = {"PREFIX", "BASE", "VERSION"}
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}
_ELSEWHERE = "SERVICE vraagt een andere computer om gegevens; een vraag leest alleen deze graaf."


def check(query: str) -> None:
    """Raise QueryError, with the line, when the query would change something or calls another host.

    A query that the engine cannot read passes, unless it is plain why: the engine says what is wrong with it.
    """
    calls = reading.keyword(query, "SERVICE")
    if calls is None and _first_word(query) not in _UPDATES and "\\" not in query and ";" not in query:
        return
    if reading.problem(query) is None:
        if calls is not None:
            line, _ = reading.place(calls) or (1, 1)
            raise QueryError(f"regel {line}: {_ELSEWHERE}", line)
        return
    for text in dict.fromkeys([query, _ESCAPE.sub(_character, query)]):
        _refuse_by_word(text)


def prefixed_names(query: str) -> tuple[str, ...]:
    """The prefixed names in a query (``nw:bron``), each once, without those of prefixes it declares itself."""
    declared: set[str] = set()
    found: dict[str, None] = {}
    before = ""
    for token in _tokens(query):
        text = token.group()
        if token.lastgroup == "name" and text[0] not in "?$_":
            if before == "PREFIX":
                declared.add(text)
            else:
                found[text] = None
        before = text.upper()
    return tuple(name for name in found if f"{name.partition(':')[0]}:" not in declared)


def _refuse_by_word(text: str) -> None:
    """Raise QueryError for an invalid query in which a word shows what was meant."""
    begins = True
    for token in _tokens(text):
        word = token.group().upper() if token.lastgroup == "word" else ""
        line = text.count("\n", 0, token.start()) + 1
        if begins and word in _UPDATES:
            raise QueryError(f"regel {line}: {token.group()} wijzigt iets; een vraag leest alleen.", line)
        if word == "SERVICE":
            raise QueryError(f"regel {line}: {_ELSEWHERE}", line)
        begins = token.group() == ";" or (begins and (not word or word in _PROLOGUE))


def _first_word(query: str) -> str:
    words = (token.group().upper() for token in _tokens(query) if token.lastgroup == "word")
    return next((word for word in words if word not in _PROLOGUE), "")


def _tokens(text: str) -> Iterator[re.Match[str]]:
    """The tokens of a query, without white space and comments."""
    return (t for t in _TOKEN.finditer(text) if t.lastgroup != "comment" and not t.group().isspace())


def _character(escape: re.Match[str]) -> str:
    number = int(escape.group(1) or escape.group(2), 16)
    return chr(number) if number <= 0x10FFFF else escape.group()
