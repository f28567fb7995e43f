"""A figure as a picture: each kind of figure has a module that knows where its shapes go."""

from __future__ import annotations

from typing import assert_never

from netwerk.regie.figures import Bars, Figure, Flow, Matrix, Timeline
from netwerk.regie.pictures import bars, flow, matrix, timeline
from netwerk.regie.pictures.marks import Picture


def picture(figure: Figure) -> Picture:
    """The picture of a figure: the same figure gives the same picture."""
    match figure:
        case Matrix():
            return matrix.draw(figure)
        case Bars():
            return bars.draw(figure)
        case Flow():
            return flow.draw(figure)
        case Timeline():
            return timeline.draw(figure)
        case _:
            assert_never(figure)
