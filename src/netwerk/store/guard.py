"""What a query from a user may not do: reach another host.

The query is looked at token by token, so that a word in a string, a comment, an IRI or a name is never
mistaken for a keyword. Updates need no guard: the engine's query door does not take them.
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
_REASON = "SERVICE vraagt een andere computer om gegevens; een vraag leest alleen deze graaf."


def check(query: str) -> None:
    """Raise QueryError, with the line, when the query calls another host."""
    for place, text in _keywords(query, "SERVICE"):
        raise QueryError(f"regel {text.count(chr(10), 0, place) + 1}: {_REASON}")


def names_graphs(query: str) -> bool:
    """Whether the query says itself over which graphs it goes (``FROM``)."""
    return any(True for _ in _keywords(query, "FROM"))


def _keywords(query: str, word: str) -> Iterator[tuple[int, str]]:
    """Where a keyword stands, with the text it stands in: the query as it is, and with its escapes read."""
    for text in dict.fromkeys([query, _ESCAPE.sub(_character, query)]):
        for token in _TOKEN.finditer(text):
            if token.lastgroup == "word" and token.group().upper() == word:
                yield token.start(), text


def _character(escape: re.Match[str]) -> str:
    number = int(escape.group(1) or escape.group(2), 16)
    return chr(number) if number <= 0x10FFFF else escape.group()
