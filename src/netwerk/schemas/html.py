"""The chart as one HTML page: the picture, and the same as a list."""

from __future__ import annotations

from netwerk.pages import environment
from netwerk.schemas import telling
from netwerk.schemas.chart import Chart
from netwerk.schemas.drawing import draw
from netwerk.schemas.shapes import NUMBER


def render(chart: Chart) -> str:
    """One complete page that carries all it needs and allows no request to the outside."""
    return (
        environment(__package__)
        .get_template("schema.html")
        .render(
            stand=chart.stand,
            chart=chart,
            drawing=draw(chart),
            disc=NUMBER,
            legend=telling.legend(chart),
            regie=telling.regie(chart),
        )
    )
