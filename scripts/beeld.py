"""Take the pictures for the docs from the pages that `netwerk bouw` made: `make beeld`."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "beeld"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
WIDE, PHONE = (1366, 768), (390, 844)


@dataclass(frozen=True)
class Shot:
    """A state of a map worth a picture: whose map, the view as its address holds it, the tab that is open."""

    name: str
    area: str
    view: str
    tab: str = ""
    size: tuple[int, int] = WIDE
    scheme: Literal["light", "dark"] = "light"


SHOTS = (
    Shot("kaart-ridderkerk", "ridderkerk", "keuze=actor/jeugd-en-gezinsteam-ridderkerk"),
    Shot("kaart-begin", "zwijndrecht", ""),
    Shot("kaart-vraag", "ridderkerk", "ik=actor/huisarts-ridderkerk&leeftijd=8"),
    Shot("kaart-route", "ridderkerk", "van=actor/onderwijs-ridderkerk&naar=actor/jeugdbeschermingsplein-ridderkerk"),
    Shot("kaart-filters", "ridderkerk", "plannen=ja&zekerheid=genoemd", "Filters"),
    Shot("kaart-dag", "dordrecht", "dag=2018-01-01&lijnen=Opdracht.Deelname&keuze=actor/sociaal-wijkteam-dordrecht"),
    Shot("kaart-meenemen", "dordrecht", "", "Meenemen"),
    Shot("kaart-donker", "zwijndrecht", "", scheme="dark"),
    Shot("kaart-telefoon", "ridderkerk", "", size=PHONE),
    Shot("kaart-telefoon-keuze", "ridderkerk", "keuze=actor/jeugd-en-gezinsteam-ridderkerk", size=PHONE),
)


def main() -> None:
    """Open the maps in their main states and keep what a reader then sees."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None or not (ROOT / "exports" / "ridderkerk" / "kaart.html").is_file():
        sys.exit("netwerk: eerst `make systeem` (Chromium) en `make demo` (de kaart).")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for shot in SHOTS:
            take(browser, shot)
        browser.close()


def take(browser: Browser, shot: Shot) -> None:
    """Keep one picture."""
    width, height = shot.size
    page = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme=shot.scheme, reduced_motion="reduce"
    )
    map_page = ROOT / "exports" / shot.area / "kaart.html"
    page.goto(f"{map_page.as_uri()}#{shot.view}")
    if shot.tab:
        page.get_by_role("tab", name=shot.tab).click()
    page.wait_for_timeout(500)
    page.screenshot(path=PICTURES / f"{shot.name}.png")
    page.close()


if __name__ == "__main__":
    main()
