"""The settings file that the manual shows is one that netwerk takes, with every key that there is."""

from __future__ import annotations

import re
from pathlib import Path

from netwerk.directory.formats import DESCRIPTIONS
from netwerk.publication import KEYS, read
from tests.conftest import ROOT
from tests.directory.samples import directory

SHOWN = re.compile(r"^<!-- bestand: netwerk\.toml -->\n+```toml\n(.*?)^```", re.MULTILINE | re.DOTALL)
MANUAL = (ROOT / "docs/handleiding.md").read_text(encoding="utf-8")


def test_the_settings_in_the_manual_describe_an_export(tmp_path: Path) -> None:
    (text,) = SHOWN.findall(MANUAL)
    file = tmp_path / "netwerk.toml"
    file.write_text(text, encoding="utf-8")
    publication = read(file)
    assert all(vars(publication).values())
    made = DESCRIPTIONS["dcat"].files("sociale-kaart", directory(), publication, {"sociale-kaart.csv": "a"})
    assert all(f"{publication.address}sociale-kaart.csv" in str(text) for text in made.values())


def test_the_manual_explains_every_key_and_option() -> None:
    assert [key for key in KEYS if f"| `{key}` | `--{key}` |" not in MANUAL] == []
