"""The regie report: the findings of the analyses on one network, with what such a network can and cannot show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from netwerk import network as networks
from netwerk.disagreement import CONTRADICTION
from netwerk.errors import InputError
from netwerk.model import Area, RegieFinding, Remark, Stand
from netwerk.network import Network
from netwerk.pages.silence import SILENCE, is_silent
from netwerk.regie import coverage, gatekeepers, way_back
from netwerk.regie.base import Analysis, Explained
from netwerk.wording import join_words, marks

ANALYSES: dict[str, Analysis] = {
    analysis.name: analysis for analysis in (gatekeepers.ANALYSIS, coverage.ANALYSIS, way_back.ANALYSIS)
}
LIMITS = (
    "Dit rapport laat zien hoe het netwerk op papier in elkaar zit: wie volgens de bronnen met wie te maken heeft.",
    "Het meet geen contact: een beschreven relatie kan stilliggen, en contact dat nergens is beschreven, ontbreekt.",
    "Een bevinding is dus een vraag om na te gaan, en geen bevinding betekent niet dat het goed gaat.",
)


@dataclass(frozen=True)
class Section:
    """One analysis with its findings; ``notes`` say how they were computed where that differs from the usual."""

    analysis: Explained
    findings: tuple[RegieFinding, ...]
    notes: tuple[str, ...] = ()


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


def make(network: Network, names: Iterable[str] = ()) -> Report:
    """The report of these analyses, or of all; each municipality in the network is looked at apart.

    Raises InputError for a name that no analysis has.
    """
    chosen = [_analysis(name) for name in names] or list(ANALYSES.values())
    apart = [within(network, area) for area in network.areas] or [network]
    if is_silent(network):
        return Report(network.stand, (), silences=(SILENCE,))
    several = len(apart) > 1
    spoken = [part for part in apart if not is_silent(part)]
    return Report(
        network.stand,
        tuple(
            Section(
                analysis,
                tuple(f for part in spoken for f in _findings(analysis, part, several)),
                tuple(
                    of_area(part.stand, note) if several else note for part in spoken for note in analysis.notes(part)
                ),
            )
            for analysis in chosen
        ),
        silences=tuple(of_area(part.stand, SILENCE) for part in apart if is_silent(part)),
    )


def finding_marks(finding: RegieFinding, stand: Stand) -> tuple[str, ...]:
    """What a reader must know of the relations below a finding, each mark once."""
    return tuple(dict.fromkeys(mark for relation in finding.relations for mark in marks(relation, stand.day)))


def _analysis(name: str) -> Analysis:
    if name not in ANALYSES:
        raise InputError(f"Onbekend: analyse '{name}'. Mogelijk: {join_words(sorted(ANALYSES))}.")
    return ANALYSES[name]


def _findings(analysis: Analysis, network: Network, named: bool) -> tuple[RegieFinding, ...]:
    """What an analysis finds, with the contradictions in the sources about it; with the municipality when ``named``."""
    return tuple(
        replace(
            finding,
            sentence=of_area(network.stand, finding.sentence) if named else finding.sentence,
            remarks=contradictions(finding, network),
        )
        for finding in analysis.run(network)
    )


def _notes(analysis: Analysis, network: Network, named: bool) -> tuple[str, ...]:
    return tuple(of_area(network.stand, note) if named else note for note in analysis.notes(network))


def contradictions(finding: RegieFinding, *seen: Network) -> tuple[Remark, ...]:
    """The contradictions in the sources about the relations of a finding, in any of these networks."""
    told = (one.remarks.get(relation.iri, ()) for one in seen for relation in finding.relations)
    every = (remark for some in told for remark in some)
    return tuple({remark.iri: remark for remark in every if remark.sort.name == CONTRADICTION}.values())


def of_area(stand: Stand, text: str) -> str:
    """A text that says of which area it is."""
    return f"{stand.area.label}: {text}" if stand.area else text


def within(network: Network, area: Area) -> Network:
    """The part of a network that is of one area and those it lies in."""
    if network.stand.area == area:
        return network
    chain = set(area.chain)
    return networks.build(
        replace(network.stand, area=area),
        (entity for entity in network.entities.values() if chain & set(entity.areas)),
        (relation for relation in network.relations.values() if chain & set(relation.areas)),
        remarks={remark.iri: remark for told in network.remarks.values() for remark in told}.values(),
    )
