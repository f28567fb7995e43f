"""A network of several municipalities: each apart by definition, and the same report from several processes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netwerk import network as networks
from netwerk.model import Area, Remark
from netwerk.network import Network
from netwerk.regie.formats import FORMATS
from netwerk.regie.report import ANALYSES, make
from netwerk.regie.split import Split
from netwerk.regie.thresholds import FINDINGS, SPREAD
from tests.samples import ID, actor, concept, make_network, relation, stand

REGION = f"{ID}gebied/voorbeeldregio"
TOWNS = tuple(Area(f"{ID}gebied/stad-{i}", f"Stad {i}", (REGION,)) for i in range(SPREAD))
TABLE = actor("Tafel", "drang", areas=(REGION,))


def country() -> Network:
    lines, remarks = [], []
    for town in TOWNS:
        school = actor(f"School van {town.label}", "voorveld", areas=(town.iri,))
        team = actor(f"Team van {town.label}", "lokale-toegang", areas=(town.iri,))
        lines += [relation(u, v, areas=(town.iri,)) for u, v in ((school, team), (team, TABLE))]
        remarks.append(Remark(f"urn:{town.label}", concept("soort", "tegenspraak"), "Anders.", (lines[-1].iri,)))
    lines.append(relation(TABLE, actor("Rechter", "dwang-civiel", areas=(REGION,)), areas=(REGION,)))
    return networks.build(replace(stand(), area=None), [], lines, areas=TOWNS, remarks=remarks)


def test_each_municipality_has_what_is_of_it_and_of_what_it_lies_in() -> None:
    network = country()
    for town, found in zip(TOWNS, Split(network).apart(), strict=True):
        chain = {town.iri, REGION}
        assert found.stand.area == town
        assert set(found.relations) == {iri for iri, one in network.relations.items() if chain & set(one.areas)}
        assert len(found.relations) == 3
        assert [remark.iri for some in found.remarks.values() for remark in some] == [f"urn:{town.label}"]
    assert Split(network).within(None) is network


def test_several_processes_make_the_same_report() -> None:
    network = country()
    alone = make(network)
    assert len(alone.findings) > SPREAD
    assert FORMATS["json"].render(make(network, workers=2)) == FORMATS["json"].render(alone)


def test_of_many_findings_the_first_are_shown_and_the_number_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    network = make_network([relation(actor("School", "voorveld"), actor("Team", "lokale-toegang"))])
    (finding,) = ANALYSES["terugweg"].run(network)
    many = replace(ANALYSES["terugweg"], run=lambda _: (finding,) * (FINDINGS + 6))
    monkeypatch.setitem(ANALYSES, "terugweg", many)
    (section,) = make(network, ["terugweg"]).sections
    assert len(section.findings) == FINDINGS
    assert section.notes[0] == f"Getoond zijn de eerste {FINDINGS} van {FINDINGS + 6} bevindingen."
