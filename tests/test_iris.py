"""Addresses on the web: every one that comes out is an IRI that an RDF engine takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from netwerk.iris import web_address

WRONG = [
    "",
    "voorbeeld.example",
    "//voorbeeld.example",
    "mailto:info@voorbeeld.example",
    "javascript:alert(1)",
    "https:voorbeeld.example",
    "https:///pad",
    "https://wie:geheim@voorbeeld.example",
    "https://voorbeeld.example:poort/",
    "https://[voorbeeld.example/",
    "https://voor beeld.example/",
    "https://<b>/",
    "https://\r0",
    "ht\ntps://voorbeeld.example",
]


@pytest.mark.parametrize("text", WRONG)
def test_what_is_no_address_on_the_web(text: str) -> None:
    assert web_address(text) == ""


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" https://voorbeeld.example ", "https://voorbeeld.example"),
        ("HTTP://voorbeeld.example:8080/a?b=c#d", "http://voorbeeld.example:8080/a?b=c#d"),
        ("https://caf\u00e9.example/caf\u00e9", "https://caf\u00e9.example/caf\u00e9"),
        ("https://voorbeeld.example/100%/%C3%A9", "https://voorbeeld.example/100%25/%C3%A9"),
        ('https://voorbeeld.example/a b"<c>{d}|\\^`', "https://voorbeeld.example/a%20b%22%3Cc%3E%7Bd%7D%7C%5C%5E%60"),
        ("https://voorbeeld.example/\u2028#a#b", "https://voorbeeld.example/%E2%80%A8#a%23b"),
    ],
)
def test_what_may_not_stand_in_an_iri_is_encoded(text: str, address: str) -> None:
    assert web_address(text) == address


@given(st.text(max_size=30))
def test_whatever_it_is_given_an_engine_takes_what_it_makes(rest: str) -> None:
    for text in (rest, f"https://{rest}", f"https://voorbeeld.example/{rest}"):
        address = web_address(text)
        assert not address or NamedNode(address).value == address
        assert web_address(address) == address
