"""The frame of every page: what it opens with, what its policy allows, what it escapes."""

from __future__ import annotations

import re

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from netwerk.pages import environment
from netwerk.pages.inline import compact, csp_hash, static_text
from tests.samples import stand

PAGE = (
    '{% extends "base.html" %}{% block title %}{{ name }}{% endblock %}'
    "{% block main %}<h1>{{ name }}</h1>{% endblock %}"
)


def render(template: str, name: str = "Proef") -> str:
    return environment().from_string(template).render(stand=stand(), name=name)


def test_opens_with_day_source_version_and_warning() -> None:
    head = render(PAGE).split("<main", maxsplit=1)[0]
    for part in (
        "Stand van 1 juni 2020",
        "Nieuwste bron: Voorbeeldplan",
        "0123456789ab",
        "geen actuele verwijs",
    ):
        assert part in head


def test_escapes_what_it_is_given() -> None:
    page = render(PAGE, name="<script>alert('x')</script>")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_policy_allows_exactly_the_text_of_the_page() -> None:
    page = render(PAGE + "{% block script %}let a = 1 < 2;{% endblock %}")
    policy = page.split('content="', maxsplit=2)[1].split('"')[0]
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    script = re.search(r"<script>(.*?)</script>", page, re.DOTALL)
    assert style
    assert script
    assert f"style-src {csp_hash(style[1])};" in policy
    assert f"script-src {csp_hash(script[1])};" in policy
    assert policy.startswith("default-src 'none';")


def test_page_without_script_allows_none() -> None:
    page = render(PAGE)
    assert "script-src 'none';" in page
    assert "<script" not in page


def test_unknown_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        render("{{ unknown }}")


def test_unknown_files_are_errors() -> None:
    with pytest.raises(FileNotFoundError, match=r"static/none\.css"):
        static_text(("netwerk.pages",), "none.css")
    with pytest.raises(TemplateNotFound):
        environment().get_template("none.html")


def test_compact_leaves_what_runs() -> None:
    text = "/** What it does:\n * more. */\nconst a = 'http://x'; // why\n\n    a.b(); /* here */\n"
    assert compact(text) == "const a = 'http://x'; // why\na.b(); /* here */\n"
    with pytest.raises(ValueError, match="backquotes"):
        compact("const a = `one\n  two`;\n")
