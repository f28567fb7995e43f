"""The regie report: the findings of the analyses on one network, with what such a network can and cannot show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context

from netwerk import network as networks
from netwerk.disagreement import CONTRADICTION
from netwerk.errors import InputError
from netwerk.model import RegieFinding, Remark, Stand
from netwerk.names import suggestion
from netwerk.network import Network
from netwerk.pages.silence import SILENCE, is_silent
from netwerk.regie import (
    brokers,
    centre,
    core,
    coverage,
    doubles,
    gatekeepers,
    governance,
    meetings,
    money,
    reachability,
    way_back,
    weak_links,
)
from netwerk.regie.base import LOW, SEVERITIES, Analysis, Explained
from netwerk.regie.figures import Figure
from netwerk.regie.split import Split
from netwerk.regie.thresholds import FINDINGS, FOREMOST, SPREAD
from netwerk.wording import join_words, marks

ANALYSES: dict[str, Analysis] = {
    analysis.name: analysis
    for analysis in (
        gatekeepers.ANALYSIS,
        weak_links.ANALYSIS,
        reachability.ANALYSIS,
        coverage.ANALYSIS,
        money.ANALYSIS,
        centre.ANALYSIS,
        brokers.ANALYSIS,
        core.ANALYSIS,
        way_back.ANALYSIS,
        doubles.ANALYSIS,
        meetings.ANALYSIS,
        governance.ANALYSIS,
    )
}
LIMITS = (
    "Dit rapport laat zien hoe het netwerk op papier in elkaar zit: wie volgens de bronnen met wie te maken heeft.",
    "Het meet geen contact: een beschreven relatie kan stilliggen, en contact dat nergens is beschreven, ontbreekt.",
    (
        "Plannen tellen niet mee, ook niet waar staat dat de bronnen iets niet noemen; zijn zij wel meegenomen, dan"
        " staat dat bovenaan en zijn zij als zodanig gemerkt."
    ),
    "Een bevinding is dus een vraag om na te gaan, en geen bevinding betekent niet dat het goed gaat.",
)


@dataclass(frozen=True)
class Section:
    """One analysis with its findings; ``notes`` say how they were computed where that differs from the usual."""

    analysis: Explained
    findings: tuple[RegieFinding, ...]
    notes: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True)
class Part:
    """What is looked at apart: one municipality on the day and, where it is known, on all days.

    ``named`` says that there are more, so that whatever is told of it begins with its name.
    """

    network: Network
    history: Network | None
    named: bool

    def told(self, text: str) -> str:
        """A text about this municipality."""
        return of_area(self.network.stand, text) if self.named else text


@dataclass(frozen=True)
class Report:
    """What every rendering shows: the stand, the limits, the findings of each analysis.

    ``against`` is the other stand of a report on two networks: an earlier day, or another area.
    ``silences`` say of which municipality, or that of all, the sources say nothing on this day; without any
    relation there are no sections.
    """

    stand: Stand
    sections: tuple[Section, ...]
    limits: tuple[str, ...] = LIMITS
    silences: tuple[str, ...] = ()
    against: Stand | None = None

    @property
    def findings(self) -> tuple[RegieFinding, ...]:
        """All findings, in the order of the sections."""
        return tuple(finding for section in self.sections for finding in section.findings)

    @property
    def counts(self) -> dict[str, int]:
        """How many findings there are of each severity, the gravest first."""
        found = Counter(finding.severity for finding in self.findings)
        return {severity: found[severity] for severity in SEVERITIES}

    @property
    def foremost(self) -> tuple[tuple[str, RegieFinding], ...]:
        """The findings to read first, by their anchor: the gravest, of every analysis its first before its second."""
        every = [
            (SEVERITIES.index(finding.severity), number, place, finding)
            for place, section in enumerate(self.sections)
            for number, finding in enumerate(section.findings, 1)
            if finding.severity != LOW
        ]
        first = sorted(every, key=lambda one: one[:3])[:FOREMOST]
        return tuple((anchor(self.sections[place], number), finding) for _, number, place, finding in first)


def anchor(section: Section, number: int) -> str:
    """By which name a page links to a finding: that of its analysis and its place there."""
    return f"{section.analysis.name}-{number}"


def make(network: Network, names: Iterable[str] = (), history: Network | None = None, workers: int = 1) -> Report:
    """The report of these analyses, or of all; each municipality in the network is looked at apart.

    ``history`` is all that the sources say whatever the day, for what is shown over time; without it that is left
    out, and of it the plans where the report counts none. Of SPREAD municipalities or more each of ``workers``
    processes takes some; the report is the same.

    Raises InputError for a name that no analysis has.
    """
    chosen = [_analysis(name) for name in names] or list(ANALYSES.values())
    apart = Split(network).apart() or [network]
    if is_silent(network):
        return Report(network.stand, (), silences=(SILENCE,))
    over_time = Split(_as_asked(history, network.stand)) if history else None
    parts = [
        Part(one, over_time.within(one.stand.area) if over_time else None, len(apart) > 1)
        for one in apart
        if not is_silent(one)
    ]
    return Report(
        network.stand,
        _sections(chosen, parts, workers),
        silences=tuple(of_area(part.stand, SILENCE) for part in apart if is_silent(part)),
    )


def finding_marks(finding: RegieFinding, stand: Stand) -> tuple[str, ...]:
    """What a reader must know of the relations below a finding, each mark once."""
    return tuple(dict.fromkeys(mark for relation in finding.relations for mark in marks(relation, stand.day)))


def _analysis(name: str) -> Analysis:
    if name not in ANALYSES:
        close = suggestion(name, ANALYSES)
        raise InputError(f"Onbekend: analyse '{name}'.{close} Mogelijk: {join_words(sorted(ANALYSES))}.")
    return ANALYSES[name]


def _sections(analyses: Sequence[Analysis], parts: Sequence[Part], workers: int) -> tuple[Section, ...]:
    """A section for each analysis, with what it says of each part."""
    names = [analysis.name for analysis in analyses]
    if workers == 1 or len(parts) < SPREAD:
        each = [_of_part(names, part) for part in parts]
    else:
        # a fresh interpreter each: a process that is copied while threads run in it may hang
        with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
            each = list(pool.map(partial(_of_part, names), parts, chunksize=4))
    return tuple(_together([some[place] for some in each]) for place in range(len(names)))


def _of_part(names: Sequence[str], part: Part) -> list[Section]:
    return [_section(ANALYSES[name], part) for name in names]


def _together(sections: Sequence[Section]) -> Section:
    """The sections of one analysis on several parts as one."""
    return Section(
        sections[0].analysis,
        tuple(finding for one in sections for finding in one.findings),
        tuple(note for one in sections for note in one.notes),
        tuple(figure for one in sections for figure in one.figures),
    )


def _section(analysis: Analysis, part: Part) -> Section:
    """What an analysis says of one part: the first FINDINGS, which are the gravest."""
    found = tuple(_findings(analysis, part))
    more = f"Getoond zijn de eerste {FINDINGS} van {len(found)} bevindingen." if len(found) > FINDINGS else ""
    notes = (*((more,) if more else ()), *analysis.notes(part.network))
    return Section(
        analysis, found[:FINDINGS], tuple(part.told(note) for note in notes), tuple(_figures(analysis, part))
    )


def _findings(analysis: Analysis, part: Part) -> Iterator[RegieFinding]:
    """What an analysis finds, with the contradictions in the sources about it."""
    for finding in analysis.run(part.network):
        told = contradictions(finding, part.network)
        yield replace(finding, sentence=part.told(finding.sentence), remarks=told)


def _figures(analysis: Analysis, part: Part) -> Iterator[Figure]:
    """What an analysis shows of the day, and over time where all days are known."""
    for make_one, network in ((analysis.figure, part.network), (analysis.over_time, part.history)):
        figure = make_one(network) if make_one and network else None
        if figure:
            yield replace(figure, title=part.told(figure.title))


def contradictions(finding: RegieFinding, *seen: Network) -> tuple[Remark, ...]:
    """The contradictions in the sources about the relations of a finding, in any of these networks."""
    told = (one.remarks.get(relation.iri, ()) for one in seen for relation in finding.relations)
    every = (remark for some in told for remark in some)
    return tuple({remark.iri: remark for remark in every if remark.sort.name == CONTRADICTION}.values())


def of_area(stand: Stand, text: str) -> str:
    """A text that says of which area it is."""
    return f"{stand.area.label}: {text}" if stand.area else text


def _as_asked(history: Network, stand: Stand) -> Network:
    """All days with the day of a report, without plans unless it counts them."""
    kept = [relation for relation in history.relations.values() if stand.plans or not relation.planned]
    told = {remark.iri: remark for some in history.remarks.values() for remark in some}
    return networks.build(stand, history.entities.values(), kept, areas=history.areas, remarks=told.values())
