"""Every format of the netwerkkaart read back as the text that a reader meets in it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from typing import Final

from netwerk.formats import Content, as_bytes
from netwerk.roles.base import Roles
from netwerk.roles.formats import FORMATS
from tests.typesetting.reading import text_of


def plain(files: Mapping[str, Content]) -> str:
    """The files of a format of texts, one after the other."""
    return "\n".join(content for content in files.values() if isinstance(content, str))


def of_pages(files: Mapping[str, Content]) -> str:
    """The same of pages, without their elements."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", plain(files))).split())


def unescaped(files: Mapping[str, Content]) -> str:
    """The same of Markdown, without what keeps signs from being markup."""
    return re.sub(r"\\(.)", r"\1", plain(files))


def printed(files: Mapping[str, Content]) -> str:
    """The text on the pages of a format that is one PDF, without where its lines end."""
    return " ".join("".join(text_of(as_bytes(content)) for content in files.values()).split())


READERS: Final[Mapping[str, Callable[[Mapping[str, Content]], str]]] = {
    "html": of_pages,
    "md": unescaped,
    "json": plain,
    "pdf": printed,
}
"""By format how its files are read back; a format without a reader fails the tests."""


def read(name: str, roles: Roles) -> str:
    """What a reader meets in a netwerkkaart in this format."""
    return READERS[name](FORMATS[name].files("netwerkkaart", roles))
