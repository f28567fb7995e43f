"""Vergelijking: the same measures for two municipalities side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from netwerk.model import Actor, Concept, Passage, RegieFinding
from netwerk.network import Network
from netwerk.regie.base import LOW, MIDDLE, Comparison, by_label, caveat, counted, in_order, one_each
from netwerk.regie.compare_rungs import NAME, area_of, coefficient, matrix, mixed
from netwerk.regie.forms import Form, form
from netwerk.regie.holders import Coverage, coverage
from netwerk.regie.returning import referrals, without_way_back
from netwerk.regie.shape import centralisation, density
from netwerk.regie.thresholds import APART, ENUMERATED, NAMED, OWN_RUNGS
from netwerk.regie.ties import listed
from netwerk.wording import join_words

VERDICTS = {
    "geen": "noemen de bronnen niemand",
    "niet gezegd wie": "zeggen de bronnen niet wie",
    "een": "noemen de bronnen één partij: {holders}",
    "meer": "noemen de bronnen {count} partijen: {holders}",
    "per casus": "wordt dat volgens de bronnen per casus toegewezen, door {assigners}",
    "vast en per casus": "noemen de bronnen {holders}, of wie {assigners} aanwijst",
}


def analyse(one: Network, other: Network) -> tuple[RegieFinding, ...]:
    """A finding for each measure in which two municipalities can be laid side by side.

    Severity: ``midden`` where the regie on a rung is laid down otherwise, else ``laag``: other differences may lie in
    what the documents are about.
    """
    found = [_size(one, other), *_regie(one, other), _subjects(one, other), _ways_back(one, other)]
    rest = (_forms(one, other), mixed(one, other), _shared(one, other))
    return in_order([finding for finding in (*found, *rest) if finding])


def _size(one: Network, other: Network) -> RegieFinding:
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW,
        sentence=f"De bronnen beschrijven {_size_text(one)}, en {_size_text(other)}.",
        relations=(),
        measure="omvang van wat is beschreven",
        value=f"{len(one.as_one)} en {len(other.as_one)} relaties",
        meaning=(
            "Documenten verschillen in omvang en onderwerp: meer relaties is geen groter of drukker netwerk,"
            " maar een dat uitvoeriger is beschreven."
        ),
        advice="Lees de andere verschillen hiertegen, en vraag welke stukken er nog meer zijn.",
        extra_passages=(*one_each(one.as_one), *one_each(other.as_one)),
    )


def _size_text(network: Network) -> str:
    parties = sum(1 for iri, degree in network.graph.degree() if degree and isinstance(network.entities[iri], Actor))
    documents = len({p.document.iri for relation in network.as_one for p in relation.passages})
    ties, papers = counted(len(network.as_one), "relatie", "relaties"), counted(documents, "document", "documenten")
    return f"voor {area_of(network)} {ties} van {counted(parties, 'partij', 'partijen')}, in {papers}"


def _regie(one: Network, other: Network) -> list[RegieFinding]:
    """Where both show a rung and its case regie is laid down otherwise; rungs with the same outcomes in one."""
    sides = [{found.rung: found for found in coverage(network)} for network in (one, other)]
    rungs = [rung for rung in sides[0] if rung in sides[1] and rung.name not in OWN_RUNGS]
    by_outcome: dict[tuple[str, str], list[Concept]] = {}
    for rung in rungs:
        first, second = sides[0][rung], sides[1][rung]
        if first.verdict != second.verdict:
            by_outcome.setdefault((_verdict(first), _verdict(second)), []).append(rung)
    return [
        _rungs_apart(
            outcome, alike, [sides[0][rung] for rung in alike] + [sides[1][rung] for rung in alike], one, other
        )
        for outcome, alike in by_outcome.items()
    ]


def _rungs_apart(
    outcome: tuple[str, str], rungs: Sequence[Concept], found: Sequence[Coverage], one: Network, other: Network
) -> RegieFinding:
    cases = tuple({r.iri: r for coverage_ in found for r in coverage_.cases}.values())
    where = f"de {'trede' if len(rungs) == 1 else 'treden'} {join_words([rung.label for rung in rungs])}"
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE,
        sentence=(
            f"Wie op {where} de casusregie heeft: in {area_of(one)} {outcome[0]}; in {area_of(other)} {outcome[1]}."
            f"{caveat(cases)}"
        ),
        relations=cases,
        measure="casusregie per trede",
        value=f"{found[0].verdict} en {found[-1].verdict}",
        meaning="De regie is in de ene gemeente anders op papier gezet dan in de andere, of in één van beide niet.",
        advice="Vraag wat de ene gemeente van de afspraak van de andere kan overnemen.",
        entities=tuple(by_label({e.iri: e for c in found for e in (*c.holders, *c.assigners)}.values())),
        extra_passages=() if cases else _present(found),
    )


def _verdict(found: Coverage) -> str:
    text = VERDICTS[found.verdict]
    holders, assigners = (listed(some, ENUMERATED) for some in (found.holders, found.assigners))
    return text.format(holders=holders, assigners=assigners, count=len(found.holders))


def _present(found: Sequence[Coverage]) -> tuple[Passage, ...]:
    return tuple({p.iri: p for one in found for entity in one.present for p in entity.passages[:1]}.values())


def _subjects(one: Network, other: Network) -> RegieFinding | None:
    """The relation classes of which one describes a much larger share than the other."""
    counts = [Counter(relation.kind.label.lower() for relation in network.as_one) for network in (one, other)]
    shares = [{kind: count / found.total() for kind, count in found.items()} for found in counts]
    kinds = sorted({*counts[0], *counts[1]}, key=lambda kind: (-abs(_gap(shares, kind)), kind))
    apart = [kind for kind in kinds if abs(_gap(shares, kind)) >= APART][:NAMED]
    if not apart:
        return None
    told = [
        f"{kind} is in {area_of(one)} {counts[0][kind]} van de {counted(counts[0].total(), 'relatie', 'relaties')},"
        f" in {area_of(other)} {counts[1][kind]} van de {counts[1].total()}"
        for kind in apart
    ]
    chosen = [r for network in (one, other) for r in network.as_one if r.kind.label.lower() in apart]
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW,
        sentence=f"De documenten gaan niet over hetzelfde: {'; '.join(told)}.",
        relations=(),
        measure="deel van de relaties per soort",
        value=", ".join(f"{kind} {_percent(shares[0], kind)} en {_percent(shares[1], kind)}" for kind in apart),
        meaning="Waar een soort relatie weinig is beschreven, is over dat onderwerp ook weinig te vinden.",
        advice="Vraag of het aan de documenten ligt of aan het netwerk.",
        extra_passages=one_each(chosen),
    )


def _gap(shares: Sequence[Mapping[str, float]], kind: str) -> float:
    return shares[0].get(kind, 0) - shares[1].get(kind, 0)


def _percent(shares: Mapping[str, float], kind: str) -> str:
    return f"{round(100 * shares.get(kind, 0))}%"


def _ways_back(one: Network, other: Network) -> RegieFinding | None:
    """How many referrals lack a way back; only where both have referrals."""
    lacking, every = ([found(network) for network in (one, other)] for found in (without_way_back, referrals))
    if not all(every):
        return None
    told = [
        f"in {area_of(network)} bij {len(found)} van de {len(total)}"
        for network, found, total in zip((one, other), lacking, every, strict=True)
    ]
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW,
        sentence=f"Verwijzingen waarbij de bronnen geen terugweg noemen: {' en '.join(told)}.",
        relations=(),
        measure="verwijzingen waarbij de bronnen geen terugweg noemen",
        value=" en ".join(f"{len(f)} van {len(t)}" for f, t in zip(lacking, every, strict=True)),
        meaning="Het gaat om wat is beschreven: een terugweg die nergens staat, kan er wel zijn.",
        advice="Vraag waar terugkoppeling is afgesproken, en of dat ook in de andere gemeente kan.",
        extra_passages=one_each(relation for found in every for relation in found),
    )


def _forms(one: Network, other: Network) -> RegieFinding | None:
    """Which form each network has most of, and how dense and centralised it is; where somebody governs in both."""
    forms = [form(network) for network in (one, other)]
    if not all(found.governors for found in forms):
        return None
    told = [f"in {area_of(network)} {_governed(found)}" for network, found in zip((one, other), forms, strict=True)]
    relations = tuple({r.iri: r for found in forms for g in found.governors[:1] for r in g.relations}.values())
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW,
        sentence=f"Wat de vorm van het netwerk betreft: {'; '.join(told)}.{caveat(relations)}",
        relations=relations,
        measure="vorm van het netwerk",
        value="; ".join(
            f"dichtheid {coefficient(density(found.graph))}, centralisatie {coefficient(centralisation(found.graph))}"
            for found in forms
        ),
        meaning="Een netwerk waarin één partij alle lijnen heeft, werkt anders dan een waarin partijen samen sturen.",
        advice="Vraag of het verschil bedoeld is.",
        entities=tuple(found.governors[0].party for found in forms),
    )


def _governed(found: Form) -> str:
    first = found.governors[0]
    return f"{found.verdict} (de meeste anderen, {len(first.governed)}, horen bij {first.party.label})"


def _shared(one: Network, other: Network) -> RegieFinding | None:
    """The parties that have relations in both."""
    shared = by_label(one.entities[iri] for iri in one.entities if iri in other.entities and _acts(one, other, iri))
    if not shared:
        return None
    relations = [
        r for network in (one, other) for entity in shared[:ENUMERATED] for r in network.relations_of(entity.iri)
    ]
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW,
        sentence=f"In beide netwerken {'komt' if len(shared) == 1 else 'komen'} voor: {listed(shared, ENUMERATED)}.",
        relations=tuple({r.iri: r for r in relations}.values()),
        measure="partijen in beide netwerken",
        value=str(len(shared)),
        meaning="Wie in beide gemeenten werkt, kan zeggen wat er in de praktijk anders gaat.",
        advice=f"Vraag deze {'partij' if len(shared) == 1 else 'partijen'} waar de gemeenten verschillen.",
        entities=tuple(shared),
    )


def _acts(one: Network, other: Network, iri: str) -> bool:
    return isinstance(one.entities[iri], Actor) and bool(one.graph.degree(iri) and other.graph.degree(iri))


ANALYSIS = Comparison(
    name=NAME,
    title="Vergelijking",
    question="Waarin verschillen de netwerken van twee gemeenten, voor zover de bronnen ze beschrijven?",
    measure="dezelfde maten naast elkaar",
    run=analyse,
    notes=(
        (
            "De documenten van de gemeenten verschillen in omvang, onderwerp en jaar; elk getal telt wat daarin staat,"
            " niet wat er in de gemeente is."
        ),
    ),
    figure=matrix,
)
