"""What fields of HSDS hold: identifiers made of IRIs, addresses that the schemas take, moments.

HSDS wants a UUID for every record. Ours is version 5 (RFC 9562) in the namespace for URLs
(6ba7b811-9dad-11d1-80b4-00c04fd430c8), of the IRI of the thing. A record that is no thing of the graph, such as the
telephone number of a service, has that of the IRI of what it belongs to, with ``#`` and a fragment that says which it
is. So a record keeps its id in every export, and everyone can work out the id of a thing of the graph.
"""

from __future__ import annotations

import re
import uuid
from datetime import date
from typing import Final, NewType
from urllib.parse import quote, urlsplit

from netwerk.iris import web_address

Uuid = NewType("Uuid", str)
Uri = NewType("Uri", str)
Email = NewType("Email", str)
Moment = NewType("Moment", str)

_KEPT: Final = "!#$%&'()*+,/:;=?@[]~"
_URI: Final = re.compile(
    r"[A-Za-z][\w+.-]*:(?:[\w!$&'()*+,/:;=?@~.-]|%[0-9A-Fa-f]{2})+(?:#[\w!$%&'()*+,/:;=?@~.-]*)?", re.ASCII
)
_WORD: Final = r"[\w!#$&'*+/=?^`{|}~-]+"
_LABEL: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_EMAIL: Final = re.compile(rf"(?=.{{1,64}}@){_WORD}(?:\.{_WORD})*@(?:{_LABEL}\.)+[A-Za-z]{{2,63}}", re.ASCII)
_LONGEST: Final = 254


def uuid_of(iri: str, *fragment: str) -> Uuid:
    """The id of the thing with this IRI, or of a record that belongs to it.

    >>> uuid_of("https://w3id.org/netwerk/id/actor/x")
    '0abfc519-7bc2-5d5f-b4b1-796428dea6f0'
    >>> uuid_of("urn:x", "phone", "1") == uuid_of("urn:x#phone-1")
    True
    """
    return Uuid(str(uuid.uuid5(uuid.NAMESPACE_URL, "#".join([iri, "-".join(fragment)] if fragment else [iri]))))


def uri_of(iri: str) -> Uri | None:
    """An IRI as a URI, what is not ASCII percent-encoded (RFC 3987, 3.1); None for what is none.

    >>> uri_of("urn:caf\\u00e9"), uri_of("geen adres")
    ('urn:caf%C3%A9', None)
    """
    found = quote(iri, safe=_KEPT)
    return Uri(found) if _URI.fullmatch(found) else None


def website_of(text: str) -> Uri | None:
    """The address on the web that a text is; None where it is none, or its host is no plain ASCII.

    >>> website_of("https://team.example/over ons"), website_of("www.team.example")
    ('https://team.example/over%20ons', None)
    """
    address = web_address(text)
    return uri_of(address) if address and (urlsplit(address).hostname or "").isascii() else None


def email_of(text: str) -> Email | None:
    """The e-mail address that a text is, as the mail of every provider takes it; None where it is none.

    >>> email_of("info@team.example"), email_of("info at team.example")
    ('info@team.example', None)
    """
    return Email(text) if len(text) <= _LONGEST and _EMAIL.fullmatch(text) else None


def moment_of(day: date | None) -> Moment | None:
    """The beginning of a day, as HSDS writes a moment."""
    return Moment(f"{day.isoformat()}T00:00:00.000Z") if day else None
