"""The netwerkkaart as Markdown: a chapter for each rung, a section for each role, every line with its source."""

from __future__ import annotations

from collections.abc import Iterator

from netwerk.pages.markdown import escaped
from netwerk.roles import telling
from netwerk.roles.base import Line, Rise, Role, Roles, Section
from netwerk.wording import capital, citations, join_words, stand_lines


def render(roles: Roles) -> str:
    """The whole netwerkkaart."""
    return "\n".join(_lines(roles)) + "\n"


def _lines(roles: Roles) -> Iterator[str]:
    yield from (f"> {escaped(line)}  " for line in stand_lines(roles.stand))
    yield from ("", f"# {escaped(roles.title)}")
    if not roles.roles:
        yield from ("", roles.without_roles)
    for group in roles.groups:
        yield from ("", f"## {escaped(group.title)}")
        for role in group.roles:
            yield from _role(role, roles)
    if roles.unclaimed.lines:
        yield from ("", f"## {roles.unclaimed.title}", "", *_told(roles.unclaimed, roles))
    if roles.others:
        yield from ("", "## Andere functies, groepen en teams", "", telling.OTHERS, "")
        yield from (f"- {escaped(capital(actor.label))}" for actor in roles.others)


def _role(role: Role, roles: Roles) -> Iterator[str]:
    yield from ("", f"### {escaped(capital(role.actor.label))}")
    for text in _opening(role, roles):
        yield from ("", escaped(text))
    yield from _ways(role, roles)
    for section in role.sections:
        if section.lines or section.silence:
            yield from _section(section, role, roles)
    for whole in role.wholes:
        yield from ("", f"#### Als deel van {escaped(whole.actor.label)}", "")
        yield from (_line(line) for line in whole.joined)
        for section in whole.sections:
            yield from _section(section, role, roles)
    yield from ("", "**Bronnen**", "")
    for place, anchors in telling.notes(role).places.items():
        yield f"- {escaped(place)}: {escaped(', '.join(f'‘{anchor}’' for anchor in anchors))}"


def _opening(role: Role, roles: Roles) -> Iterator[str]:
    """What the role is, how it is reached, and what to know first."""
    actor, contact = role.actor, roles.contacts.get(role.actor.iri)
    yield telling.kind(role)
    if actor.alt_labels:
        yield f"Ook: {', '.join(actor.alt_labels)}."
    if actor.definition:
        yield actor.definition
    if contact:
        yield f"Contact: {telling.contact_text(contact)}"
    yield from (*map(capital, role.marks), *map(telling.remark_text, role.remarks))


def _ways(role: Role, roles: Roles) -> Iterator[str]:
    """Where a case may go from here, and what leads elsewhere by nobody knows whom."""
    if role.ladder:
        yield from ("", "**De stappen hogerop**", "")
        yield from (f"- {escaped(_rise(rise, role))}" for rise in role.ladder)
    if roles.unclaimed.lines:
        yield from ("", escaped(f"{telling.unclaimed_text(roles.unclaimed)} (zie ‘{roles.unclaimed.title}’)."))


def _rise(rise: Rise, role: Role) -> str:
    start = "".join(piece.text for piece in telling.start(rise, role))
    goals = []
    for goal in rise.goals:
        said = [goal.rung, *(["op een voorwaarde"] if goal.conditional else []), *goal.marks, citations(goal.passages)]
        goals.append(f"{join_words([one.label for one in goal.entities])} ({'; '.join(filter(None, said))})")
    return f"Stap {rise.number} {start} naar: {'; '.join(goals)}"


def _section(section: Section, role: Role, roles: Roles) -> Iterator[str]:
    yield from ("", f"**{section.title}**", "")
    if not section.lines:
        yield escaped(telling.silence(role, section))
    yield from _told(section, roles)


def _told(section: Section, roles: Roles) -> Iterator[str]:
    for line in section.lines:
        yield _line(line)
        reached = telling.reached(section, line, roles.contacts)
        told = [f"Contact {name}: {text}" for name, text in reached]
        yield from (f"  - {escaped(text)}" for text in (*told, *line.versions, *map(telling.remark_text, line.remarks)))


def _line(line: Line) -> str:
    told = [
        line.text,
        f"[{'; '.join(line.marks)}]" if line.marks else "",
        f"Voorwaarde: {line.condition}." if line.condition else "",
        *(f"{fact}." for fact in line.facts),
        line.note,
        f"{capital(line.period)}.",
        f"Bron: {citations(line.passages)}.",
    ]
    return f"- {escaped(' '.join(filter(None, told)))}"
