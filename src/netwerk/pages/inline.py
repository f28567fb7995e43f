"""Static files as text inside a page, and the hash by which a content policy allows exactly that text."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from importlib.resources import files

from markupsafe import Markup

COMMENT = re.compile(r"^[ \t]*(//.*|/\*(?s:.*?)\*/[ \t]*)$", re.MULTILINE)
ENDS_ELEMENT = re.compile(r"</(style|script)|<!--", re.IGNORECASE)


class StaticText(str):
    """The text of a file of our own, which a template takes as it stands."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


def static_text(packages: Sequence[str], name: str) -> StaticText:
    """The text of ``static/NAME`` of the first package that has it, safe inside a style or script element."""
    for package in packages:
        place = files(package).joinpath("static", name)
        if place.is_file():
            text = place.read_text(encoding="utf-8")
            break
    else:
        raise FileNotFoundError(f"static/{name} in {', '.join(packages)}")
    text = compact(text)
    if ENDS_ELEMENT.search(text):
        raise ValueError(f"static/{name} would end the element it stands in")
    return StaticText(text)


def compact(text: str) -> str:
    """A script or style sheet without whole lines of comment, empty lines and indentation.

    Raises ValueError for a text in backquotes that goes on over a line, which would change.

    >>> compact("// why\\n  a();\\n\\n  /* one\\n  two */\\n  b();\\n")
    'a();\\nb();\\n'
    """
    lines = [line.strip() for line in COMMENT.sub("", text).splitlines()]
    if any(line.count("`") % 2 for line in lines):
        raise ValueError("a text in backquotes goes on over a line")
    return "".join(f"{line}\n" for line in lines if line)


def csp_hash(text: str) -> Markup:
    """The source expression of a content security policy for an element with exactly this text.

    >>> print(csp_hash(""))
    'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
    """
    return Markup("'{}'").format(integrity(text))


def integrity(text: str) -> str:
    """What says of an element that it takes a file with exactly this text, and no other."""
    digest = hashlib.sha256(str(text).encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
