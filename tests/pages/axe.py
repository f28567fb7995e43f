"""What axe-core finds on a page at WCAG 2.2 AA: one line for each finding, none on a good page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


Scheme = Literal["light", "dark"]
WINDOWS: tuple[tuple[Scheme, int], ...] = (("light", 1280), ("dark", 1280), ("light", 390))
EVERY_WINDOW: tuple[tuple[Scheme, int], ...] = (*WINDOWS, ("dark", 390), ("light", 320), ("dark", 320))


def violations(page: Page, windows: Iterable[tuple[Scheme, int]] = WINDOWS) -> list[str]:
    """The findings in light and in dark mode, on a wide and on a narrow window."""
    found = []
    for scheme, width in windows:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        result = Axe().run(page, options={"runOnly": RULES}).response
        found += [
            f"{scheme} {width}: {rule['id']} {node['html']}" for rule in result["violations"] for node in rule["nodes"]
        ]
    return found
