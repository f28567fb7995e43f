"""Numbers that lead to a person: mobile telephone numbers, and nine digits that pass the BSN eleven-test.

What it cannot see: whose a landline is, and a BSN of which the leading zero is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

_GAP = r"[\s._\-/()]{0,3}"
_LEAD = rf"(?<!\d)(?:(?:\+|00){_GAP}31{_GAP}(?:\(?0\)?)?|\(?0|31{_GAP}(?=6))"
_PHONE = re.compile(rf"{_LEAD}(?:{_GAP}\d){{9}}(?!\d)")
_MOBILE = re.compile(rf"{_LEAD}{_GAP}6(?:{_GAP}\d){{8}}(?!\d)")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
_AMOUNT = re.compile(r"(?:€|\beuro?\b)\s*[\d.,]+|\d[\d.,]*\s*(?:€|euro?\b)|\d[\d.]*,\d\d(?!\d)", re.IGNORECASE)
_UUID = re.compile(r"(?i)\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
_HASH = re.compile(r"(?i)\b(?=\w*[a-f])(?=\w*\d)[0-9a-f]{16,}\b")
_GROUPS = re.compile(r"\d{2,}(?:[ .\-]{1,3}\d{2,})*")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def mobile_numbers(text: str) -> list[str]:
    """The mobile numbers in a folded text, however they are written.

    >>> mobile_numbers("06-00 00 00 00, +31 (0)6 11111111 of 0180 123 456")
    ['06-00 00 00 00', '+31 (0)6 11111111']
    """
    return _MOBILE.findall(text)


def lost_zero(text: str) -> bool:
    """Whether a telephone number is a mobile one whose first zero a spreadsheet dropped."""
    return re.fullmatch(r"6\d{8}", _digits(text)) is not None


def bsn_numbers(text: str) -> list[str]:
    """The numbers of nine digits in a folded text that pass the eleven-test.

    Digits may be parted by spaces, dots and hyphens. Telephone numbers, amounts, web addresses, hashes and
    longer runs of digits are no candidates.

    >>> bsn_numbers("nr 111.222.333 en 111222334, tel. 0111 222333")
    ['111.222.333']
    """
    for other in (_ADDRESS, _PHONE, _AMOUNT, _UUID, _HASH):
        text = other.sub("|", text)
    return [number for run in _GROUPS.findall(text) for number in _nine(run) if passes_eleven_test(number)]


def passes_eleven_test(number: str) -> bool:
    """Whether nine digits can be a BSN: the weighted sum is a multiple of eleven."""
    digits = _digits(number)
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return total % 11 == 0 and digits != "000000000"


def _nine(run: str) -> Iterator[str]:
    """Every row of whole groups in a run that counts nine digits."""
    groups = list(re.finditer(r"\d+", run))
    ends = [0, *accumulate(len(group.group()) for group in groups)]
    for first, before in enumerate(ends):
        if before + 9 in ends[first + 1 :]:
            last = ends.index(before + 9) - 1
            yield run[groups[first].start() : groups[last].end()]


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())
