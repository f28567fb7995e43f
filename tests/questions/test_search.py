"""Finding a question by words, in what a reader sees of it."""

import pytest

from netwerk import questions


def found(words: str) -> set[str]:
    return {question.name for question in questions.search(words)}


def test_neither_case_nor_accents_count() -> None:
    assert "veranderd" in found("GEEINDIGD")
    assert found("geëindigd") == found("geeindigd")


def test_words_in_a_column_or_a_parameter_find_a_question() -> None:
    assert "samenstelling" in found("aanwezigheid")
    assert "loopt-af" in found("maanden vooruit")


def test_all_words_must_be_there() -> None:
    assert questions.search("tafels leden delen")[0].name == "gedeelde-leden"
    assert found("tafels xyzzy") == set()


def test_without_words_all_are_found() -> None:
    assert found("") == set(questions.catalogue())


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("wie mag verwijzen naar jeugdhulp", "verwijzers-zonder-tussenkomst"),
        ("contracten", "opdrachten"),
        ("welk contract loopt af", "loopt-af"),
        ("wat kost het", "bedragen"),
        ("casusregie", "regiehouders"),
        ("wie zit er in het overleg", "overleggen"),
        ("bezuiniging", "gevolgen-van-besluiten"),
        ("wie rapporteert", "verantwoording"),
        ("hoeveel jeugdigen", "kengetallen"),
        ("doorverwijzen", "waarheen"),
    ],
)
def test_words_of_a_reader_find_a_question(words: str, name: str) -> None:
    assert name in found(words)


def test_a_word_in_the_title_goes_first() -> None:
    assert [question.name for question in questions.search("wie betaalt")][:2] == ["bedragen", "gestuurd-en-betaald"]


def test_what_holds_most_of_the_words_is_near() -> None:
    assert questions.search("welke contracten lopen dit jaar af") == ()
    assert questions.nearest("welke contracten lopen dit jaar af")[0].name == "loopt-af"
    assert questions.nearest("xyzzy plugh") == ()
