"""The palette: readable text, and relation class colours that stay apart for every common colour vision."""

from __future__ import annotations

import itertools
import math
import re

import pytest

from netwerk.pages.inline import static_text

Colour = tuple[float, float, float]
CSS = static_text(("netwerk.pages",), "style.css")
PAIRS = (
    ("text", "page"),
    ("text", "panel"),
    ("muted", "page"),
    ("muted", "panel"),
    ("link", "page"),
    ("link", "panel"),
    ("mark-text", "mark-page"),
    ("high-text", "high-page"),
    ("middle-text", "middle-page"),
    ("low-text", "low-page"),
)
# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB
VISIONS = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.3039),
    ),
}


def palette(scheme: str) -> dict[str, str]:
    found = re.findall(r":root \{(.*?)\n\s*\}", CSS, re.DOTALL)
    first, dark = (dict(re.findall(r"--([\w-]+): (#\w{6});", block)) for block in found[:2])
    return {"light": first, "dark": {**first, **dark}}[scheme]


def linear(code: str) -> Colour:
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))

    def channel(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return channel(red), channel(green), channel(blue)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(linear(one)), _luminance(linear(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def _times(matrix: tuple[Colour, ...], colour: Colour) -> Colour:
    red, green, blue = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return max(red, 0.0), max(green, 0.0), max(blue, 0.0)


def oklab(colour: Colour) -> Colour:
    to_cones = (
        (0.4122214708, 0.5363325363, 0.0514459929),
        (0.2119034982, 0.6806995451, 0.1073969566),
        (0.0883024619, 0.2817188376, 0.6299787005),
    )
    long, middle, short = (value ** (1 / 3) for value in _times(to_cones, colour))
    return (
        0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_contrast(scheme: str) -> None:
    colours = palette(scheme)
    weak = [pair for pair in PAIRS if contrast(colours[pair[0]], colours[pair[1]]) < 4.5]
    assert weak == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_have_contrast(scheme: str) -> None:
    colours = palette(scheme)
    names = [name for name in colours if name.startswith("class-") or name == "focus"]
    assert [name for name in names if contrast(colours[name], colours["page"]) < 3] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("vision", sorted(VISIONS))
def test_class_colours_stay_apart(scheme: str, vision: str) -> None:
    colours = {n: c for n, c in palette(scheme).items() if n.startswith("class-") and n != "class-other"}
    seen = {name: oklab(_times(VISIONS[vision], linear(code))) for name, code in colours.items()}
    near = [pair for pair in itertools.combinations(seen, 2) if math.dist(*(seen[n] for n in pair)) < 0.08]
    assert len(colours) == 9
    assert near == []
