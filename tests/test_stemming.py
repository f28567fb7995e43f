"""Words of a reader against words of a text."""

import pytest

from netwerk.stemming import Words, content


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("verwijzen", "wie verwijst"),
        ("verwijst", "elke verwijzing"),
        ("contract", "twee contracten"),
        ("contracten", "een contract"),
        ("betalen", "wie betaalt"),
        ("teams", "één team"),
        ("geeindigd", "wat geëindigd is"),
        ("tafel", "de overlegtafel"),
    ],
)
def test_endings_case_and_accents_do_not_count(wanted: str, text: str) -> None:
    assert wanted in Words(text)


@pytest.mark.parametrize(("wanted", "text"), [("regie", "de regio"), ("rol", "de controle")])
def test_another_word_is_another_word(wanted: str, text: str) -> None:
    assert wanted not in Words(text)


def test_small_words_count_only_alone() -> None:
    assert content("Wie betaalt dat?") == ("betaalt",)
    assert content("wie wat") == ("wie", "wat")
    assert content(" ?! ") == ()
