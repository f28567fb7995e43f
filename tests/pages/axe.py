"""What axe-core finds on a page at WCAG 2.2 AA: one line for each finding, none on a good page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """The findings in light and in dark mode, on a wide and on a narrow window."""
    found = []
    for scheme, width in (("light", 1280), ("dark", 1280), ("light", 390)):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.set_viewport_size({"width": width, "height": 900})
        result = Axe().run(page, options={"runOnly": RULES}).response
        found += [
            f"{scheme} {width}: {rule['id']} {node['html']}" for rule in result["violations"] for node in rule["nodes"]
        ]
    return found
