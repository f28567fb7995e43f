"""Sources gathered: each document once, sections in its order, every passage named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netwerk.model import Document, Passage
from netwerk.pages.sources import gathered, lines
from tests.samples import DOCUMENT, PASSAGE

PLAN = replace(DOCUMENT, sections=("2. Later", "1. Begin"))
LETTER = replace(DOCUMENT, iri="document/brief", title="Brief", day=date(2021, 3, 1), dating="dag", sections=())


def passage(name: str, section: str, document: Document = PLAN) -> Passage:
    return replace(PASSAGE, iri=name, section=section, anchor=f"woord {name}", document=document)


def test_a_line_for_each_document_newest_first() -> None:
    found = [
        passage("b", "1. Begin"),
        passage("a", "1. Begin"),
        passage("c", "2. Later"),
        passage("d", "Brief", LETTER),
    ]
    assert lines(found) == (
        "Brief (1 maart 2021): Brief (‘woord d’)",
        "Voorbeeldplan (2020): 2. Later (‘woord c’); 1. Begin (‘woord a’, ‘woord b’)",
    )
    assert lines(found[::-1]) == lines(found)


def test_the_same_passage_counts_once() -> None:
    assert len(gathered([PASSAGE, PASSAGE])[0].places[0].passages) == 1


def test_nothing_has_no_sources() -> None:
    assert gathered([]) == ()
