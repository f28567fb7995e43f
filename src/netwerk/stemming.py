"""Dutch words without case, accents and endings, so that *verwijzen* finds *verwijst* and *verwijzing*."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_SMALL = """
aan al alle als bij dan dat de der die dit door een en er ga gaan gaat haar heb hebben heeft hem het hij hoe hoeveel
hun ik in is kan kunnen maar mag me met mijn moet moeten mogen naar niet nog of om onder ons onze ook op over per te
toe tot tussen uit uw van via voor waar waaraan waarheen waarvan wanneer was wat we wel welk welke wie wij word worden
wordt ze zich zij zijn zonder
"""
SMALL_WORDS: Final = frozenset(_SMALL.split())
"""Words that say nothing about a subject."""
_LETTERS = re.compile(r"[^\W_]+")
ENDINGS: Final = ("ingen", "ing", "en", "e", "s", "t")
_SHORTEST, _INSIDE, ROOT = 3, 4, 5
"""The fewest letters of a stem, of a word that may be a part of another, and of a stem that another may begin with."""
_DOUBLE = re.compile(r"([a-z])\1")
_SOUNDS: Final = str.maketrans("zv", "sf")


def folded(text: str) -> str:
    """A text without case, accents and punctuation.

    >>> folded("  Café 's-Gravenhage ")
    'cafe s gravenhage'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(_LETTERS.findall(plain.casefold()))


def content(text: str) -> tuple[str, ...]:
    """The words of a text that say what it is about, folded; all of them when there are no others.

    >>> content("Wie mag naar jeugdhulp verwijzen?")
    ('jeugdhulp', 'verwijzen')
    """
    words = tuple(folded(text).split())
    return tuple(word for word in words if word not in SMALL_WORDS) or words


def stem(word: str) -> str:
    """A folded word without its endings, spelled as it sounds: one vowel, one consonant, *s* for *z*, *f* for *v*.

    >>> [stem(word) for word in ("verwijzen", "verwijst", "verwijzing", "betalen", "betaalt", "overleggen")]
    ['ferwijs', 'ferwijs', 'ferwijs', 'betal', 'betal', 'oferleg']
    """
    rest, end = word, ""
    while end != "t" and (end := next((one for one in ENDINGS if _may_lose(rest, one)), "")):
        rest = rest.removesuffix(end)
    return _DOUBLE.sub(r"\1", rest.translate(_SOUNDS))


def singular(word: str) -> str:
    """A folded word without one ending, to be sought inside others.

    >>> singular("aanbieders"), singular("gemeenten"), singular("crisis")
    ('aanbieder', 'gemeent', 'crisi')
    """
    end = next((one for one in ENDINGS if word.endswith(one) and len(word) - len(one) >= ROOT), "")
    return word.removesuffix(end)


def _may_lose(word: str, end: str) -> bool:
    return word.endswith(end) and len(word) - len(end) >= _SHORTEST


class Words:
    """The words of a text, to be held against those of a reader."""

    def __init__(self, text: str) -> None:
        """Fold and stem them once."""
        self._folded = frozenset(folded(text).split())
        self._stems = frozenset(map(stem, self._folded))

    def __contains__(self, wanted: str) -> bool:
        """Whether a word begins with the wanted one, has it inside, or has its stem.

        >>> ["verwijzing" in Words("Wie verwijst?"), "tafel" in Words("overlegtafels"), "regie" in Words("de regio")]
        [True, True, False]
        """
        root = stem(wanted)
        return (
            any(word.startswith(wanted) or (len(wanted) >= _INSIDE and wanted in word) for word in self._folded)
            or root in self._stems
            or (len(root) >= ROOT and any(one.startswith(root) for one in self._stems))
        )
