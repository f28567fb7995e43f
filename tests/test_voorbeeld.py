"""The small graph of the tests keeps every rule, so that what it shows is what a real graph would show."""

from pathlib import Path

from netwerk import checks


def test_the_small_graph_keeps_every_rule() -> None:
    assert checks.run([Path(__file__).parent / "voorbeeld" / "voorbeeld.ttl"]) == ()
