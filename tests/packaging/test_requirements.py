"""The lock files: every pin has hashes, no address stands in them, and they say what pyproject.toml says."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ("run", "web", "snel", "bouw", "test", "lock")
PYTHONS = ("3.11", "3.12", "3.13")
PIN = re.compile(r"^(?P<pin>[a-z0-9.-]+==[^\s\\]+(?: ; [^\\]+?)?) \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")


def _lines(repo: Path, lock: str) -> list[str]:
    text = (repo / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.lstrip().startswith("#")]


def _pins(repo: Path, lock: str, python: str = "3.11") -> dict[str, str]:
    """The version of each package that the lock gives a Linux machine with this Python."""
    place = {
        "python_full_version": f"{python}.5",
        "python_version": python,
        "sys_platform": "linux",
        "os_name": "posix",
    }
    pins = [Requirement(found["pin"]) for line in _lines(repo, lock) if (found := PIN.match(line))]
    kept = [pin for pin in pins if pin.marker is None or pin.marker.evaluate(place)]
    return {pin.name: next(iter(pin.specifier)).version for pin in kept}


def _asked_for(repo: Path, lock: str) -> list[Requirement]:
    """What pyproject.toml itself asks for in this lock."""
    project: dict[str, Any] = tomllib.loads((repo / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    run = project["project"]["dependencies"]
    extras = project["project"]["optional-dependencies"]
    web, snel = run + extras["web"], run + extras["snel"]
    names = {
        "run": run,
        "web": web,
        "snel": snel,
        "bouw": groups["bouw"],
        "test": web + snel + groups["bouw"] + groups["test"],
        "lock": groups["lock"],
    }
    return [Requirement(name) for name in names[lock] if isinstance(name, str)]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_is_a_pin_or_a_hash(repo: Path, lock: str) -> None:
    lines = _lines(repo, lock)
    assert lines
    assert [line for line in lines if not (PIN.match(line) or HASH.match(line))] == []
    bare = [
        line for line, after in zip(lines, [*lines[1:], ""], strict=True) if PIN.match(line) and not HASH.match(after)
    ]
    assert bare == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_address_or_path_stands_in_a_lock(repo: Path, lock: str) -> None:
    text = (repo / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    assert re.findall(r".*(?:/|\bindex\b|--find-links).*", text) == []


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("lock", LOCKS)
def test_every_dependency_is_pinned_within_its_range(repo: Path, lock: str, python: str) -> None:
    pins = _pins(repo, lock, python)
    wrong = [str(asked) for asked in _asked_for(repo, lock) if not asked.specifier.contains(pins.get(asked.name, "0"))]
    assert wrong == []


@pytest.mark.parametrize("lock", LOCKS)
def test_nothing_is_pinned_that_nothing_asks_for(repo: Path, lock: str) -> None:
    text = (repo / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[a-z0-9.-]+==)", text, flags=re.MULTILINE)[1:]
    direct = {block.partition("==")[0] for block in blocks if "netwerk (pyproject.toml" in block}
    assert direct == {asked.name for asked in _asked_for(repo, lock)}


@pytest.mark.parametrize("python", PYTHONS)
def test_tests_run_on_the_versions_that_users_get(repo: Path, python: str) -> None:
    tested = _pins(repo, "test", python).items()
    assert _pins(repo, "run", python).items() <= tested
    assert _pins(repo, "web", python).items() <= tested
    assert _pins(repo, "bouw", python).items() <= tested


def test_this_environment_holds_the_pinned_versions(repo: Path) -> None:
    import sys

    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    pins = _pins(repo, "test", python if python in PYTHONS else PYTHONS[-1])
    found = {name: _version(name) for name in pins}
    assert found == {canonicalize_name(name): pinned for name, pinned in pins.items()}


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
