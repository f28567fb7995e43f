"""The passages of the graph: each an anchor of its own, each paraphrase in our own words."""

from collections import Counter
from pathlib import Path

import pytest

from netwerk import resources
from netwerk.catalog import Catalog
from netwerk.checks.sections import folded, sections
from netwerk.model import Document, Passage
from netwerk.store.embedded import in_memory

LONGEST_COPY = 7


@pytest.fixture(scope="module")
def passages() -> list[Passage]:
    found = list(Catalog(in_memory([resources.folder("graph")])).passages.values())
    assert len(found) > 200
    return found


def test_no_two_passages_share_an_anchor(passages: list[Passage]) -> None:
    places = Counter((passage.document.iri, passage.section, passage.anchor) for passage in passages)
    assert [place for place, times in places.items() if times > 1] == []


def test_no_paraphrase_copies_a_stretch_of_its_source(passages: list[Passage], shared: Path) -> None:
    documents = {passage.document.iri: passage.document for passage in passages}
    texts = {iri: texts_of(document, shared / "bronnen") for iri, document in documents.items()}
    copied = [p.iri for p in passages if copies(p.paraphrase, texts[p.document.iri][p.section])]
    assert copied == []


def texts_of(source: Document, folder: Path) -> dict[str, str]:
    text = (folder / source.file).read_text(encoding="utf-8")
    return {section.heading: folded(section.text) for section in sections(text, source.sections)}


def copies(text: str, source: str) -> bool:
    """Whether more than ``LONGEST_COPY`` consecutive words of a text stand in the source."""
    words = folded(text).split()
    stretches = (" ".join(words[i : i + LONGEST_COPY + 1]) for i in range(len(words) - LONGEST_COPY))
    return any(stretch in source for stretch in stretches)


def test_a_copied_stretch_is_seen() -> None:
    assert copies("en dan een twee drie vier vijf zes zeven acht", "een twee drie vier vijf zes zeven acht negen")
    assert not copies("een twee drie vier vijf zes zeven en acht", "een twee drie vier vijf zes zeven acht negen")
