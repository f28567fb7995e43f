"""The netwerkkaart in the site: the pages that `netwerk` makes, with the addresses that roles and things have here."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from netwerk import session
from netwerk.roles import html
from netwerk.roles.base import Roles
from netwerk.roles.formats import FORMATS
from netwerk.roles.loading import load
from netwerk.session import Wish, start
from netwerk.web.app import create
from netwerk.web.role_links import name_of, role_path
from netwerk.wording import capital
from tests.pages.axe import violations
from tests.web.conftest import HTML, SMALL

if TYPE_CHECKING:
    from tests.conftest import OfflinePage

PLACE = {"gebied": "Ridderkerk"}
GP = "/netwerkkaart/huisarts-ridderkerk"
FOREIGN = """
<urn:voorbeeld:loket> a nw:Team ; skos:prefLabel "Loket"@nl ;
    nw:werkgebied gebied:stad ; nw:echelon echelon:voorveld ; nw:bron passage:toegang .
relatie:loket-team a nw:Verwijzing ; nw:van <urn:voorbeeld:loket> ; nw:naar actor:team ; nw:soort soort:doorverwijzing ;
    nw:status status:bestaand ; nw:zekerheid zekerheid:expliciet ; nw:gebied gebied:stad ;
    nw:begin "2020-01-01"^^xsd:date ; nw:datering datering:documentperiode ; nw:bron passage:toegang .
"""


def made(place: str = "Ridderkerk") -> Roles:
    sitting = session.start(session.Wish(area=None if place == "alle" else place))
    return load(sitting.catalog, sitting.stand)


def links(page: str) -> list[str]:
    return [unescape(link) for link in re.findall(r'href="([^"]*)"', page)]


def text_of(page: str) -> str:
    """The text of the main part of a page."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", page.partition("<main")[2].partition("</main>")[0])).split())


def test_the_pages_are_those_that_netwerk_makes_with_the_addresses_of_here(site: TestClient) -> None:
    found = made()
    alone = html.render(found)
    overview = site.get("/netwerkkaart", params=PLACE, headers=HTML).text
    assert text_of(overview) == text_of(alone[html.INDEX])
    for role in found.roles:
        address = f"{role_path(role.actor.iri)}?peildatum={found.stand.day}&gebied=Ridderkerk"
        assert address in links(overview)
        page = site.get(address, headers=HTML)
        assert page.status_code == 200
        assert text_of(page.text) == text_of(alone[f"{found.file_names[role.actor.iri]}.html"])


def pages(client: TestClient, **asked: str) -> dict[str, str]:
    """The overview and every role that it leads to, by address."""
    overview = client.get("/netwerkkaart", params=asked, headers=HTML).text
    roles = sorted({link for link in links(overview) if link.startswith("/netwerkkaart/")})
    assert len(roles) > 5
    return {"": overview, **{role: client.get(role, headers=HTML).text for role in roles}}


@pytest.mark.parametrize("place", ["Dordrecht", "alle"])
def test_every_link_between_pages_keeps_day_area_and_plans(site: TestClient, place: str) -> None:
    day = made(place).stand.day.isoformat()
    found = pages(site, gebied=place, plannen="1", peildatum=day)
    bodies = [page.partition("</nav>")[2] for page in found.values()]
    own = {link for body in bodies for link in links(body) if link[0] != "#"}
    assert own & found.keys()
    kept = f"?peildatum={day}&gebied={place}&plannen=1"
    assert [link for link in own if not link.partition("#")[0].endswith(kept)] == []


def test_no_link_is_dead(site: TestClient) -> None:
    found = pages(site, gebied="Dordrecht", plannen="1")
    every = {link for page in found.values() for link in links(page) if link[0] == "/"}
    assert len(every) > 20
    assert [link for link in sorted(every) if site.get(link, headers=HTML).status_code != 200] == []
    places = {link.partition("#")[2] for link in every if link.startswith("/netwerkkaart?")} - {""}
    assert [place for place in places if f'id="{place}"' not in found[""]] == []


def test_every_reference_on_a_page_is_to_something_on_it(site: TestClient) -> None:
    page = site.get(GP, params=PLACE, headers=HTML).text
    inner = [link[1:] for link in links(page) if link.startswith("#")]
    assert len(inner) > 5
    assert [one for one in inner if f'id="{one}"' not in page] == []


def test_who_has_a_role_is_linked_to_it_and_others_to_their_own_page(small: TestClient) -> None:
    overview = small.get("/netwerkkaart?gebied=Stad", headers=HTML).text
    page = small.get("/netwerkkaart/school?gebied=Stad", headers=HTML).text
    paths = {link.partition("?")[0] for link in links(page)}
    assert {"/netwerkkaart/team", "/id/actor/school", "/netwerkkaart"} <= paths
    assert "/netwerkkaart/gezinnen" not in paths | set(links(overview))
    assert ">alles over Onderwijs</a>" in page
    others = overview.partition("Andere functies, groepen en teams")[2]
    assert "/id/actor/gezinnen" in {link.partition("?")[0] for link in links(others)}


def test_the_policy_of_a_role_is_the_policy_of_the_answer(site: TestClient) -> None:
    page = site.get(GP, params=PLACE, headers=HTML)
    stated = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page.text)
    assert stated
    assert page.headers["content-security-policy"] == f"{stated[1]}; frame-ancestors 'none'"
    assert "script-src 'none'" in stated[1]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/netwerkkaart/huisarts?gebied=Ridderkerk", "kent hier geen rol 'huisarts'. Bedoelt u 'huisarts-ridderkerk'"),
        (f"{GP}?gebied=Dordrecht", "Huisarts heeft op deze dag in dit gebied geen pagina in de netwerkkaart"),
        ("/netwerkkaart/gemeente-ridderkerk?gebied=Ridderkerk", "Gemeente Ridderkerk heeft op deze dag"),
        ("/netwerkkaart/zzzzzz?gebied=Ridderkerk", "geen rol 'zzzzzz'.\n"),
        (f"/netwerkkaart/{'x' * 999}", f"geen rol '{'x' * 60}'.\n"),
        ("/netwerkkaart/%3Cscript%3E", "geen rol '<script>'."),
    ],
)
def test_who_is_no_role_is_not_found_and_told_who_comes_near(site: TestClient, path: str, words: str) -> None:
    answer = site.get(path, headers={"accept": "text/plain"})
    assert (answer.status_code, answer.text.count("\n")) == (404, 1)
    assert words in answer.text
    assert "<script>" not in site.get(path, headers=HTML).text.partition("</head>")[2].replace("<script></script>", "")


def test_only_roles_are_offered_as_near(site: TestClient) -> None:
    near = re.findall(r"'([a-z-]+)'", site.get("/netwerkkaart/gemeente?gebied=Ridderkerk").text)[1:]
    names = {name_of(role.actor.iri) for role in made().roles}
    assert set(near) <= names


def test_another_day_has_other_roles(site: TestClient) -> None:
    answer = site.get(GP, params={**PLACE, "peildatum": "1990-01-01"}, headers=HTML)
    assert (answer.status_code, "geen pagina in de netwerkkaart" in answer.text) == (404, True)


@pytest.mark.usefixtures("never_ready")
def test_a_role_that_takes_too_long_is_stopped_and_says_how_to_make_it(small: TestClient) -> None:
    answer = small.get("/netwerkkaart/school?peildatum=2020-02-02", headers={"accept": "text/plain"})
    assert answer.status_code == 503
    assert answer.text.endswith("of maak dit met: netwerk netwerkkaart\n")


def test_the_page_of_who_has_a_role_leads_to_it(site: TestClient) -> None:
    found = made()
    roles = {role.actor.iri for role in found.roles}
    role, other = found.roles[0].actor, next(one for one in found.others if one.iri not in roles)
    page = site.get(f"/id/actor/{name_of(role.iri)}", params=PLACE, headers=HTML).text
    assert f'<a href="{role_path(role.iri)}?gebied=Ridderkerk">Netwerkkaart van {role.label}</a>' in page
    assert 'href="/netwerkkaart/' not in site.get(f"/id/actor/{name_of(other.iri)}", params=PLACE, headers=HTML).text
    elsewhere = site.get(f"/id/actor/{name_of(role.iri)}?gebied=Dordrecht", headers=HTML).text
    assert 'href="/netwerkkaart/' not in elsewhere


def test_an_actor_with_a_name_from_elsewhere_has_an_address_too(tmp_path: Path) -> None:
    graph = tmp_path / "stad.ttl"
    graph.write_text((SMALL / "voorbeeld.ttl").read_text(encoding="utf-8") + FOREIGN, encoding="utf-8")
    with TestClient(create(start(Wish(graph=[graph]))), "http://localhost", raise_server_exceptions=False) as client:
        overview = client.get("/netwerkkaart", headers=HTML).text
        (link,) = re.findall(r'<a href="([^"]+)">Loket</a>', overview)
        page = client.get(unescape(link), headers=HTML)
    assert (page.status_code, "<h1>Loket" in page.text) == (200, True)
    assert "alles over" not in page.text


def test_its_files_hold_all_roles(site: TestClient) -> None:
    found = made()
    for ending in ("md", "json", "pdf"):
        answer = site.get(f"/netwerkkaart.{ending}", params=PLACE)
        (alone,) = FORMATS[ending].files("netwerkkaart", found).values()
        assert answer.content == (alone if isinstance(alone, bytes) else alone.encode())


def test_a_role_is_found_and_followed_by_keyboard(online_page: OfflinePage, served: str) -> None:
    page = online_page.page
    page.goto(f"{served}/netwerkkaart?gebied=Ridderkerk")
    page.get_by_label("Zoek uw rol").focus()
    page.keyboard.type("huisarts")
    page.locator("tbody th a:visible", has_text="Huisarts").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name=capital("huisarts")).wait_for()
    assert "gebied=Ridderkerk" in page.url
    assert violations(page) == []
    page.get_by_role("link", name="Alle rollen").click()
    page.get_by_role("heading", level=1, name="Netwerkkaart Ridderkerk").wait_for()
    assert online_page.errors == []
    assert [one for one in online_page.requests if not one.startswith(served)] == []
