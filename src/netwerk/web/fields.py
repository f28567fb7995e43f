"""The fields of a form: what each holds, how it is typed, and the names it suggests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from netwerk import answers
from netwerk.catalog import Catalog
from netwerk.questions import Parameter
from netwerk.web.choice import Choice

SUGGESTED: Final = 1000
"""How many names a field suggests at most."""
_INPUTS: Final = {"getal": "number", "dag": "date"}


@dataclass(frozen=True)
class Field:
    """A field of a form: the parameter, what it holds, how it is typed, and the names it suggests.

    ``more`` says that there are more names than it suggests.
    """

    parameter: Parameter
    value: str
    type: str
    suggestions: tuple[str, ...]
    required: bool = True
    more: bool = False


def field(parameter: Parameter, value: str, catalog: Catalog, choice: Choice, required: bool = True) -> Field:
    """A field with suggestions: the names in the area first."""
    chain = set(choice.stand.area.chain) if choice.stand.area else set()
    things = answers.choices(parameter.kind, catalog)
    things.sort(key=lambda one: (chain.isdisjoint(getattr(one, "areas", ())), one.label.casefold()))
    names = tuple(dict.fromkeys(one.label for one in things))
    typed = _INPUTS.get(parameter.kind, "text")
    return Field(parameter, value, typed, names[:SUGGESTED], required, len(names) > SUGGESTED)
