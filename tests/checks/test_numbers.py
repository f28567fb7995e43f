"""Which numbers lead to a person, in whatever notation, and which are a desk's, an amount or a hash."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netwerk.checks.folding import plain
from netwerk.checks.numbers import bsn_numbers, lost_zero, mobile_numbers, passes_eleven_test

MOBILE = [
    "0612345678",
    "06-12345678",
    "06 12 34 56 78",
    "06.12.34.56.78",
    "06/12345678",
    "(06) 12345678",
    "06 - 1234 5678",
    "06_12345678",
    "+31612345678",
    "+31 6 12345678",
    "+31 (0)6 12345678",
    "+31(0)6-12345678",
    "+31 0 6 12345678",
    "0031 6 12345678",
    "31612345678",
    "31 6 12345678",
    "06\u00a012345678",
    "06\u201012345678",
    "06\u200b12345678",
    "\uff10\uff16 12345678",
    "\u0660\u0666 12345678",
    "0800-1234 / 06-12345678",
    "bel 0180 123456 of 06-12345678.",
]
GENERAL = [
    "0180 123 456",
    "0180-612345",
    "088-0612345",
    "0800 0613",
    "0900-1234567",
    "+31 180 612345",
    "+31 (0)88 061 2345",
    "14 0180",
    "2006 12345678",
    "123061234567890",
    "",
]


@pytest.mark.parametrize("text", MOBILE)
def test_a_mobile_number_is_seen(text: str) -> None:
    assert mobile_numbers(plain(text))


@pytest.mark.parametrize("text", GENERAL)
def test_a_general_number_passes(text: str) -> None:
    assert mobile_numbers(plain(text)) == []


def test_a_spreadsheet_drops_the_first_zero() -> None:
    assert lost_zero("612345678")
    assert not lost_zero("180123456")


BSN = [
    "111222333",
    "123456782",
    "BSN123456782",
    "bsn: 1234.56.782",
    "123 456 782",
    "123.456.782",
    "123-45-6782",
    "123\u00a0456\u00a0782",
    "123\u2009456\u2009782",
    "1234\u00ad56782",
    "\uff11\uff12\uff13456782",
    "in 2015 123456782",
    "123456782 2015",
    "06-12345678 en 123456782",
]
NO_BSN = [
    "123456789",
    "000000000",
    "0123456782",
    "1234567820",
    "0180 451 234",
    "+31 180 451234",
    "€ 123.456.782",
    "123.456.782 euro",
    "123.456.782,00",
    "https://voorbeeld.example/123456782",
    "zie www.voorbeeld.example/123456782",
    "ab123456782cdef0123",
    "0cd9a4ae72c8db205fc5123456782bee1a7b2ca85cc288286a90f5c4e590dcc9",
    "123e4567-e89b-12d3-a456-426614174000",
    "2015-01-01 en 2015-12-31",
    "12-34-567",
    "1 2 3 4 5 6 7 8 2",
    "",
]


@pytest.mark.parametrize("text", BSN)
def test_a_number_that_passes_the_eleven_test_is_seen(text: str) -> None:
    assert bsn_numbers(plain(text))


@pytest.mark.parametrize("text", NO_BSN)
def test_other_digits_pass(text: str) -> None:
    assert bsn_numbers(plain(text)) == []


@given(st.integers(1, 99_999_999))
def test_one_wrong_digit_never_passes_the_eleven_test(number: int) -> None:
    for last in range(10):
        digits = f"{number:08d}{last}"
        if passes_eleven_test(digits):
            wrong = digits[:-1] + str((last + 1) % 10)
            assert not passes_eleven_test(wrong)
