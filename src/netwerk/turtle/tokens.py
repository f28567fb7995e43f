"""The words of a Turtle text with their places: which are comments, and where each subject starts.

For text that a parser has already accepted: what is no Turtle is not noticed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n\r]*)
  | (?P<string>\"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*\"{3} | '{3}(?:[^'\\]|\\.|'{1,2}(?!'))*'{3}
      | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
  | (?P<iri><(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>)
  | (?P<name>[\w.\-]*:(?:[\w.:\-]|%[0-9A-Fa-f]{2}|\\.)*(?:(?<!\.)|(?<=\\\.)))
  | (?P<word>@?[A-Za-z][\w\-]*)
  | (?P<number>[+\-]?(?:\d+\.\d+|\.?\d+)(?:[eE][+\-]?\d+)?)
  | (?P<space>\s+)
  | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_OPEN, _CLOSE = frozenset("[({"), frozenset("])}")
_ESCAPED = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the text: a comment, string, iri, name, word, number or mark."""

    kind: str
    text: str
    start: int


def tokens(text: str) -> Iterator[Token]:
    """Every token but white space, in order."""
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind != "space":
            yield Token(kind, match.group(), match.start())


def line_at(text: str, place: int) -> int:
    """The line of a place; lines end at ``\\n`` only."""
    return text.count("\n", 0, place) + 1


def subject_lines(text: str) -> dict[str, int]:
    """For each IRI that opens a statement: the first line on which it does.

    >>> subject_lines("PREFIX a: <http://voorbeeld/>\\na:b a a:c .\\n\\na:d a a:c .")
    {'http://voorbeeld/b': 2, 'http://voorbeeld/d': 4}
    """
    prefixes: dict[str, str] = {}
    lines: dict[str, int] = {}
    line, counted = 1, 0
    for statement in _statements(text):
        first = statement[0]
        if first.text.lower().lstrip("@") == "prefix":
            prefixes[statement[1].text[:-1]] = statement[2].text[1:-1]
            continue
        line, counted = line + text.count("\n", counted, first.start), first.start
        iri = _expand(first, prefixes)
        if iri is not None:
            lines.setdefault(iri, line)
    return lines


def _statements(text: str) -> Iterator[list[Token]]:
    """The first three tokens of each statement and directive."""
    head: list[Token] = []
    depth = 0
    for token in tokens(text):
        if token.kind == "comment":
            continue
        depth += (token.text in _OPEN) - (token.text in _CLOSE)
        if depth == 0 and token.text == ".":
            if head:
                yield head
            head = []
        elif len(head) < 3:
            head.append(token)
            if _is_sparql_directive(head):
                yield head
                head = []
    if head:
        yield head


def _is_sparql_directive(head: list[Token]) -> bool:
    """PREFIX and BASE without ``@`` have no dot at their end."""
    if head[0].kind != "word":
        return False
    length = {"prefix": 3, "base": 2}.get(head[0].text.lower(), 0)
    return len(head) == length


def _expand(token: Token, prefixes: dict[str, str]) -> str | None:
    if token.kind == "iri":
        return token.text[1:-1]
    prefix, _, local = token.text.partition(":")
    if token.kind == "name" and prefix in prefixes:
        return prefixes[prefix] + _ESCAPED.sub(r"\1", local)
    return None
