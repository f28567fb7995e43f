"""Several maps as a web site: one script and one style for all, and nothing from anywhere else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from netwerk import files
from netwerk.maps import Sheet, page, site
from netwerk.model import Area
from netwerk.network import Network
from netwerk.pages.inline import StaticText, csp_hash, integrity
from tests.cli.command import SMALL, run
from tests.maps import networks
from tests.maps.test_browser import heading, search
from tests.maps.test_page import Tags, tags
from tests.samples import ID

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.conftest import OfflinePage

Capture = pytest.CaptureFixture[str]
MAPS = ("elders/kaart.html", "stad/kaart.html")
HEADERS = re.compile(r"<!-- kopregels -->\n```text\n(.*?)```", re.DOTALL)


def sheet(network: Network, folder: str, label: str) -> Sheet:
    area = Area(f"{ID}gebied/{folder}", label)
    placed = replace(network, stand=replace(network.stand, area=area))
    return Sheet(folder, placed, placed)


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """A site of two maps, as texts by path."""
    return dict(site([sheet(networks.ladder(), "stad", "Stad"), sheet(networks.large(), "elders", "Elders")], ()))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, texts: dict[str, str]) -> Path:
    """The same, written."""
    place = tmp_path_factory.mktemp("site")
    files.write_files(place, {path: text.encode() for path, text in texts.items()})
    return place


def shared(texts: dict[str, str]) -> tuple[str, str]:
    """The names of the style and the script."""
    style, script = sorted(set(texts) - {"index.html", *MAPS}, key=lambda name: Path(name).suffix)
    return style, script


def test_two_maps_share_one_script_and_one_style(texts: dict[str, str]) -> None:
    style, script = shared(texts)
    assert re.fullmatch(r"kaart-[0-9a-f]{16}\.css", style)
    assert re.fullmatch(r"kaart-[0-9a-f]{16}\.js", script)
    for path in MAPS:
        assert [one["src"] for one in tags(texts[path], "script") if "src" in one] == [f"../{script}"]
        assert [one["href"] for one in tags(texts[path], "link")] == [f"../{style}"]
        assert len(texts[path]) < len(page.render(networks.ladder())) / 2
    assert [one["href"] for one in tags(texts["index.html"], "link")] == [style]


def test_a_name_changes_with_what_the_file_holds(texts: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    again = site([sheet(networks.ladder(), "stad", "Stad")], ())
    assert shared(texts) == shared(dict(again))
    changed = StaticText(page.style() + "\n")
    monkeypatch.setattr(page, "style", lambda: changed)
    style, script = shared(dict(site([sheet(networks.ladder(), "stad", "Stad")], ())))
    assert style != shared(texts)[0]
    assert script == shared(texts)[1]


def test_policy_allows_this_script_and_own_styles_only(texts: dict[str, str]) -> None:
    style, script = shared(texts)
    for path in ("index.html", *MAPS):
        (policy,) = [one["content"] for one in tags(texts[path], "meta") if "http-equiv" in one]
        allowed = csp_hash(texts[script]) if path in MAPS else "'none'"
        assert str(policy).startswith(f"default-src 'none'; style-src 'self'; script-src {allowed}; base-uri 'none'; ")
        assert "unsafe" not in str(policy)
        assert tags(texts[path], "link")[0]["integrity"] == integrity(texts[style])
        for one in tags(texts[path], "script"):
            assert one.get("type") == "application/json" or one["integrity"] == integrity(texts[script])
        assert "<style" not in texts[path]


def test_links_are_relative_and_lead_to_what_is_there(texts: dict[str, str]) -> None:
    for path in ("index.html", *MAPS):
        for tag, attributes in Tags(texts[path]).found:
            assert "style" not in attributes, tag
            link = attributes.get("href") or attributes.get("src") or "#"
            if not link.startswith("#"):
                assert str((Path("/") / path).parent.joinpath(link).resolve())[1:] in texts
    assert [one["href"] for one in tags(texts["index.html"], "a")] == ["#inhoud", *MAPS]


def test_same_input_same_bytes(texts: dict[str, str]) -> None:
    sheets = [sheet(networks.large(), "elders", "Elders"), sheet(networks.ladder(), "stad", "Stad")]
    assert dict(site(sheets, ())) == texts


def test_hostile_names_of_areas_stay_text() -> None:
    made = dict(site([sheet(networks.hostile(), "a b&c?#", networks.HOSTILE[1])], ()))
    links = tags(made["index.html"], "a")
    assert links[-1]["href"] == "a%20b%26c%3F%23/kaart.html"
    assert not {"script", "img", "svg"} & {tag for tag, _ in Tags(made["index.html"]).found}


@dataclass
class Site:
    """A web server on this machine: where it is, and what was asked of it."""

    address: str
    asked: list[str] = field(default_factory=list)
    answers: dict[str, bytes] = field(default_factory=dict)


@contextmanager
def served(folder: Path, headers: dict[str, dict[str, str]]) -> Iterator[Site]:
    """The folder over HTTP, with headers by the end of a path."""
    found = Site("")

    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append(self.path)
            if self.path not in found.answers:
                return super().do_GET()
            self.send_response(200)
            self.send_header("Content-Type", "text/javascript")
            self.end_headers()
            self.wfile.write(found.answers[self.path])
            return None

        def end_headers(self) -> None:
            for suffix, lines in headers.items():
                for name, value in lines.items() if self.path.endswith(suffix) else ():
                    self.send_header(name, value)
            super().end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        found.address = f"http://127.0.0.1:{server.server_port}/"
        yield found
        server.shutdown()
        thread.join()


@pytest.fixture
def headers(repo: Path) -> dict[str, dict[str, str]]:
    """The headers that the manual advises."""
    shown = HEADERS.search((repo / "docs/handleiding.md").read_text(encoding="utf-8"))
    assert shown
    found: dict[str, dict[str, str]] = {"": {}}
    for line in shown[1].splitlines():
        name, _, value = line.partition(": ")
        if line.startswith("*"):
            found[line.strip("*")] = {}
        else:
            found[list(found)[-1]][name.strip()] = value
    return found


@pytest.mark.parametrize("advised", [True, False], ids=["headers", "bare"])
def test_over_http_a_browser_opens_both(
    online_page: OfflinePage, folder: Path, texts: dict[str, str], headers: dict[str, dict[str, str]], advised: bool
) -> None:
    style, script = shared(texts)
    with served(folder, headers if advised else {}) as web:
        page = online_page.page
        page.goto(web.address)
        page.get_by_role("link", name="Stad").click()
        search(page, "jgt")
        assert heading(page).text_content() == networks.JGT.label
        assert page.locator("#picture canvas").is_visible()
        assert page.locator("#plain-entities").count() == 0
        page.get_by_role("tab", name="Meenemen").click()
        assert page.get_by_role("button", name="Kopieer de koppeling").is_visible()
        assert page.get_by_role("button", name="Bewaar deze weergave").count() == 0, "it would be no whole page"
        page.get_by_role("link", name="Alle kaarten").click()
        page.get_by_role("link", name="Elders").click()
        search(page, "gezin 7")
        assert heading(page).text_content() == "Organisatie voor jeugd en gezin 7"
        assert page.evaluate("getComputedStyle(document.querySelector('.unseen')).position") == "absolute"
        assert online_page.errors == []
        assert set(web.asked) == {"/", "/index.html", f"/{style}", f"/{script}", *(f"/{path}" for path in MAPS)}
        assert {url.partition("#")[0] for url in online_page.requests} == {web.address + path[1:] for path in web.asked}
        if advised:
            assert Counter(web.asked)[f"/{script}"] == Counter(web.asked)[f"/{style}"] == 1


def test_another_script_in_its_place_is_not_run_and_the_lists_stay(
    online_page: OfflinePage, folder: Path, texts: dict[str, str]
) -> None:
    _, script = shared(texts)
    with served(folder, {}) as web:
        web.answers[f"/{script}"] = texts[script].encode() + b"window.harmed = 1;"
        online_page.page.goto(f"{web.address}stad/kaart.html")
        assert online_page.page.evaluate("[typeof Dom, window.harmed]") == ["undefined", None]
        lists_are_readable(online_page.page)


def test_from_disk_the_lists_stay(browser_page: OfflinePage, folder: Path) -> None:
    """No browser can tell whether a file on disk is the right one: that is what the single page is for."""
    page = browser_page.open(folder / "stad/kaart.html")
    assert page.evaluate("typeof Dom") == "undefined"
    lists_are_readable(page)
    assert browser_page.outside == []


def lists_are_readable(page: Page) -> None:
    page.locator("#plain-relations summary").click()
    assert page.locator("#plain-relations ul li").count() == len(networks.RELATIONS)
    assert page.locator("#plain-relations ul li").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["index.html", MAPS[0]])
def test_axe_finds_nothing(online_page: OfflinePage, folder: Path, scheme: str, path: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    with served(folder, {}) as web:
        online_page.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        online_page.page.goto(web.address + path)
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        found = Axe().run(online_page.page, options={"runOnly": {"type": "tag", "values": tags}})
        assert found.violations_count == 0, found.generate_report()


def test_the_command_writes_a_map_of_each_municipality(capsys: Capture, tmp_path: Path) -> None:
    out = tmp_path / "site"
    arguments = ("kaart", "--gedeeld", "--graaf", str(SMALL), "--uit", str(out), "--contact", "info@voorbeeld.example")
    for _ in range(2):
        ended = run(capsys, *arguments)
        assert (ended.status, ended.out) == (0, "")
        assert ended.err == f"Geschreven: {out} (6 bestanden; begin bij index.html)\n"
    made = {path.relative_to(out).as_posix() for path in out.rglob("*.*")}
    assert {*MAPS, "index.html", "manifest.json"} < made
    assert len(made) == 6
    assert '"contact":"info@voorbeeld.example"' in (out / "stad/kaart.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "found"),
    [(("Stad",), {"stad"}), (("Stad", "Elders"), {"elders", "stad"}), (("--gebied", "Elders"), {"elders"})],
)
def test_only_those_that_are_named(capsys: Capture, tmp_path: Path, words: tuple[str, ...], found: set[str]) -> None:
    ended = run(capsys, "kaart", *words, "--gedeeld", "--graaf", str(SMALL), "--uit", str(tmp_path / "site"))
    assert ended.status == 0
    assert {path.parent.name for path in (tmp_path / "site").glob("*/kaart.html")} == found


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--gedeeld",), "Bij --gedeeld hoort --uit met een map."),
        (("Stad", "Elders", "--uit", "kaart.html"), "Op één pagina past één GEMEENTE; voor meer hoort --gedeeld."),
        (("Stad", "--gebied", "Elders"), "Noem een GEMEENTE of geef --gebied, niet allebei."),
        (("Stadt", "--gedeeld", "--uit", "site"), "Onbekend: gebied 'Stadt'. Bedoelt u 'Stad'"),
    ],
)
def test_wrong_use_is_one_dutch_line(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = run(capsys, "kaart", *words, "--graaf", str(SMALL))
    assert ended.status == 2
    assert told in ended.line
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_ours_stays(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_text("van iemand anders", encoding="utf-8")
    ended = run(capsys, "kaart", "--gedeeld", "--graaf", str(SMALL), "--uit", str(tmp_path))
    assert ended.status == 2
    assert "die map bevat bestanden die netwerk niet heeft gemaakt" in ended.line
    assert [path.name for path in tmp_path.iterdir()] == ["brief.docx"]
