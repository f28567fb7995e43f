"""Who holds what over time: a lane for each role, a bar for each holder; what no source confirms is only outlined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from netwerk.drawing.lettering import wrapped
from netwerk.regie.figures import Lane, Span, Timeline
from netwerk.regie.pictures.marks import LINE, SIZE, Line, Mark, Picture, Rect, Words, left_out, share
from netwerk.wording import day_text

MOST: Final = 40
ROOM: Final = 260
THICK, GAP, HEAD = 12, 8, 24
LEAST: Final = 0.02
"""A single day is still to be seen, as this part of the width."""
TICKS: Final = 4
"""At most so many spaces between years, so that these do not touch on a telephone."""


@dataclass(frozen=True)
class Scale:
    """The years that the picture spans, first and last included."""

    first: int
    last: int

    def at(self, day: date) -> float:
        """Where a day lies, from 0 to 1."""
        start = date(self.first, 1, 1).toordinal()
        whole = date(self.last + 1, 1, 1).toordinal() - start
        return min(1.0, max(0.0, (day.toordinal() - start) / whole))

    @property
    def ticks(self) -> list[int]:
        """The years that are named."""
        step = max(1, -(-(self.last + 1 - self.first) // TICKS))
        return list(range(self.first, self.last + 2, step))


def draw(figure: Timeline) -> Picture:
    """The lanes below each other, with the years above and a line at the day of the report."""
    shown = figure.lanes[:MOST]
    scale = scale_of([span for lane in shown for span in lane.spans], figure.day)
    marks: list[Mark] = []
    y: float = HEAD
    for lane in shown:
        drawn, y = _lane(lane, y, scale, figure.day)
        marks += drawn
    ruled = [*_years(scale, y), Line(share(scale.at(figure.day)), HEAD - 6, share(scale.at(figure.day)), y, "day")]
    keys = _keys([span for lane in shown for span in lane.spans], figure.day)
    return Picture(None, y, (*ruled, *marks), keys, left_out(len(shown), len(figure.lanes), "rollen"))


def scale_of(spans: Sequence[Span], day: date) -> Scale:
    """The years from the first day that is named to the last."""
    named = [known for span in spans for known in (span.begin, span.end, span.end or span.confirmed) if known]
    return Scale(min([day, *named]).year, max([day, *named]).year)


def pieces(span: Span, day: date) -> list[tuple[date | None, date | None, str]]:
    """The parts of a span with their looks: known, not confirmed, a plan. None is an edge of the picture."""
    stop = span.end or max(day, span.confirmed, span.begin or day)
    if span.planned:
        return [(span.begin, stop, "span planned")]
    known = min(max(span.confirmed, span.begin or span.confirmed), stop)
    sure = (span.begin, known, "span" if span.begin and span.begin <= span.confirmed else "span unsure")
    return [sure, *([(known, stop, "span unsure")] if known < stop else [])]


def _lane(lane: Lane, y: float, scale: Scale, day: date) -> tuple[list[Mark], float]:
    """What is drawn of a lane, and where the next one begins."""
    marks: list[Mark] = []
    for line in wrapped(lane.label, SIZE, ROOM, bold=True):
        marks.append(Words(0, y + LINE * 0.8, line, "heading"))
        y += LINE
    for span in lane.spans:
        label = ", ".join([span.holder, *span.marks])
        for line in wrapped(label, SIZE, ROOM):
            marks.append(Words(0, y + LINE * 0.8, line))
            y += LINE
        marks += [_bar(part, y, scale, f"{label}: {span.told}") for part in pieces(span, day)]
        y += THICK + 4
    return marks, y + GAP


def _bar(part: tuple[date | None, date | None, str], y: float, scale: Scale, title: str) -> Rect:
    begin, end, look = part
    left, right = scale.at(begin) if begin else 0.0, scale.at(end) if end else 1.0
    return Rect(share(min(left, 1 - LEAST)), y, share(max(right - left, LEAST)), THICK, look, title)


def _years(scale: Scale, y: float) -> list[Mark]:
    marks: list[Mark] = []
    for year in scale.ticks:
        at = scale.at(date(year, 1, 1))
        marks.append(Line(share(at), HEAD - 6, share(at), y, "year"))
        if year <= scale.last:
            marks.append(Words(share(at), LINE * 0.8, str(year), "small", shift=0 if at == 0 else 2))
    return marks


def _keys(spans: Sequence[Span], day: date) -> tuple[tuple[str, str], ...]:
    meanings = {
        "span": "volgens de bronnen",
        "span unsure": "begin niet bekend, of na de laatste dag waarover een bron spreekt",
        "span planned": "voornemen",
    }
    present = {look for span in spans for _, _, look in pieces(span, day)}
    shown = tuple((look, meaning) for look, meaning in meanings.items() if look in present)
    return (*shown, ("day", f"de dag van dit rapport, {day_text(day)}"))
