"""All documents of a graph held against the folder with their sources: what is used, what is not, and what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from netwerk import resources
from netwerk.checks.source_files import Refused, check_source_folder, source_text
from netwerk.coverage import exceptions, mentions
from netwerk.coverage.account import UNEXPLAINED, Account, account
from netwerk.coverage.exceptions import Exceptions, Excused
from netwerk.coverage.mentions import Missing
from netwerk.coverage.said import Said, documents
from netwerk.errors import InputError
from netwerk.store.files import graph_files, read_quads


@dataclass(frozen=True, slots=True)
class Surveyed:
    """One document: what became of its lines, which names and figures the graph lacks or need not hold."""

    said: Said
    account: Account
    missing: tuple[Missing, ...]
    excused: tuple[Excused, ...]
    problems: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether nothing is left to read, name or mend."""
        unexplained = any(row.fate == UNEXPLAINED for row in self.account.rows)
        return not (unexplained or self.missing or self.problems)


@dataclass(frozen=True, slots=True)
class Survey:
    """Every document, the text files that no document names, and what is wrong in the list beside the documents."""

    documents: tuple[Surveyed, ...]
    strangers: tuple[str, ...]
    problems: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether nothing is left."""
        return all(each.complete for each in self.documents) and not (self.strangers or self.problems)


def survey(places: Sequence[Path], folder: Path) -> Survey:
    """What the graph in these folders or files does with the sources in a folder.

    Raises InputError for a source that is not there or is another, and for an unreadable list of exceptions.
    """
    check_source_folder(folder)
    files = [*graph_files(places), *resources.ontology_files()]
    found = documents(quad for file in files for quad in read_quads(file))
    listed = exceptions.read(places)
    surveyed = tuple(survey_document(said, _text(said, folder), listed.get(said.key, Exceptions())) for said in found)
    known = {said.file for said in found}
    strangers = tuple(sorted(file.name for file in folder.glob("*.txt") if file.name not in known))
    unknown = sorted(set(listed) - {said.key for said in found})
    return Survey(
        surveyed,
        strangers,
        tuple(f"{listed[key].file}: [{key}]: dit document staat niet in de graaf." for key in unknown),
    )


def survey_document(said: Said, text: str, excepted: Exceptions) -> Surveyed:
    """One document with its text and its exceptions."""
    judged = account(said, text, excepted)
    missing, idle = mentions.missing(said, judged, excepted)
    problems = (f"{excepted.file}: [{said.key}]: {problem}" for problem in (*judged.problems, *idle))
    return Surveyed(said, judged, missing, excepted.excused, tuple(problems))


def _text(said: Said, folder: Path) -> str:
    text = source_text(folder, said.file, said.sha256)
    if isinstance(text, Refused):
        raise InputError(f"{text.message} {text.advice}")
    return text
