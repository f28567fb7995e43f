"""The directory as Markdown, for a council paper or a wiki."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from netwerk.directory import telling
from netwerk.directory.base import Directory, Entry
from netwerk.directory.telling import Marks
from netwerk.pages import sources
from netwerk.pages.markdown import escaped
from netwerk.wording import capital, join_words, stand_lines


def render(directory: Directory) -> str:
    """A section for each target group; a service for several is told in the first and named in the others."""
    return "\n".join(_lines(directory)) + "\n"


def _lines(directory: Directory) -> Iterator[str]:
    area = directory.stand.area
    yield from (f"> {escaped(line)}  " for line in stand_lines(directory.stand))
    yield from ("", f"# Sociale kaart: {escaped(area.label if area else 'alle gebieden')}")
    if not directory.entries:
        yield from ("", directory.without_entries)
    told: dict[str, str] = {}
    for group in directory.groups:
        heading = telling.heading(group)
        yield from ("", f"## {escaped(heading)}")
        for entry in group.entries:
            if entry.service.iri in told:
                yield from (
                    "",
                    f"{escaped(capital(entry.service.label))}: zie onder *{escaped(told[entry.service.iri])}*.",
                )
            else:
                told[entry.service.iri] = heading
                yield from _entry_lines(entry, directory.marks)


def _entry_lines(entry: Entry, marks: Marks) -> Iterator[str]:
    yield from ("", f"### {escaped(capital(entry.service.label))}", "")
    if entry.marks:
        yield from (f"**Let op: {escaped('; '.join(entry.marks))}.**", "")
    yield from (escaped(telling.description(entry)), "")
    for told in telling.tell(entry, marks):
        yield from _told_lines(told.label, [str(line) for line in told.lines])
    unknown = telling.untold(entry, marks)
    if unknown:
        yield f"- **Niet bekend**: {join_words(unknown)}"
    yield from _told_lines("Bronnen", sources.lines(entry.passages))


def _told_lines(label: str, texts: Sequence[str]) -> Iterator[str]:
    if len(texts) == 1:
        yield f"- **{label}**: {escaped(texts[0])}"
    elif texts:
        yield f"- **{label}**:"
        yield from (f"  - {escaped(text)}" for text in texts)
