"""Names of natural persons in a text: by title, by initials, by given name, or turned round with a comma.

What it cannot see: a surname alone, or a given name that is not in ``data/voornamen.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from netwerk.checks.folding import bare
from netwerk.checks.words import (
    ABBREVIATIONS,
    BEFORE_A_NAME,
    BODIES,
    ENDINGS,
    GIVEN,
    HONORIFICS,
    PARTICLES,
    PLACES,
    ROLES,
    STREETS,
    TITLES,
    TWOFOLD,
)

_WORD = r"[^\W\d_]+(?:['\-][^\W\d_]+)*\.?"
_TOKEN = re.compile(rf"(?P<word>(?:'[ts]\b)|{_WORD})|(?P<join>&)|(?P<quote>[\"“”„«»'])|(?P<stop>[^\s])")
_LETTERS = re.compile(r"[^\W\d_]+")
_INITIAL = re.compile(r"\b[A-ZÀ-Þ](?:[a-z]?\.|\b)")
_KNOWN = GIVEN | HONORIFICS | TITLES
_KNOWN_IN_PROSE = _KNOWN - TWOFOLD
_INNER = frozenset({"op", "aan", "in", "uit"})
_ARTICLES = frozenset({"de", "den", "der", "het", "'t"})
_REVERSED = re.compile(
    r"(?P<surname>[^\W\d_]{2,}(?:-[^\W\d_]+)?), ?(?:(?P<initials>(?:[^\W\d_]\. ?){1,5})|(?P<given>[^\W\d_]+))"
    r"(?: ?(?:van|der|den|de|ter|ten|te)\b)*"
)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the text with its place; ``bare`` is folded, without a dot."""

    text: str
    bare: str
    start: int
    end: int

    @property
    def dotted(self) -> bool:
        return self.text.endswith(".")

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def initial(self) -> bool:
        """A capital or two with a dot: ``J.``, ``Th.``."""
        return self.dotted and self.capital and len(self.text) <= 3 and self.bare not in BEFORE_A_NAME

    @property
    def single(self) -> bool:
        """A capital by itself: ``J``."""
        return self.capital and len(self.text) == 1

    @property
    def shouted(self) -> bool:
        return len(self.bare) > 1 and self.text.rstrip(".").isupper()


def persons(text: str, *, name_field: bool) -> list[str]:
    """What looks like a person's name in a folded text.

    In a name field (a label, a publisher) also names without capitals, with a twofold given name or turned
    round are found; in running text these would hit ordinary sentences.

    >>> persons("Stichting Jan Voorbeeld", name_field=True)
    []
    >>> persons("overleg met mevr. A. van Voorbeeld en Jan Voorbeeld", name_field=False)
    ['mevr. A. van Voorbeeld', 'Jan Voorbeeld']
    """
    text = text.replace("_", " ")
    if not _hints_at_a_name(text, name_field=name_field):
        return []
    found = [name for segment in _segments(text) for name in _Segment(*segment, text, name_field).names()]
    if name_field:
        found += [match.group() for match in _REVERSED.finditer(text) if _is_reversed(match, text)]
    return found


def _hints_at_a_name(text: str, *, name_field: bool) -> bool:
    """A quick look, so that most running text is not taken apart."""
    known = _KNOWN if name_field else _KNOWN_IN_PROSE
    return not known.isdisjoint(_LETTERS.findall(bare(text))) or _INITIAL.search(text) is not None


def _is_reversed(match: re.Match[str], text: str) -> bool:
    if not match["surname"][0].isupper():
        return False
    if match["given"]:
        return match.group() == text and bare(match["given"]) in GIVEN
    letters = match["initials"].replace(".", "").replace(" ", "")
    return letters.isupper() and bare(letters) not in ABBREVIATIONS


def _segments(text: str) -> Iterator[tuple[list[_Word], bool]]:
    """The words between marks that end a name, such as a comma, and whether a number follows."""
    words: list[_Word] = []
    for token in _TOKEN.finditer(text):
        if token.lastgroup in ("word", "join"):
            word = token.group()
            words.append(_Word(word, bare(word.rstrip(".")), token.start(), token.end()))
            ends = words[-1].dotted and len(words[-1].bare) > 3 and words[-1].bare not in HONORIFICS | TITLES
        else:
            ends = token.lastgroup == "stop"
        if ends:
            yield words, token.group().isdigit()
            words = []
    yield words, False


class _Segment:
    """One row of words, in which every start of a name is tried."""

    def __init__(self, words: list[_Word], numbered: bool, text: str, name_field: bool) -> None:
        self._words = words
        self._numbered = numbered
        self._text = text
        self._name_field = name_field
        self._shouting = all(word.text.isupper() for word in words)
        self._whispering = name_field and len(words) <= 5 and not any(word.capital for word in words)

    def names(self) -> Iterator[str]:
        """Every name in this row that is not part of what a body, street or building is called."""
        place = 0
        while place < len(self._words):
            end = self._name_from(place)
            if end and not self._belongs_to_a_body(place, end):
                yield self._text[self._words[place].start : self._words[end - 1].end]
            place = end or place + 1

    def _name_from(self, start: int) -> int:
        """Where a name that starts here ends, or 0."""
        if start and self._words[start - 1].dotted and self._words[start - 1].end == self._words[start].start:
            return 0  # the middle of an abbreviation: G.G.D.
        titles = self._skip(start, self._is_honorific)
        initials = self._skip_initials(titles, titled=titles > start)
        given = self._skip(initials, self._is_given)
        if given == start:
            return 0
        if initials > titles == start and not self._are_initials(titles, initials):
            return 0
        if given > initials == start and not self._may_open(start, given):
            return 0
        later = self._skip_initials(given, titled=False)
        # without a surname: the last given name serves as one ("mevr. Anna"), or it is cut ("Jan J.")
        loose = later if later > given > initials or (given - start > 1 and given > initials) else 0
        return self._surname(later) or loose

    def _surname(self, start: int) -> int:
        """Where a surname with its particles ends, or 0."""
        words = self._words
        name = start
        while name + 1 < len(words) and words[name].bare in PARTICLES:
            if words[name].bare in _INNER and words[name + 1].bare not in _ARTICLES:
                return 0
            name += 1
        if name >= len(words) or len(words[name].bare) < 2 or words[name].bare in PARTICLES:
            return 0
        if words[name].shouted and not self._shouting:
            return 0
        return name + 1 if words[name].capital or self._whispering else 0

    def _skip_initials(self, start: int, *, titled: bool) -> int:
        """Past ``J.P.``, and past ``J P`` after a title or where only a surname follows."""
        bare_letters = titled or (start == 0 and self._is_letters_and_surname())
        place = self._skip(start, lambda word: word.initial or (bare_letters and word.single))
        return self._skip(place, lambda word: word.initial or word.single) if place > start else place

    def _is_letters_and_surname(self) -> bool:
        letters = self._skip(0, lambda word: word.single)
        return self._name_field and letters > 0 and self._surname(letters) == len(self._words)

    def _are_initials(self, start: int, end: int) -> bool:
        """Whether these letters are a person's, not an abbreviation or the number of a heading."""
        words = self._words
        letters = "".join(word.bare for word in words[start:end])
        article = end < len(words) and words[end].text in ("De", "Het")
        heading = not self._name_field and words[start].start == 0 and end - start == 1
        return letters not in ABBREVIATIONS and not heading and not (len(letters) > 2 and article)

    def _may_open(self, start: int, given: int) -> bool:
        """Whether a given name without title or initials opens a name here."""
        words = self._words
        if any(word.bare not in TWOFOLD for word in words[start:given]):
            return not self._is_partner(start, given)
        ordinary = self._whispering or self._shouting or not self._name_field
        return not ordinary and start == 0 and self._surname(given) == len(words)

    def _is_partner(self, start: int, given: int) -> bool:
        """Three capitalised words of which not the first is a given name are a firm, unless that one is a role."""
        words = self._words
        firm = len(words) == 3 and start == 1 and given == 2 and all(word.capital for word in words)
        return self._name_field and firm and not words[0].bare.endswith(ROLES)

    def _belongs_to_a_body(self, start: int, end: int) -> bool:
        words = self._words
        before = start - 1
        while before >= 0 and words[before].bare in _ARTICLES:
            before -= 1
        if before >= 0 and words[before].bare in BEFORE_A_NAME:
            return True
        if self._ends_as_body(start, end, article=before < start - 1):
            return True
        if end == len(words) or words[end - 1].dotted:
            return False
        after = words[end]
        if after.bare in ("&", "en") and end + 1 < len(words):
            return words[end + 1].bare in BODIES
        return (after.capital or self._name_field) and (after.bare in PLACES or _is_body(after.bare))

    def _ends_as_body(self, start: int, end: int, *, article: bool) -> bool:
        """Whether the last word of the name says that it is a body or street, not a surname."""
        last, first = self._words[end - 1].bare, self._words[start]
        if first.bare in HONORIFICS or last in PLACES:
            return False
        if last.endswith(STREETS):
            return article or (self._numbered and end == len(self._words))
        if last in BODIES:
            return self._is_given(first) and self._words[end - 2].bare not in PARTICLES
        return last.endswith(ENDINGS)

    def _is_honorific(self, word: _Word) -> bool:
        known = word.bare in HONORIFICS or (word.bare in TITLES and not self._whispering)
        return known and (self._shouting or not word.shouted)

    def _is_given(self, word: _Word) -> bool:
        known = word.bare in GIVEN or word.bare.partition("-")[0] in GIVEN
        fits = word.capital or self._whispering
        return known and fits and not word.dotted and (self._shouting or not word.shouted)

    def _skip(self, place: int, wanted: Callable[[_Word], bool]) -> int:
        while place < len(self._words) and wanted(self._words[place]):
            place += 1
        return place


def _is_body(word: str) -> bool:
    return word in BODIES or word.endswith(ENDINGS)
