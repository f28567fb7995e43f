"""The one door to typst: a template of ours and data give a tagged PDF (PDF/UA-1), the same bytes on every machine."""

from __future__ import annotations

import json
import warnings
from collections.abc import Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from netwerk.pages import palette
from netwerk.typesetting import glyphs
from netwerk.wording import stand_lines

if TYPE_CHECKING:
    from netwerk.model import Stand

STANDARD: Final = "ua-1"
MAIN: Final = "main.typ"
KEPT_FOR: Final = 10
"""For how many documents after one typst keeps what it worked out for it: over a hundred MB for fifty pages."""


def pdf(package: str, template: str, title: str, stand: Stand, data: Mapping[str, Any]) -> bytes:
    """A document after ``templates/TEMPLATE`` of a package.

    The template opens with ``#import "look.typ": *`` and ``#show: booklet``; ``look.typ`` then gives it ``data``,
    the title and the lines of the stand. Data goes in as JSON and is text, never markup. Other templates of the
    package can be imported by their name. A letter that no font of typst has is shown as ``�``.

    What typst refuses is a mistake in a template, and so ours: its error goes on, with where it stands as a note.
    """
    frame = {"title": title, "stand": stand_lines(stand), "colours": palette.light()}
    made = glyphs.shown(lambda given: _compiled(package, template, given), {"frame": frame, "data": dict(data)})
    _forget()
    return made


def _compiled(package: str, template: str, inputs: Mapping[str, Any]) -> bytes:
    """The document, with no font of the machine and no date."""
    import typst

    sources = _sources(package)
    texts = {name: json.dumps(value, ensure_ascii=False, sort_keys=True) for name, value in inputs.items()}
    try:
        made, told = typst.compile_with_warnings(  # type: ignore[call-overload]  # its types leave out files by name
            {**sources, MAIN: sources[template]},
            format="pdf",
            ignore_system_fonts=True,
            pdf_standards=STANDARD,
            sys_inputs=texts,
        )
    except typst.TypstError as error:
        error.add_note(f"{package}, {template}: {error.diagnostic}")
        raise
    for warning in told:
        warnings.warn(warning, stacklevel=2)
    if not isinstance(made, bytes):
        raise TypeError(f"{template}: typst made more than one file")
    return made


def _forget() -> None:
    """Set empty documents, so that typst lets go of the last one: the next has other data and gains nothing by it."""
    import typst

    for _ in range(KEPT_FOR + 1):
        typst.compile({MAIN: b""}, format="pdf", ignore_system_fonts=True)  # type: ignore[call-overload]  # as above


def _sources(package: str) -> dict[str, bytes]:
    """The templates by name: those of the package, and the look that all share."""
    folders = (files(__name__) / "templates", files(package) / "templates")
    return {f.name: f.read_bytes() for folder in folders for f in folder.iterdir() if f.name.endswith(".typ")}
