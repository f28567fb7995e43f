"""The Dutch sentences for a day, a relation and a source: said once, used by every page, print and file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from netwerk.model import ContactPoint, Document, Entity, Fact, Passage, Relation, RelationKind, Remark, Stand

_LARGE = re.compile(r"[1-9]\d{4,}(?:\.\d+)?")

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
DISCLAIMER = "Dit is geen actuele verwijsinformatie: het netwerk geeft weer wat de genoemde bronnen zeggen."
OPEN_ORIGIN = "iemand (de bron zegt niet wie)"
OPEN_TARGET = "iemand (de bron zegt niet wie)"
UNKNOWN = "niet bekend"
DISPUTED = "bronnen verschillen"


def day_text(day: date) -> str:
    """A day as readers write it.

    >>> day_text(date(2015, 1, 1))
    '1 januari 2015'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def capital(text: str) -> str:
    """A text as a heading or a sentence begins.

    >>> capital("de coach"), capital("")
    ('De coach', '')
    """
    return f"{text[:1].upper()}{text[1:]}"


def join_words(words: Sequence[str], last: str = "en") -> str:
    """A Dutch enumeration.

    >>> join_words(["huisarts", "jeugdarts", "JGT"])
    'huisarts, jeugdarts en JGT'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def stand_lines(stand: Stand) -> tuple[str, ...]:
    """The lines that open every page, print and file."""
    area = stand.place
    plans = " Plannen zijn meegenomen en als zodanig gemerkt." if stand.plans else ""
    return (
        f"Stand van {day_text(stand.day)}, {area}.{plans}",
        f"Nieuwste bron: {document_text(stand.newest)}. Dataversie {stand.version}.",
        DISCLAIMER,
    )


def document_text(document: Document) -> str:
    """A document with its year or day, as far as the document itself gives it."""
    exact = document.dating == "dag"
    return f"{document.title} ({day_text(document.day) if exact else document.day.year})"


def citation(passage: Passage) -> str:
    """Where a statement stands: the document and the section."""
    return f"{document_text(passage.document)}, {passage.section}"


def citations(passages: Sequence[Passage]) -> str:
    """All places a statement rests on: each document once, the oldest first, with its sections in order."""
    by_document: dict[str, list[Passage]] = {}
    for passage in passages:
        by_document.setdefault(passage.document.iri, []).append(passage)
    every = sorted(by_document.values(), key=lambda found: (found[0].document.day, found[0].document.iri))
    return "; ".join(f"{document_text(found[0].document)}, {_sections(found)}" for found in every)


def remark_text(remark: Remark) -> str:
    """What is wrong, missing or contradictory in the sources, with the kind of remark in front."""
    return f"{remark.sort.label.capitalize()} in de bron: {remark.text}"


def version_text(version: Relation, day: date) -> str:
    """What the sources say instead elsewhere: the sentence, since when, its marks and its source."""
    return f"{sentence(version)} {standing(version, marks(version, day))} Bron: {citations(version.passages)}."


def standing(relation: Relation, marked: Iterable[str]) -> str:
    """Since when a relation holds, for whom, and what a reader must know first, as a sentence."""
    return f"{capital('; '.join(filter(None, [period_text(relation), groups_text(relation), *marked])))}."


def _sections(passages: Sequence[Passage]) -> str:
    order = {section: place for place, section in enumerate(passages[0].document.sections)}
    sections = dict.fromkeys(passage.section for passage in passages)
    return " / ".join(sorted(sections, key=lambda section: (order.get(section, len(order)), section)))


def marks(statement: Relation | Fact, day: date) -> tuple[str, ...]:
    """What a reader must know before trusting a statement on this day: planned, inferred, confirmed before."""
    planned = statement.status is not None and statement.status.name != "bestaand"
    return (*((statement.status.label.lower(),) if statement.status and planned else ()), *doubts(statement, day))


def marks_of(relation: Relation, day: date, versions: Sequence[Relation]) -> tuple[str, ...]:
    """The marks of a relation of which there are these versions; of more than one documents disagree."""
    return (*marks(relation, day), *((DISPUTED,) if len(versions) > 1 else ()))


def doubts(statement: Relation | Fact, day: date) -> tuple[str, ...]:
    """The marks apart from the status: inferred from the text, last confirmed before this day."""
    inferred = ("afgeleid uit de tekst",) if statement.inferred else ()
    until = statement.last_confirmed
    return (*inferred, *((f"laatst bevestigd {day_text(until)}",) if until < day else ()))


def period_text(relation: Relation) -> str:
    """Since when a relation holds, no more exact than its source.

    The forms follow ``nw:datering``: an exact day, a month, a year, at the latest, at least since.
    """
    return ", ".join(filter(None, (begin_text(relation), end_text(relation))))


def begin_text(relation: Relation) -> str:
    """Since when a relation holds."""
    return _begin_text(relation.begin, relation.dating.name)


def end_text(relation: Relation) -> str:
    """Until when a relation holds; empty where no source gives an end."""
    if relation.end is None:
        return ""
    dating = relation.end_dating.name if relation.end_dating else "dag"
    return f"tot en met {_coarse(relation.end, dating)}"


def verb(relation: Relation, reversed_: bool = False) -> str:
    """The words between the two ends: those of its first kind that has any, or else of its class.

    They agree with the end that the sentence begins with.
    """
    subject = relation.target if reversed_ else relation.origin
    return _verbs(relation, reversed_, subject is not None and subject.plural)[0]


def every_verb(relation: Relation, reversed_: bool = False, address: bool = False) -> str:
    """The words of all its kinds between the two ends, as in "zit in de vaste kern van en is voorzitter van".

    With ``address`` they are those after "u": "bent voorzitter van", whether its name is a plural or not.
    """
    subject = relation.target if reversed_ else relation.origin
    plural = subject is not None and subject.plural and not address
    words = _verbs(relation, reversed_, plural)
    return join_words([_to_you(text) if address else text for text in words])


def _verbs(relation: Relation, reversed_: bool, plural: bool) -> list[str]:
    """The words of each of its kinds that has any, or else those of its class, or else what that is called."""
    sorts = [_words(kind, reversed_, plural) for kind in relation.sorts]
    told = dict.fromkeys(filter(None, sorts)) or {_words(relation.kind, reversed_, plural): None}
    return [text or relation.kind.label.lower() for text in told]


def _words(kind: RelationKind, reversed_: bool, plural: bool) -> str:
    one = kind.reversed_verb if reversed_ else kind.verb
    many = kind.plural_reversed_verb if reversed_ else kind.plural_verb
    return (many if plural else one) or one


def _to_you(words: str) -> str:
    """A verb in the third person as it follows "u": only that of "zijn" differs."""
    first, space, rest = words.partition(" ")
    return f"{'bent' if first == 'is' else first}{space}{rest}"


def contact_fields(point: ContactPoint) -> tuple[tuple[str, str], ...]:
    """What is known of a contact point, each part with its name."""
    named = (
        ("Telefoon", point.telephone),
        ("E-mail", point.email),
        ("Website", point.url),
        ("Adres", point.address),
        ("Openingstijden", point.opening_hours),
        ("Gecontroleerd op", day_text(point.checked) if point.checked else ""),
    )
    return tuple((name, text) for name, text in named if text)


def end_label(entity: Entity | None, otherwise: str = UNKNOWN) -> str:
    """The label of an end, or words for an end that the sources leave open."""
    return entity.label if entity else otherwise


def age_text(age_from: int | None, age_to: int | None) -> str:
    """Ages in whole years, both ends included; empty where no source gives any.

    >>> age_text(None, 17)
    'tot en met 17 jaar'
    """
    if age_from is None and age_to is None:
        return ""
    if age_from is None:
        return f"tot en met {age_to} jaar"
    if age_to is None:
        return f"vanaf {age_from} jaar"
    return f"{age_from} tot en met {age_to} jaar"


def sentence(relation: Relation) -> str:
    """One relation as a Dutch sentence, with its condition, without source and marks."""
    origin = end_label(relation.origin, OPEN_ORIGIN)
    if relation.origin is None and relation.assigned_by is not None:
        origin = f"wie {relation.assigned_by.label} per casus aanwijst"
    target = f" {goal_text(relation)}"
    via = f", via {join_words([entity.label for entity in relation.via])}" if relation.via else ""
    text = f"{origin} {verb(relation)}{target}{via}"
    condition = condition_text(relation)
    return f"{capital(text)}{f' ({condition})' if condition else ''}."


def condition_text(relation: Relation) -> str:
    """On which condition and for which ages a relation holds, as far as the condition does not name those itself."""
    parts = [relation.condition.rstrip(".")] if relation.condition else []
    age = age_text(relation.age_from, relation.age_to)
    if age and not any(str(n) in relation.condition for n in (relation.age_from, relation.age_to) if n):
        parts.append(age)
    return "; ".join(parts)


def groups_text(relation: Relation) -> str:
    """For whom a relation holds; empty where the source does not say."""
    groups = join_words(sorted(group.label for group in relation.target_groups))
    return f"doelgroep: {groups}" if groups else ""


def goal_text(relation: Relation) -> str:
    """Where a relation leads, in a sentence; what it is about is told at an open end too, but not as where it leads."""
    if relation.origin is None or relation.target is not None:
        return target_label(relation)
    about = join_words([entity.label for entity in relation.about])
    return f"{OPEN_TARGET}; het gaat om {about}" if about else OPEN_TARGET


def target_label(relation: Relation) -> str:
    """Where a relation leads: its end, or else what it is about; words for an open end and for who leads to itself."""
    if relation.target is None:
        return join_words([entity.label for entity in relation.about]) or OPEN_TARGET
    itself = relation.origin is not None and relation.origin.iri == relation.target.iri
    return "zichzelf" if itself else relation.target.label


def _begin_text(day: date, dating: str) -> str:
    if dating == "documentperiode":
        return f"in elk geval sinds {day_text(day)}"
    if dating == "uiterlijk":
        return f"uiterlijk sinds {day_text(day)}"
    if dating == "onbekend":
        return "begin niet bekend"
    return f"sinds {_coarse(day, dating)}"


def _coarse(day: date, dating: str) -> str:
    if dating == "jaar":
        return str(day.year)
    if dating == "maand":
        return f"{MONTHS[day.month - 1]} {day.year}"
    return day_text(day)


def number_text(text: str) -> str:
    """A large number as Dutch readers write it; any other text as it is, years among them.

    >>> number_text("9000000"), number_text("12500.5"), number_text("2021"), number_text("0123456")
    ('9.000.000', '12.500,5', '2021', '0123456')
    """
    if not _LARGE.fullmatch(text):
        return text
    whole, point, part = text.partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{part}" if point else "")
