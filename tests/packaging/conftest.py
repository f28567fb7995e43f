"""The wheel, built from the work tree and installed where nothing of the work tree can be seen."""

from __future__ import annotations

import re
import subprocess
import sys
import venv
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Installed:
    """A netwerk that was installed from its wheel, and a folder far from the repository to run it in."""

    folder: Path
    elsewhere: Path

    @property
    def python(self) -> Path:
        """The interpreter of the environment."""
        return self.folder / "bin" / "python"

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run one program of the environment, with next to nothing in the surroundings."""
        return subprocess.run(
            [str(self.folder / "bin" / words[0]), *words[1:]],
            cwd=self.elsewhere,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.elsewhere)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture(scope="session")
def wheel(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that this work tree gives; packing needs no network, its tools stand in the lock."""
    return pack(repo, tmp_path_factory.mktemp("wheel"), "--wheel")


@pytest.fixture(scope="session")
def installed(repo: Path, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in an empty environment, with beside it exactly what requirements/run.txt pins and no more.

    Tests have no network, so the dependencies are links to those of the environment that runs the tests. A
    folder named in a .pth file takes part in imports but not in .pth files of its own, so the editable
    netwerk of the tests stays out of sight, and so does everything that only tests need.
    """
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder, symlinks=True)
    place = Installed(folder, tmp_path_factory.mktemp("elsewhere"))
    pip = [sys.executable, "-m", "pip", "--quiet", "--python", str(place.python)]
    surroundings = {"PATH": "/usr/bin:/bin", "HOME": str(place.elsewhere)}
    subprocess.run([*pip, "install", "--no-deps", "--no-index", str(wheel)], check=True, env=surroundings)
    dependencies = folder / "dependencies"
    link_pinned(repo / "requirements" / "run.txt", dependencies)
    site = next((folder / "lib").glob("python3*/site-packages"))
    (site / "dependencies.pth").write_text(f"{dependencies}\n", encoding="utf-8")
    return place


def pack(source: Path, target: Path, *kind: str) -> Path:
    """Pack a source tree and return the wheel."""
    words = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(target), *kind, str(source)]
    subprocess.run(words, check=True, capture_output=True)
    return next(target.glob("netwerk-*.whl"))


def link_pinned(lock: Path, target: Path) -> None:
    """Link what a lock pins, as it is installed here, into one folder."""
    target.mkdir()
    for name in re.findall(r"^([a-z0-9.-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE):
        try:
            pinned = distribution(name)
        except PackageNotFoundError:  # pinned for another system
            continue
        for top in {file.parts[0] for file in pinned.files or ()} - {"..", "__pycache__"}:
            if not (target / top).exists():
                (target / top).symlink_to(Path(str(pinned.locate_file(top))))
