"""How long a page takes in headless Chromium: to a complete, still picture, and to answer what a person does."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAMES: Final = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS: Final = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
QUIET: Final = 500
"""Milliseconds without a change after which a page is taken to be done."""
PATIENCE: Final = 30_000

WATCH: Final = """(() => {
  let latest = 0, started = 0, waiting = false, told = false, drawn = null;
  const mark = () => { latest = performance.now(); };
  const shown = () => {
    mark();
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { waiting = false; mark(); };
      port2.postMessage(0);
    });
  };
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) { shown(); return clear.apply(this, box); };
  let vis;
  const kept = (Network) => new Proxy(Network, {
    construct: (made, given) => (drawn = Reflect.construct(made, given)),
  });
  const look = { get: (all, name) => (name === 'Network' && all[name] ? kept(all[name]) : all[name]) };
  Object.defineProperty(window, 'vis', { get: () => vis && new Proxy(vis, look), set: (given) => { vis = given; } });
  const moving = () => drawn.physics.physicsEnabled && !drawn.physics.stabilized;
  const complete = () => drawn !== null && latest > 0 && !moving();
  setInterval(() => {
    if (told || document.readyState !== 'complete' || !complete() || performance.now() - latest < QUIET) return;
    told = true;
    console.debug(`still ${latest}`);
  }, 50);
  new MutationObserver(shown).observe(document, { subtree: true, childList: true, attributes: true });
  const types = ['pointerup', 'keydown', 'change', 'input', 'popstate'];
  types.forEach((type) => addEventListener(type, (event) => { started ||= event.timeStamp; }, true));
  window.Watch = {
    arm: () => { started = 0; },
    answer: () => (latest > started && started > 0 ? latest - started : null),
    quiet: () => performance.now() - latest > QUIET,
    card: () => {
      const canvas = drawn.canvas.frame.canvas, box = canvas.getBoundingClientRect();
      const places = Object.keys(drawn.getPositions()).map((id) => drawn.canvasToDOM(drawn.getPosition(id)));
      const far = ({ x, y }) => Math.hypot(x - box.width / 2, y - box.height / 2);
      const near = places.sort((one, other) => far(one) - far(other))[0];
      return [box.left + near.x, box.top + near.y];
    },
  };
})()""".replace("QUIET", str(QUIET))


@contextmanager
def browser() -> Iterator[Browser]:
    """The system's own Chromium, without a window."""
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        sys.exit("er is geen Chromium of Chrome: `make systeem` installeert het")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield started
        started.close()


@contextmanager
def opened(browser: Browser, file: Path, cap: float) -> Iterator[tuple[Page, float | None]]:
    """A fresh page without a network, and the milliseconds to its still picture; None past the cap, in seconds."""
    from playwright.sync_api import TimeoutError as Late

    context = browser.new_context(
        offline=True, viewport={"width": 1280, "height": 900}, reduced_motion="reduce", locale="nl-NL"
    )
    page = context.new_page()
    page.add_init_script(WATCH)
    still = None
    try:
        with page.expect_console_message(lambda said: said.text.startswith("still "), timeout=1000 * cap) as told:
            page.goto(file.resolve().as_uri(), wait_until="commit", timeout=1000 * cap)
        still = float(told.value.text.removeprefix("still "))
    except Late:
        pass
    yield page, still
    context.close()


def click(page: Page) -> float | None:
    """Milliseconds from a click on a card to the end of what it changes."""
    x, y = page.evaluate("Watch.card()")
    page.mouse.move(x, y)
    return answered(page, lambda: page.mouse.click(x, y))


def answered(page: Page, act: Callable[[], object]) -> float | None:
    """Milliseconds from what a person does to the last change it brings; None when it brings none."""
    _wait(page)
    page.evaluate("Watch.arm()")
    act()
    _wait(page)
    found = page.evaluate("Watch.answer()")
    return None if found is None else float(found)


def _wait(page: Page) -> None:
    """Until nothing has changed for a while; the page's policy forbids the usual way, which evaluates text."""
    page.wait_for_timeout(QUIET)
    for _ in range(PATIENCE // 50):
        if page.evaluate("Watch.quiet()"):
            return
        page.wait_for_timeout(50)
