"""Turtle as people keep it: one stable form for graph files and exports, and where a node is described."""

from netwerk.turtle.json_ld import from_json_ld
from netwerk.turtle.layout import format_turtle
from netwerk.turtle.reading import explain
from netwerk.turtle.tokens import subject_lines

__all__ = ["explain", "format_turtle", "from_json_ld", "subject_lines"]
