"""The names in Python are those of the ontology: a fresh render gives the module as it stands."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import OWL, RDF

from netwerk import vocab

PLAIN = "import sys, netwerk.vocab; print(sorted({'rdflib', 'pyoxigraph', 'shacl'} & set(sys.modules)))"


@pytest.fixture(scope="module")
def script(repo: Path) -> dict[str, Any]:
    return runpy.run_path(str(repo / "scripts" / "render_vocab.py"))


@pytest.fixture(scope="module")
def ontology(script: dict[str, Any]) -> Graph:
    loaded: Graph = script["load"]()
    return loaded


def test_the_module_is_as_a_fresh_render(script: dict[str, Any], ontology: Graph) -> None:
    assert Path(vocab.__file__).read_text(encoding="utf-8") == script["render"](ontology)


def test_another_term_is_another_module(script: dict[str, Any], ontology: Graph) -> None:
    more = Graph().add((URIRef(vocab.PREFIXES["nw"] + "Nieuw"), RDF.type, OWL.Class))
    text = script["render"](ontology + more)
    assert "    Nieuw: Final = " in text
    assert text != script["render"](ontology)


@pytest.mark.parametrize("name", ["twee_delen", "class", "3d"])
def test_a_name_that_python_cannot_give_back_is_refused(script: dict[str, Any], name: str) -> None:
    with pytest.raises(SystemExit, match="geen naam die in Python past"):
        script["identifier"](name)


def test_every_name_leads_back_to_its_term() -> None:
    for prefix, namespace in vocab.PREFIXES.items():
        names = vars(getattr(vocab, prefix.upper(), object))
        for name, iri in names.items():
            if not name.startswith("__"):
                assert iri == namespace + name.replace("_", "-")


def test_a_name_that_is_no_term_is_an_error() -> None:
    with pytest.raises(AttributeError):
        getattr(vocab.STATUS, "bestaat" + "niet")


def test_the_module_needs_no_rdf_library(repo: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PLAIN], env={"PYTHONPATH": str(repo / "src")}, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
