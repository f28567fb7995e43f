"""The one Jinja environment for HTML: autoescape always on, unknown names are errors, files are inlined."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from netwerk import wording
from netwerk.pages import inline, sources

FILTERS: dict[str, Callable[..., object]] = {
    "age_text": wording.age_text,
    "capital": wording.capital,
    "citation": wording.citation,
    "citations": wording.citations,
    "csp_hash": inline.csp_hash,
    "day_text": wording.day_text,
    "document_text": wording.document_text,
    "gathered": sources.gathered,
    "integrity": inline.integrity,
    "join_words": wording.join_words,
    "marks": wording.marks,
    "number_text": wording.number_text,
    "period_text": wording.period_text,
    "remark_text": wording.remark_text,
    "sentence": wording.sentence,
    "stand_lines": wording.stand_lines,
    "version_text": wording.version_text,
}


def environment(packages: tuple[str, ...]) -> Environment:
    """An environment that looks for templates and static files in these packages, in this order."""
    found = Environment(
        loader=ChoiceLoader([PackageLoader(name) for name in packages]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    found.filters.update(FILTERS)
    found.globals["assets"] = None
    found.globals["inline"] = partial(inline.static_text, packages)
    return found
