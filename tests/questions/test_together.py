"""A row that rests on several statements: what it counts once, and how it cites them all."""

from datetime import date
from pathlib import Path

from netwerk import answers, questions
from netwerk.model import Answer
from netwerk.session import Wish, start

EXAMPLE = Path(__file__).parents[1] / "voorbeeld" / "voorbeeld.ttl"
FLOW = """
relatie:{name} a nw:Geldstroom ; nw:van actor:gemeente-stad ; nw:naar actor:{to} ; nw:soort soort:subsidie ;
    nw:status status:bestaand ; nw:zekerheid zekerheid:expliciet ; nw:gebied gebied:stad ;
    nw:begin "{begin}"^^xsd:date ; nw:datering datering:jaar ; nw:bedrag {amount} ; nw:perJaar true ;
    nw:bron passage:{source} .
"""
REMARK = """
opmerking:bedrag a nw:Bronopmerking ; nw:soort soort:tegenspraak ; nw:over relatie:een, relatie:twee ;
    nw:toelichting "De bronnen noemen een ander bedrag."@nl ; nw:bron passage:toegang .
"""


def flow(name: str, to: str, begin: str, amount: int, source: str = "toegang") -> str:
    return FLOW.format(name=name, to=to, begin=begin, amount=amount, source=source)


def rows(answer: Answer) -> list[dict[str, str]]:
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def asked(tmp_path: Path, money: str, day: date) -> list[dict[str, str]]:
    file = tmp_path / "geld.ttl"
    file.write_text(EXAMPLE.read_text(encoding="utf-8") + money, encoding="utf-8")
    here = start(Wish(graph=[file], area="Stad", day=day))
    answer = answers.ask(here.store, here.catalog, questions.get("bedragen"), {}, here.stand)
    return [row for row in rows(answer) if row["betaler"] == "Gemeente Stad"]


def test_sums_are_added_and_the_row_cites_every_part(tmp_path: Path) -> None:
    (row,) = asked(
        tmp_path,
        flow("een", "team", "2020-01-01", 100) + flow("drie", "school", "2020-01-01", 7, "tafel"),
        date(2020, 6, 1),
    )
    assert row["per_jaar"] == "107"
    assert row["ontvangers"] == "Buurtteam; Onderwijs"
    assert row["id"] == "drie; een"
    assert row["bron"] == "Stadsplan (2020), 1. Toegang / 2. Tafel"


def test_sources_that_contradict_each_other_count_once(tmp_path: Path) -> None:
    two = flow("een", "team", "2020-01-01", 100) + flow("twee", "team", "2020-01-01", 120) + REMARK
    (row,) = asked(tmp_path, two, date(2020, 6, 1))
    assert row["per_jaar"] in {"100", "120"}
    assert answers.DISPUTED in row["let op"]


def test_a_contradiction_about_another_day_takes_nothing_away(tmp_path: Path) -> None:
    two = flow("een", "team", "2020-01-01", 100) + flow("twee", "team", "2021-01-01", 120) + REMARK
    (row,) = asked(tmp_path, two, date(2020, 6, 1))
    assert row["per_jaar"] == "100"


def test_without_an_area_nothing_is_added_twice() -> None:
    """A relation in a region lies in every municipality of that region too."""
    found = []
    for area in (None, "Dordrecht"):
        here = start(Wish(day=date(2020, 5, 1), area=area))
        answer = rows(answers.ask(here.store, here.catalog, questions.get("bedragen"), {}, here.stand))
        found.append([row for row in answer if row["betaler"] == "gemeente Dordrecht"])
    assert found[0] == found[1]
    assert found[0][0]["per_jaar"] == "9000000"
