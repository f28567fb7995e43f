"""``netwerk valideer``: what it finds, how it says so, and its exit status."""

import json
import re
import shutil
from pathlib import Path

import pytest

from netwerk import checks, resources
from netwerk.store.files import graph_files
from tests.cli.command import SMALL, run

Capture = pytest.CaptureFixture[str]
DOCUMENT = "ridderkerk-2015-uitvoeringsplan-jeugdhulp"


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = (SMALL / "voorbeeld.ttl").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "voorbeeld.ttl").write_text(text.replace(old, new, 1), encoding="utf-8")
    return tmp_path


def test_a_clean_graph(capsys: Capture) -> None:
    ended = run(capsys, "valideer", "--graaf", str(SMALL))
    assert (ended.status, ended.err) == (0, "")
    assert re.fullmatch(r"Geen bevindingen in 1 bestand\. Dataversie [0-9a-f]{12}\.\n", ended.out)


def test_the_shipped_graph_with_its_sources(capsys: Capture, shared: Path) -> None:
    ended = run(capsys, "valideer", "--bronnen", str(shared / "bronnen"))
    assert (ended.status, ended.err) == (0, "")
    files = len(list(resources.folder("graph").glob("*.ttl")))
    assert ended.out.startswith(f"Geen bevindingen in {files} bestanden.")


def test_a_finding_says_what_where_and_what_to_do(capsys: Capture, tmp_path: Path) -> None:
    place = changed(tmp_path, "nw:zekerheid zekerheid:expliciet ; nw:gebied gebied:streek", "nw:gebied gebied:streek")
    ended = run(capsys, "valideer", "--graaf", str(place))
    assert ended.status == 1
    first, what, advice, count = ended.out.splitlines()
    assert re.fullmatch(r"fout: .*voorbeeld\.ttl, regel \d+: .*/id/relatie/team-aanmelding-tafel", first)
    assert "zekerheid" in what
    assert advice.startswith("    Doe dit: ")
    assert count.startswith("1 bevinding in 1 bestand.")
    line = int(first.partition("regel ")[2].partition(":")[0])
    described = (place / "voorbeeld.ttl").read_text(encoding="utf-8").split("\n")[line - 1]
    assert described.startswith("relatie:team-aanmelding-tafel a ")


def test_findings_as_json(capsys: Capture, tmp_path: Path) -> None:
    place = changed(tmp_path, "nw:soort soort:subsidie", "nw:soort soort:aanmelding")
    ended = run(capsys, "valideer", "--graaf", str(place), "--formaat", "json")
    assert ended.status == 1
    (finding,) = json.loads(ended.out)["bevindingen"]
    assert finding["knoop"].endswith("/relatie/gemeente-subsidie-school")
    assert all(finding[key] for key in ("ernst", "wat", "bestand", "regel", "doe dit"))


@pytest.mark.parametrize(
    ("literal", "hidden"),
    [
        ('"mevr. A. van Voorbeeld"@nl', "Voorbeeld"),
        ('"Jan Voorbeeld"@nl', "Voorbeeld"),
        ('"bel 06 12 34 56 78"@nl', "12 34 56 78"),
        ('"mail j.voorbeeld@stad.example"@nl', "voorbeeld@stad"),
        ('"dossier 111222333"@nl', "111222333"),
    ],
)
def test_personal_data_is_refused_and_not_repeated(literal: str, hidden: str, capsys: Capture, tmp_path: Path) -> None:
    place = changed(tmp_path, 'skos:altLabel "BT"@nl', f"skos:altLabel {literal}")
    ended = run(capsys, "valideer", "--graaf", str(place))
    assert ended.status == 1
    assert "actor/team" in ended.out
    assert hidden not in ended.out


@pytest.mark.parametrize("name", ["Andersson Elffers Felix", "Stichting Jan Voorbeeld", "De Sociale Basis", "B&W"])
def test_an_organisation_that_sounds_like_a_person_passes(name: str, capsys: Capture, tmp_path: Path) -> None:
    place = changed(tmp_path, 'skos:altLabel "BT"@nl', f'skos:altLabel "{name}"@nl')
    assert run(capsys, "valideer", "--graaf", str(place)).status == 0


def test_bad_input_is_no_finding(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "stuk.ttl").write_text("<urn:a> <urn:b> .", encoding="utf-8")
    assert run(capsys, "valideer", "--graaf", str(tmp_path)).status == 2
    ended = run(capsys, "valideer", "--graaf", str(SMALL), "--bronnen", str(tmp_path / "weg"))
    assert ended.status == 2
    assert "weg: deze map is er niet" in ended.line


def test_another_source_file_than_the_graph_rests_on(capsys: Capture, tmp_path: Path, shared: Path) -> None:
    shutil.copytree(shared / "bronnen", tmp_path / "bronnen")
    file = tmp_path / "bronnen" / f"{DOCUMENT}.txt"
    file.chmod(0o644)
    file.write_bytes(file.read_bytes() + b" ")
    ended = run(capsys, "valideer", "--bronnen", str(tmp_path / "bronnen"))
    assert ended.status == 1
    assert "SHA-256" in ended.out


def test_every_anchor_moved_to_another_section_is_refused(tmp_path: Path, shared: Path) -> None:
    for file in graph_files([resources.folder("graph")]):
        shutil.copy(file, tmp_path)
    graph = tmp_path / f"{DOCUMENT}.ttl"
    text = graph.read_text(encoding="utf-8")
    found = re.findall(r'^    nw:vindplaats "(.*)" ;$', text, re.MULTILINE)
    sections = list(dict.fromkeys(found))
    following = {one: sections[(place + 1) % len(sections)] for place, one in enumerate(sections)}
    moved = re.sub(
        r'^    nw:vindplaats "(.*)" ;$', lambda m: f'    nw:vindplaats "{following[m[1]]}" ;', text, flags=re.MULTILINE
    )
    graph.write_text(moved, encoding="utf-8")
    refused = {f.node for f in checks.run(graph_files([tmp_path]), shared / "bronnen") if "aanhaling" in f.message}
    assert len(refused) == len(found) > 200
