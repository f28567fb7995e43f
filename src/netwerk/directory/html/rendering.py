"""The templates of the pages, read once: there are thousands of pages to make of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from netwerk.pages import environment
from netwerk.pages.inline import StaticText, static_text

if TYPE_CHECKING:
    from collections.abc import Callable

PACKAGES: Final = ("netwerk.directory", "netwerk.pages")


def rendered(name: str, **values: object) -> str:
    """A page made of the template of this name."""
    return _render(name)(**values)


@cache
def style() -> StaticText:
    """The style of all pages of the directory."""
    return StaticText("".join(static_text(PACKAGES, name) for name in ("style.css", "directory.css")))


@cache
def script() -> StaticText:
    """The script of the page to start from."""
    return static_text(PACKAGES, "directory.js")


@cache
def _render(name: str) -> Callable[..., str]:
    pages = environment(*PACKAGES)
    pages.globals.update(directory_style=style, directory_script=script)
    return pages.get_template(name).render
