"""Letters that no font of typst has: shown as a mark in their place, because a tagged PDF may not leave them out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

REPLACEMENT: Final = "\ufffd"
UNSEEN: Final = "\ufeff"
"""A sign that shows as nothing and that a tagged PDF may not hold; not every place where it stands is refused."""
_LACKING: Final = re.compile(
    r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed|disallowed codepoint `"((?:[^"\\]|\\.)+)"`'
)
_ESCAPED: Final = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_CONTROLS: Final[Mapping[str, str]] = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}


def shown(compiled: Callable[[Mapping[str, Any]], bytes], inputs: Mapping[str, Any]) -> bytes:
    """What is compiled of the inputs, with a mark for each letter that typst says it cannot show."""
    import typst

    inputs = _mapped(inputs, lambda text: text.replace(UNSEEN, ""))
    while True:
        try:
            return compiled(inputs)
        except typst.TypstError as error:
            cleaned = replaced(inputs, lacking(error.diagnostic))
            if cleaned == inputs:
                raise
            inputs = cleaned


def lacking(diagnostic: str) -> frozenset[str]:
    r"""What typst says it has no letter for; it writes texts as Rust does.

    >>> sorted(lacking('the text `"\\u{7}"` could not be displayed with font; the text `"中"` could not be displayed'))
    ['\x07', '中']
    """
    return frozenset(_ESCAPED.sub(_unescaped, text or point) for text, point in _LACKING.findall(diagnostic))


def replaced(value: Any, wanted: frozenset[str]) -> Any:
    """A value of JSON with a mark for each of these texts in it; a longer one goes before what it holds."""
    longest = sorted(wanted, key=lambda text: (-len(text), text))
    found = re.compile("|".join(map(re.escape, longest)) or r"(?!)")
    return _mapped(value, lambda text: found.sub(REPLACEMENT, text))


def _mapped(value: Any, changed: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return changed(value)
    if isinstance(value, Mapping):
        return {name: _mapped(part, changed) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_mapped(part, changed) for part in value]
    return value


def _unescaped(found: re.Match[str]) -> str:
    point, letter = found.groups()
    return chr(int(point, 16)) if point else _CONTROLS.get(letter, letter)
