"""Networks for the tests of the map: one of the ladder, one large at random, one that means harm."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date

import networkx as nx

from netwerk.model import Entity, Relation
from netwerk.network import Network
from tests.samples import ID, PASSAGE, RANKS, actor, make_network, relation, service

HOSTILE = (
    "<script>window.harmed = 1</script>",
    "</script><img src=x onerror='window.harmed = 1'>",
    '"><svg onload="window.harmed = 1">',
    "{{ 7 * 7 }} {% raw %} ${window.harmed = 1}",
    "regel\u2028scheider\u2029\u202etxet nregiw\u200f<!-- --> ]]>",
    "<b>vet</b> <a href='javascript:window.harmed = 1'>klik</a>",
)

JGT = actor(
    "Jeugd- en gezinsteam",
    "lokale-toegang",
    alt_labels=("JGT",),
    definition="Het team dat hulpvragen van gezinnen beoordeelt.",
)
SCHOOL = actor("School", "voorveld", "Actorgroep")
PARENTS = actor("Jeugdigen en ouders", "eigen-kracht", "Actorgroep")
EXPERT = actor("Gedragswetenschapper", "consultatie-en-diagnose", "Functie")
DOCTOR = actor("Huisarts", "voorveld", "Functie")
PROTECTION = actor("Jeugdbescherming", "dwang-civiel", "GecertificeerdeInstelling")
PROBATION = actor("Jeugdreclassering", "dwang-straf", "GecertificeerdeInstelling")
CRISIS = actor("Crisisdienst", "crisis", "Organisatie")
COUNCIL = actor("Gemeente Voorbeeldstad", "bestuur-en-inkoop", "Gemeente")
LOOSE = actor("Vereniging", None, "Organisatie")
COURSE = service("Opvoedcursus")

REFERRAL = relation(SCHOOL, JGT, sort="opschaling", condition="als de school er niet uitkomt")
RELATIONS = (
    REFERRAL,
    relation(SCHOOL, JGT, "Samenwerking"),
    relation(JGT, SCHOOL, sort="terugkoppeling"),
    relation(JGT, EXPERT, "Consultatie"),
    relation(DOCTOR, PROTECTION, via=(JGT,)),
    relation(PARENTS, PARENTS, "Regie", "eigen-regie"),
    relation(None, SCHOOL, "Regie", "casusregie", assigned_by=JGT),
    relation(JGT, None, "Verantwoording"),
    relation(COUNCIL, JGT, "Geldstroom", status="voorgenomen"),
    relation(JGT, COURSE, "Aanbod", certainty="afgeleid"),
    relation(PROTECTION, PROBATION, "Deelname", last_confirmed=date(2019, 12, 31)),
    relation(CRISIS, PROTECTION),
)


def ladder() -> Network:
    """Someone on every kind of place, and relations of every kind that the page must explain."""
    return make_network(RELATIONS, [LOOSE])


def large(seed: int = 1, size: int = 120, count: int = 300) -> Network:
    """Many actors and relations at random, the same for the same seed."""
    rungs = itertools.cycle([*RANKS, "crisis", "voorveld", "bestuur-en-inkoop", "lokale-toegang", None])
    kinds = itertools.cycle(("Verwijzing", "Consultatie", "Deelname", "Samenwerking"))
    actors = [actor(f"Organisatie voor jeugd en gezin {i}", rung) for i, rung in zip(range(size), rungs, strict=False)]
    ends = nx.gnm_random_graph(size, count, seed=seed, directed=True).edges
    relations = [
        relation(actors[a], actors[b], kind, iri=f"{ID}relatie/r{i:04}")
        for i, ((a, b), kind) in enumerate(zip(ends, kinds, strict=False))
    ]
    return make_network(relations, actors)


def hostile() -> Network:
    """A network in which every text from the data tries to be more than text."""
    actors: list[Entity] = [
        replace(
            actor(f"Kwaad {i}", rung),
            label=text,
            iri=f"{ID}actor/{i}{text}",
            alt_labels=(text, f"alias{i} {text}"),
            definition=text,
        )
        for i, (text, rung) in enumerate(zip(HOSTILE, ["voorveld", "drang", "crisis"] * 2, strict=True))
    ]
    passage = replace(PASSAGE, section=HOSTILE[0], anchor=HOSTILE[1], paraphrase=HOSTILE[2])
    relations: list[Relation] = [
        relation(
            one,
            other,
            iri=f"{ID}relatie/{i}{HOSTILE[i]}",
            condition=HOSTILE[i],
            note=HOSTILE[-i],
            passages=(passage,),
        )
        for i, (one, other) in enumerate(itertools.pairwise(actors))
    ]
    return make_network(relations, actors)
