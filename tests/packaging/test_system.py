"""A missing system part: a reason and a remedy, a failure on CI, and `make systeem` says what it does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

WANTS = "def test_wants(chromium): pass\n", "def test_wants(shared): pass\n"


def _outcome(repo: Path, folder: Path, test: str, **environment: str) -> str:
    """What pytest says of one test with the fixtures of this repository, on a machine without programs."""
    file = folder / "test_wants.py"
    file.write_text(test, encoding="utf-8")
    words = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-c", "pyproject.toml", str(file)]
    place = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "CI"))}
    surroundings = place | {"PATH": str(folder)} | environment
    return subprocess.run(words, cwd=repo, env=surroundings, capture_output=True, text=True, check=False).stdout


def _program(folder: Path, name: str, says: str) -> None:
    """A stand-in for a system program."""
    (folder / name).write_text(f"#!/bin/sh\n{says}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def _systeem(repo: Path, path: str) -> subprocess.CompletedProcess[str]:
    words = ["/bin/sh", str(repo / "scripts" / "systeem.sh")]
    return subprocess.run(words, env={"PATH": path}, capture_output=True, text=True, check=False)


def test_without_a_browser_a_test_is_skipped_with_the_remedy(repo: Path, tmp_path: Path) -> None:
    shown = _outcome(repo, tmp_path, WANTS[0])
    assert "1 skipped" in shown
    assert "make systeem" in shown


def test_without_a_browser_a_test_fails_on_ci(repo: Path, tmp_path: Path) -> None:
    assert "1 error" in _outcome(repo, tmp_path, WANTS[0], CI="true")


def test_without_shared_material_a_test_is_skipped_with_the_reason(repo: Path, tmp_path: Path) -> None:
    shown = _outcome(repo, tmp_path, WANTS[1], NETWERK_SHARED=str(tmp_path / "none"))
    assert "1 skipped" in shown
    assert "NETWERK_SHARED" in shown


def test_systeem_says_what_it_installs_and_does_so(repo: Path, tmp_path: Path) -> None:
    _program(tmp_path, "id", "echo 0")
    _program(tmp_path, "dpkg-query", 'case "$*" in *fonts*) echo "install ok installed" ;; *) exit 1 ;; esac')
    _program(tmp_path, "apt-get", f'echo "$@" >> {tmp_path}/asked')
    done = _systeem(repo, f"{tmp_path}:/usr/bin:/bin")
    assert (done.returncode, done.stdout) == (0, "Dit installeert met apt-get: chromium libreoffice-calc-nogui\n")
    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert asked == ["update -qq", "install -y -qq --no-install-recommends chromium libreoffice-calc-nogui"]


def test_systeem_leaves_a_complete_machine_alone(repo: Path, tmp_path: Path) -> None:
    _program(tmp_path, "dpkg-query", 'echo "install ok installed"')
    _program(tmp_path, "apt-get", "exit 9")
    done = _systeem(repo, f"{tmp_path}:/usr/bin:/bin")
    assert (done.returncode, done.stderr) == (0, "")
    assert "staan er al" in done.stdout


@pytest.mark.parametrize(("there", "status"), [((), 1), (("google-chrome",), 0)])
def test_systeem_elsewhere_says_what_is_needed(repo: Path, tmp_path: Path, there: tuple[str, ...], status: int) -> None:
    for name in there:
        _program(tmp_path, name, "exit 0")
    done = _systeem(repo, str(tmp_path))
    assert done.returncode == status
    assert ("installeer zelf Chromium" in done.stderr) == bool(status)
