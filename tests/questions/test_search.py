"""Finding a question by words, in what a reader sees of it."""

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
    assert found("tafels leden delen") == {"gedeelde-leden"}
    assert found("tafels xyzzy") == set()


def test_without_words_all_are_found() -> None:
    assert found("") == set(questions.catalogue())
