"""What a drawing is made of: measured boxes and labels first, then shapes at their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from netwerk.drawing.lettering import BOLD, width, wrapped
from netwerk.schemas.chart import START, Box, Statement, Step

BOX_WIDTH: Final = 196
BOX_SIZE: Final = 13
BOX_LINE: Final = 17
PADDING: Final = 9
LABEL_ROOM: Final = 205
LABEL_SIZE: Final = 12
LABEL_LINE: Final = 15
NUMBER: Final = 10
"""Radius of the disc that a step's number stands in."""
MOST_LINES: Final = 5
"""A longer condition is told below the picture."""


@dataclass(frozen=True)
class Text:
    """A line of text by the start of its baseline; ``look`` names its style."""

    x: float
    y: float
    text: str
    look: str = ""


@dataclass(frozen=True)
class Sized:
    """A box or label before it has a place: its size and its lines, from its own top left corner."""

    width: float
    height: float
    texts: tuple[Text, ...] = ()
    dividers: tuple[float, ...] = ()
    look: str = ""
    number: int = 0


@dataclass(frozen=True)
class Shape:
    """A box, label or band at its place, by its top left corner."""

    x: float
    y: float
    sized: Sized

    @property
    def texts(self) -> tuple[Text, ...]:
        """The lines of text where they are drawn."""
        return tuple(Text(self.x + t.x, self.y + t.y, t.text, t.look) for t in self.sized.texts)


@dataclass(frozen=True)
class Path:
    """A line of the drawing, with a head where it ends at a box; ``look`` names its style."""

    course: str
    look: str
    head: str = ""


@dataclass(frozen=True)
class Drawing:
    """Everything at its place in a picture of this size."""

    width: float
    height: float
    bands: tuple[Shape, ...]
    paths: tuple[Path, ...]
    labels: tuple[Shape, ...]
    boxes: tuple[Shape, ...]


def box(one: Box) -> Sized:
    """A box as high as its lines need; several entities in one box are divided by lines."""
    texts: list[Text] = []
    dividers: list[float] = []
    y = 0.0
    for label in one.labels:
        if y:
            dividers.append(y)
        lines = wrapped(label, BOX_SIZE, BOX_WIDTH - 2 * PADDING, bold=one.kind == START)
        texts += [Text(PADDING, y + PADDING + BOX_LINE * (i + 0.75), line) for i, line in enumerate(lines)]
        y += 2 * PADDING + BOX_LINE * len(lines)
    return Sized(BOX_WIDTH, y, tuple(texts), tuple(dividers), one.kind)


def label(step: Step, whole: bool) -> Sized:
    """The number of a step and, when ``whole``, what is written at its line."""
    lines = _label_lines(step) if whole else []
    if not lines:
        return Sized(2 * NUMBER + 8, 2 * NUMBER, (_disc_text(step.number, NUMBER),), number=step.number)
    left = 2 * NUMBER + 14
    most = max(width(line, LABEL_SIZE) for line, _ in lines)
    height = LABEL_LINE * len(lines) + 10
    texts = (Text(left, LABEL_LINE * (i + 1) + 1, line, look) for i, (line, look) in enumerate(lines))
    return Sized(left + most + 6, height, (_disc_text(step.number, height / 2), *texts), number=step.number)


def band(title: str, statements: Sequence[Statement], room: float) -> Sized:
    """The name of a rung and who holds the regie there, as high as its lines need."""
    texts = [Text(0, 16 * (i + 0.8), line, "rung") for i, line in enumerate(wrapped(title, 13, room / BOLD, bold=True))]
    y = 16.0 * len(texts) + 4
    for one in statements:
        words = [", ".join([one.brief, *one.marks]), noted(one.notes)]
        lines = wrapped(" ".join(filter(None, words)), 11, room)
        texts += [Text(0, y + 14 * (i + 0.8), line, "regie") for i, line in enumerate(lines)]
        y += 14 * len(lines) + 4
    return Sized(room, y, tuple(texts))


def noted(notes: Sequence[int]) -> str:
    """The numbers of sources as they stand in a text.

    >>> noted([1, 3])
    '[1, 3]'
    """
    return f"[{', '.join(map(str, notes))}]" if notes else ""


def told_below(step: Step) -> bool:
    """Whether the condition of a step is too long for its line."""
    return len(_condition(step)) > MOST_LINES


def _label_lines(step: Step) -> list[tuple[str, str]]:
    said = [(line, "act") for line in wrapped(f"{step.label} {noted(step.notes)}", LABEL_SIZE, LABEL_ROOM)]
    condition = _condition(step)
    if len(condition) > MOST_LINES:
        condition = wrapped(f"voorwaarde: zie stap {step.number} hieronder", LABEL_SIZE, LABEL_ROOM)
    said += [(line, "condition") for line in condition]
    marks = wrapped(", ".join(step.marks), LABEL_SIZE, LABEL_ROOM) if step.marks else ()
    return said + [(line, "doubt") for line in marks]


def _condition(step: Step) -> tuple[str, ...]:
    return wrapped(f"voorwaarde: {step.condition}", LABEL_SIZE, LABEL_ROOM) if step.condition else ()


def _disc_text(number: int, y: float) -> Text:
    return Text(NUMBER + 4, y + 4, str(number), "number")
