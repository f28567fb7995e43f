"""The command line: ``netwerk``, its commands and what its exit status means."""

from netwerk.cli.app import main

__all__ = ["main"]
