"""The escalation chart: from one actor up the ladder, in a picture, a list and as text."""

from netwerk.schemas.chart import Chart, make
from netwerk.schemas.formats import FORMATS

__all__ = ["FORMATS", "Chart", "make"]
