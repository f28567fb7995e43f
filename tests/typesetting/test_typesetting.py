"""The door to typst: tagged, without date or fonts of the machine, and data that stays text."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
import typst

from tests.typesetting.conftest import Setting
from tests.typesetting.reading import heights, lines, outside, pages, parts, text_of

BOOKLET = '#import "look.typ": *\n#show: booklet\n'
SIGNS = r"#let $x$ *d* _e_ @f <g> [h] {i} \ \u{41} // /* ` ~ -- ... = kop 'a' \"b\" 1. + - ' ' +31 78 770 85 00"
LETTERS = "✓ ë ï é è ö ü á ç ĳ Ĳ ‘q’ “x” → – — … € × ′ ½ ≥ • § ° ² İ ş ł ő"
MANY = """
import resource
from netwerk import typesetting
from tests.samples import stand
peak = []
for number in range(8):
    words = [f"{number} {n} woorden die samen een regel en nog een regel van een boekje vullen" for n in range(1500)]
    typesetting.pdf("drukproef", "proef.typ", "Proef", stand(), {"a": words})
    peak.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
print(peak[1], peak[-1])
"""
AGAIN = """
import sys
from netwerk import typesetting
from tests.samples import stand
given = {"a": "tekst"}
sys.stdout.buffer.write(typesetting.pdf("drukproef", "proef.typ", "Proef #1 <b>", stand(), given))
"""


def test_is_tagged_as_pdf_ua_with_title_and_language(proof: Setting) -> None:
    with pikepdf.open(io.BytesIO(proof(BOOKLET + "= Kop"))) as made:
        assert made.Root.MarkInfo.Marked
        assert made.Root.Lang == "nl-NL"
        assert made.Root.ViewerPreferences.DisplayDocTitle
        assert made.docinfo["/Title"] == "Proef #1 <b>"
        assert "<pdfuaid:part>1</pdfuaid:part>" in made.Root.Metadata.read_bytes().decode()
        assert made.Root.Outlines.First.Title == "Kop"


def test_holds_no_time(proof: Setting) -> None:
    made = proof(BOOKLET + "= Kop")
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert set(opened.docinfo.keys()) == {"/Creator", "/Title"}
        assert "Date" not in opened.Root.Metadata.read_bytes().decode()


def test_same_bytes_elsewhere_at_another_time_and_hash_seed(proof: Setting, repo: Path, tmp_path: Path) -> None:
    made = proof(BOOKLET + "= Kop\n#data.a", {"a": "tekst"})
    (tmp_path / "look.typ").write_text("#let booklet(body) = [elders]", encoding="utf-8")
    found = os.pathsep.join(map(str, (tmp_path, repo / "src", repo)))
    surroundings = {"PYTHONPATH": found, "PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "HOME": str(tmp_path)}
    again = subprocess.run(
        [sys.executable, "-c", AGAIN], cwd=tmp_path, env=surroundings, capture_output=True, check=True
    )
    assert again.stdout == made


def test_many_documents_take_no_more_memory_than_few(proof: Setting, repo: Path, tmp_path: Path) -> None:
    proof(BOOKLET + "#for it in data.a { par(it) }", {"a": ["tekst"]})
    found = os.pathsep.join(map(str, (tmp_path, repo / "src", repo)))
    words = [sys.executable, "-c", MANY]
    done = subprocess.run(words, env={"PYTHONPATH": found}, capture_output=True, check=True, text=True)
    few, many = map(int, done.stdout.split())
    assert many < 1.3 * few


def test_data_is_text_whatever_it_holds(proof: Setting) -> None:
    read = text_of(proof(BOOKLET + "#data.a", {"a": SIGNS}))
    assert SIGNS in read
    assert "Proef #1 <b>" in read


def test_dutch_letters_and_signs_come_from_the_fonts_that_typst_brings(proof: Setting) -> None:
    made = proof(BOOKLET + "#data.a", {"a": LETTERS})
    assert LETTERS in text_of(made)
    with pikepdf.open(io.BytesIO(made)) as opened:
        fonts = {str(font.BaseFont) for page in opened.pages for font in page.Resources.Font.values()}
    assert {name.partition("+")[2].partition("-")[0] for name in fonts} <= {
        "LibertinusSerif",
        "DejaVuSansMono",
        "NewCMMath",
        "NewCM10",
    }


@pytest.mark.parametrize("letters", ["中文", "😀", "\x07\0", "\x1b", "ก", '"中"'])
def test_a_letter_that_no_font_has_is_shown_as_a_mark(proof: Setting, letters: str) -> None:
    read = text_of(proof(BOOKLET + "#data.rows.first().name", {"rows": [{"name": f"voor {letters} na"}]}))
    assert "voor" in read
    assert "na" in read
    assert "\ufffd" in read


def test_a_sign_that_shows_as_nothing_is_left_out(proof: Setting) -> None:
    assert "voor na" in text_of(proof(BOOKLET + "#data.a", {"a": "voor\ufeff \ufeffna"}))


def test_templates_of_a_package_find_each_other(proof: Setting) -> None:
    main = BOOKLET + '#import "deel.typ": naam\n#naam'
    assert "van elders" in text_of(proof(main, others={"deel.typ": '#let naam = "van elders"'}))


def test_a_mistake_in_a_template_says_where_it_stands(proof: Setting) -> None:
    with pytest.raises(typst.TypstError) as caught:
        proof(BOOKLET + "#onbekend")
    (note,) = caught.value.__notes__
    assert "drukproef, proef.typ" in note
    assert "main.typ:3" in note


def test_what_typst_warns_of_is_told(proof: Setting) -> None:
    with pytest.raises(typst.TypstWarning, match="unknown font"):
        proof(BOOKLET + '#set text(font: "Bestaat niet")\ntekst')


@pytest.mark.parametrize("word", ["x" * 200, f"https://voorbeeld.example/{'pad/' * 40}", f"a@{'b.' * 60}example"])
def test_a_long_word_stays_on_the_page_and_whole(proof: Setting, word: str) -> None:
    made = proof(BOOKLET + '#facts(((label: "Website", lines: (data.a,)),))', {"a": word})
    assert outside(made, 50) == []
    assert word in text_of(made).replace(" ", "")


def test_an_address_has_no_hyphen_and_breaks_after_its_signs(proof: Setting) -> None:
    address = "informatie@zorgorganisaties.example"
    body = "#block(width: 3.5cm, data.a)\n#block(width: 2.2cm, data.a)"
    (found,) = lines(proof(BOOKLET + body, {"a": address}))
    assert [line for line in found if line in address] == ["informatie@", "zorgorganisaties.", "example"] * 2


def test_pages_are_numbered_and_carry_the_stand(proof: Setting) -> None:
    cover, second, third = pages(proof(BOOKLET + "#cover([], [])\n= Een\n#pagebreak()\n= Twee"))
    assert "Stand van 1 juni 2020, Voorbeeldstad." in cover
    assert "bladzijde" not in cover
    assert second.endswith("bladzijde 2 van 3")
    assert third.startswith("Proef #1 <b> Stand van 1 juni 2020, Voorbeeldstad.")
    assert "Dit is geen actuele verwijsinformatie" in third


def test_labelled_lines_are_a_list_and_tables_have_header_cells(proof: Setting) -> None:
    body = '#facts(((label: "Gebied", lines: ("a", "b")),))\n#sheet((1fr, 2fr), ("Naam", "Soort"), (("x", "y"),))'
    found = list(parts(proof(BOOKLET + body)))
    kinds = [kind for kind, _ in found]
    assert kinds.count("/LI") == kinds.count("/LBody") == 1
    assert [str(held["/Scope"]) for kind, held in found if kind == "/TH"] == ["/Column", "/Column"]
    assert kinds.count("/TD") == 2


def test_a_label_of_two_lines_makes_room_below_itself_and_pushes_nothing_apart(proof: Setting) -> None:
    rows = '(label: "{}", lines: ("xa" + parbreak() + "xb",)), (label: "Onder", lines: ("xc",))'
    short, long, alone = (
        heights(proof(BOOKLET + f"#facts(({rows.format(label)}))"), "xa", "xb", "xc")
        for label in ("Kort", "Wie de aanbieder betaalt of opdracht geeft", "Wie " * 40)
    )
    assert long == pytest.approx(short, abs=0.5)
    assert alone[:2] == pytest.approx(short[:2], abs=0.5)
    assert alone[2] < short[2] - 20
