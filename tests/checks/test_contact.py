"""Where readers may be sent with what is not right: an office's address or a page, never a person's."""

from __future__ import annotations

import pytest

from netwerk.checks.contact import objection

GOOD = [
    "info@voorbeeld.example",
    "jeugd-team+kaart@sub.voorbeeld.example",
    "Informatie@Voorbeeld.EXAMPLE",
    "https://voorbeeld.example",
    "https://www.voorbeeld.example/melden/kaart?soort=fout&taal=nl#formulier",
    "https://voorbeeld.example?soort=fout",
]
NO_ADDRESS = [
    "",
    " ",
    "info",
    "info@voorbeeld",
    "info@voorbeeld.example?bcc=elders@voorbeeld.example",
    "info@voorbeeld.example, team@voorbeeld.example",
    "mailto:info@voorbeeld.example",
    " info@voorbeeld.example",
    "info@voorbeeld.example\n",
    "info@voorbeeld.example\r\nBcc: elders@voorbeeld.example",
    "info@voorbeeld.example%0Abcc",
    "info@voorbeeld.\u212aaart",
    "Info <info@voorbeeld.example>",
    "http://voorbeeld.example",
    "javascript:alert(1)",
    "JavaScript:alert(1)//@voorbeeld.example",
    "data:text/html,x",
    "//voorbeeld.example",
    "https://",
    "https://voorbeeld.example/a b",
    "https://voorbeeld.example/\u2028",
    "https://voorbeeld.example/\nx",
    "https://voorbeeld.example/\\x",
    'https://voorbeeld.example/"x',
    "https://wie:geheim@voorbeeld.example/",
    "https://voorbeeld.example:99999/",
    "https://voorbe\u00e9ld.example/",
]
PERSONAL = [
    "jan.voorbeeld@stad.example",
    "info@gmail.com",
    "https://voorbeeld.example/?aan=jan.voorbeeld%40stad.example",
]


@pytest.mark.parametrize("address", GOOD)
def test_an_office_or_a_page_will_do(address: str) -> None:
    assert objection(address) == ""


@pytest.mark.parametrize("address", NO_ADDRESS)
def test_anything_else_will_not(address: str) -> None:
    assert "geen e-mailadres en geen https-adres" in objection(address)


@pytest.mark.parametrize("address", PERSONAL)
def test_nor_will_the_address_of_a_person(address: str) -> None:
    assert "persoonlijk adres" in objection(address)


def test_an_endless_address_is_too_long() -> None:
    assert "te lang" in objection(f"https://voorbeeld.example/{'a' * 300}")
