"""A form that something can be written in, such as a report as CSV: how it is made, and how its file ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Format(Generic[T]):
    """How a thing becomes text, and how the name of its file ends."""

    render: Callable[[T], str]
    suffix: str
