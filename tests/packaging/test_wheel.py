"""The wheel alone gives a netwerk that runs from any folder and builds what the repository holds."""

from __future__ import annotations

import subprocess
import tomllib
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.packaging.conftest import Installed, pack

DATA = {".rq", ".ru", ".ttl", ".html", ".css", ".js", ".txt", ".typ", ".py"}


def _git(repo: Path, *words: str, given: str | None = None) -> list[str]:
    if not (repo / ".git").exists():
        pytest.skip("dit is geen clone: alleen git weet wat bewaard wordt")
    done = subprocess.run(["git", *words], cwd=repo, input=given, capture_output=True, text=True, check=False)
    return [name for name in done.stdout.split("\0") if name]


def test_the_wheel_carries_code_ontology_graph_and_their_files(repo: Path, wheel: Path) -> None:
    folders = {
        repo / "src": "",
        repo / "graph": "netwerk/data/graph/",
        repo / "ontology": "netwerk/data/ontology/",
    }
    wanted = {
        prefix + file.relative_to(folder).as_posix()
        for folder, prefix in folders.items()
        for file in folder.rglob("*")
        if file.suffix in DATA
    }
    names = set(zipfile.ZipFile(wheel).namelist())
    assert wanted <= names
    assert {name for name in names if not name.startswith(("netwerk/", "netwerk-0"))} == set()


def test_the_wheel_asks_for_what_pyproject_says(repo: Path, wheel: Path) -> None:
    project = tomllib.loads((repo / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = Parser().parsestr(archive.read(name).decode())
    asked = [str(Requirement(line)) for line in metadata.get_all("Requires-Dist", [])]
    extras = sorted(project["optional-dependencies"].items())
    extra = [f"{line} ; extra == '{name}'" for name, lines in extras for line in lines]
    assert asked == [str(Requirement(line)) for line in [*sorted(project["dependencies"]), *extra]]
    assert metadata["License-Expression"] == "EUPL-1.2"
    assert metadata["Requires-Python"] == ">=3.11"


def test_the_source_archive_packs_to_the_same_wheel(repo: Path, wheel: Path, tmp_path: Path) -> None:
    assert pack(repo, tmp_path).read_bytes() == wheel.read_bytes()
    assert len(list(tmp_path.glob("netwerk-*.tar.gz"))) == 1


def test_netwerk_comes_from_the_wheel_and_tests_stay_outside(repo: Path, installed: Installed) -> None:
    shown = installed.run("python", "-c", "import netwerk, sys; print(netwerk.__file__, *sys.path, sep='\\n')").stdout
    assert shown.startswith(str(installed.folder))
    assert str(repo) not in shown
    assert installed.run("python", "-c", "import pytest").returncode == 1


def test_help_and_version_start(installed: Installed) -> None:
    done = installed.run("netwerk", "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "sociale-kaart" in done.stdout


def test_the_shipped_graph_is_valid(installed: Installed) -> None:
    done = installed.run("netwerk", "valideer")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_a_named_question_is_answered(installed: Installed) -> None:
    listed = installed.run("netwerk", "vragen")
    assert listed.returncode == 0, listed.stderr
    assert len(listed.stdout.splitlines()) >= 10


def test_a_web_site_of_maps_is_made(installed: Installed) -> None:
    done = installed.run("netwerk", "kaart", "--gedeeld", "--uit", "website")
    assert done.returncode == 0, done.stderr
    made = sorted(path.suffix for path in (installed.elsewhere / "website").rglob("*.*"))
    assert made == [".css", ".html", ".html", ".html", ".html", ".js", ".json"]


def test_the_build_of_the_wheel_is_what_the_repository_holds(repo: Path, installed: Installed) -> None:
    done = installed.run("netwerk", "bouw", "--uit", "exports")
    assert done.returncode == 0, done.stderr
    made = {
        file.relative_to(installed.elsewhere).as_posix(): file.read_bytes()
        for file in sorted((installed.elsewhere / "exports").rglob("*"))
        if file.is_file()
    }
    ignored = set(_git(repo, "check-ignore", "-z", "--stdin", "--no-index", given="\0".join(made)))
    kept = _git(repo, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "exports")
    assert sorted(kept) == sorted(set(made) - ignored)
    assert [name for name in kept if (repo / name).read_bytes() != made[name]] == []
