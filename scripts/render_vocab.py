"""Makes src/netwerk/vocab.py from ontology/: ``python scripts/render_vocab.py [--check]``.

With ``--check`` nothing is written; the exit status says whether the module is as a fresh render would be.
"""

from __future__ import annotations

import keyword
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SKOS

ROOT = Path(__file__).resolve().parent.parent
SOURCES = (ROOT / "ontology" / "netwerk.ttl", ROOT / "ontology" / "begrippen.ttl")
TARGET = ROOT / "src" / "netwerk" / "vocab.py"
LINE_LENGTH = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]["line-length"]
BASE = "https://w3id.org/netwerk/"
SH = Namespace("http://www.w3.org/ns/shacl#")
TERM_TYPES = (
    OWL.Class,
    OWL.ObjectProperty,
    OWL.DatatypeProperty,
    OWL.AnnotationProperty,
    SKOS.Concept,
    SKOS.ConceptScheme,
    SKOS.Collection,
)
HEADER = '''"""The names of the vocabulary; made by scripts/render_vocab.py from ontology/, never edited by hand.

A class for each vocabulary and code list, closed: a name that the ontology lacks is an AttributeError. A hyphen of a
local name is an underscore here and nothing else is (``STATUS.in_onderzoek`` is ``status:in-onderzoek``).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final
'''


def read_prefixes(graph: Graph) -> dict[str, str]:
    """The declared prefixes: our own by namespace, then those of others by prefix."""
    declared = [
        (str(graph.value(node, SH.prefix)), str(graph.value(node, SH.namespace)))
        for node in graph.objects(None, SH.declare)
    ]
    own = sorted((item for item in declared if item[1].startswith(BASE)), key=lambda item: item[1])
    return dict(own + sorted(item for item in declared if item not in own))


def read_terms(graph: Graph) -> set[str]:
    """Every IRI that the ontology declares, and those of others that it says it uses."""
    declared = {term for kind in TERM_TYPES for term in graph.subjects(RDF.type, kind)}
    return {str(term) for term in declared.union(graph.subjects(RDFS.isDefinedBy)) if isinstance(term, URIRef)}


def local_names(terms: Iterable[str], namespace: str) -> list[str]:
    """The local names of the terms that stand directly in a namespace, sorted."""
    names = (term.removeprefix(namespace) for term in terms if term.startswith(namespace))
    return sorted(name for name in names if name and "/" not in name and "#" not in name)


def identifier(name: str) -> str:
    """The Python name of a local name; refuses one that would not be reversible."""
    found = name.replace("-", "_")
    if "_" in name or not found.isidentifier() or keyword.iskeyword(found):
        raise SystemExit(f"{name}: geen naam die in Python past; kies een andere lokale naam.")
    return found


def render(graph: Graph) -> str:
    """The whole module as text."""
    return "\n".join(_lines(read_prefixes(graph), read_terms(graph)))


def _lines(prefixes: dict[str, str], terms: set[str]) -> Iterator[str]:
    yield HEADER
    yield "PREFIXES: Final[Mapping[str, str]] = MappingProxyType("
    yield "    {"
    yield from (f'        "{prefix}": "{namespace}",' for prefix, namespace in prefixes.items())
    yield "    }"
    yield ")"
    for prefix, namespace in prefixes.items():
        names = local_names(terms, namespace)
        if names:
            yield f'\n\nclass {prefix.upper()}:\n    """{namespace}"""\n'
            yield from (_constant(identifier(name), namespace + name) for name in names)
    yield ""


def _constant(name: str, iri: str) -> str:
    """One name, broken as the formatter breaks a long line."""
    line = f'    {name}: Final = "{iri}"'
    return line if len(line) <= LINE_LENGTH else f'    {name}: Final = (\n        "{iri}"\n    )'


def load() -> Graph:
    """The ontology and the code lists as one graph."""
    graph = Graph()
    for source in SOURCES:
        graph.parse(source)
    return graph


def main(arguments: list[str]) -> int:
    """Write the module, or with --check compare it."""
    text = render(load())
    if arguments == ["--check"]:
        current = TARGET.read_text(encoding="utf-8") if TARGET.exists() else ""
        if current != text:
            print(f"{TARGET.relative_to(ROOT)} loopt achter: draai python scripts/render_vocab.py.", file=sys.stderr)
        return int(current != text)
    if arguments:
        print("gebruik: python scripts/render_vocab.py [--check]", file=sys.stderr)
        return 2
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
