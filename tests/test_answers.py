"""What a name means in a question: first what bears it in the area asked, else what bears it anywhere."""

from datetime import date
from pathlib import Path

import pytest

from netwerk import answers, questions
from netwerk.session import Wish, start

EXAMPLE = Path(__file__).parent / "voorbeeld" / "voorbeeld.ttl"
ELSEWHERE = """
actor:leren a nw:Actorgroep ; skos:prefLabel "lerend veld"@nl ; skos:altLabel "Onderwijs"@nl ;
    nw:werkgebied gebied:elders ; nw:bron passage:brief .
relatie:leren-onderdeel-team a nw:Deelname ; nw:van actor:leren ; nw:naar actor:team-elders ; nw:soort soort:onderdeel ;
    nw:status status:bestaand ; nw:zekerheid zekerheid:expliciet ; nw:gebied gebied:elders ;
    nw:begin "2020-01-01"^^xsd:date ; nw:datering datering:jaar ; nw:bron passage:brief .
"""


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    prefixes = [line for line in EXAMPLE.read_text(encoding="utf-8").splitlines() if line.startswith("@prefix")]
    (tmp_path / "elders.ttl").write_text("\n".join([*prefixes, ELSEWHERE]), encoding="utf-8")
    (tmp_path / "voorbeeld.ttl").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def ids(graph: Path, area: str, name: str, given: dict[str, str]) -> set[str]:
    here = start(Wish(graph=[graph], area=area))
    answer = answers.ask(here.store, here.catalog, questions.get(name), given, here.stand)
    return {row[answer.columns.index("id")] for row in answer.rows}


def test_another_name_here_goes_before_a_label_elsewhere(graph: Path) -> None:
    assert ids(graph, "Elders", "deelnames", {"wie": "Onderwijs"}) == {"leren-onderdeel-team"}


def test_a_label_here_is_not_what_has_that_other_name_elsewhere(graph: Path) -> None:
    assert ids(graph, "Stad", "samenstelling", {"geheel": "Onderwijs"}) == {"ib-onderdeel-school"}


def test_a_name_that_no_one_here_bears_is_found_elsewhere(graph: Path) -> None:
    assert ids(graph, "Elders", "samenstelling", {"geheel": "school"}) == set()


def test_a_statement_about_several_things_is_one_row() -> None:
    here = start(Wish(area="Dordrecht", day=date(2020, 5, 1)))
    answer = answers.ask(here.store, here.catalog, questions.get("opdrachten"), {}, here.stand)
    ids = [row[answer.columns.index("id")] for row in answer.rows]
    assert len(ids) == len(set(ids))
    about = dict(zip(ids, (row[answer.columns.index("waarover")] for row in answer.rows), strict=True))
    assert set(about["dd20-mee-onderaanneming-enver"].split(answers.SEVERAL)) == {
        "Sociaal Wijkteam Dordrecht",
        "sociaal domein professionals",
    }


def test_a_contradiction_in_the_sources_is_told_in_the_row() -> None:
    here = start(Wish(area="Dordrecht", day=date(2020, 12, 15)))
    answer = answers.ask(here.store, here.catalog, questions.get("opdrachten"), {}, here.stand)
    told = {row[answer.columns.index("id")]: row[answer.columns.index("let op")] for row in answer.rows}
    assert answers.DISPUTED in told["dd21-soj-overeenkomst-stichting-jeugdteams"]
    assert answers.DISPUTED not in told["dd20-mee-onderaanneming-enver"]
