"""What a reader chose to look at: the day, the area, with or without plans; it stays in every link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlencode

from netwerk import names
from netwerk.errors import InputError
from netwerk.model import Stand
from netwerk.session import Session

DAY, AREA, PLANS = "peildatum", "gebied", "plannen"
EVERY_AREA: Final = "alle"
STANDARD: Final = (DAY, AREA, PLANS)
_YES, _NO = ("1", "ja", "true", "on"), ("", "0", "nee", "false")


@dataclass(frozen=True)
class Choice:
    """A stand, with the part of the address that says so; ``given`` holds only what differs from the start."""

    stand: Stand
    given: Mapping[str, str] = field(default_factory=dict)

    @property
    def whole(self) -> dict[str, str]:
        """The stand in full, for an address that keeps its meaning when the sources change."""
        area = self.stand.area.label if self.stand.area else EVERY_AREA
        told = {DAY: self.stand.day.isoformat(), AREA: area}
        return {**told, PLANS: "1"} if self.stand.plans else told

    def to(self, path: str, **more: str) -> str:
        """The address of a page of our own for the same choice; ``more`` adds to it."""
        page, hash_, fragment = path.partition("#")
        query = urlencode({**self.given, **more})
        return f"{page}{'?' if query else ''}{query}{hash_}{fragment}"


def read(session: Session, asked: Mapping[str, str]) -> Choice:
    """The choice in an address; what it leaves open is as netwerk was started.

    Raises InputError for a day, area or yes-or-no that is none.
    """
    given = {name: asked[name].strip() for name in STANDARD if asked.get(name, "").strip()}
    area = session.stand.area
    if AREA in given:
        area = None if given[AREA] == EVERY_AREA else names.find_area(given[AREA], session.catalog.areas)
    day = names.find_day(given[DAY]) if DAY in given else session.wish.day
    plans = _yes(given[PLANS]) if PLANS in given else session.wish.plans
    return Choice(session.catalog.stand(day, area, plans), given)


def _yes(text: str) -> bool:
    if text.casefold() not in (*_YES, *_NO):
        raise InputError(f"{PLANS}: '{text}' is geen ja of nee; schrijf {PLANS}=1 of laat het weg.")
    return text.casefold() in _YES
