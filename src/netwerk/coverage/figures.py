"""The dates, amounts, percentages and counts in a Dutch text, each with the value it stands for.

Counts are found in digits and in words from two on, and "één" where it is written with accents. Ordinals ("2e lijn"),
numbers of sections and headings, addresses on the web and telephone numbers are no figures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from netwerk.wording import MONTHS

DATE: Final = "datum"
AMOUNT: Final = "bedrag"
PERCENTAGE: Final = "percentage"
COUNT: Final = "aantal"
MARK: Final = "kenmerk"

_DIGITS: Final = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_BELOW_TEN = {"één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9}
_TEENS = {"tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14} | {
    f"{word}tien": 10 + _BELOW_TEN[word] for word in ("vijf", "zes", "zeven", "acht", "negen")
}
_TENS = {"twintig": 20, "dertig": 30, "veertig": 40, "tachtig": 80} | {
    f"{word}tig": 10 * _BELOW_TEN[word] for word in ("vijf", "zes", "zeven", "negen")
}
_JOINED = {
    f"{small}{'ën' if small.endswith('e') else 'en'}{word}": tens + number
    for word, tens in _TENS.items()
    for small, number in {**_BELOW_TEN, "een": 1}.items()
}
_WORDS: Final = {**_BELOW_TEN, **_TEENS, **_TENS, **_JOINED, "honderd": 100, "duizend": 1000}
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER = rf"(?:{_DIGITS}|{_WORD}|een)"
_SCALES = {"duizend": 3, "miljoen": 6, "mln": 6, "miljard": 9, "mld": 9}
_SCALE = rf"(?:\s+(?P<scale>{'|'.join(_SCALES)})\b\.?)"
_MONTH = "|".join(MONTHS)
_YEAR = r"(?:19|20)\d{2}"
_DAY = r"\d{1,2}"
_AND = r"(?:\s*[,/–-]\s*|\s+(?:en|of|t/m)\s+)"
_NOUN = r"(?:\s+[^\W\d_][\w’'-]*)"
_AGE = r"(?<![\w.,])(?:\d{1,2}\s*[-–]\s*\d{1,3}|\d{1,2}[-+](?!\w))"
_AGE_BOUND = r"\b(?:tot|vanaf|van|onder|boven|ouder\s+dan|jonger\s+dan)\s+\d{1,3}(?=\s+jaar)"


@dataclass(frozen=True, slots=True)
class Figure:
    """A date or number: its kind, how the text has it, where, and the values one of which the graph should hold.

    A date is written as far as it goes: ``2021-12-31``, ``2015-06``, ``2014``, ``--05-01``.
    """

    kind: str
    text: str
    start: int
    values: tuple[str, ...]


def figures(text: str) -> list[Figure]:
    """Every figure in a text, in order.

    >>> for found in figures("Op 31 december 2021 kregen tien gemeenten 5% van € 1,5 mln"):
    ...     print(found.kind, "|", found.text, "|", *found.values)
    datum | 31 december 2021 | 2021-12-31
    aantal | tien gemeenten | 10
    percentage | 5% | 5
    bedrag | € 1,5 mln | 1500000
    """
    found: list[Figure] = []
    left = text
    for pattern, read in _READERS:
        for match in pattern.finditer(left):
            found.extend(read(match))
        left = pattern.sub(lambda match: " " * len(match.group()), left)
    return sorted(found, key=lambda figure: figure.start)


def number(text: str) -> str:
    """The value of a number in digits or words, in its shortest form.

    >>> number("1.250,50"), number("veertig"), number("Vijfentwintig")
    ('1250.5', '40', '25')
    """
    word = text.casefold()
    if word in _WORDS or word == "een":
        return str(_WORDS.get(word, 1))
    return shortest(Decimal(text.replace(".", "").replace(",", ".")))


def shortest(value: Decimal) -> str:
    """A value without the zeros that say nothing.

    >>> shortest(Decimal("9000000.00")), shortest(Decimal("0.50"))
    ('9000000', '0.5')
    """
    return f"{value.normalize():f}"


def _skipped(_match: re.Match[str]) -> Iterator[Figure]:
    yield from ()


def _days(match: re.Match[str]) -> Iterator[Figure]:
    month = MONTHS.index(match["month"].casefold()) + 1
    for day in re.finditer(r"\d+", match["days"]):
        value = f"{match['year'] or '-'}-{month:02}-{int(day.group()):02}"
        yield Figure(DATE, _plain(match), match.start(), (value,))


def _numeric_day(match: re.Match[str]) -> Iterator[Figure]:
    value = f"{match['year']}-{int(match['month']):02}-{int(match['day']):02}"
    yield Figure(DATE, _plain(match), match.start(), (value,))


def _months(match: re.Match[str]) -> Iterator[Figure]:
    named = re.findall(_MONTH, match["months"].casefold())
    values = tuple(f"{match['year']}-{MONTHS.index(month) + 1:02}" for month in named)
    yield Figure(DATE, _plain(match), match.start(), values)


def _year(match: re.Match[str]) -> Iterator[Figure]:
    yield Figure(DATE, match.group(), match.start(), (match.group(),))


def _percentage(match: re.Match[str]) -> Iterator[Figure]:
    yield Figure(PERCENTAGE, _plain(match), match.start(), (number(match["number"]),))


def _amount(match: re.Match[str]) -> Iterator[Figure]:
    value = Decimal(number(match["number"])).scaleb(_SCALES.get((match["scale"] or "").casefold(), 0))
    yield Figure(AMOUNT, _plain(match), match.start(), (shortest(value),))


def _ages(match: re.Match[str]) -> Iterator[Figure]:
    """From and to; "18-" is up to 17, and "older than 18" from 19."""
    for age in re.finditer(r"\d+", match.group()):
        value = int(age.group())
        yield Figure(COUNT, _plain(match), match.start(), tuple(map(str, (value, value - 1, value + 1))))


def _count(match: re.Match[str]) -> Iterator[Figure]:
    scale = _SCALES.get((match["scale"] or "").casefold(), 0)
    value = shortest(Decimal(number(match["number"].removesuffix("tal"))).scaleb(scale))
    yield Figure(COUNT, _plain(match), match.start(), (value,))


def _marks(match: re.Match[str]) -> Iterator[Figure]:
    yield from (Figure(MARK, mark.group(), match.start(), (mark.group(),)) for mark in re.finditer(r"[\d-]+", match[0]))


def _plain(match: re.Match[str]) -> str:
    return " ".join(match.group().split())


Reader = Callable[[re.Match[str]], Iterator[Figure]]
_PATTERNS: Final[tuple[tuple[str, Reader], ...]] = (
    (r"\b(?:https?://|www\.)\S+|\S+@\S+", _skipped),
    (r"\bRIS\s*\d+(?:\s*(?:&|en|,)\s*\d{5,})*|\b\d{4}-\d{5,}\b|(?<![\d.,€])\b\d{7,}\b", _marks),
    (r"\b(?:hoofdstuk|paragraaf|bijlage|artikel)\s+\d[\d.]*(?:(?:\s*,|\s+en|\s+t/m)\s+\d[\d.]*)*", _skipped),
    (r"(?<![\d.])\d{1,2}(?:\.\d{1,2})+\.?(?!\d)|^\s*\d{1,2}\.(?=\s)|\b\d+(?:e|de|ste)\b", _skipped),
    (r"\b(?-i:[A-Z])\w+\s\d{1,2}[a-z]?(?=\s*[:–-])|\béén[ -]op[ -]één\b", _skipped),
    (rf"(?P<days>\b{_DAY}(?:{_AND}{_DAY})*)\s+(?P<month>{_MONTH})\b(?:\s+(?P<year>{_YEAR})\b)?", _days),
    (rf"\b(?P<day>{_DAY})[-/](?P<month>\d{{1,2}})[-/](?P<year>{_YEAR})\b", _numeric_day),
    (rf"\b(?P<months>(?:{_MONTH})(?:{_AND}(?:{_MONTH}))*)\s+(?P<year>{_YEAR})\b", _months),
    (rf"(?<![\w.,])(?P<number>{_NUMBER})\s*(?:%|procent\b|percent\b)", _percentage),
    (rf"€\s*(?P<number>{_DIGITS}){_SCALE}?", _amount),
    (rf"(?<![\w.,])(?P<number>{_NUMBER}){_SCALE}?\s+(?:euro|EUR)\b", _amount),
    (rf"(?<![\w.,]){_YEAR}\b", _year),
    (_AGE, _ages),
    (_AGE_BOUND, _ages),
    (rf"(?<![\w.,])(?P<number>{_DIGITS}|(?:{_WORD})(?:tal)?){_SCALE}?(?!\w){_NOUN}?", _count),
)
_READERS: Final = [(re.compile(pattern, re.IGNORECASE | re.MULTILINE), read) for pattern, read in _PATTERNS]
