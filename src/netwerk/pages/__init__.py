"""The look of every HTML page: one base template, one style sheet, one strict content policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment


def environment(*packages: str) -> Environment:
    """An environment that finds ``templates/`` and ``static/`` in these packages, in order, and then in this one.

    A page extends ``base.html`` and gives it ``stand``; ``{{ inline("map.css") }}`` puts a static file of
    a package into the page. Jinja is imported here, because a table or JSON text needs none.

    >>> "base.html" in environment().list_templates()
    True
    """
    from netwerk.pages import frame

    return frame.environment(tuple(dict.fromkeys((*packages, __name__))))
