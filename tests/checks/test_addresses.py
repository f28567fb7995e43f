"""Which e-mail addresses are a person's, and which a desk's or team's."""

from __future__ import annotations

import pytest

from netwerk.checks.addresses import personal_addresses
from netwerk.checks.folding import plain

PERSONAL = [
    "j.voorbeeld@stad.example",
    "J.Voorbeeld@STAD.example",
    "j.p.van.der.voorbeeld@stad.example",
    "j-voorbeeld@stad.example",
    "j_voorbeeld@stad.example",
    "j.voorbeeld+jeugd@stad.example",
    "voorbeeld.j@stad.example",
    "jan.voorbeeld@stad.example",
    "jan@stad.example",
    "voorbeeld.jan@stad.example",
    "ren\u00e9e.voorbeeld@stad.example",
    "sam.voorbeeld@stad.example",
    "info@gmail.com",
    "wijkteam.noord@hotmail.nl",
    "j.voorbeeld [at] stad.example",
    "j.voorbeeld(at)stad.example",
    "j.voorbeeld\uff20stad.example",
    "j.voor\u00adbeeld@stad.example",
    "mail naar jan.voorbeeld@stad.example.",
]
FUNCTIONAL = [
    "info@stad.example",
    "jgt@stad.example",
    "wijkteam.noord@stad.example",
    "wijkteam.a@stad.example",
    "team.jan@stad.example",
    "c.j.g@stad.example",
    "cjg-voorbeeldstad@stad.example",
    "jeugdteam1@stad.example",
    "max@stad.example",
    "samen@stad.example",
    "info[at]stad.example",
    "voorbeeldstad@jeugdteams.example",
    "geen adres, wel een @teken",
    "",
]


@pytest.mark.parametrize("text", PERSONAL)
def test_a_personal_address_is_seen(text: str) -> None:
    assert personal_addresses(plain(text))


@pytest.mark.parametrize("text", FUNCTIONAL)
def test_an_address_of_a_desk_or_team_passes(text: str) -> None:
    assert personal_addresses(plain(text)) == []
