"""Checks: the vocabulary's shapes, privacy and evidence, every row a finding in one shape."""

from netwerk.checks.run import run

__all__ = ["run"]
