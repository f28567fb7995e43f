"""Fixtures for every test: the repository, the shared material and a browser without a network."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from tests.office import Office

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page

ROOT = Path(__file__).resolve().parents[1]
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
OFFICE_NAMES = ("soffice", "libreoffice")
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)


@dataclass(frozen=True)
class OfflinePage:
    """A browser page with the network off, and what it complained about or asked for."""

    page: Page
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def open(self, file: Path) -> Page:
        """Open a file on disk as a reader does who clicks on it."""
        self.page.goto(file.resolve().as_uri())
        return self.page

    @property
    def outside(self) -> list[str]:
        """The requests that went for anything but a file or what the page itself holds."""
        return [address for address in self.requests if not address.startswith(("file:", "data:", "blob:"))]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser, so that `-m browser` selects it."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def repo() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the sources, questions and official shapes, which stands beside the repository."""
    folder = Path(os.environ.get("NETWERK_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        pytest.skip("geen gedeeld materiaal: zet NETWERK_SHARED op de map met bronnen")
    return folder


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The system's own Chromium or Chrome."""
    found = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    return Path(found) if found else _missing("er is geen Chromium of Chrome: `make systeem` installeert het")


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """LibreOffice, with a profile for this run."""
    program = next(filter(None, map(shutil.which, OFFICE_NAMES)), None)
    if program is None:
        _missing("er is geen LibreOffice: `make systeem` installeert het")
    return Office(Path(program), tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="session")
def browser(chromium: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for the whole run, with a home of its own: it leaves nothing in the user's."""
    from playwright.sync_api import sync_playwright

    home = str(tmp_path_factory.mktemp("browser"))
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=list(CHROMIUM_FLAGS), env={**surroundings, "HOME": home}
        )
        yield browser
        browser.close()


@pytest.fixture
def browser_page(browser: Browser) -> Iterator[OfflinePage]:
    """A fresh page that cannot reach any network and remembers its errors and requests."""
    with _noting(browser, offline=True) as page:
        yield page


@pytest.fixture
def online_page(browser: Browser) -> Iterator[OfflinePage]:
    """The same for a page that is served: it may go anywhere, and the test looks at where it went."""
    with _noting(browser, offline=False) as page:
        yield page


@contextmanager
def _noting(browser: Browser, *, offline: bool) -> Iterator[OfflinePage]:
    context = browser.new_context(offline=offline, locale="nl-NL", viewport={"width": 1280, "height": 900})
    noted = OfflinePage(context.new_page())

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            noted.errors.append(message.text)

    noted.page.on("console", note)
    noted.page.on("pageerror", lambda error: noted.errors.append(str(error)))
    noted.page.on("request", lambda request: noted.requests.append(request.url))
    yield noted
    context.close()


def _missing(reason: str) -> NoReturn:
    """Skip for want of a system part; on CI, where `make systeem` ran, that is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
