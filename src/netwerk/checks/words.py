"""The word lists of the privacy check, read once from ``data/``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent / "data"


def _lines(name: str) -> Iterator[str]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").split("\n")
    return (line for line in lines if line and not line.startswith("#"))


def _listed(*kinds: str) -> frozenset[str]:
    rows = (line.partition(":") for line in _lines("woorden.txt"))
    return frozenset(word for kind, _, words in rows if kind in kinds for word in words.split())


_NAMES = [name for line in _lines("voornamen.txt") for name in line.split()]
TWOFOLD = frozenset(name[1:] for name in _NAMES if name.startswith("~"))
GIVEN = frozenset(name.lstrip("~") for name in _NAMES)
FREE_MAIL = frozenset(host for line in _lines("vrijemail.txt") for host in line.split())
LOOK_ALIKES = {ord(other): line[0] for line in _lines("gelijkenissen.txt") for other in line[2:]}

BEFORE_A_NAME = _listed("voor")
BODIES = _listed("na")
PLACES = _listed("plaats")
ENDINGS = tuple(sorted(_listed("eind")))
STREETS = tuple(sorted(_listed("straat")))
FUNCTIONAL = _listed("functie")
HONORIFICS = _listed("aanhef")
TITLES = _listed("titel")
PARTICLES = _listed("tussenvoegsel")
ABBREVIATIONS = _listed("afkorting")
ROLES = tuple(sorted(_listed("rol")))

NAME_FIELDS = _listed("naamveld")
PHONE_FIELDS = _listed("telefoonveld")
PERSON_FIELDS = _listed("persoonsveld")
PERSON_CLASSES = _listed("persoonsklasse")
