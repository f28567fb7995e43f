"""A package with templates of its own, as the packages of netwerk have them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from netwerk import typesetting
from tests.samples import stand

Setting = Callable[..., bytes]
PACKAGE = "drukproef"


@pytest.fixture
def proof(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Setting]:
    """Sets a template with data."""
    templates = tmp_path / PACKAGE / "templates"
    templates.mkdir(parents=True)
    (templates.parent / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))

    def set_template(
        text: str, data: Mapping[str, Any] | None = None, others: Mapping[str, str] | None = None
    ) -> bytes:
        for name, other in {"proef.typ": text, **(others or {})}.items():
            (templates / name).write_text(other, encoding="utf-8")
        return typesetting.pdf(PACKAGE, "proef.typ", "Proef #1 <b>", stand(), data or {})

    yield set_template
    sys.modules.pop(PACKAGE, None)
