"""Routes in words: a numbered list in Dutch for people, JSON for programs."""

from __future__ import annotations

import json

from netwerk import wording
from netwerk.model import Relation
from netwerk.network import Network
from netwerk.opening import stand_record
from netwerk.routes.search import Routes, Step


def as_text(routes: Routes, network: Network) -> str:
    """A numbered list of routes, each step a sentence with its period, marks and source, and what that leaves open."""
    lines = [*wording.stand_lines(network.stand), "", _heading(routes)]
    for number, route in enumerate(routes.found, 1):
        lines += ["", f"Weg {number}: {_course(route)}"]
        for place, step in enumerate(route, 1):
            lines += [line for relation in step.relations for line in _told(place, relation, network)]
    if routes.beside:
        lines += ["", "Buiten de wegen om noemen de bronnen:"]
        lines += [line for relation in routes.beside for line in _told("-", relation, network)]
    if routes.limited:
        lines += ["", f"Er zijn meer wegen; alleen de eerste {len(routes.found)} staan hier."]
    return "\n".join(lines) + "\n"


def as_json(routes: Routes, network: Network) -> str:
    """An object with the stand, the kinds searched and the routes, each step with its relations."""
    content = {
        "stand": stand_record(network.stand),
        "van": routes.origin.label,
        "naar": routes.target.label,
        "gezocht": [kind.label for kind in routes.searched],
        "meer": routes.limited,
        "buiten de wegen om": [_relation_data(relation, network) for relation in routes.beside],
        "wegen": [[_step_data(step, network) for step in route] for route in routes.found],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _heading(routes: Routes) -> str:
    ends = f"van {routes.origin.label} naar {routes.target.label}"
    searched = wording.join_words([kind.label for kind in routes.searched])
    along = f"Gezocht langs: {searched}." if searched else "Er zijn hier geen relaties van de gevraagde soort."
    if not routes.found:
        return f"Geen weg {ends}. {along}"
    number = len(routes.found)
    return f"{number} {'weg' if number == 1 else 'wegen'} {ends}. {along}"


def _course(route: tuple[Step, ...]) -> str:
    return " → ".join([route[0].origin.label, *(step.target.label for step in route)])


def _told(place: int | str, relation: Relation, network: Network) -> list[str]:
    when = "; ".join([wording.period_text(relation), *wording.marks(relation, network.stand.day)])
    return [
        f"  {place}{'.' if isinstance(place, int) else ''} {wording.sentence(relation)}",
        f"     {when[0].upper()}{when[1:]}. Bron: {wording.citations(relation.passages)}.",
        *(f"     {wording.remark_text(remark)}" for remark in network.remarks.get(relation.iri, ())),
    ]


def _step_data(step: Step, network: Network) -> dict[str, object]:
    return {
        "van": step.origin.label,
        "naar": step.target.label,
        "relaties": [_relation_data(relation, network) for relation in step.relations],
    }


def _relation_data(relation: Relation, network: Network) -> dict[str, object]:
    return {
        "id": relation.name,
        "zin": wording.sentence(relation),
        "voorwaarde": relation.condition,
        "periode": wording.period_text(relation),
        "let op": list(wording.marks(relation, network.stand.day)),
        "bronnen": [wording.citation(passage) for passage in relation.passages],
        "opmerkingen": [wording.remark_text(remark) for remark in network.remarks.get(relation.iri, ())],
    }
