"""The formats of the netwerkkaart: the same facts in each, text that stays text, nothing invented."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from netwerk.roles import html
from netwerk.roles.base import Roles
from netwerk.roles.formats import FORMATS
from netwerk.roles.html import INDEX
from tests.directory.samples import PHONE
from tests.roles.reading import plain, read
from tests.roles.samples import EXPERTS, RELATIONS, role, roles
from tests.samples import stand

EVERY = pytest.mark.parametrize("name", sorted(FORMATS))


@EVERY
def test_opens_with_the_stand(name: str) -> None:
    text = read(name, roles())
    opening = text[: text.index("Buurtteam")]
    for part in ("0123456789ab", "Voorbeeldplan", "geen actuele verwijsinformatie"):
        assert part in opening


@EVERY
def test_tells_sentences_conditions_marks_and_sources(name: str) -> None:
    text = read(name, roles(plans=True))
    for part in (
        "U consulteert Expertteam.",
        "Op dinsdag.",
        "bij ernstige zorgen",
        "Wie Tafel per casus aanwijst voert casusregie over jeugdigen.",
        "voorgenomen",
        "afgeleid uit de tekst",
        "laatst bevestigd 1 februari 2020",
        "Leemte in de bron: Wie belt, staat er niet.",
        "Voorbeeldplan (2020), 1. Begin",
        "Voorbeeldplan (2020), 9. Slot",
        "wie verwijst naar wie",
    ):
        assert part in text


@EVERY
def test_a_referral_by_nobody_known_is_told_once_and_on_each_page_where_it_leads(name: str) -> None:
    text = read(name, roles())
    assert text.count("(de bron zegt niet wie) verwijst naar Crisisteam voorbeeld.") == 1
    assert "er is snel hulp nodig" in text
    pages = "De bronnen noemen ook verwijzingen en meldingen zonder te zeggen van wie: naar Crisisteam voorbeeld"
    assert text.count(pages) == (0 if name == "json" else len(roles().roles))
    quiet = roles(relations=tuple(one for one in RELATIONS if one.iri != "urn:open"))
    assert "Verwijzingen waarvan" not in read(name, quiet)
    assert "zonder te zeggen van wie" not in read(name, quiet)


@EVERY
def test_a_plan_is_told_only_when_asked_for(name: str) -> None:
    text = read(name, roles())
    assert "voorgenomen" not in text
    assert "De bronnen noemen hier alleen plannen." in text


@EVERY
@pytest.mark.parametrize("field", ["telephone", "email", "url", "address", "opening_hours"])
def test_every_part_of_a_contact_point_is_there(name: str, field: str) -> None:
    text = read(name, roles())
    assert str(getattr(PHONE, field)) in text
    assert "4 mei 2020" in text or "2020-05-04" in text


@EVERY
def test_without_contact_points_none_is_invented(name: str) -> None:
    bare = replace(roles(), contacts={})
    assert "Telefoon:" in read(name, roles())
    assert "Telefoon:" not in read(name, bare)
    assert '"contactpunt": {' not in read(name, bare)


@EVERY
def test_silence_is_told(name: str) -> None:
    text = read(name, roles())
    assert "De bronnen noemen geen verwijzing of melding door u. Wel als deel van voorveld." in text
    assert "De bronnen noemen geen terugkoppeling aan u." in text
    assert "stille groep" in text.lower()


@EVERY
def test_same_input_same_bytes(name: str) -> None:
    assert FORMATS[name].files("kaart", roles()) == FORMATS[name].files("kaart", roles(relations=RELATIONS[::-1]))


@EVERY
def test_an_empty_municipality_is_still_whole(name: str) -> None:
    text = read(name, Roles(stand(), ()))
    assert "De bronnen noemen niemand die verwijst of raadpleegt." in text
    assert "Netwerkkaart Voorbeeldstad" in text
    assert "De bronnen zeggen niets over deze dag." in read(name, Roles(stand(), (), silent=True))


def pages(found: Roles) -> dict[str, str]:
    return {path: str(text) for path, text in FORMATS["html"].files("netwerkkaart", found).items()}


def test_html_is_a_page_for_each_role_and_one_of_all() -> None:
    school = roles().file_names[role("scholen <b>").actor.iri]
    named = ("buurtteam", "coach", "index", "voorveld", school)
    assert set(pages(roles())) == {f"netwerkkaart/{name}.html" for name in named}


def test_html_keeps_markup_in_names_as_text() -> None:
    text = plain(pages(roles()))
    assert "scholen <b>" not in text
    assert "Scholen &lt;b&gt;" in text


def test_html_links_lead_to_pages_that_are_there() -> None:
    made = pages(roles(plans=True))
    for path, text in made.items():
        for address in text.split('href="')[1:]:
            target = address.partition('"')[0]
            page, _, place = target.partition("#")
            assert f"netwerkkaart/{page}" in made or not page, target
            assert not place or f'id="{place}"' in made[f"netwerkkaart/{page}" if page else path], target
    assert 'href="buurtteam.html"' in made[f"netwerkkaart/{INDEX}"]


def test_html_links_as_it_is_told_to() -> None:
    found, coach = roles(), role("coach")
    elsewhere = {EXPERTS.iri: "/wie/expertteam", coach.actor.iri: "/rol/coach"}

    def link(iri: str) -> str:
        return elsewhere.get(iri, "")

    page = html.page(coach, found, link, "/rollen")
    assert '<a href="/wie/expertteam">Expertteam</a>' in page
    assert '<a href="/rollen">Alle rollen' in page
    assert ".html" not in page
    overview = html.overview(found, link)
    assert '<a href="/rol/coach">Coach</a>' in overview
    assert '<li><a href="/wie/expertteam">Expertteam</a>' in overview


def test_markdown_keeps_markup_in_names_as_text() -> None:
    text = plain(FORMATS["md"].files("netwerkkaart", roles()))
    assert r"### Scholen \<b\>" in text
    assert "- U consulteert Expertteam. Op dinsdag. Sinds 2020. Bron: Voorbeeldplan (2020), 1. Begin." in text


def test_json_leaves_unknown_null() -> None:
    record = json.loads(plain(FORMATS["json"].files("netwerkkaart", roles())))
    by_name = {one["naam"]: one for one in record["rollen"]}
    assert list(by_name) == ["Buurtteam", "coach", "scholen <b>", "voorveld"]
    assert by_name["voorveld"]["contactpunt"] is by_name["voorveld"]["omschrijving"] is record["melding"] is None
    assert by_name["coach"]["contactpunt"]["van"] == "Buurtteam"
    (whole,) = by_name["scholen <b>"]["alsDeelVan"]
    assert whole["kopjes"][0]["regels"][0]["voorwaarde"] == "bij matige problematiek"
    assert {one["kopje"]: one["stilte"] for one in by_name["voorveld"]["kopjes"]}["Raadplegen"] == (
        "De bronnen noemen niemand die u kunt raadplegen."
    )
