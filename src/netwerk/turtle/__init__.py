"""Turtle as people keep it: one stable form for graph files, and where in a file a node is described."""

from netwerk.turtle.layout import format_turtle
from netwerk.turtle.reading import explain
from netwerk.turtle.tokens import subject_lines

__all__ = ["explain", "format_turtle", "subject_lines"]
