"""`netwerk vragen`: all questions by group, those that hold some words, and one explained by its name."""

import re

import pytest

from netwerk import questions
from netwerk.answers import EVIDENCE
from tests.cli.command import run

Capture = pytest.CaptureFixture[str]


def names(text: str) -> list[str]:
    return re.findall(r"^  ([a-z-]+)(?: --param .*)?$", text, re.MULTILINE)


def test_every_question_is_listed_once_with_an_example_of_each_parameter(capsys: Capture) -> None:
    told = run(capsys, "vragen").out
    assert sorted(names(told)) == list(questions.catalogue())
    for question in questions.catalogue().values():
        assert question.title in told
        assert all(f'--param {one.name}="{one.example}"' in told for one in question.parameters)
    assert re.findall(r"^(\S.*):$", told, re.MULTILINE) == list(questions.groups())


def test_words_find_a_question(capsys: Capture) -> None:
    assert names(run(capsys, "vragen", "welk", "contract", "loopt", "af").out)[0] == "loopt-af"
    ended = run(capsys, "vragen", "xyzzy")
    assert (ended.status, ended.out.startswith("Geen vraag met al deze woorden.")) == (0, True)


@pytest.mark.parametrize("name", ["aanmelders", "Leiding"])
def test_a_question_is_explained_by_its_name(capsys: Capture, name: str) -> None:
    told = run(capsys, "vragen", name).out
    question = questions.get(name)
    assert question.description in told
    for parameter in question.parameters:
        assert f"{parameter.name}: {parameter.description}" in told
    for column, words in {**question.columns, **EVIDENCE}.items():
        assert f"{column}: {words}\n" in told
    assert told.count("Kolommen:") == 1


def test_words_that_are_no_name_explain_nothing(capsys: Capture) -> None:
    assert "Kolommen:" not in run(capsys, "vragen", "tafels", "leden").out
