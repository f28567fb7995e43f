"""A named question: one ``.rq`` file that runs unchanged in any SPARQL tool, with a TOML header in ``#+`` lines."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from netwerk.errors import InputError
from netwerk.names import suggestion
from netwerk.store.binding import parameters

HEADER = "#+"
STANDARD = ("peildatum", "gebied", "plannen")


@dataclass(frozen=True)
class Parameter:
    """What a question asks for besides day, area and plans.

    ``kind`` says what it names: actor, voorziening, afspraak or ding (any of these), gemeente, document, dag, getal,
    tekst, or else a code list such as soort or doelgroep.
    """

    name: str
    kind: str
    description: str
    example: str


@dataclass(frozen=True)
class Question:
    """A question with its query. ``columns`` explains each column; ``plans`` says that plans are its subject."""

    name: str
    title: str
    description: str
    group: str
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, str]
    plans: bool
    query: str

    @property
    def standard(self) -> tuple[str, ...]:
        """Which of day, area and plans its query can be given."""
        return tuple(name for name in STANDARD if name in parameters(self.query))


@cache
def catalogue() -> Mapping[str, Question]:
    """All named questions, by name, sorted."""
    folder = files(__package__)
    texts = {
        entry.name.removesuffix(".rq"): entry.read_text(encoding="utf-8")
        for entry in folder.iterdir()
        if entry.name.endswith(".rq")
    }
    return {name: read(name, texts[name]) for name in sorted(texts)}


def get(name: str) -> Question:
    """The question of this name. Raises InputError with the nearest names."""
    found = catalogue().get(name.strip().lower())
    if found is None:
        raise InputError(f"Onbekend: vraag '{name}'.{suggestion(name, catalogue())} Zie `netwerk vragen`.")
    return found


def read(name: str, text: str) -> Question:
    """A question from the text of its file."""
    header = tomllib.loads(_header(text))
    asked = header.get("parameters", {})
    return Question(
        name=name,
        title=header["title"],
        description=header["description"],
        group=header["group"],
        parameters=tuple(
            Parameter(key, value["kind"], value["description"], value["example"]) for key, value in asked.items()
        ),
        columns=header["columns"],
        plans=header.get("plans", False),
        query=text,
    )


def _header(text: str) -> str:
    lines = (line for line in text.splitlines() if line.startswith(HEADER))
    return "\n".join(line.removeprefix(HEADER).strip() for line in lines)
