"""Which form of a page a client gets: by the ``Accept`` header with its weights (RFC 9110, 12.5.1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Range:
    """One part of an ``Accept`` header: a media type or a range of them, and how much it is wanted."""

    main: str
    sub: str
    weight: float

    def precision(self, media: str) -> int:
        """How exactly it names a media type: 0 not at all, 1 everything, 2 the main type, 3 the type itself."""
        main, _, sub = media.partition("/")
        if (self.main, self.sub) == ("*", "*"):
            return 1
        if self.main != main:
            return 0
        return 3 if self.sub == sub else 2 if self.sub == "*" else 0


def preferred(accept: str | None, offered: Sequence[str]) -> str | None:
    """The media type that a client wants most of those offered (the first of equals); None when it wants none.

    >>> preferred("text/turtle;q=0.5, application/*", ["text/turtle", "application/ld+json"])
    'application/ld+json'
    >>> preferred("image/png", ["text/html"]) is None
    True
    """
    if accept is None or not accept.strip():
        return offered[0]
    ranges = parse(accept)
    weights = {media: _weight(ranges, media) for media in offered}
    best = max(offered, key=lambda media: weights[media])
    return best if weights[best] > 0 else None


def parse(accept: str) -> tuple[Range, ...]:
    """The ranges of an ``Accept`` header; what is none is left out."""
    return tuple(found for part in accept.split(",") if (found := _range(part)) is not None)


def _range(text: str) -> Range | None:
    media, *parameters = (part.strip() for part in text.split(";"))
    main, slash, sub = media.lower().partition("/")
    if not (main and slash and sub):
        return None
    weight = next((p[2:] for p in parameters if p.lower().startswith("q=")), "1")
    try:
        return Range(main, sub, min(1.0, max(0.0, float(weight))))
    except ValueError:
        return None


def _weight(ranges: Sequence[Range], media: str) -> float:
    """The weight of the range that names a media type most exactly."""
    exact = max(((one.precision(media), one.weight) for one in ranges), default=(0, 0.0))
    return exact[1] if exact[0] else 0.0
