"""Geld, opdracht en regie: does who pays also commission and steer, and who answers to more than one?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

from netwerk.model import Actor, Entity, RegieFinding, Relation
from netwerk.network import Network
from netwerk.regie.base import (
    LOW,
    MIDDLE,
    Analysis,
    by_label,
    caveat,
    counted,
    few,
    foremost,
    in_order,
    names,
    told_together,
)
from netwerk.regie.figures import Flow, Link, euro_text
from netwerk.regie.overlay import COMMISSION, MONEY, SHORTCUTS, STEERING, Overlay, Tie
from netwerk.regie.thresholds import ENUMERATED
from netwerk.regie.ties import listed
from netwerk.wording import join_words

Pattern: TypeAlias = tuple[bool, bool]
PATTERNS: Final[dict[Pattern, str]] = {
    (True, True): "geld, opdracht en regie",
    (True, False): "geld en opdracht, maar geen regie",
    (False, True): "geld en regie, maar geen opdracht",
    (False, False): "alleen geld",
}
"""What a payer has with a receiver, by whether it commissions and whether it steers."""

WORDS: Final = {MONEY: "geld van", COMMISSION: "opdracht van", STEERING: "regie van"}


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """A finding for each payer, each actor with several principals, and those commissioned that nobody is said to pay.

    Severity: ``midden`` where an actor answers to several, where a payer does not commission and steer all whom it
    pays, and where a commission comes without money; ``laag`` where all of it is inferred, and otherwise.
    """
    overlay = Overlay(network)
    by_payer: dict[str, list[Tie]] = defaultdict(list)
    for tie in overlay.ties:
        by_payer[tie.payer.iri].append(tie)
    ranked = sorted(by_payer.values(), key=len, reverse=True)
    return in_order(
        [
            *foremost([_payer(overlay, ties) for ties in ranked], "Anderen betalen ook"),
            *foremost([_several(overlay, iri) for iri in overlay.several()], "Met meer dan één kant hebben te maken"),
            *_unpaid(overlay),
            *_from_nobody(overlay),
        ]
    )


def flow(network: Network) -> Flow | None:
    """Who pays whom, by way of whom, with the amounts that the sources state."""
    relations = [r for r in Overlay(network).of(MONEY) if r.origin and r.target and r.origin != r.target]
    links: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    labels: dict[str, str] = {}
    for relation in relations:
        for u, v in _steps(relation):
            links[u.iri, v.iri].append(relation)
            labels |= {u.iri: u.label, v.iri: v.label}
    if not links:
        return None
    payers = len({relation.origin.iri for relation in relations if relation.origin})
    return Flow(
        title="Wie betaalt wie",
        description=(
            f"De bronnen noemen {counted(len(relations), 'geldstroom', 'geldstromen')} van"
            f" {counted(payers, 'betaler', 'betalers')}; {_amounts(relations)}"
        ),
        relations=network.every_version(relations),
        labels=labels,
        links=tuple(_link(u, v, some) for (u, v), some in sorted(links.items())),
    )


def _steps(relation: Relation) -> list[tuple[Entity, Entity]]:
    """The steps that money takes: by way of each intermediary, or straight."""
    origin, target = relation.origin, relation.target
    if origin is None or target is None:
        return []
    return [step for v in relation.via for step in ((origin, v), (v, target))] or [(origin, target)]


def _link(u: str, v: str, relations: Sequence[Relation]) -> Link:
    stated = [relation for relation in relations if relation.amount is not None and not relation.via]
    amount = stated[0].amount if len(stated) == 1 else None
    notes = [*map(_amount, stated), *(_passed_on(relation, u) for relation in relations if relation.via)]
    return Link(u, v, len(relations), amount, "; ".join(dict.fromkeys(notes)))


def _passed_on(relation: Relation, here: str) -> str:
    """What money that goes by way of another is for, or where it comes from."""
    if relation.origin and relation.target:
        first = relation.origin.iri == here
        return f"voor {relation.target.label}" if first else f"van {relation.origin.label}"
    return ""


def _amount(relation: Relation) -> str:
    about = "ongeveer " if relation.amount_sort and relation.amount_sort.name == "circa" else ""
    return f"{about}{euro_text(relation.amount)}{' per jaar' if relation.per_year else ''}"


def _amounts(relations: Sequence[Relation]) -> str:
    stated = [relation for relation in relations if relation.amount is not None]
    if not stated:
        return "bedragen noemen zij niet." if len(relations) > 1 else "een bedrag noemen zij niet."
    told = [f"{_amount(r)} voor {r.target.label if r.target else 'wie, zeggen zij niet'}" for r in stated]
    return f"een bedrag noemen zij bij {len(stated)} daarvan: {join_words(told)}."


def _payer(overlay: Overlay, ties: Sequence[Tie]) -> RegieFinding:
    network = overlay.network
    payer = ties[0].payer
    by_pattern: dict[Pattern, list[Tie]] = {pattern: [] for pattern in PATTERNS}
    for tie in ties:
        by_pattern[bool(tie.commissions), bool(tie.steering)].append(tie)
    told = "; ".join(
        f"{PATTERNS[pattern]} voor {listed((tie.receiver for tie in found), ENUMERATED)}"
        for pattern, found in by_pattern.items()
        if found
    )
    money = [relation for tie in ties for relation in tie.money]
    general = _general(overlay, ties)
    relations = _distinct((*(relation for tie in ties for relation in tie.relations), *general))
    whole = len(by_pattern[True, True]) == len(ties)
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW if whole or all(relation.inferred for relation in money) else MIDDLE,
        sentence=(
            f"{_capital(payer.label)} {'betalen' if payer.plural else 'betaalt'} volgens de bronnen"
            f" {counted(len(ties), 'partij', 'partijen')}: {told}.{_indirect(ties)} {_capital(_amounts(money))}"
            f"{_by_way_of(money)}{_told_general(general, ties)}{caveat(relations)}"
        ),
        relations=network.every_version(relations),
        measure=ANALYSIS.measure,
        value=f"{len(by_pattern[True, True])} van {len(ties)} met geld, opdracht en regie van dezelfde kant",
        meaning=(
            "Wie betaalt, geeft hier volgens de bronnen ook opdracht en stuurt."
            if whole
            else "Waar opdracht ontbreekt, staat op papier niet waarvoor wordt betaald; waar regie ontbreekt, niet hoe"
            " de betaler stuurt."
        ),
        advice=(
            "Vraag of wie betaald wordt dit ook zo kent."
            if whole
            else f"Vraag waar opdracht en sturing zijn vastgelegd voor {listed(_asked(ties), ENUMERATED)}."
        ),
        entities=(payer, *by_label(tie.receiver for tie in ties)),
    )


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _asked(ties: Sequence[Tie]) -> list[Entity]:
    return by_label(tie.receiver for tie in ties if not (tie.commissions and tie.steering))


def _indirect(ties: Sequence[Tie]) -> str:
    """Where a commission or regie is aimed at the whole, a part or a body of the receiver, or given by a part."""
    around = _distinct(
        relation
        for tie in ties
        for relation in (*tie.commissions, *tie.steering)
        if relation.target != tie.receiver or relation.origin != tie.payer
    )
    return f" Daarbij telt mee: {few(told_together(around))}." if around else ""


def _general(overlay: Overlay, ties: Sequence[Tie]) -> list[Relation]:
    """The steering of a payer that is aimed at no receiver, where it steers some of them not at all."""
    if all(tie.steering for tie in ties):
        return []
    known = {relation.iri for tie in ties for relation in tie.steering}
    return [r for r in overlay.by(ties[0].payer.iri, STEERING) if r.target and r.iri not in known]


def _told_general(relations: Sequence[Relation], ties: Sequence[Tie]) -> str:
    if not relations:
        return ""
    whom = "deze partij" if len(ties) == 1 else "deze partijen"
    return f" Ook noemen zij: {few(told_together(relations))}. Of dat ook {whom} omvat, zeggen zij niet."


def _by_way_of(money: Sequence[Relation]) -> str:
    """Through whom money goes, in whole or in part."""
    told = [f"geld voor {r.target.label} via {names(r.via)}" for r in money if r.target and r.via]
    return f" Zij noemen ook {few(list(dict.fromkeys(told)))}." if told else ""


def _several(overlay: Overlay, iri: str) -> RegieFinding:
    network = overlay.network
    receiver = network.entities[iri]
    lines = [
        f"{WORDS[shortcut]} {listed((network.entities[one] for one in who), ENUMERATED)}"
        for shortcut, who in overlay.principals(iri).items()
        if who
    ]
    relations = [relation for shortcut in SHORTCUTS for relation in overlay.to(iri, shortcut)]
    ways = sorted({v.label for relation in relations for v in relation.via})
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE,
        sentence=(
            f"{_capital(receiver.label)} {'hebben' if receiver.plural else 'heeft'} volgens de bronnen met meer dan één"
            f" kant te maken: {join_words(lines)}{f' (via {join_words(ways)})' if ways else ''}.{caveat(relations)}"
        ),
        relations=network.every_version(relations),
        measure=ANALYSIS.measure,
        value=f"{len(overlay.sides(iri))} kanten",
        meaning="Wie door de een wordt betaald of gestuurd en van de ander opdracht krijgt, kan tussen beide in komen.",
        advice="Vraag wie beslist als deze partijen iets anders willen.",
        entities=(receiver, *by_label({r.origin.iri: r.origin for r in relations if r.origin}.values())),
    )


def _unpaid(overlay: Overlay) -> list[RegieFinding]:
    """One finding on all commissions that come without money in the sources."""
    relations = overlay.unpaid()
    if not relations:
        return []
    receivers = by_label({r.target.iri: r.target for r in relations if r.target}.values())
    one = len(receivers) == 1 and not receivers[0].plural
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=LOW if all(relation.inferred for relation in relations) else MIDDLE,
            sentence=(
                f"Opdracht zonder genoemd geld: {few(told_together(relations))}; van wie"
                f" {'die' if one else 'zij'} daarvoor geld {'krijgt' if one else 'krijgen'}, noemen de bronnen niet."
            ),
            relations=overlay.network.every_version(relations),
            measure=ANALYSIS.measure,
            value=f"{counted(len(receivers), 'partij', 'partijen')} met opdracht zonder genoemd geld",
            meaning="Een opdracht zonder bekend budget is voor een raad moeilijk te controleren.",
            advice="Vraag uit welk budget dit wordt betaald, en hoeveel het is.",
            entities=tuple(receivers),
        )
    ]


def _from_nobody(overlay: Overlay) -> list[RegieFinding]:
    """One finding on all money and commissions of which no source says who gives them."""
    given = {
        words: [r for r in overlay.of(shortcut) if r.origin is None and isinstance(r.target, Actor)]
        for words, shortcut in (("geld voor", MONEY), ("een opdracht aan", COMMISSION))
    }
    relations = [relation for some in given.values() for relation in some]
    if not relations:
        return []
    lines = [f"{words} {_receivers(some)}" for words, some in given.items() if some]
    receivers = by_label({r.target.iri: r.target for r in relations if r.target}.values())
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=LOW,
            sentence=f"De bronnen noemen {join_words(lines)}, maar niet van wie.{caveat(relations)}",
            relations=overlay.network.every_version(relations),
            measure=ANALYSIS.measure,
            value=counted(len(relations), "relatie zonder gever", "relaties zonder gever"),
            meaning="Wie hier betaalt of opdracht geeft, kan op papier niet worden aangesproken.",
            advice="Vraag wie hier betaalt en wie de opdracht geeft.",
            entities=tuple(receivers),
        )
    ]


def _receivers(relations: Sequence[Relation]) -> str:
    ways = {r.target.iri: f" (via {names(r.via)})" for r in relations if r.target and r.via}
    receivers = by_label({r.target.iri: r.target for r in relations if r.target}.values())
    told = [f"{receiver.label}{ways.get(receiver.iri, '')}" for receiver in receivers]
    more = len(told) - ENUMERATED
    return join_words([*told[:ENUMERATED], f"{more} andere"] if more > 0 else told)


def _distinct(relations: Iterable[Relation]) -> list[Relation]:
    return list({relation.iri: relation for relation in relations}.values())


ANALYSIS = Analysis(
    name="geld",
    title="Geld, opdracht en regie",
    question="Geeft wie betaalt volgens de bronnen ook opdracht, en stuurt die ook? Wie krijgt dat van meer dan één?",
    measure="geld, opdracht en regie over elkaar gelegd",
    run=analyse,
    figure=flow,
)
