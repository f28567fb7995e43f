"""What an analysis can show as a picture: pure data, and the table that stands beside each picture and says the same.

An analysis fills one of these in (``Analysis.figure``); the report draws it, names its sources and sets its table
beside it. Every text is Dutch and reads well on its own; nothing here knows how it is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from netwerk.model import Passage, Relation
from netwerk.wording import day_text, marks, period_text

NOTHING: Final = "–"
NOT_STATED: Final = "niet genoemd"


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What every figure has: a title, what can be seen in it (for who cannot see it), and what it rests on.

    ``description`` is a sentence or two with the outcome, such as "Van 12 vindplaatsen komt er 1 bij alle hulp."
    """

    title: str
    description: str
    relations: tuple[Relation, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All passages it rests on, each once, in the order of the relations."""
        return tuple({passage.iri: passage for relation in self.relations for passage in relation.passages}.values())


@dataclass(frozen=True)
class Table:
    """The same as a picture in words and numbers; the first column names what a row is about."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Cell:
    """One cell of a matrix: its value, and what the table says if that is more ("2 stappen, 3 wegen").

    None is what is not there, such as no route: drawn empty, and told as ``Matrix.none``. Zero is a value.
    """

    value: float | None
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Matrix(Shown):
    """Rows against columns, as from where which help is reached; ``cells`` has a tuple for each row.

    ``rows_are``, ``columns_are`` and ``value_is`` name what stands where ("vindplaats", "hulp", "stappen").
    Darker is more, or less with ``low_is_strong``, as for a number of steps.
    """

    rows_are: str
    columns_are: str
    value_is: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    none: str = NOTHING
    low_is_strong: bool = False

    @property
    def table(self) -> Table:
        """The matrix in words."""
        told = (tuple(self.told(cell) for cell in cells) for cells in self.cells)
        body = tuple((label, *cells) for label, cells in zip(self.rows, told, strict=True))
        return Table((self.rows_are, *self.columns), body)

    def told(self, cell: Cell) -> str:
        """What the table says of a cell."""
        return cell.text or (self.none if cell.value is None else number_text(cell.value))


@dataclass(frozen=True)
class Bar:
    """One bar: what it stands for, its value, more about it for the table; ``marked`` makes it stand out."""

    label: str
    value: float
    note: str = ""
    marked: bool = False


@dataclass(frozen=True, kw_only=True)
class Bars(Shown):
    """Bars, the longest first; ``mark_means`` says what a bar that stands out is ("spin volgens het beleid")."""

    bars_are: str
    value_is: str
    bars: tuple[Bar, ...]
    mark_means: str = ""

    @property
    def ranked(self) -> tuple[Bar, ...]:
        """The bars in the order in which they are drawn."""
        return tuple(sorted(self.bars, key=lambda bar: (-bar.value, bar.label.casefold(), bar.label)))

    @property
    def table(self) -> Table:
        """A row for each bar; columns of which nothing is said are left out."""
        columns = (self.bars_are, self.value_is, "bijzonder", "toelichting")
        rows = [
            (bar.label, number_text(bar.value), self.mark_means if bar.marked else "", bar.note) for bar in self.ranked
        ]
        return _filled(columns, 2, rows)


@dataclass(frozen=True)
class Link:
    """What flows from one to another, by IRI: how many relations, and the amount in euros that the sources state.

    An ``amount`` of None is not stated, which is not zero; ``note`` says what the amount is (begroot, per jaar).
    ``marks`` are the reserves that hold for all its relations, such as that they are plans.
    """

    origin: str
    target: str
    count: int
    amount: Decimal | None = None
    note: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Flow(Shown):
    """What flows from whom to whom. ``labels`` names every end by its IRI; a link of an end to itself is only told.

    Widths are the number of relations or, ``by_amount``, the stated amounts; say so only where the amounts can be
    compared: same kind, same year. A link without an amount is then drawn apart, never as a thin line.
    """

    labels: Mapping[str, str] = field(hash=False)
    links: tuple[Link, ...]
    by_amount: bool = False

    @property
    def table(self) -> Table:
        """A row for each link; columns of which nothing is said are left out."""
        columns = ("van", "naar", "relaties", "bedrag", "toelichting", "let op")
        return _filled(columns, 4, [self._row(link) for link in sorted(self.links, key=self._place)])

    def _row(self, link: Link) -> tuple[str, ...]:
        ends = (self.labels[link.origin], self.labels[link.target])
        return (*ends, str(link.count), euro_text(link.amount), link.note, ", ".join(link.marks))

    def _place(self, link: Link) -> tuple[str, ...]:
        return (self.labels[link.origin], self.labels[link.target], link.origin, link.target, link.note)


@dataclass(frozen=True)
class Span:
    """Who holds something and when. A ``begin`` of None is not known, an ``end`` of None is not named.

    ``confirmed`` is the last day that a source speaks for; ``told`` is the period in words; ``marks`` are reserves.
    """

    holder: str
    begin: date | None
    end: date | None
    confirmed: date
    told: str
    marks: tuple[str, ...] = ()
    planned: bool = False


@dataclass(frozen=True)
class Lane:
    """One role, or another thing that is held, with all who hold it."""

    label: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, kw_only=True)
class Timeline(Shown):
    """Who holds what over time; ``day`` is the day of the report."""

    lanes_are: str
    holders_are: str
    lanes: tuple[Lane, ...]
    day: date

    @property
    def table(self) -> Table:
        """A row for each span."""
        rows = (
            (lane.label, span.holder, span.told, day_text(span.confirmed), ", ".join(span.marks))
            for lane in self.lanes
            for span in lane.spans
        )
        return Table((self.lanes_are, self.holders_are, "wanneer", "laatst bevestigd", "let op"), tuple(rows))


def _filled(columns: tuple[str, ...], least: int, rows: Sequence[tuple[str, ...]]) -> Table:
    """A table without those of its columns after the first few that are empty in every row."""
    kept = [place for place in range(len(columns)) if place < least or any(row[place] for row in rows)]
    return Table(tuple(columns[i] for i in kept), tuple(tuple(row[i] for i in kept) for row in rows))


Figure: TypeAlias = Matrix | Bars | Flow | Timeline


def span_of(relation: Relation, holder: str, day: date) -> Span:
    """The span of a relation, with its period no more exact than its source and the marks it has on a day."""
    begin = None if relation.dating.name == "onbekend" else relation.begin
    reserves = marks(relation, day)
    return Span(holder, begin, relation.end, relation.last_confirmed, period_text(relation), reserves, relation.planned)


def number_text(value: float) -> str:
    """A number as readers write it, with at most two decimals.

    >>> number_text(3.0), number_text(0.256), number_text(1234.5)
    ('3', '0,26', '1.234,5')
    """
    whole, _, rest = f"{value:,.2f}".partition(".")
    rest = rest.rstrip("0")
    return whole.replace(",", ".") + (f",{rest}" if rest else "")


def euro_text(amount: Decimal | None) -> str:
    r"""An amount as readers write it; words where none is stated.

    >>> euro_text(Decimal("1250000")), euro_text(None)
    ('€\xa01.250.000', 'niet genoemd')
    """
    return NOT_STATED if amount is None else f"€\u00a0{number_text(float(amount))}"
