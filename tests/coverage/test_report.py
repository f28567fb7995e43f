"""The page for readers: ranges, reasons and what is left, and never a line of the source or a person."""

from __future__ import annotations

from pathlib import Path

from netwerk.coverage import report
from tests.coverage.samples import GRAPH, LIST, NOTE, surveyed


def test_a_complete_survey_shows_sections_and_reasons(tmp_path: Path) -> None:
    found = surveyed(tmp_path, listed=LIST.replace('"visie"', '"visie", noot = "een | oordeel"'))
    page = report.markdown(found)
    assert page.startswith("# Dekking")
    assert "| notitie.txt | 11 | 7 | 4 | 2 | 1 | 0 | 0 |" in page
    assert "| 1. Toegang | 3–5, 5–8 | 2 |\n| 2. Tafel | 10–11 | 2 |" in page
    assert "| 1–2, 9 | opmaak | koppen |\n| 5 | visie | een \\| oordeel |" in page
    assert "### Onverklaard" not in page
    assert report.left(found) == ""
    assert page == report.markdown(found)


def test_what_is_excepted_is_shown(tmp_path: Path) -> None:
    rows = 'namen = [{ woord = "BT", reden = "gewoon", noot = "kort" }, { regels = "5-6", reden = "persoon" }]\n'
    page = report.markdown(surveyed(tmp_path, listed=LIST + rows))
    assert "| BT | alle | gewoon | kort |\n| alle | 5-6 | persoon |  |" in page


def test_what_is_left_is_shown_and_counted(tmp_path: Path) -> None:
    graph = GRAPH.replace('skos:altLabel "BT"@nl', "nw:meervoud false")
    found = surveyed(tmp_path, graph=graph, listed='[notitie]\nregels = [{ regels = "99", reden = "visie" }]\n[nota]\n')
    page = report.markdown(found)
    assert "### Onverklaard\n\n| regels |\n|---|\n| 5 |" in page
    assert "| 3 | afkorting | BT |" in page
    assert "[notitie]: regels 99: het bestand telt 11 regels." in page
    assert "[nota]: dit document staat niet in de graaf." in page
    assert report.left(found) == (
        "Nog te doen: 1 onverklaard bereik, 1 naam of getal nog niet in de graaf, 2 fouten in dekking.toml."
    )


def test_no_line_of_the_source_is_shown(tmp_path: Path) -> None:
    page = report.markdown(surveyed(tmp_path, listed=None))
    assert not [line for line in NOTE.split("\n") if len(line.split()) > 2 and line in page]


def test_a_persons_name_is_hidden(tmp_path: Path) -> None:
    found = surveyed(tmp_path, note=NOTE.replace("Dat is goed.", "Dat zegt Jan Voorbeeld."))
    page = report.markdown(found)
    assert "| 5 | naam | … |" in page
    assert "Voorbeeld" not in page


def test_a_text_without_a_document_is_named(tmp_path: Path) -> None:
    surveyed(tmp_path)
    (tmp_path / "bronnen" / "nieuw.txt").write_text("Nieuw.", encoding="utf-8")
    found = surveyed(tmp_path)
    assert "- nieuw.txt" in report.markdown(found)
    assert report.left(found) == "Nog te doen: 1 bestand zonder document."
