"""What holds for every file in git: no place on a machine, no index address, a first line, modest length."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

PLACES = re.compile(
    r"(?<![\w.~}-])/(?:work|tmp|root|home|Users|opt)/\w|[A-Z]:\\Users|\.pyenv[/]|(?<![\w.])pypi\.\w|pythonhosted\.\w|npmjs\.\w|debian\.org"
)
FIRST_LINE = {
    ".css": r"/\* .+",
    ".html": r"\{#-? .+",
    ".js": r"/[/*]+ .+",
    ".py": r'r?""".+|# .+',
    ".rq": r"#\+? .+",
    ".ru": r"#\+? .+",
    ".sh": r"# .+",
    ".toml": r"# .+",
    ".ttl": r"# .+",
    ".typ": r"// .+",
    ".txt": r"# .+",
    ".md": r"# .+",
    "Makefile": r"# .+",
    ".editorconfig": r"# .+",
    ".gitattributes": r"# .+",
    ".gitignore": r"# .+",
    "run": r"# .+",
}
GENERATED = ("src/netwerk/vocab.py",)
LONGEST = 300


@pytest.fixture(scope="module")
def files(repo: Path) -> list[Path]:
    """Every file that is in git or is about to be."""
    if not (repo / ".git").exists():
        pytest.skip("dit is geen clone: alleen git weet welke bestanden tellen")
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=repo, capture_output=True, text=True, check=True).stdout.split("\0")
    return [repo / name for name in names if name and (repo / name).is_file()]


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")


def test_no_file_names_a_place_on_a_machine_or_an_index(repo: Path, files: list[Path]) -> None:
    found = {str(file.relative_to(repo)): hit[0] for file in files if (hit := PLACES.search(_text(file)))}
    assert found == {}


def test_the_first_line_says_what_a_file_is_for(repo: Path, files: list[Path]) -> None:
    wrong = [
        str(file.relative_to(repo))
        for file in files
        if (pattern := FIRST_LINE.get(file.suffix or file.name, FIRST_LINE.get(file.name)))
        and not file.is_relative_to(repo / "exports")
        and "golden" not in file.parts
        and (lines := _text(file).split("\n"))[0]
        and not re.match(pattern, lines[1] if lines[0].startswith("#!") else lines[0])
    ]
    assert wrong == []


def test_a_module_answers_one_question(repo: Path, files: list[Path]) -> None:
    ours = [repo / folder for folder in ("src", "scripts", "benchmarks")]
    modules = [
        file
        for file in files
        if file.suffix == ".py" and any(map(file.is_relative_to, ours)) and str(file.relative_to(repo)) not in GENERATED
    ]
    lengths = {str(file.relative_to(repo)): _text(file).count("\n") for file in modules}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_no_check_is_silenced_without_a_reason(repo: Path, files: list[Path]) -> None:
    silenced = re.compile(r"#\s*(?:type: ignore|noqa|pragma: no)(?!.*(?:# |- )\w+ \w+)")
    found = [str(file.relative_to(repo)) for file in files if file.suffix == ".py" and silenced.search(_text(file))]
    assert found == []


def test_a_script_can_be_started(repo: Path, files: list[Path]) -> None:
    shells = [file for file in files if _text(file).startswith("#!")]
    assert repo / ".ci" / "run" in shells
    assert [file for file in shells if not file.stat().st_mode & 0o100] == []


def test_the_licence_is_whole(repo: Path) -> None:
    text = _text(repo / "LICENSE")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert re.findall(r"^(\d+)\.\s*[A-Z]", text, re.MULTILINE) == [str(number) for number in range(1, 16)]
    assert text.rstrip().endswith("require the production of a new EUPL version.")
