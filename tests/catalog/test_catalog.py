"""What the catalog makes of the small graph."""

from datetime import date
from pathlib import Path

import pytest

from netwerk import wording
from netwerk.catalog import Catalog
from netwerk.errors import InputError
from netwerk.model import local_name
from netwerk.store.embedded import in_memory
from netwerk.vocab import PREFIXES

SMALL = Path(__file__).parents[1] / "voorbeeld"
ID = "https://w3id.org/netwerk/id/"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog(in_memory([SMALL]))


def relations(catalog: Catalog, day: str, area: str = "stad", plans: bool = False) -> set[str]:
    return {local_name(i) for i in catalog.relations(date.fromisoformat(day), [f"{ID}gebied/{area}"], plans)}


def test_areas_hold_all_they_lie_in(catalog: Catalog) -> None:
    stad = catalog.areas[f"{ID}gebied/stad"]
    assert stad.label == "Stad"
    assert stad.chain == (f"{ID}gebied/stad", f"{ID}gebied/streek")


def test_a_document_keeps_its_sections_in_order(catalog: Catalog) -> None:
    plan = catalog.documents[f"{ID}document/plan"]
    assert plan.sections == ("1. Toegang", "2. Tafel")
    assert (plan.day, plan.end, plan.dating) == (date(2020, 1, 1), date(2021, 12, 31), "jaar")


def test_an_actor(catalog: Catalog) -> None:
    school = catalog.actors[f"{ID}actor/school"]
    assert (school.label, school.alt_labels, school.kind.name) == ("Onderwijs", ("school",), "Actorgroep")
    assert [rung.rank for rung in school.rungs] == [1]
    assert [kind.name for kind in school.classifications] == ["onderwijs"]


def test_a_service(catalog: Catalog) -> None:
    hulp = catalog.services[f"{ID}voorziening/hulp"]
    assert (hulp.age_to, [term.name for term in hulp.access]) == (17, ["verwijzing"])


def test_a_relation(catalog: Catalog) -> None:
    every = catalog.relations(date(2020, 6, 1), [f"{ID}gebied/stad"])
    found = every[f"{ID}relatie/school-signalering-team"]
    assert found.origin is not None
    assert found.target is not None
    assert (found.origin.label, found.target.label) == ("Onderwijs", "Buurtteam")
    assert [sort.name for sort in found.sorts] == ["signalering"]
    assert found.shortcuts == {"verwijstNaar"}
    assert found.condition == "bij zorgen EN met toestemming"
    assert found.last_confirmed == date(2021, 12, 31)
    assert [p.section for p in found.passages] == ["1. Toegang"]


def test_an_open_end_and_who_assigns(catalog: Catalog) -> None:
    regie = catalog.relations(date(2020, 6, 1), [f"{ID}gebied/stad"])[f"{ID}relatie/casusregie-open"]
    assert regie.origin is None
    assert regie.assigned_by is not None
    assert regie.assigned_by.label == "Veiligheidstafel"
    assert [rung.name for rung in regie.phases] == ["dwang-civiel"]


def test_what_holds_on_a_day(catalog: Catalog) -> None:
    assert "team-samen-school" in relations(catalog, "2020-12-31")
    assert "team-samen-school" not in relations(catalog, "2021-01-01")
    assert "gemeente-opdracht-team" not in relations(catalog, "2020-12-31")
    assert "gemeente-opdracht-team" in relations(catalog, "2021-01-01")
    assert "gemeente-subsidie-school" not in relations(catalog, "2020-06-01")
    assert "gemeente-subsidie-school" in relations(catalog, "2020-06-01", plans=True)
    assert relations(catalog, "2019-12-31", plans=True) == set()


def test_a_plan_shows_from_the_day_of_its_source_whenever_it_is_to_begin(catalog: Catalog) -> None:
    assert "gemeente-bijdrage-team" not in relations(catalog, "2022-04-30", plans=True)
    assert "gemeente-bijdrage-team" in relations(catalog, "2022-05-01", plans=True)
    assert "gemeente-bijdrage-team" not in relations(catalog, "2022-05-01")


def test_a_relation_is_read_once(catalog: Catalog) -> None:
    held = catalog.relations(date(2020, 6, 1), [f"{ID}gebied/stad"])
    assert held
    assert all(catalog.statements[iri] is relation for iri, relation in held.items())


def test_what_holds_in_an_area(catalog: Catalog) -> None:
    assert relations(catalog, "2020-06-01", "elders") == {"tafel-doorverwijzing-elders", "team-aanmelding-tafel"}


def test_the_stand_is_the_newest_source_about_the_area(catalog: Catalog) -> None:
    areas = catalog.areas
    assert catalog.stand(area=areas[f"{ID}gebied/stad"]).day == date(2020, 1, 1)
    assert catalog.stand(area=areas[f"{ID}gebied/elders"]).day == date(2022, 5, 1)
    assert catalog.stand(area=areas[f"{ID}gebied/streek"]).day == date(2022, 5, 1)
    assert catalog.stand().day == date(2022, 5, 1)
    assert catalog.stand(day=date(2019, 1, 1)).day == date(2019, 1, 1)


def broken(tmp_path: Path, old: str, new: str) -> Catalog:
    text = (SMALL / "voorbeeld.ttl").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "voorbeeld.ttl").write_text(text.replace(old, new), encoding="utf-8")
    return Catalog(in_memory([tmp_path]))


def test_a_day_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"voorbeeld\.ttl: .*gemeente-opdracht-team.*'2021-13-01' is geen dag"):
        broken(tmp_path, 'nw:begin "2021-01-01"^^xsd:date', 'nw:begin "2021-13-01"^^xsd:date')


def test_a_source_without_day_is_told(tmp_path: Path) -> None:
    catalog = broken(tmp_path, 'nw:datum "2022-05-01"^^xsd:date ; ', "")
    with pytest.raises(InputError, match="document/brief: nw:datum ontbreekt"):
        catalog.stand()


def test_an_area_without_source_is_told(tmp_path: Path) -> None:
    catalog = broken(tmp_path, "nw:gebied gebied:elders ; nw:bestand", "nw:bestand")
    with pytest.raises(InputError, match="Elders"):
        catalog.stand(area=catalog.areas[f"{ID}gebied/elders"])


def test_verbs_agree_with_a_plural_name(tmp_path: Path) -> None:
    plural = 'skos:prefLabel "scholen"@nl ; nw:meervoud true ; skos:altLabel "school"@nl'
    catalog = broken(tmp_path, 'skos:prefLabel "Onderwijs"@nl ; skos:altLabel "school"@nl', plural)
    told = catalog.relations(date(2020, 6, 1), [f"{ID}gebied/stad"])[f"{ID}relatie/school-signalering-team"]
    assert wording.sentence(told).startswith("Scholen geven signalen door aan Buurtteam (")


def test_a_class_is_a_public_body_when_the_ontology_says_so(tmp_path: Path) -> None:
    text = (
        (SMALL / "voorbeeld.ttl").read_text(encoding="utf-8")
        + """
<https://voorbeeld.example/Waterschap> a owl:Class ; rdfs:subClassOf nw:Organisatie, m8g:PublicOrganisation .
actor:waterschap a <https://voorbeeld.example/Waterschap> ; skos:prefLabel "Waterschap"@nl .
actor:ministerie a nw:Organisatie, m8g:PublicOrganisation ; skos:prefLabel "Ministerie"@nl .
actor:gemeente-elders a nw:Gemeente ; skos:prefLabel "Gemeente Elders"@nl .
actor:aanbieder-elders a nw:Aanbieder ; skos:prefLabel "Aanbieder"@nl .
"""
    )
    known = ("owl", "rdfs", "m8g")
    heads = "".join(f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in known)
    file = tmp_path / "stad.ttl"
    file.write_text(heads + text, encoding="utf-8")
    found = {actor.name for actor in Catalog(in_memory([file])).actors.values() if actor.public}
    assert found >= {"waterschap", "ministerie", "gemeente-elders"}
    assert not found & {"aanbieder-elders", "school", "team"}
