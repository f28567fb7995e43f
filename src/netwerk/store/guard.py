"""What a query from a user may not do: reach another host.

The query is looked at token by token, so that a word in a string, a comment, an IRI or a name is never
mistaken for a keyword. An update is refused here for a clear line; the engine's query door takes none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from netwerk.errors import QueryError

_TOKEN = re.compile(
    r'''(?P<string>"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^'\\]|\\.|'(?!''))*\'\'\'|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    |(?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    |(?P<comment>\#[^\n\r]*)
    |(?P<name>[?$]\w+|[\w.-]*:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\[^\w\s])*)
    |(?P<word>[A-Za-z]\w*)
    |(?P<other>.)''',
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_PROLOGUE = {"PREFIX", "BASE"}
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}
_REASON = "SERVICE vraagt een andere computer om gegevens; een vraag leest alleen deze graaf."


def check(query: str) -> None:
    """Raise QueryError, with the line, when the query would change something or calls another host."""
    first = next((token for token in _tokens(query) if _opens(token)), None)
    if first is not None and first.group().upper() in _UPDATES:
        raise QueryError(f"regel {_line(query, first.start())}: {first.group()} wijzigt iets; een vraag leest alleen.")
    for place, text in _keywords(query, "SERVICE"):
        raise QueryError(f"regel {_line(text, place)}: {_REASON}")


def names_graphs(query: str) -> bool:
    """Whether the query says itself over which graphs it goes (``FROM``)."""
    return any(True for _ in _keywords(query, "FROM"))


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


def _keywords(query: str, word: str) -> Iterator[tuple[int, str]]:
    """Where a keyword stands, with the text it stands in: the query as it is, and with its escapes read."""
    for text in dict.fromkeys([query, _ESCAPE.sub(_character, query)]):
        for token in _tokens(text):
            if token.lastgroup == "word" and token.group().upper() == word:
                yield token.start(), text


def _tokens(text: str) -> Iterator[re.Match[str]]:
    """The tokens of a query, without white space and comments."""
    return (t for t in _TOKEN.finditer(text) if t.lastgroup != "comment" and not t.group().isspace())


def _opens(token: re.Match[str]) -> bool:
    """Whether a token is the first word after the prologue."""
    return token.lastgroup == "word" and token.group().upper() not in _PROLOGUE


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _character(escape: re.Match[str]) -> str:
    number = int(escape.group(1) or escape.group(2), 16)
    return chr(number) if number <= 0x10FFFF else escape.group()
