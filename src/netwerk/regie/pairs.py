"""Reports on two networks: of one area on two days, or of two municipalities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from netwerk.errors import InputError
from netwerk.model import RegieFinding
from netwerk.network import Network
from netwerk.pages.silence import is_silent
from netwerk.regie import change, compare
from netwerk.regie.base import Comparison
from netwerk.regie.figures import Figure
from netwerk.regie.report import Report, Section, contradictions, of_area
from netwerk.regie.split import Split
from netwerk.wording import day_text

OVER_TIME: tuple[Comparison, ...] = (change.ANALYSIS,)
"""The analyses of one area on two days."""

OF_TWO: tuple[Comparison, ...] = (compare.ANALYSIS,)
"""The analyses of two municipalities."""


def between_days(before: Network, after: Network) -> Report:
    """What changed between two days; each municipality in the networks is looked at apart.

    Opens with the stand of the later day, ``against`` that of the earlier. Raises InputError unless the first
    network is of an earlier day.
    """
    if before.stand.day >= after.stand.day:
        earlier, later = day_text(before.stand.day), day_text(after.stand.day)
        raise InputError(f"Een verandering loopt van een eerdere naar een latere dag, niet van {earlier} tot {later}.")
    areas = [area for area in after.areas if area in before.areas]
    parts = Split(before), Split(after)
    apart = [(parts[0].within(area), parts[1].within(area)) for area in areas] or [(before, after)]
    found = _report(OVER_TIME, apart)
    return replace(found, stand=after.stand, against=before.stand)


def of_two(one: Network, other: Network) -> Report:
    """How two municipalities differ, each on its own day. Opens with the stand of the first, ``against`` the other's.

    Raises InputError when both are of one area.
    """
    if one.stand.area == other.stand.area:
        raise InputError("Een vergelijking vraagt twee verschillende gemeenten.")
    return _report(OF_TWO, [(one, other)])


def _report(analyses: Sequence[Comparison], apart: Sequence[tuple[Network, Network]]) -> Report:
    spoken = [pair for pair in apart if not any(map(is_silent, pair))]
    silent = dict.fromkeys(part.stand for pair in apart for part in pair if is_silent(part))
    several = len(apart) > 1
    sections = [
        Section(
            analysis,
            tuple(f for pair in spoken for f in _findings(analysis, *pair, several)),
            analysis.notes,
            tuple(figure for pair in spoken for figure in _figures(analysis, *pair, several)),
        )
        for analysis in analyses
        if spoken
    ]
    silences = tuple(of_area(stand, f"De bronnen zeggen niets over {day_text(stand.day)}.") for stand in silent)
    one, other = apart[0]
    return Report(one.stand, tuple(sections), silences=silences, against=other.stand)


def _findings(analysis: Comparison, one: Network, other: Network, named: bool) -> tuple[RegieFinding, ...]:
    """What an analysis finds, with the contradictions in the sources about it; with the municipality when ``named``."""
    return tuple(
        replace(
            finding,
            sentence=of_area(other.stand, finding.sentence) if named else finding.sentence,
            remarks=contradictions(finding, one, other),
        )
        for finding in analysis.run(one, other)
    )


def _figures(analysis: Comparison, one: Network, other: Network, named: bool) -> tuple[Figure, ...]:
    """What an analysis shows, if anything; with the municipality when ``named``."""
    figure = analysis.figure(one, other) if analysis.figure else None
    if figure is None:
        return ()
    return (replace(figure, title=of_area(other.stand, figure.title)) if named else figure,)
