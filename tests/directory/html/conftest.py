"""The folder of the made-up directory, and those of the shipped municipalities, as they stand on disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from netwerk import files, session
from netwerk.directory.base import Directory
from netwerk.directory.formats import FORMATS
from netwerk.directory.loading import load
from netwerk.formats import as_bytes
from tests.directory.samples import directory

MUNICIPALITIES = ("Ridderkerk", "Zwijndrecht", "Dordrecht")
Write = Callable[[Directory], Path]


@pytest.fixture(scope="session")
def write(tmp_path_factory: pytest.TempPathFactory) -> Write:
    """Write a directory as pages; gives the folder that holds them."""

    def written(one: Directory) -> Path:
        place = tmp_path_factory.mktemp("kaart")
        files.write_files(place, {path: as_bytes(text) for path, text in FORMATS["html"].files("map", one).items()})
        return place / "map"

    return written


@pytest.fixture(scope="session")
def sample(write: Write) -> Path:
    """The made-up directory, with plans."""
    return write(directory(plans=True))


@pytest.fixture(scope="session")
def shipped(write: Write) -> dict[str, Path]:
    """The directory of each shipped municipality by its name."""
    sittings = {name: session.start(session.Wish(area=name)) for name in MUNICIPALITIES}
    return {name: write(load(one.catalog, one.stand)) for name, one in sittings.items()}
