"""Every name of the vocabulary that a file of the repository uses exists."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib.namespace import RDF

from netwerk.vocab import PREFIXES
from tests.ontology.engines import load

SUFFIXES = {".rq", ".ru", ".ttl", ".md", ".html", ".py", ".j2"}
HISTORY = ("migrations/", "CHANGELOG")
OWN = {prefix: iri for prefix, iri in PREFIXES.items() if iri == PREFIXES["nw"] or "/begrip/" in iri}
SHORT = re.compile(rf"(?<![\w:/.-])({'|'.join(OWN)}):([A-Za-z][\w-]*)")
LONG = re.compile(
    r"https://w3id\.org/netwerk/(?:def#[A-Za-z]\w*|begrip/[a-z]+(?:-[a-z]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?)"
)


@pytest.fixture(scope="module")
def terms() -> set[str]:
    """Every name there is, and the namespaces of the lists, which are named without one."""
    vocabulary = load("netwerk.ttl", "begrippen.ttl", "../graph/gebieden.ttl")
    declared = {str(term) for term in vocabulary.subjects(RDF.type)}
    return declared | {iri.rstrip("/") for iri in OWN.values()}


def used(text: str) -> Iterator[tuple[int, str]]:
    """The line and the full name of every name of ours in a text."""
    for number, line in enumerate(text.split("\n"), start=1):
        for prefix, local in SHORT.findall(line):
            yield number, OWN[prefix] + local
        for iri in LONG.findall(line):
            yield number, iri


def unknown(text: str, terms: set[str]) -> list[tuple[int, str]]:
    return [(number, name) for number, name in used(text) if name not in terms]


def test_every_name_in_the_repository_exists(repo: Path, terms: set[str]) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=repo, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    files = [name for name in listed if Path(name).suffix in SUFFIXES and not name.startswith(HISTORY)]
    assert len(files) > 20
    wrong = [
        f"{name}:{number}: {term}"
        for name in files
        if (repo / name).is_file()
        for number, term in unknown((repo / name).read_text(encoding="utf-8"), terms)
    ]
    assert wrong == []


@pytest.mark.parametrize("prefix", OWN)
def test_a_name_that_does_not_exist_is_found_with_its_line(prefix: str, terms: set[str]) -> None:
    line = f"een regel\n?s {prefix}" + ":nergens-te-vinden ?o ."
    assert unknown(line, terms) == [(2, OWN[prefix] + "nergens-te-vinden")]
    assert unknown(f"<{OWN[prefix]}" + "nergens>", terms) == [(1, OWN[prefix] + "nergens")]
