"""The Makefile, without running what it says: targets, help, and one clear line when Python does not fit."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

CHECKS = (
    "ruff check",
    "ruff format --check",
    "mypy",
    "lint-imports",
    "netwerk opmaak --controle",
    "netwerk valideer",
    "pytest",
)


@pytest.fixture(scope="module")
def makefile(repo: Path) -> str:
    return (repo / "Makefile").read_text(encoding="utf-8")


def _make(repo: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run make as a user does, also when this test itself runs under make."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith("M") and name != "PYTHON"}
    return subprocess.run(
        ["make", *words], cwd=repo, env=outside | environment, capture_output=True, text=True, check=False
    )


def _python(folder: Path, says: str) -> Path:
    """Something that answers like a Python of which the version does not fit."""
    script = folder / "python"
    script.write_text(f"#!/bin/sh\n{says}\n", encoding="utf-8")
    script.chmod(0o755)
    return script


def test_make_alone_lists_every_target_in_dutch(repo: Path, makefile: str) -> None:
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony
    listed = re.findall(r"^make (\w+) +\S", _make(repo).stdout, re.MULTILINE)
    assert sorted(listed) == sorted(set(phony[1].split()) - {"all"})


def test_test_runs_every_check_and_pytest_last(repo: Path) -> None:
    shown = _make(repo, "-n", "test", f"PYTHON={sys.executable}").stdout
    places = [shown.rfind(f"/bin/{check}") for check in CHECKS]
    assert -1 not in places
    assert places == sorted(places)


def test_demo_builds_and_points_at_the_pages(repo: Path) -> None:
    shown = _make(repo, "-n", "demo", f"PYTHON={sys.executable}").stdout
    assert re.search(r"netwerk bouw --uit exports\nscripts/wijzer\.sh exports/ridderkerk\n", shown)


def test_the_pages_are_named_with_the_command_that_opens_them(repo: Path, tmp_path: Path) -> None:
    for name in ("kaart", "sociale-kaart/index", "netwerkkaart/index", "regie"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.html").touch()
    shown = subprocess.run([repo / "scripts/wijzer.sh", tmp_path], capture_output=True, text=True, check=True).stdout
    assert [line.rpartition(f"{tmp_path}/")[2] for line in shown.splitlines() if line] == [
        "kaart.html",
        "sociale-kaart/index.html",
        "netwerkkaart/index.html",
        "regie.html",
    ]
    assert re.findall(r"(xdg-open|open|start) /", shown)


def test_a_missing_page_is_an_error(repo: Path, tmp_path: Path) -> None:
    done = subprocess.run([repo / "scripts/wijzer.sh", tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "kaart.html is niet gemaakt" in done.stderr


@pytest.mark.parametrize(
    ("says", "reason"),
    [
        ('case "$2" in *executable*) echo "$0" ;; *) exit 1 ;; esac', "te oud"),
        ("exit 3", "geen Python die start"),
        ('case "$2" in *ensurepip*) exit 1 ;; *executable*) echo "$0" ;; esac', "mist de module venv"),
    ],
)
def test_a_python_that_does_not_fit_gives_one_line(repo: Path, tmp_path: Path, says: str, reason: str) -> None:
    done = _make(repo, "test", f"PYTHON={_python(tmp_path, says)}")
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert reason in done.stderr


def test_each_version_of_python_has_its_own_environment(repo: Path) -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f".venv-{version}/bin/pytest" in _make(repo, "-n", "unit", f"PYTHON={sys.executable}").stdout


def test_ci_runs_the_test_command_of_the_readme(repo: Path) -> None:
    script = (repo / ".ci" / "run").read_text(encoding="utf-8")
    assert re.findall(r"^make .+$", script, re.MULTILINE) == ["make systeem", "make test"]
    assert re.search(r"\bmake test\b", (repo / "README.md").read_text(encoding="utf-8"))
    assert os.access(repo / ".ci" / "run", os.X_OK)
