"""The address to which readers send what is not right: an office's e-mail address or a page on the web."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

from netwerk.checks.addresses import personal_addresses
from netwerk.checks.folding import plain

_HOST: Final = r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}"
_MAIL: Final = rf"[a-z0-9](?:[a-z0-9._+-]{{0,62}}[a-z0-9])?@{_HOST}"
_PAGE: Final = rf"https://{_HOST}(?:[/?][!#-;=?-\[\]_a-z~]*)?"
_ADDRESS: Final = re.compile(f"{_MAIL}|{_PAGE}", re.ASCII | re.IGNORECASE)
_LONGEST: Final = 254


def objection(address: str) -> str:
    """Why this cannot be the address on a page, in Dutch, or nothing.

    >>> objection("info@voorbeeld.example"), objection("https://voorbeeld.example/melden?soort=kaart")
    ('', '')
    >>> objection("http://voorbeeld.example")
    'dat is geen e-mailadres en geen https-adres; geef er een zoals info@voorbeeld.example'
    """
    if len(address) > _LONGEST:
        return f"dat adres is te lang; geef er een van hoogstens {_LONGEST} tekens"
    if not _ADDRESS.fullmatch(address):
        return "dat is geen e-mailadres en geen https-adres; geef er een zoals info@voorbeeld.example"
    if personal_addresses(plain(unquote(address))):
        return "dat lijkt een persoonlijk adres; geef een algemeen adres zoals info@voorbeeld.example"
    return ""
