"""What becomes of each line, name and figure of an invented note, and that a hole shows when one is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from netwerk.coverage.account import CARRIED, HEADING, LEFT_OUT, UNEXPLAINED, Row
from netwerk.errors import InputError
from tests.coverage.samples import GRAPH, LIST, NOTE, surveyed


def rows(folder: Path, **changed: str | None) -> list[tuple[str, str]]:
    return [(str(row), row.fate) for row in document_rows(folder, **changed)]


def document_rows(folder: Path, **changed: str | None) -> tuple[Row, ...]:
    return surveyed(folder, **changed).documents[0].account.rows  # type: ignore[arg-type] # a test names what it changes


def missing(folder: Path, **changed: str | None) -> list[tuple[str, str, int]]:
    (document,) = surveyed(folder, **changed).documents  # type: ignore[arg-type] # a test names what it changes
    return [(each.kind, each.text, each.line) for each in document.missing]


def problems(folder: Path, listed: str) -> tuple[str, ...]:
    return surveyed(folder, listed=listed).documents[0].problems


def test_every_line_has_its_fate(tmp_path: Path) -> None:
    found = surveyed(tmp_path)
    assert found.complete
    assert rows(tmp_path) == [
        ("1–2", HEADING),
        ("3–5", CARRIED),
        ("5", LEFT_OUT),
        ("5–8", CARRIED),
        ("9", HEADING),
        ("10–11", CARRIED),
    ]


def test_without_a_list_what_has_no_passage_is_unexplained(tmp_path: Path) -> None:
    found = surveyed(tmp_path, listed=None)
    assert not found.complete
    assert ("5", UNEXPLAINED) in rows(tmp_path, listed=None)
    assert not found.documents[0].problems


def test_a_passage_that_nothing_rests_on_carries_nothing(tmp_path: Path) -> None:
    graph = GRAPH.replace("nw:van actor:raad ; nw:bron passage:raad", "nw:van actor:raad")
    assert ("10", UNEXPLAINED) in rows(tmp_path, graph=graph)


def test_an_anchor_carries_its_own_sentence_only(tmp_path: Path) -> None:
    assert ("5", LEFT_OUT) in rows(tmp_path)
    graph = GRAPH.replace('"betaalt de gemeente"', '"Dat is goed"')
    assert ("5–8", UNEXPLAINED) in rows(tmp_path, graph=graph)


def test_an_anchor_that_is_not_found_once_is_told(tmp_path: Path) -> None:
    (document,) = surveyed(tmp_path, graph=GRAPH.replace('"betaalt de gemeente"', '"staat hier niet"')).documents
    assert any("passage/betaalt staat 0 keer in haar sectie" in problem for problem in document.problems)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('skos:altLabel "BT"@nl', "nw:meervoud false", ("afkorting", "BT", 3)),
        ('"Raad voor de Kinderen"', '"Raad"', ("naam", "De Raad voor de Kinderen", 10)),
        ("nw:waarde 80", "nw:waarde 81", ("percentage", "80%", 3)),
        ("nw:bedrag 9000", "nw:bedrag 900", ("bedrag", "€ 9.000", 7)),
        ("nw:waarde 10", "nw:waarde 11", ("aantal", "tien gemeenten", 11)),
        ('"2026-05-01"', '"2026-06-01"', ("datum", "1 mei 2026", 5)),
    ],
)
def test_what_is_taken_from_the_graph_is_missed(
    old: str, new: str, expected: tuple[str, str, int], tmp_path: Path
) -> None:
    assert old in GRAPH
    found = [
        (kind, text.removeprefix("De "), line) for kind, text, line in missing(tmp_path, graph=GRAPH.replace(old, new))
    ]
    assert found == [(expected[0], expected[1].removeprefix("De "), expected[2])]


def test_a_percentage_counts_in_its_own_sentence_and_as_a_value(tmp_path: Path) -> None:
    graph = GRAPH.replace('"BT"@nl', '"BT"@nl ; nw:bron passage:helpt')
    elsewhere = graph.replace('"procent"@nl ; nw:bron passage:helpt', '"procent"@nl ; nw:bron passage:raad')
    assert ("percentage", "80%", 3) in missing(tmp_path, graph=elsewhere)
    words = graph.replace("nw:waarde 80 ;", 'nw:toelichting "80%"@nl ;')
    assert ("percentage", "80%", 3) in missing(tmp_path, graph=words)


def test_a_count_in_our_own_words_counts_and_a_name_in_words_or_anchor_does_not(tmp_path: Path) -> None:
    graph = GRAPH.replace("nw:waarde 10", "nw:waarde 11").replace('"Wie er meedoen."', '"Tien doen mee."')
    assert missing(tmp_path, graph=graph) == []
    graph = GRAPH.replace('skos:altLabel "BT"@nl', 'skos:definition "het BT"@nl').replace(
        '"helpt 80% van"', '"(BT) helpt 80% van"'
    )
    assert missing(tmp_path, graph=graph) == [("afkorting", "BT", 3)]


def test_what_another_document_says_does_not_count(tmp_path: Path) -> None:
    graph = GRAPH.replace("nw:over actor:bt ; ", "").replace("nw:naar actor:bt ; ", "")
    assert missing(tmp_path, graph=graph) == [("afkorting", "BT", 3)]


def test_a_name_is_excused_by_word_or_line(tmp_path: Path) -> None:
    graph = GRAPH.replace('skos:altLabel "BT"@nl', "nw:meervoud false")
    for row in ('woord = "bt"', 'regels = "3"', 'woord = "BT", regels = "2-4"'):
        listed = f'{LIST}namen = [{{ {row}, reden = "gewoon" }}]\n'
        assert surveyed(tmp_path, graph=graph, listed=listed).complete, row
    listed = f'{LIST}namen = [{{ woord = "BT", regels = "4", reden = "gewoon" }}]\n'
    assert missing(tmp_path, graph=graph, listed=listed) == [("afkorting", "BT", 3)]


def test_a_name_may_be_excused_as_described_when_it_is(tmp_path: Path) -> None:
    listed = f'{LIST}namen = [{{ woord = "BT", reden = "omschreven" }}]\n'
    graph = GRAPH.replace('skos:altLabel "BT"@nl', "nw:meervoud false")
    assert missing(tmp_path, graph=graph, listed=listed) == [("afkorting", "BT", 3)]
    assert surveyed(tmp_path, graph=graph.replace("De meeste", "Het BT"), listed=listed).complete


def test_lines_with_a_person_excuse_names_and_nothing_else(tmp_path: Path) -> None:
    note = NOTE.replace("Dat is goed.", "Dat zegt Jan Voorbeeld (XYZ) van 30%.")
    for listed in (LIST.replace("visie", "persoon"), f'{LIST}namen = [{{ regels = "5", reden = "persoon" }}]\n'):
        found = missing(tmp_path, note=note, listed=listed)
        assert found == [("afkorting", "XYZ", 5), ("percentage", "30%", 5)]
    assert ("naam", "Jan Voorbeeld", 5) in missing(tmp_path, note=note)
    assert missing(tmp_path, note=note, listed=LIST.replace("visie", "opmaak")) == []


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("5-99", "het bestand telt 11 regels"),
        ("3-4", "hier staat geen hele zin zonder passage"),
        ("3-5", "op regel 3 rust een passage"),
        ("10", "hier staat geen hele zin zonder passage"),
    ],
)
def test_a_range_that_does_not_fit_is_told(lines: str, told: str, tmp_path: Path) -> None:
    found = problems(tmp_path, LIST.replace('"5"', f'"{lines}"'))
    assert len(found) == 1
    assert "[notitie]: regels" in found[0]
    assert told in found[0]


def test_a_range_may_hold_blank_lines_at_its_ends(tmp_path: Path) -> None:
    assert problems(tmp_path, LIST.replace('"5"', '"4-6"')) == ()


def test_two_ranges_do_not_share_a_sentence(tmp_path: Path) -> None:
    listed = LIST.replace('reden = "visie" }', 'reden = "visie" }, { regels = "5", reden = "opmaak" }')
    assert "die niet al in een ander bereik staat" in problems(tmp_path, listed)[0]


def test_an_exception_that_excuses_nothing_is_told(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, f'{LIST}namen = [{{ woord = "BT", regels = "3", reden = "gewoon" }}]\n')
    assert "namen, BT, regels 3: hier is geen uitzondering nodig" in problem


def test_a_document_that_the_graph_lacks_is_told(tmp_path: Path) -> None:
    found = surveyed(tmp_path, listed=f"{LIST}[nota]\n")
    assert not found.complete
    assert "[nota]: dit document staat niet in de graaf" in found.problems[0]


def test_a_text_that_no_document_names_is_left_to_read(tmp_path: Path) -> None:
    surveyed(tmp_path)
    (tmp_path / "bronnen" / "nieuw.txt").write_text("Nieuw.", encoding="utf-8")
    found = surveyed(tmp_path)
    assert found.strangers == ("nieuw.txt",)
    assert not found.complete


def test_another_source_than_the_graph_rests_on_is_refused(tmp_path: Path) -> None:
    surveyed(tmp_path)
    with pytest.raises(InputError, match="is een ander dan waarop de graaf berust"):
        surveyed(tmp_path, graph=GRAPH + 'document:x a nw:Document ; nw:bestand "notitie.txt" ; nw:sha256 "0" .')
