"""Contact points from a graph on disk to what the command writes: as they were typed, and whose they are."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from netwerk import checks
from netwerk.formats import Content
from tests.cli.command import SMALL, run
from tests.directory.reading import READERS

CONTACTS = """
@prefix schema: <https://schema.org/> .
voorziening:hulp nw:contactpunt [ a schema:ContactPoint ;
    schema:telephone "+31 78 770 85 00", "078 770 85 99" ; schema:email "hulpthuis@stad.example" ;
    schema:url <https://stad.example/hulp-thuis> ; schema:address "Dorpsplein 3, Stad"@nl ;
    schema:openingHours "Ma-Vr 09:00-17:00", "Za 10:00-12:00" ; nw:gecontroleerd "2020-03-02"^^xsd:date ] .
actor:team nw:contactpunt [ a schema:ContactPoint ;
    schema:telephone "010 000 00 01" ; schema:email "buurtteam@stad.example" ;
    nw:gecontroleerd "2020-02-01"^^xsd:date ] .
voorziening:spel a nw:Voorziening ; skos:prefLabel "Spel in de buurt"@nl ;
    nw:werkgebied gebied:stad ; nw:bron passage:toegang .
relatie:team-biedt-spel a nw:Aanbod ; nw:van actor:team ; nw:naar voorziening:spel ; nw:soort soort:biedt ;
    nw:status status:bestaand ; nw:zekerheid zekerheid:expliciet ; nw:gebied gebied:stad ;
    nw:begin "2020-01-01"^^xsd:date ; nw:datering datering:documentperiode ; nw:bron passage:toegang .
"""
OWN = (
    "+31 78 770 85 00; 078 770 85 99",
    "hulpthuis@stad.example",
    "https://stad.example/hulp-thuis",
    "Dorpsplein 3, Stad",
    "Ma-Vr 09:00-17:00; Za 10:00-12:00",
)
OF_PROVIDER = ("010 000 00 01", "buurtteam@stad.example", "Buurtteam")
FORMS = {"csv": ".csv", "html": "", "json": ".json", "md": ".md", "pdf": ".pdf", "xlsx": ".xlsx"}


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    file = tmp_path / "stad.ttl"
    file.write_text((SMALL / "voorbeeld.ttl").read_text(encoding="utf-8") + CONTACTS, encoding="utf-8")
    return file


def test_the_made_up_contact_points_keep_every_rule(graph: Path) -> None:
    assert checks.run([graph]) == ()


@pytest.mark.parametrize("form", FORMS)
def test_the_command_writes_contact_points_as_they_were_typed(
    form: str, graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"kaart{FORMS[form]}"
    ended = run(capsys, "sociale-kaart", "Stad", "--graaf", str(graph), "--formaat", form, "--uit", str(out))
    assert ended.status == 0
    written = [out] if out.is_file() else sorted(out.rglob("*.html"))
    text = " ".join(READERS[form]({str(file): _content(file) for file in written}).split())
    text = text if form != "html" else unescape(re.sub("<[^>]+>", "", text))
    assert [part for part in (*OWN, *OF_PROVIDER) if part not in text] == []
    assert "2020-03-02" in text or "2 maart 2020" in text


def _content(file: Path) -> Content:
    """What a file holds: text, or bytes where it is none."""
    content = file.read_bytes()
    return content if file.suffix in {".pdf", ".xlsx"} else content.decode()
