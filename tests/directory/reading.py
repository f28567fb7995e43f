"""Every format of the directory read back as the text that a reader meets in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from netwerk.directory.base import Directory
from netwerk.directory.formats import FORMATS
from netwerk.formats import Content, as_bytes
from tests.typesetting.reading import text_of


def plain(files: Mapping[str, Content]) -> str:
    """The files of a format of texts, one after the other."""
    return "\n".join(content for content in files.values() if isinstance(content, str))


def printed(files: Mapping[str, Content]) -> str:
    """The text on the pages of a format that is one PDF."""
    return "".join(text_of(as_bytes(content)) for content in files.values())


READERS: Final[Mapping[str, Callable[[Mapping[str, Content]], str]]] = {
    "html": plain,
    "csv": plain,
    "md": plain,
    "json": plain,
    "pdf": printed,
    "hsds": plain,
}
"""By format how its files are read back; a format without a reader fails the tests."""


def read(name: str, directory: Directory) -> str:
    """What a reader meets in a directory in this format."""
    return READERS[name](FORMATS[name].files("sociale-kaart", directory))
