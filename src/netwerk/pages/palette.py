"""The colours of the style sheet as plain values, for what leaves the page: few viewers of pictures know variables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from netwerk.pages.inline import static_text

_VARIABLE: Final = re.compile(r"^\s*(--[\w-]+): ([^;]+);", re.MULTILINE)


def light() -> Mapping[str, str]:
    """The value of each property in the light scheme.

    >>> light()["--page"]
    '#ffffff'
    """
    return dict(_VARIABLE.findall(static_text(["netwerk.pages"], "style.css").partition("@media")[0]))
