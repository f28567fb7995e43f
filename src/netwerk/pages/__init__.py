"""The look of every HTML page: one base template, one style sheet, one strict content policy."""

from netwerk.pages.environment import environment

__all__ = ["environment"]
