"""The booklet: tagged, told once with page numbers that are right, text that stays text, the same bytes everywhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from netwerk.directory.base import Directory
from netwerk.directory.loading import make
from netwerk.directory.pdf import BRIEF, NAMED, render
from netwerk.directory.telling import tell
from netwerk.model import ContactPoint, Remark
from netwerk.network import build
from tests.directory.samples import CLINIC, PHONE, YOUTH, directory
from tests.samples import actor, concept, relation, service, stand
from tests.typesetting.reading import bookmarks, lines, links, outside, pages, parts, text_of

SIGNS = r"#let $x$ *d* _e_ @f <g> [h] {i} \ // /* ` ~ -- ... = kop 'a' \"b\""
LONG = "x" * 150
AGAIN = """
import sys
from netwerk.directory.pdf import BRIEF, NAMED, render
from netwerk.directory.telling import tell
from tests.directory.samples import directory
sys.stdout.buffer.write(render(directory(plans=True)))
"""


def only(label: str, **more: object) -> Directory:
    """A directory of one service."""
    return make(build(stand(), [], []), [service(label, **more)])


def many(number: int) -> Directory:
    """A municipality with so many services, each with its own provider and referral."""
    teams = [actor(f"Team {n}", contact=PHONE) for n in range(number)]
    offers = [service(f"Hulp {n}", definition="Wat het is. " * 9, target_groups=(YOUTH,)) for n in range(number)]
    pairs = list(zip(teams, offers, strict=True))
    relations = [relation(team, offer, "Aanbod", "biedt") for team, offer in pairs]
    referrals = [relation(CLINIC, offer, "Verwijzing", "toeleiding", condition="bij nood") for offer in offers]
    return make(build(stand(), [*teams, CLINIC], [*relations, *referrals]), offers)


def test_the_first_page_says_what_it_is_of_when_and_that_it_is_no_referral_information() -> None:
    cover = pages(render(directory()))[0]
    assert cover.startswith("Sociale kaart Voorbeeldstad 4 voorzieningen · 3 actoren")
    for part in (
        "Stand van 1 juni 2020",
        "Nieuwste bron: Voorbeeldplan (2020)",
        "Dataversie 0123456789ab",
        "geen actuele",
    ):
        assert part in cover


def test_bookmarks_and_contents_lead_to_groups_and_entries() -> None:
    made = render(directory())
    told = pages(made)
    marks = bookmarks(made)
    assert [title for _, title, _ in marks if title != "Inhoud"] == [
        "Jeugdigen",
        "=Verblijf",
        "Gezinscoaching",
        "Ouders",
        "Cursus opvoeden",
        "Doelgroep niet bekend",
        "Zomerkamp <b>",
        "Actoren",
        "Register van namen en afkortingen",
        "Bronnen",
    ]
    for _, title, number in marks:
        assert title in told[number - 1]
        assert title == "Inhoud" or re.search(rf"{re.escape(title)} (\. )+{number}\b", told[1])


def test_an_entry_for_several_groups_is_told_once_and_referred_to_with_its_page() -> None:
    made = render(directory())
    page = next(number for _, title, number in bookmarks(made) if title == "Gezinscoaching")
    text = text_of(made)
    assert text.count("Een coach helpt het gezin thuis.") == 1
    assert f"Ook voor deze doelgroep • Gezinscoaching, bladzijde {page}" in text


def test_the_register_gives_the_pages_on_which_names_stand() -> None:
    made = render(many(30))
    told = pages(made)
    start = next(number for _, title, number in bookmarks(made) if title.startswith("Register"))
    listed = [line for page in lines(made)[start - 1 :] for line in page]
    found = [(m[1], m[2].split(", ")) for line in listed if (m := re.fullmatch(r"((?:Hulp|Team) \d+) ([\d, ]+)", line))]
    assert len(found) == 60
    for name, numbers in found:
        assert len(numbers) == (1 if name.startswith("Hulp") else 2)
        assert all(re.search(rf"\b{name}\b", told[int(number) - 1]) for number in numbers)


def test_links_stay_in_the_document_and_say_where_they_lead() -> None:
    found = links(render(directory()))
    assert len(found) > 20
    assert all(said and inside for said, inside in found)


def test_every_table_has_header_cells_and_headings_go_down_by_one() -> None:
    found = list(parts(render(many(30))))
    tables = [held["kinds"] for kind, held in found if kind == "/Table"]
    assert tables == [["/THead", "/TBody"]]
    scopes = [str(held["/Scope"]) for kind, held in found if kind == "/TH"]
    assert set(scopes) == {"/Column"}
    assert len(scopes) == 2
    levels = [int(kind[2]) for kind, _ in found if re.fullmatch(r"/H[1-6]", kind)]
    assert levels[0] == 1
    assert all(later <= sooner + 1 for sooner, later in pairwise(levels))
    assert {"/TOC", "/TOCI", "/L", "/LBody", "/Link"} <= {kind for kind, _ in found}


def test_same_bytes_elsewhere_at_another_time_and_hash_seed(repo: Path, tmp_path: Path) -> None:
    found = os.pathsep.join(map(str, (repo / "src", repo)))
    surroundings = {"PYTHONPATH": found, "PYTHONHASHSEED": "3", "TZ": "Pacific/Auckland", "HOME": str(tmp_path)}
    again = subprocess.run(
        [sys.executable, "-c", AGAIN], cwd=tmp_path, env=surroundings, capture_output=True, check=True
    )
    assert again.stdout == render(directory(plans=True))


def test_signs_of_typst_in_names_and_texts_come_out_as_text() -> None:
    made = render(only(f"Hulp {SIGNS}", definition=f"Wat {SIGNS}", alt_labels=(f"Ook {SIGNS}",)))
    text = text_of(made)
    for begin in ("Hulp", "Wat", "Ook"):
        assert f"{begin} {SIGNS}" in text
    assert (1, f"Hulp {SIGNS}") in [(level, title) for level, title, _ in bookmarks(made)]


def test_long_words_stay_on_the_page() -> None:
    point = ContactPoint(email=f"{LONG}@voorbeeld.example", url=f"https://voorbeeld.example/{LONG}", address=LONG)
    shown = only(LONG, definition=LONG, alt_labels=(f"y{LONG}",), contact=point)
    assert outside(render(shown), 50) == []


def test_what_stands_together_is_told_under_these_labels() -> None:
    shown = directory()
    assert {told.label for entry in shown.entries for told in tell(entry, shown.marks)} >= BRIEF | NAMED


def test_sources_are_numbered_with_the_sections_that_are_used() -> None:
    text = text_of(render(directory()))
    assert "Bron: [1] 1. Begin" in text
    assert "Bronnen [1] Voorbeeldplan (2020) 1. Begin" in text


def test_what_is_not_known_is_told() -> None:
    text = text_of(render(only("Zomerkamp")))
    assert "De bronnen geven geen omschrijving." in text
    assert (
        "Niet bekend: voor wie, leeftijd, toegang, aanbieder, wie verwijst, wie inkoopt of betaalt en contact" in text
    )


def test_actors_have_their_other_names_contact_and_services() -> None:
    shown = directory()
    first = shown.parties[0]
    named = replace(first, actor=replace(first.actor, alt_labels=("BT",), definition="Team in de wijk."))
    made = render(replace(shown, parties=(named, *shown.parties[1:])))
    page = next(number for _, title, number in bookmarks(made) if title == "Gezinscoaching")
    actors = text_of(made).partition("Wat de bronnen ervan zeggen")[2]
    assert "Buurtteam ook: BT Team · lokale toegang · Voorbeeldstad Team in de wijk." in actors
    assert f"Biedt: Gezinscoaching ({page})." in actors
    assert "Telefoon: +31 78 770 85 00" in actors


def test_a_remark_about_several_actors_is_told_once() -> None:
    shown = directory()
    about = tuple(party.actor.iri for party in shown.parties[:2])
    remark = Remark("urn:o", concept("soort", "leemte"), "Wie wie is, staat er niet.", about)
    text = text_of(render(replace(shown, parties=tuple(replace(party, remarks=(remark,)) for party in shown.parties))))
    assert text.count("Wie wie is, staat er niet.") == 1
    assert re.search(r"staat er niet\. Over: Buurtteam \(\d+\), Kliniek <i> \(\d+\)", text)
    assert "School (" not in text.partition("Over:")[2].partition("Register")[0]


def test_without_entries_the_actors_are_still_listed() -> None:
    text = text_of(render(replace(directory(), entries=())))
    assert "0 voorzieningen · 3 actoren De bronnen noemen geen voorzieningen." in text
    assert "Buurtteam" in text


def test_as_many_pages_as_there_is_to_tell() -> None:
    assert len(pages(render(many(1)))) == 4
    told = pages(render(many(100)))
    assert 30 < len(told) < 60
    assert sum(len(page) for page in told) / len(told) > 1000
