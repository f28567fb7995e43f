"""The golden files, which the formats must still give; ``python -m tests.directory.renew`` writes them anew."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from netwerk.directory import markdown
from tests.directory.samples import directory

GOLDEN: Final = Path(__file__).with_name("golden")


def files() -> Mapping[str, str]:
    """What each golden file holds, by its name."""
    return {
        "sociale-kaart.md": markdown.render(directory()),
        "sociale-kaart-met-plannen.md": markdown.render(directory(plans=True)),
    }


if __name__ == "__main__":
    for name, text in files().items():
        (GOLDEN / name).write_bytes(text.encode())
