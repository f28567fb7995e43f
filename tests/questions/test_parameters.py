"""What a question takes: each kind of parameter, and what is said of a value that is none."""

import pytest

from netwerk import answers, questions
from netwerk.errors import InputError
from netwerk.model import Answer
from netwerk.session import Wish, start

KINDS = {"actor", "voorziening", "afspraak", "ding", "gemeente", "document", "dag", "getal", "tekst"}
LISTS = {"soort", "status", "echelon", "doelgroep", "toegang", "segment", "actorsoort"}


def ask(name: str, **given: str) -> Answer:
    here = start(Wish(area="Dordrecht"))
    return answers.ask(here.store, here.catalog, questions.get(name), given, here.stand)


def test_every_parameter_is_of_a_kind_that_there_is() -> None:
    used = {parameter.kind for question in questions.catalogue().values() for parameter in question.parameters}
    assert used <= KINDS | LISTS


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("veranderd", {"sinds": "gisteren"}, "sinds: 'gisteren' is geen dag; schrijf JJJJ-MM-DD, zoals 2015-06-01."),
        ("veranderd", {"sinds": "20200601"}, "is geen dag"),
        ("loopt-af", {"maanden": "zes"}, "maanden: 'zes' is geen heel getal."),
        ("loopt-af", {"maanden": "-1"}, "maanden: '-1' is kleiner dan 0."),
        ("vergelijking", {"met": "Zwyndrecht", "soort": "penvoerder"}, "Bedoelt u 'Zwijndrecht'"),
        ("vergelijking", {"met": "Zwijndrecht", "soort": "penvoerster"}, "Bedoelt u 'penvoerder'"),
        ("per-document", {"document": "Uitvoeringsplan Jeugdhulp"}, "Bedoelt u 'Uitvoeringsplan Jeugdhulp 2015"),
        ("loopt-af", {}, 'Vraag loopt-af mist maanden (hoeveel maanden vooruit); geef --param maanden="24".'),
        (
            "loopt-af",
            {"maanden": "6", "dagen": "1"},
            "Onbekend: parameter 'dagen' van vraag loopt-af. Mogelijk: maanden.",
        ),
    ],
)
def test_a_value_that_is_none_is_told_in_one_line(name: str, given: dict[str, str], said: str) -> None:
    with pytest.raises(InputError) as error:
        ask(name, **given)
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_a_document_goes_by_its_title_and_its_id() -> None:
    title = "Raadsinformatiebrief Regionale en lokale ontwikkelingen jeugdhulp van de gemeente Dordrecht"
    name = "dordrecht-2021-raadsinformatiebrief-jeugdhulp"
    answered = [ask("per-document", document=text).rows for text in (title, name, f"document:{name}")]
    assert answered[0]
    assert all(rows == answered[0] for rows in answered)
