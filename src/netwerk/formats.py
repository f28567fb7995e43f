"""A form that something can be written in, such as a report as CSV: how it is made, and how its files are called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from netwerk.publication import Publication

T = TypeVar("T")
C = TypeVar("C", str, bytes)
Content = str | bytes
Files = Mapping[str, Content]
"""What files hold, by their path below one folder; paths have ``/`` between their parts."""


def as_bytes(content: Content) -> bytes:
    """What a file holds as it stands on disk: text as UTF-8."""
    return content.encode() if isinstance(content, str) else content


@dataclass(frozen=True)
class Format(Generic[T, C]):
    """How a thing becomes one text or one run of bytes, and how the name of its file ends."""

    render: Callable[[T], C]
    suffix: str

    def files(self, stem: str, thing: T) -> dict[str, C]:
        """The one file."""
        return {f"{stem}{self.suffix}": self.render(thing)}


@dataclass(frozen=True)
class Folder(Generic[T]):
    """How a thing becomes several files, and how the name of the folder that holds them ends."""

    render: Callable[[T], Files]
    suffix: str = ""

    def files(self, stem: str, thing: T) -> dict[str, Content]:
        """The files, below a folder of their own."""
        return {f"{stem}{self.suffix}/{path}": content for path, content in self.render(thing).items()}


@dataclass(frozen=True)
class Description(Generic[T]):
    """How the files of an export are described in files of their own, which are made last.

    ``render`` takes the thing, who publishes it, the files, and what the names of the new files begin with. It
    raises InputError, naming what lacks, for a publication that is not complete.
    """

    render: Callable[[T, Publication, Files, str], Files]

    def files(self, stem: str, thing: T, publication: Publication, described: Files) -> dict[str, Content]:
        """The files that describe these."""
        return dict(self.render(thing, publication, described, stem))


Form = Format[T, str] | Format[T, bytes] | Folder[T]


def written(forms: Mapping[str, Form[T]], names: Iterable[str], stem: str, thing: T) -> dict[str, Content]:
    """The files of a thing in the forms of these names, by path."""
    found: dict[str, Content] = {}
    for name in names:
        found |= forms[name].files(stem, thing)
    return found


def single(forms: Mapping[str, Form[T]]) -> tuple[str, ...]:
    """The names of the forms that are one file."""
    return tuple(name for name, form in forms.items() if isinstance(form, Format))
