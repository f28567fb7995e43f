"""All checks over a set of graph files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from netwerk import resources
from netwerk.checks.codes import twins
from netwerk.checks.evidence import unproven
from netwerk.checks.places import Places
from netwerk.checks.privacy import personal_data
from netwerk.checks.shacl import violations
from netwerk.model import Finding
from netwerk.store.files import graph_name, read_quads


def run(files: Sequence[Path], sources: Path | None = None) -> tuple[Finding, ...]:
    """What is wrong with these graph files, each thing once, by file and line.

    The shapes see the files as one graph, with the ontology. With a folder of sources every document and
    anchor is looked up there. Raises InputError for a file that is no Turtle.
    """
    quads = [quad for file in files for quad in read_quads(file)]
    ontology = resources.ontology_files()
    terms = [quad for file in ontology for quad in read_quads(file)]
    shapes = [*read_quads(resources.shapes_file()), *terms]
    every = [*quads, *terms]
    places = Places(every, {graph_name(file.stem): file for file in [*ontology, *files]})
    # privacy first: it tells which addresses no other finding may show
    found = [*personal_data(quads, places), *violations(every, shapes, places), *twins(quads, places)]
    if sources is not None:
        found += unproven(quads, sources, places)
    return tuple(sorted(set(found), key=_order))


def _order(finding: Finding) -> tuple[str, int, str, str, str]:
    return finding.file, finding.line or 0, finding.node, finding.severity, finding.message
