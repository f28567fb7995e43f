"""Regie coverage: none, one, several or decided per case, for each rung."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.model import Concept, RegieFinding, Relation, local_name
from netwerk.regie.coverage import analyse
from netwerk.regie.handover import handovers
from netwerk.regie.holders import coverage
from netwerk.session import Wish, start
from tests.samples import actor, concept, make_network, relation

COACH = actor("Coach", "lokale-toegang", "Functie")
TEAM = actor("Team", "lokale-toegang")
TABLE = actor("Tafel", "drang")
FAMILY = actor("Gezin", "eigen-kracht", "Actorgroep")
HELD = relation(COACH, TEAM, "Regie", "casusregie")
DRANG = (concept("echelon", "drang"),)


def found_on(rung: str, relations: list[Relation]) -> RegieFinding:
    found = analyse(make_network(relations, [COACH, TEAM, TABLE, FAMILY]))
    return next(finding for finding in found if f"Op de trede {rung} " in finding.sentence)


def test_one_holder() -> None:
    found = found_on("lokale toegang", [HELD, relation(TEAM, TABLE)])
    assert found.sentence == "Op de trede lokale toegang heeft volgens de bronnen één partij de casusregie: Coach."
    assert (found.severity, found.value) == ("laag", "een (1 vast, 0 per casus toegewezen)")
    assert found.relations == (HELD,)


def test_several_holders() -> None:
    found = found_on("lokale toegang", [HELD, relation(TABLE, TEAM, "Regie", "casusregie")])
    assert "hebben volgens de bronnen 2 partijen de casusregie: Coach en Tafel" in found.sentence
    assert found.severity == "midden"


def test_none_names_what_steering_there_is() -> None:
    steering = relation(TEAM, TABLE, "Regie", "functionele-aansturing")
    found = found_on("drang", [steering])
    assert "noemen de bronnen niemand die de casusregie heeft" in found.sentence
    assert found.sentence.endswith(" Andere regie op deze trede: Team voert regie over Tafel.")
    assert found.severity == "hoog"


def test_regie_without_a_name_is_not_the_same_as_none() -> None:
    found = found_on("drang", [relation(None, TABLE, "Regie", "casusregie")])
    assert found.sentence == (
        "Op de trede drang gaan de bronnen uit van casusregie, maar zij zeggen niet wie die heeft."
    )
    assert found.severity == "hoog"
    assert len(found.relations) == 1


def test_none_rests_on_passages_that_show_the_rung() -> None:
    found = found_on("drang", [relation(TEAM, TABLE)])
    assert found.relations == ()
    assert found.passages


def test_decided_per_case_is_nobody_s_by_rule() -> None:
    open_end = relation(None, None, "Regie", "casusregie", assigned_by=TABLE, phases=DRANG)
    found = found_on("drang", [open_end])
    assert "volgens de bronnen per casus toegewezen, door Tafel; zij noemen geen vaste regisseur" in found.sentence
    assert found.severity == "midden"
    both = relation(COACH, None, "Regie", "casusregie", phases=DRANG)
    assert (
        "heeft volgens de bronnen Coach de casusregie, of wie Tafel aanwijst"
        in found_on("drang", [open_end, both]).sentence
    )


def test_phases_come_before_the_rung_of_the_target() -> None:
    held = relation(COACH, TEAM, "Regie", "casusregie", phases=DRANG)
    assert [one.rung.name for one in coverage(make_network([held])) if one.cases] == ["drang"]


def test_without_a_target_the_rung_is_that_of_what_it_is_about() -> None:
    held = relation(COACH, None, "Regie", "casusregie", about=(TABLE,))
    assert [one.rung.name for one in coverage(make_network([held], [TABLE])) if one.cases] == ["drang"]


def test_rungs_stand_in_the_order_of_the_ladder() -> None:
    ranks = [one.rung.rank for one in coverage(make_network([HELD], [TABLE, FAMILY]))]
    assert ranks == [0, 2, 6]


def test_people_keep_their_own_regie_below() -> None:
    own = relation(FAMILY, FAMILY, "Regie", "eigen-regie")
    found = found_on("eigen kracht", [own])
    assert found.severity == "laag"
    assert "Gezin voert regie over zichzelf" in found.sentence
    assert not [f for f in analyse(make_network([], [FAMILY])) if "eigen kracht" in f.sentence]


def test_plans_are_called_plans() -> None:
    found = found_on("lokale toegang", [relation(COACH, TEAM, "Regie", "casusregie", status="voorgenomen")])
    assert found.sentence.endswith("Dit rust alleen op voornemens.")
    steering = relation(TEAM, TABLE, "Regie", "leiding", status="voorgenomen", condition="bij drang")
    sentence = found_on("drang", [steering]).sentence
    assert sentence.endswith("Team voert regie over Tafel (voornemen, onder voorwaarde).")
    assert "Dit rust" not in sentence


def test_conditions_are_told() -> None:
    held = relation(COACH, TEAM, "Regie", "casusregie", condition="in het vrijwillig kader")
    assert found_on("lokale toegang", [held]).sentence.endswith("Coach. Voorwaarde: in het vrijwillig kader.")


CARE = actor("Zorg", "specialistisch-lokaal")
EVERYONE = actor("Hulpverleners", None, "Actorgroep")
LOCAL = (concept("echelon", "lokale-toegang"),)
LEFT_OPEN = "Of dat ook op deze trede geldt, zeggen de bronnen niet."


def test_case_regie_on_other_rungs_is_named_and_left_open() -> None:
    held = relation(COACH, FAMILY, "Regie", "casusregie", phases=LOCAL, condition="in het vrijwillig kader")
    found = found_on("specialistisch lokaal", [held, relation(TEAM, CARE)])
    assert found.sentence == (
        "Op de trede specialistisch lokaal noemen de bronnen niemand die de casusregie heeft."
        " Casussen komen er langs 1 verwijzing van de trede lokale toegang, waar Coach die heeft."
        " Elders noemen zij: Coach voert casusregie over Gezin (trede lokale toegang;"
        f" onder voorwaarde: in het vrijwillig kader). {LEFT_OPEN}"
    )
    assert found.severity == "midden"
    assert set(found.relations) == {held, relation(TEAM, CARE)}
    assert found.passages == held.passages
    assert COACH in found.entities
    assert "Coach" in found.advice


def test_who_connects_all_help_is_named_where_no_regisseur_is() -> None:
    connects = relation(COACH, EVERYONE, "Regie", "verbindende-rol", note="Verbindt alle hulp.")
    nameless = relation(None, CARE, "Regie", "casusregie")
    found = found_on("specialistisch lokaal", [nameless, connects])
    assert "Elders noemen zij: Coach voert regie over Hulpverleners (Verbindt alle hulp)." in found.sentence
    assert found.sentence.endswith(LEFT_OPEN)
    assert found.severity == "midden"
    assert "wijzen niemand aan" not in found.meaning
    assert set(found.relations) == {nameless, connects}


def test_who_connects_one_table_is_no_regisseur_elsewhere() -> None:
    found = found_on(
        "specialistisch lokaal", [relation(COACH, TABLE, "Regie", "verbindende-rol"), relation(TEAM, CARE)]
    )
    assert found.severity == "hoog"
    assert "Elders" not in found.sentence


def test_nobody_elsewhere_where_a_regisseur_is_known_or_people_keep_the_regie() -> None:
    both = [HELD, relation(TABLE, None, "Regie", "casusregie", phases=DRANG)]
    assert not [f for f in analyse(make_network(both, [FAMILY, COACH])) if "Elders" in f.sentence]
    own = relation(FAMILY, FAMILY, "Regie", "eigen-regie")
    assert "Elders" not in found_on("eigen kracht", [HELD, own]).sentence


def test_a_planned_regisseur_elsewhere_is_called_a_plan() -> None:
    held = relation(COACH, FAMILY, "Regie", "casusregie", phases=LOCAL, status="voorgenomen", certainty="afgeleid")
    found = found_on("specialistisch lokaal", [held, relation(TEAM, CARE)])
    assert "(trede lokale toegang; voornemen; afgeleid uit de tekst)" in found.sentence


def test_silence_is_told_as_silence() -> None:
    own = relation(FAMILY, FAMILY, "Regie", "eigen-regie")
    assert found_on("eigen kracht", [own]).meaning.startswith("Het uitgangspunt is dat")
    open_end = relation(None, None, "Regie", "casusregie", assigned_by=TABLE, phases=DRANG)
    assert "volgens de bronnen" in found_on("drang", [open_end]).sentence
    assert "volgens de bronnen" in found_on("drang", [open_end]).meaning


def test_no_rung_of_a_municipality_rests_on_the_papers_of_another() -> None:
    """Stichting Jeugdteams is named in Dordrecht too, years later."""
    session = start(Wish(area="Zwijndrecht"))
    passages = [p for finding in analyse(session.network()) for p in finding.passages]
    assert passages
    assert {local_name(p.document.publisher) for p in passages} == {"gemeente-zwijndrecht"}


def test_who_coordinates_care_is_named_where_no_regisseur_is() -> None:
    coordinates = relation(COACH, FAMILY, "Regie", "zorgcoordinatie")
    found = found_on("lokale toegang", [coordinates, relation(TEAM, TABLE)])
    assert "Elders noemen zij: Coach voert regie over Gezin (trede eigen kracht)." in found.sentence
    assert found.severity == "midden"


HIGH, TOP = (concept("echelon", "drang"), concept("echelon", "dwang-civiel")), actor("Rechter", "dwang-civiel")
PER_CASE = relation(None, None, "Regie", "casusregie", assigned_by=TABLE, phases=HIGH, condition="bij drang")


def test_rungs_of_which_the_same_is_said_are_told_together() -> None:
    found = [f for f in analyse(make_network([PER_CASE], [TABLE, TOP])) if "toegewezen" in f.sentence]
    assert len(found) == 1
    assert found[0].sentence == (
        "Op de treden drang en dwang civiel wordt de casusregie volgens de bronnen per casus toegewezen, door Tafel;"
        " zij noemen geen vaste regisseur. Voorwaarde: bij drang."
    )
    apart = [f for f in analyse(make_network([relation(TABLE, TOP)])) if "niemand" in f.sentence]
    assert len(apart) == 2


def test_where_the_regie_passes_on_is_told_with_both_ways() -> None:
    up, down = relation(TEAM, TABLE), relation(TABLE, TEAM, sort="afschaling")
    found = [f for f in analyse(make_network([HELD, PER_CASE, up, down])) if "gaat de casusregie" in f.sentence]
    assert len(found) == 1
    assert found[0].sentence == (
        "Onderweg van de trede lokale toegang naar de trede drang (Team verwijst naar Tafel) gaat de casusregie volgens"
        " de bronnen over: eerst van Coach, daarna van wie Tafel per casus aanwijst. Voorwaarde: bij drang."
        " Bij de weg terug (Tafel schaalt af naar Team) is het omgekeerd."
    )
    assert (found[0].severity, found[0].value) == ("midden", "2 stappen")
    assert found[0].meaning.endswith(" Wie per casus wordt aangewezen, kan ook dezelfde zijn.")
    assert set(found[0].relations) == {HELD, PER_CASE, up, down}


def test_a_way_down_alone_is_told_downward() -> None:
    down = relation(TABLE, TEAM, sort="afschaling")
    found = next(f for f in analyse(make_network([HELD, PER_CASE, down])) if "gaat de casusregie" in f.sentence)
    assert found.sentence.startswith(
        "Onderweg van de trede drang naar de trede lokale toegang (Tafel schaalt af naar Team)"
    )
    assert "eerst van wie Tafel per casus aanwijst, daarna van Coach." in found.sentence


def test_the_regie_does_not_pass_on_where_it_stays_or_nobody_is_known() -> None:
    both = relation(COACH, None, "Regie", "casusregie", phases=(*LOCAL, *DRANG))
    assert handovers(make_network([both, relation(TEAM, TABLE)]), coverage(make_network([both], [TEAM, TABLE]))) == ()
    for relations in ([HELD, relation(TEAM, TABLE)], [HELD, PER_CASE], [HELD, PER_CASE, relation(FAMILY, TABLE)]):
        assert not [f for f in analyse(make_network(relations)) if "gaat de casusregie" in f.sentence]


def test_where_nobody_is_known_is_told_from_where_cases_come() -> None:
    referral = relation(TEAM, CARE)
    found = found_on("specialistisch lokaal", [HELD, referral])
    assert "Casussen komen er langs 1 verwijzing van de trede lokale toegang, waar Coach die heeft." in found.sentence
    assert referral in found.relations
    assert "Casussen komen" not in found_on("specialistisch lokaal", [HELD, relation(TABLE, CARE)]).sentence


def test_no_evidence_is_looked_for_where_the_regie_itself_is_stated() -> None:
    session = start(Wish(area="Ridderkerk"))
    found = next(f for f in analyse(session.network()) if "drang en dwang, civielrechtelijk wordt" in f.sentence)
    assert found.extra_passages == ()


RUNGS = [concept("echelon", name) for name in ("lokale-toegang", "specialistisch-lokaal", "drang")]
STANDS = st.dictionaries(st.sampled_from("abcd"), st.sampled_from(RUNGS), min_size=4)
HOLDS = st.dictionaries(st.sampled_from(RUNGS), st.sampled_from("abcd"))


@settings(deadline=None)
@given(STANDS, HOLDS, st.sets(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"))))
def test_the_regie_passes_on_where_a_step_joins_rungs_of_different_holders(
    stands: dict[str, Concept], holds: dict[Concept, str], lines: set[tuple[str, str]]
) -> None:
    who = {name: actor(name, stands[name].name) for name in stands}
    regie = [relation(who[name], None, "Regie", "casusregie", phases=(rung,)) for rung, name in holds.items()]
    referrals = [relation(who[u], who[v]) for u, v in sorted(lines) if u != v]
    unlike = [replace(one, iri=f"urn:{number}") for number, one in enumerate([*regie, *referrals])]
    network = make_network(unlike, list(who.values()))
    expected = {
        frozenset((stands[u], stands[v]))
        for u, v in lines
        if stands[u] != stands[v] and stands[u] in holds and stands[v] in holds and holds[stands[u]] != holds[stands[v]]
    }
    found = handovers(network, coverage(network))
    assert {frozenset(pair) for one in found for pair in product(*one.rungs)} >= expected
    assert {iri for one in found for iri in (r.iri for r in (*one.up, *one.down))} == {
        r.iri
        for r in unlike
        if r.kind.name == "Verwijzing" and r.origin and r.target
        if frozenset((stands[r.origin.label], stands[r.target.label])) in expected
    }
