"""The answer to a named question as one HTML page: a table that sorts, its sources, and a chart where it counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.model import Answer, Stand
from netwerk.pages import environment
from netwerk.results import chart


def render(
    answer: Answer,
    title: str,
    stand: Stand,
    given: Mapping[str, str],
    warnings: Sequence[str] = (),
    nothing: str = "",
) -> str:
    """One complete page that carries all it needs and allows no request to the outside.

    ``nothing`` is what it says when there are no rows, where that is not that the sources say nothing.
    """
    template = environment("netwerk.results").get_template("answer.html")
    return template.render(
        answer=answer,
        title=title,
        stand=stand,
        given=given,
        warnings=warnings,
        nothing=nothing,
        chart=chart.of(answer),
        link=_no_link,
    )


def _no_link(_column: str, _cell: str) -> None:
    """A page on its own has nowhere to lead to."""
