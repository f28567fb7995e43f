"""Everything at once: what is made, that it is the same every time, and that it is whole or not there."""

import hashlib
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from pathspec import GitIgnoreSpec

from netwerk import build
from netwerk.formats import Content
from netwerk.session import Wish, start
from tests.cli.command import SMALL, run

ROOT = Path(__file__).resolve().parents[1]
BY_STANDARD = re.compile(r"-hsds/|\.(pdf|xlsx|css|js)$")
"""What says of which day it is in a place of its own: by its standard, on its cover or its first sheet."""
Capture = pytest.CaptureFixture[str]


def made(wish: Wish) -> dict[str, bytes]:
    session = start(wish)
    texts: dict[str, Content] = {}
    for task in build.tasks(session):
        texts |= task.make()
    return build.finish(session, texts)


def test_each_municipality_with_a_source_has_its_folder() -> None:
    files = made(Wish(graph=[SMALL]))
    assert {path.partition("/")[0] for path in files} == {"LEESMIJ.md", "manifest.json", "gegevens", "elders", "stad"}
    for name in ("kaart.html", "sociale-kaart.csv", "regie.md", "relaties.csv", "actoren.csv", "verkortingen.ttl"):
        assert f"stad/{name}" in files
    assert "elders/vragen/aanmelders.csv" not in files, "a question without an answer here makes no file"


def test_the_page_to_start_from_tells_each_municipality_apart() -> None:
    text = made(Wish(graph=[SMALL]))["LEESMIJ.md"].decode()
    parts = {part.partition("\n")[0]: part for part in text.split("\n## ")[1:]}
    assert list(parts) == ["Elders", "Stad", "Alles bij elkaar"]
    assert "Stand van 1 januari 2020, Stad." in parts["Stad"]
    assert "- [stad/kaart.html](stad/kaart.html)" in parts["Stad"]
    assert "stad/" not in parts["Elders"] + parts["Alles bij elkaar"]
    assert "- [gegevens/netwerk.ttl](gegevens/netwerk.ttl)" in parts["Alles bij elkaar"]


def test_schools_get_a_chart_where_the_sources_say_how_a_case_gets_on() -> None:
    charts = {path for path in made(Wish(graph=[SMALL])) if "/schema/" in path}
    assert {path.rpartition(".")[2] for path in charts} == {"html", "svg", "mmd"}
    assert {path.partition("/")[0] for path in charts} == {"stad"}


def test_every_file_opens_with_its_stand() -> None:
    files = made(Wish(graph=[SMALL], area="Stad"))
    version = start(Wish(graph=[SMALL])).stand.version
    read = {path: content for path, content in files.items() if not BY_STANDARD.search(path)}
    assert len(read) > 30
    for path, content in read.items():
        head = re.split('<body|"@graph"', content.decode())[-1][:1500]
        assert version in head, path
        assert "geen actuele verwijsinformatie" in head, path


def test_the_manifest_lists_every_other_file() -> None:
    files = made(Wish(graph=[SMALL], area="Stad"))
    listed = json.loads(files["manifest.json"])["sha256"]
    assert listed == {p: hashlib.sha256(c).hexdigest() for p, c in files.items() if p != "manifest.json"}


def test_another_hash_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    code = "import sys; from netwerk.cli import main; main(sys.argv[1:])"
    for seed in ("1", "2"):
        command = [sys.executable, "-c", code, "bouw", "--uit", str(tmp_path / seed), "--graaf", str(SMALL)]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
    one, two = (
        {path.relative_to(tmp_path / seed): path.read_bytes() for path in (tmp_path / seed).rglob("*.*")}
        for seed in ("1", "2")
    )
    assert one == two


def test_plain_lines_where_there_is_no_terminal(capsys: Capture, tmp_path: Path) -> None:
    ended = run(capsys, "bouw", "Stad", "--graaf", str(SMALL), "--uit", str(tmp_path / "uit"))
    assert ended.status == 0
    assert ended.err.startswith("1/9 gegevens\n2/9 Stad: kaart\n3/9 Stad: schema's\n")
    assert ended.out.startswith("Klaar: ")


def test_the_maps_of_a_build_know_where_to_send_what_is_not_right(capsys: Capture, tmp_path: Path) -> None:
    place = ("bouw", "Stad", "--graaf", str(SMALL), "--uit", str(tmp_path / "uit"))
    ended = run(capsys, *place, "--contact", "info@voorbeeld.example")
    assert ended.status == 0
    assert '"contact":"info@voorbeeld.example"' in (tmp_path / "uit/stad/kaart.html").read_text(encoding="utf-8")


def test_a_second_build_replaces_the_first_whole(capsys: Capture, tmp_path: Path) -> None:
    arguments = ["bouw", "--graaf", str(SMALL), "--uit", str(tmp_path / "uit")]
    run(capsys, *arguments)
    (tmp_path / "uit" / "stad" / "oud.txt").write_text("oud", encoding="utf-8")
    manifest = tmp_path / "uit" / "manifest.json"
    made = json.loads(manifest.read_bytes())
    made["sha256"]["stad/oud.txt"] = hashlib.sha256(b"oud").hexdigest()
    manifest.write_text(json.dumps(made), encoding="utf-8")
    assert run(capsys, *arguments).status == 0
    assert not (tmp_path / "uit" / "stad" / "oud.txt").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["uit"]


def test_a_folder_that_is_not_ours_stays(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_text("van iemand anders", encoding="utf-8")
    ended = run(capsys, "bouw", "Stad", "--graaf", str(SMALL), "--uit", str(tmp_path))
    assert ended.status == 2
    assert ended.err.splitlines()[-1].startswith("netwerk: ")
    assert [path.name for path in tmp_path.iterdir()] == ["brief.docx"]


def test_a_kill_in_the_middle_leaves_the_last_build(tmp_path: Path) -> None:
    code = "import sys; from netwerk.cli import main; main(sys.argv[1:])"
    arguments = [sys.executable, "-c", code, "bouw", "--uit", str(tmp_path / "uit"), "--graaf", str(SMALL)]
    subprocess.run(arguments, check=True, capture_output=True)
    before = {path: path.read_bytes() for path in (tmp_path / "uit").rglob("*.*")}
    process = subprocess.Popen(arguments, stderr=subprocess.PIPE)
    assert process.stderr is not None
    process.stderr.readline()
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert {path: path.read_bytes() for path in (tmp_path / "uit").rglob("*.*")} == before


def kept_of(paths: Iterable[str]) -> list[str]:
    """Which of the files of a build git keeps: see .gitignore."""
    ignored = GitIgnoreSpec.from_lines((ROOT / ".gitignore").read_text(encoding="utf-8").splitlines())
    return sorted(path for path in paths if not ignored.match_file(f"exports/{path}"))


def test_exports_are_what_the_build_makes() -> None:
    """Kept files equal a fresh build; what is built but not kept is listed with its hash in the manifest."""
    fresh = made(Wish())
    there = (path for path in (ROOT / "exports").rglob("*") if path.is_file())
    kept = kept_of(path.relative_to(ROOT / "exports").as_posix() for path in there)
    assert kept == kept_of(fresh)
    other = [path for path in kept if (ROOT / "exports" / path).read_bytes() != fresh[path]]
    assert other == [], "run `netwerk bouw` and commit what it made"
