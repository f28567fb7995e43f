"""How the engine itself reads a query, without running it: the only judge of what stands where in a text.

The engine's grammar has no words of its own: ``trueSERVICE`` is a value and a keyword, ``SERVICE:x`` may be a keyword
and a name, and whether ``<`` begins an IRI depends on all that stands before it. A second reader of SPARQL beside it
would differ somewhere. So where a word could be a keyword, it is changed a little and the engine reads the text again:
a name, a string or a comment stays valid, a keyword does not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import product
from string import ascii_lowercase

import pyoxigraph

from netwerk.vocab import PREFIXES

_EMPTY = pyoxigraph.Store()
_PLACE = re.compile(r"error at (\d+):(\d+): ")
_ANY = "urn:x-netwerk:"


def problem(text: str, names: Mapping[str, str] | None = None) -> str | None:
    """What the engine says is wrong with a query, or None; nothing is run.

    It refuses these two arguments together, but only once it has read the query.
    """
    prefixes = {**PREFIXES, **(names or {})}
    try:
        _EMPTY.query(
            text, prefixes=prefixes, use_default_graph_as_union=True, default_graph=[pyoxigraph.DefaultGraph()]
        )
    except SyntaxError as error:
        return str(error)
    except ValueError:
        return None
    raise AssertionError("the engine ran a query that it was to refuse")


def place(words: str) -> tuple[int, int] | None:
    """The line and column that the engine names in what it says is wrong."""
    found = _PLACE.search(words)
    return (int(found.group(1)), int(found.group(2))) if found else None


def keyword(text: str, word: str) -> str | None:
    """What the engine says of a query it can read once this keyword is none; None when the keyword is not used.

    Variables, prefixes and other names that hold the word are changed alike, so that they still fit each other.
    """
    if not _occurs(text, word):
        return None
    other = _other(text, word)
    return problem(_every(word).sub(lambda found: _changed(found.group(), other), text), _names(text, word, other))


def is_keyword(text: str, word: str, start: int) -> bool:
    """Whether the engine reads the word that stands here as a keyword."""
    other, end = _other(text, word), start + len(word)
    changed = text[:start] + _changed(text[start:end], other) + text[end:]
    return problem(changed, _names(text, word, other)) is not None


def occurrences(text: str, word: str) -> list[int]:
    """Where a word stands in a text, whatever its case and whatever it means there."""
    return [found.start() for found in _every(word).finditer(text)]


def _occurs(text: str, word: str) -> bool:
    return _every(word).search(text) is not None


def _every(word: str) -> re.Pattern[str]:
    return re.compile(word, re.IGNORECASE | re.ASCII)


def _other(text: str, word: str) -> str:
    """A word like this one that the text does not hold."""
    held = text.lower()
    endings = ("".join(letters) for letters in product(ascii_lowercase, repeat=3))
    return next(other for end in endings if (other := word.lower()[:-3] + end) not in held)


def _changed(found: str, other: str) -> str:
    """The other word in the case of the one found, so that names which differ still do."""
    return "".join(new.upper() if old.isupper() else new for old, new in zip(found, other, strict=True))


def _names(text: str, word: str, other: str) -> dict[str, str]:
    """The prefixes that hold the word, as they are and as they become: each is declared whatever is changed."""
    every = (name.rpartition(":")[0] for name in re.findall(r"[\w.-]+:?", text))
    found = {name for name in every if word.lower() in name.lower()}
    changed = {_every(word).sub(lambda one: _changed(one.group(), other), name) for name in found}
    return {name: f"{_ANY}{number}" for number, name in enumerate(sorted(found | changed))}
