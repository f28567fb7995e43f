"""What became of plans between two days: done, done otherwise, dropped, or new."""

from __future__ import annotations

from collections.abc import Sequence

from netwerk.model import RegieFinding, Relation
from netwerk.regie.base import LOW, MIDDLE, counted, doubt, few, told_together
from netwerk.regie.change_lines import lines, since, until, weight
from netwerk.regie.difference import Changes, Pair
from netwerk.wording import target_label

NAME, MEASURE = "verandering", "verschil tussen het netwerk van twee dagen"


def plans(found: Changes) -> list[RegieFinding]:
    """The findings on plans, for networks that hold them."""
    some = [_done(found.done), _dropped(found.dropped), _planned(found.planned)]
    return [*_otherwise(found.otherwise), *(finding for finding in some if finding)]


def _otherwise(pairs: Sequence[Pair]) -> list[RegieFinding]:
    """A finding for each thing that plans were about and that others hold now."""
    by_thing: dict[str, list[Pair]] = {}
    for pair in pairs:
        by_thing.setdefault(target_label(pair[0]), []).append(pair)
    return [_replaced(by_thing[thing]) for thing in sorted(by_thing)]


def _replaced(pairs: Sequence[Pair]) -> RegieFinding:
    plans, practice = ({relation.iri: relation for relation in some} for some in zip(*pairs, strict=True))
    intended = "; ".join(told_together(plans.values(), doubt))
    return RegieFinding(
        analysis=NAME,
        severity=MIDDLE,
        sentence=(
            f"Het voornemen was: {intended}; de bronnen noemen nu: {'; '.join(told_together(practice.values()))}."
            " Of dat het voornemen vervangt, zeggen zij niet."
        ),
        relations=(*plans.values(), *practice.values()),
        measure=MEASURE,
        value="voornemen met een andere uitkomst",
        meaning="Wat was voorgenomen, noemen de bronnen later niet als praktijk; een ander heeft die plaats.",
        advice="Vraag waarom het anders is gegaan, of dat het om dezelfde partij onder een andere naam gaat.",
    )


def _done(pairs: Sequence[Pair]) -> RegieFinding | None:
    if not pairs:
        return None
    practice = [after for _, after in pairs]
    return RegieFinding(
        analysis=NAME,
        severity=LOW,
        sentence=f"Wat een voornemen was, noemen de bronnen nu als praktijk: {lines(practice, since(practice))}.",
        relations=tuple(relation for pair in pairs for relation in pair),
        measure=MEASURE,
        value=f"{len(pairs)} uitgevoerd",
        meaning="Het voornemen en de praktijk zijn van dezelfde soort en tussen dezelfde partijen.",
        advice="Vraag of het is uitgevoerd zoals het was bedoeld.",
    )


def _dropped(relations: Sequence[Relation]) -> RegieFinding | None:
    if not relations:
        return None
    return RegieFinding(
        analysis=NAME,
        severity=LOW,
        sentence=f"Voornemens die volgens de bronnen ophielden: {lines(relations, until(relations), doubt)}.",
        relations=tuple(relations),
        measure=MEASURE,
        value=f"{len(relations)} vervallen",
        meaning="De bronnen noemen op de latere dag geen praktijk van dezelfde soort met dezelfde partijen.",
        advice="Vraag wat ervan is geworden.",
    )


def _planned(relations: Sequence[Relation]) -> RegieFinding | None:
    if not relations:
        return None
    lines = told_together(sorted(relations, key=weight), doubt)
    return RegieFinding(
        analysis=NAME,
        severity=LOW,
        sentence=f"Nieuw als voornemen: {few(lines)}.",
        relations=tuple(relations),
        measure=MEASURE,
        value=counted(len(relations), "nieuw voornemen", "nieuwe voornemens"),
        meaning="Dit was op de eerdere dag nog in geen bron een voornemen.",
        advice="Vraag wie het uitvoert en wanneer.",
    )
