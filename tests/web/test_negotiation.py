"""The Accept header, by its weights and by how exactly it names a form."""

import pytest

from netwerk.web.negotiation import preferred

OFFERED = ("text/html", "text/turtle", "application/ld+json")


@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        (None, "text/html"),
        ("", "text/html"),
        ("*/*", "text/html"),
        ("text/turtle", "text/turtle"),
        ("TEXT/Turtle", "text/turtle"),
        ("text/html;q=0, */*", "text/turtle"),
        ("text/*;q=0.3, */*;q=0.5", "application/ld+json"),
        ("text/turtle;q=0.4;x=1, application/ld+json ; q=0.40", "text/turtle"),
        ("application/ld+json; q=1.5", "application/ld+json"),
        ("text/turtle;q=nonsense", None),
        ("nonsense", None),
        ("text/html;q=0", None),
    ],
)
def test_the_best_weight_wins(accept: str | None, wanted: str | None) -> None:
    assert preferred(accept, OFFERED) == wanted
