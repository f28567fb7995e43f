"""The page of an actor: what it is, what it offers, and who it has to do with, in which way."""

from __future__ import annotations

from collections.abc import Iterable

from netwerk import wording
from netwerk.directory import telling
from netwerk.directory.base import Directory, Party
from netwerk.directory.html import lines
from netwerk.directory.html.headings import by_heading
from netwerk.directory.html.lines import Link, Row
from netwerk.directory.html.rendering import rendered
from netwerk.pages.assets import Assets


def render(party: Party, directory: Directory, link: Link, assets: Assets) -> str:
    """The page of one actor."""
    return rendered(
        "actor.html",
        directory=directory,
        stand=directory.stand,
        party=party,
        title=wording.capital(party.actor.label),
        definition=party.actor.definition or telling.NOT_DESCRIBED,
        rows=tuple(row for row in _rows(party) if row.lines),
        groups=_groups(party, directory, link),
        untold=_untold(party),
        assets=assets,
    )


def _rows(party: Party) -> Iterable[Row]:
    actor = party.actor
    yield _row("Ook genoemd", telling.other_names(actor))
    yield _row("Wat het is", [actor.kind.label, *sorted(one.label for one in actor.classifications)])
    yield _row("Trede", sorted(rung.label for rung in actor.rungs))
    yield _row("Gebied", party.areas)
    yield _row("Komt bijeen", [actor.frequency])
    yield Row("Contact", lines.contact(actor.contact) if actor.contact else ())
    yield _row("Laatst bevestigd", [wording.day_text(party.last_confirmed)] if party.last_confirmed else [])


def _row(label: str, texts: Iterable[str]) -> Row:
    text = "; ".join(dict.fromkeys(filter(None, texts)))
    return Row(label, lines.plain([telling.Line(text)] if text else []))


def _groups(party: Party, directory: Directory, link: Link) -> tuple[Row, ...]:
    names = lines.named_by(party.relations, link, besides=party.actor.iri)
    return tuple(
        Row(title, lines.linked(telling.statements(some, directory.marks), names, link))
        for title, some in by_heading(party.actor.iri, party.relations)
    )


def _untold(party: Party) -> tuple[str, ...]:
    """What readers want to know of any actor and no source says."""
    wanted = {"contact": party.actor.contact, "gebied": party.areas, "trede": party.actor.rungs}
    return tuple(name for name, value in wanted.items() if not value)
