"""Take the pictures for the docs from the pages that `netwerk bouw` made: `make beeld`."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "exports" / "ridderkerk" / "kaart.html"
PICTURE = ROOT / "docs" / "beeld" / "kaart-ridderkerk.png"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


def main() -> None:
    """Open the map of Ridderkerk, search the youth team, and keep what a reader then sees."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None or not PAGE.is_file():
        sys.exit("netwerk: eerst `make systeem` (Chromium) en `make demo` (de kaart).")
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1400, "height": 1000})
        page.goto(PAGE.as_uri())
        page.get_by_role("combobox").fill("JGT")
        page.keyboard.press("Enter")
        page.wait_for_timeout(1000)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
