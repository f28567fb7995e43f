"""Exports of one place, of several and of all: what is written where, and that it is whole or not there."""

from __future__ import annotations

import csv
import io
import json
import re
import signal
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from netwerk import exports
from tests.cli.command import SMALL, Ended, run

Capture = pytest.CaptureFixture[str]


def asked(capsys: Capture, *words: str) -> Ended:
    return run(capsys, "sociale-kaart", *words, "--graaf", str(SMALL))


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_one_file_of_one_place_goes_to_standard_output_or_where_it_is_sent(capsys: Capture, tmp_path: Path) -> None:
    shown = asked(capsys, "Stad", "--formaat", "md")
    assert (shown.status, shown.err) == (0, "")
    assert "# Sociale kaart: Stad" in shown.out
    sent = asked(capsys, "Stad", "--formaat", "md", "--uit", str(tmp_path / "kaart.md"))
    assert sent.status == 0
    assert (tmp_path / "kaart.md").read_text(encoding="utf-8") == shown.out
    assert asked(capsys, "Stad", "--formaat", "md", "--formaat", "md").out == shown.out


def test_more_formats_of_one_place_are_a_folder_with_a_list_of_hashes(capsys: Capture, tmp_path: Path) -> None:
    ended = asked(capsys, "Stad", "--formaat", "md", "--formaat", "csv", "--uit", str(tmp_path / "uit"))
    assert ended.status == 0
    assert ended.err.endswith(f"Geschreven: {tmp_path / 'uit'} (2 bestanden)\n")
    files = contents(tmp_path / "uit")
    assert list(files) == ["manifest.json", "sociale-kaart.csv", "sociale-kaart.md"]
    listed = json.loads(files.pop("manifest.json"))
    assert listed["opdracht"] == "sociale-kaart"
    assert listed["sha256"] == {name: sha256(content).hexdigest() for name, content in files.items()}


@pytest.mark.parametrize("many", [99, 1])
def test_every_place_has_a_folder_of_its_own(
    capsys: Capture, tmp_path: Path, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when several processes make them."""
    monkeypatch.setattr(exports, "MANY", many)
    ended = asked(capsys, "--alles", "--formaat", "csv", "--formaat", "json", "--uit", str(tmp_path / "uit"))
    assert ended.status == 0
    told = ended.err.splitlines()
    assert sorted(re.sub(r"^\d/2 ", "", line) for line in told[:2]) == ["Elders", "Stad"]
    assert [line[:4] for line in told[:2]] == ["1/2 ", "2/2 "]
    files = contents(tmp_path / "uit")
    assert [name for name in files if name.endswith(".csv")] == ["elders/sociale-kaart.csv", "stad/sociale-kaart.csv"]
    alone = asked(capsys, "Stad", "--formaat", "csv").out
    assert files["stad/sociale-kaart.csv"].decode() == alone
    assert list(json.loads(files["manifest.json"])["sha256"]) == sorted(set(files) - {"manifest.json"})


def test_named_places_each_once(capsys: Capture, tmp_path: Path) -> None:
    ended = asked(capsys, "Stad", "elders", "stad", "--formaat", "csv", "--uit", str(tmp_path / "uit"))
    assert ended.status == 0
    assert set(contents(tmp_path / "uit")) == {
        "elders/sociale-kaart.csv",
        "stad/sociale-kaart.csv",
        "manifest.json",
    }


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Stad", "Elders", "--formaat", "csv"), "Meer dan één gemeente: noem met --uit een map."),
        (("--alles", "--formaat", "csv"), "Meer dan één gemeente: noem met --uit een map."),
        (("Stad", "--formaat", "csv", "--formaat", "md"), "Meer dan één formaat: noem met --uit een map."),
        (("Stad", "--alles"), "Bij --alles hoort geen GEMEENTE of --gebied."),
        (("--gebied", "Stad", "--alles"), "Bij --alles hoort geen GEMEENTE of --gebied."),
        (("Stad", "--gebied", "Elders"), "Noem een GEMEENTE of geef --gebied, niet allebei."),
        (("Stad", "--formaat", "md", "--kale-csv"), "--kale-csv hoort bij --formaat csv."),
        (("Nergens", "--formaat", "md"), "Onbekend: gebied 'Nergens'."),
    ],
)
def test_what_cannot_be_is_told_in_one_line(capsys: Capture, words: tuple[str, ...], told: str) -> None:
    ended = asked(capsys, *words)
    assert ended.status == 2
    assert ended.line.startswith(f"netwerk: {told}")


def test_plain_csv_for_programs(capsys: Capture) -> None:
    people = asked(capsys, "Stad", "--formaat", "csv").out
    plain = asked(capsys, "Stad", "--formaat", "csv", "--kale-csv").out
    assert people.startswith("\ufeff")
    assert not plain.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(plain, newline=""), strict=True))
    assert [row["naam"] for row in rows]
    assert "niet bekend" not in plain


def test_a_folder_of_someone_else_or_of_another_command_stays(capsys: Capture, tmp_path: Path) -> None:
    words = ("--alles", "--formaat", "csv", "--uit", str(tmp_path))
    (tmp_path / "brief.docx").write_text("van iemand anders", encoding="utf-8")
    assert "die netwerk niet heeft gemaakt" in asked(capsys, *words).line
    (tmp_path / "manifest.json").write_text('{"netwerk": "1", "opdracht": "bouw"}', encoding="utf-8")
    assert "gemaakt met netwerk bouw" in asked(capsys, *words).line
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.docx", "manifest.json"]


def test_the_next_export_replaces_the_last_whole(capsys: Capture, tmp_path: Path) -> None:
    asked(capsys, "--alles", "--formaat", "csv", "--uit", str(tmp_path / "uit"))
    assert asked(capsys, "Stad", "--formaat", "md", "--formaat", "json", "--uit", str(tmp_path / "uit")).status == 0
    assert list(contents(tmp_path / "uit")) == ["manifest.json", "sociale-kaart.json", "sociale-kaart.md"]
    assert [path.name for path in tmp_path.iterdir()] == ["uit"]


@pytest.mark.parametrize("many", [99, 1])
def test_a_kill_in_the_middle_leaves_the_last_export_as_it_was(tmp_path: Path, many: int) -> None:
    code = f"from netwerk import exports; exports.MANY = {many}; from netwerk.cli import main; main()"
    words = ["sociale-kaart", "--alles", "--formaat", "csv", "--uit", str(tmp_path / "uit"), "--graaf", str(SMALL)]
    command = [sys.executable, "-c", code, *words]
    subprocess.run(command, check=True, capture_output=True)
    before = contents(tmp_path / "uit")
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    assert process.stderr is not None
    assert process.stderr.readline().startswith(b"1/2 ")
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert contents(tmp_path / "uit") == before
    left = [path for path in tmp_path.iterdir() if path.name != "uit"]
    assert all(path.name.startswith(".netwerk-") for path in left)


def test_a_large_graph_is_read_into_a_folder_that_goes(capsys: Capture, tmp_path: Path) -> None:
    from netwerk.cli import options

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(options, "LARGE", 0)
        patch.setattr(exports, "MANY", 1)
        patch.setattr("tempfile.tempdir", str(tmp_path / "hier"))
        (tmp_path / "hier").mkdir()
        ended = asked(capsys, "--alles", "--formaat", "csv", "--uit", str(tmp_path / "uit"))
    assert ended.status == 0
    assert list((tmp_path / "hier").iterdir()) == []
    asked(capsys, "--alles", "--formaat", "csv", "--uit", str(tmp_path / "gewoon"))
    assert contents(tmp_path / "uit") == contents(tmp_path / "gewoon")


def test_the_netwerkkaart_is_written_likewise(capsys: Capture, tmp_path: Path) -> None:
    words = ("netwerkkaart", "--alles", "--formaat", "html", "--formaat", "md", "--graaf", str(SMALL))
    assert run(capsys, *words).line == "netwerk: Meer dan één gemeente: noem met --uit een map."
    assert run(capsys, *words, "--uit", str(tmp_path / "uit")).status == 0
    files = contents(tmp_path / "uit")
    assert {"index.html", "manifest.json", "stad/netwerkkaart/index.html", "stad/netwerkkaart.md"} <= set(files)
    leads = re.findall(r'<a href="([^"#]+)">([^<]+)</a>', files["index.html"].decode())
    assert leads == [("elders/netwerkkaart/index.html", "Elders"), ("stad/netwerkkaart/index.html", "Stad")]
    assert "index.html" in json.loads(files["manifest.json"])["sha256"]
    assert json.loads(files["manifest.json"])["opdracht"] == "netwerkkaart"
    alone = run(capsys, "netwerkkaart", "Stad", "--graaf", str(SMALL))
    assert alone.line == "netwerk: html bestaat uit meer dan één bestand: noem met --uit een map."


PUBLISHED = (
    *("--uitgever", "Voorbeeldstad", "--contact", "info@voorbeeldstad.example"),
    *("--licentie", "http://creativecommons.org/publicdomain/zero/1.0/"),
    *("--adres", "https://voorbeeldstad.example/open"),
)


def test_a_description_says_where_the_files_of_each_place_stand(capsys: Capture, tmp_path: Path) -> None:
    words = ("--alles", "--formaat", "dcat", "--formaat", "csv", "--uit", str(tmp_path / "uit"))
    assert asked(capsys, *words, *PUBLISHED).status == 0
    files = contents(tmp_path / "uit")
    told = files["stad/sociale-kaart-dcat.ttl"].decode()
    assert "https://voorbeeldstad.example/open/stad/sociale-kaart.csv" in told
    assert sha256(files["stad/sociale-kaart.csv"]).hexdigest() in told
    assert "elders/sociale-kaart-dcat.jsonld" in files


def test_a_description_without_who_publishes_is_refused_before_the_work(capsys: Capture, tmp_path: Path) -> None:
    told = asked(capsys, "Stad", "--formaat", "dcat", "--uit", str(tmp_path / "uit"), *PUBLISHED[:4])
    assert (told.status, list(tmp_path.iterdir())) == (2, [])
    assert "ontbreken licentie en adres" in told.line


def test_a_build_that_is_published_describes_the_sociale_kaart(capsys: Capture, tmp_path: Path) -> None:
    words = ("bouw", "Stad", "--graaf", str(SMALL), "--uit", str(tmp_path / "uit"))
    assert "ontbreken" in run(capsys, *words, *PUBLISHED[:2]).line
    assert run(capsys, *words, *PUBLISHED).status == 0
    told = (tmp_path / "uit/stad/sociale-kaart-dcat.ttl").read_text(encoding="utf-8")
    assert "https://voorbeeldstad.example/open/stad/sociale-kaart.csv" in told
