"""How an answer leaves: HTML under its own content policy, and files with a name to be saved under."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from netwerk.pages import environment
from netwerk.web.addresses import path_of
from netwerk.web.choice import STANDARD, Choice
from netwerk.web.site import of
from netwerk.wording import DISPUTED

MEDIA: Final = {
    "html": "text/html",
    "csv": "text/csv",
    "json": "application/json",
    "md": "text/markdown",
    "txt": "text/plain",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ttl": "text/turtle",
    "jsonld": "application/ld+json",
    "svg": "image/svg+xml",
    "mmd": "text/vnd.mermaid",
    "pdf": "application/pdf",
    "zip": "application/zip",
}
MISTAKE: Final = "error.html"
NOT_IN_A_FRAME: Final = "frame-ancestors 'none'"
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_TEXT = ("text/", "application/json")


def html(text: str, status: int = 200) -> Response:
    """A page; its header repeats the content policy that the page itself states."""
    found = _POLICY.search(text)
    if found is None:
        raise ValueError("every page states a content policy")
    policy = f"{unescape(found[1])}; {NOT_IN_A_FRAME}"
    return Response(text, status, {"content-security-policy": policy}, "text/html; charset=utf-8")


def page(request: Request, template: str, choice: Choice, status: int = 200, **values: object) -> Response:
    """A page of the application from one of its templates; all but that of a mistake keep what was asked."""
    asked = request.query_params.multi_items() if template != MISTAKE else []
    hidden = [(name, value) for name, value in asked if name not in STANDARD]
    areas = sorted(of(request).catalog.areas.values(), key=lambda area: area.label)
    standard = {"here": request.url.path, "hidden": hidden, "way": "get", "areas": areas}
    text: str = (
        _environment().get_template(template).render(choice=choice, stand=choice.stand, **{**standard, **values})
    )
    return html(text, status)


def file(content: str | bytes, kind: str, name: str | None = None) -> Response:
    """Something whose kind ends on one of the forms of ``MEDIA``; with a name a browser saves it under that."""
    media = MEDIA[kind.rpartition(".")[2]]
    headers = {"content-disposition": f'attachment; filename="{name}.{kind}"'} if name else {}
    return Response(content, 200, headers, f"{media}; charset=utf-8" if media.startswith(_TEXT) else media)


@cache
def _environment() -> Any:
    found = environment("netwerk.web", "netwerk.results")
    found.globals.update(path_of=path_of, disputed=DISPUTED)
    return found
