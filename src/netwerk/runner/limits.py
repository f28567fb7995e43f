"""What one query may use, and the words for a limit that bites."""

from __future__ import annotations

from dataclasses import dataclass

TIME, ROWS, SIZE, MEMORY, DEPTH = "tijd", "rijen", "omvang", "geheugen", "diepte"
FAILED, CANCELLED = "storing", "afgebroken"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may use; 0 is no limit.

    ``seconds`` from the moment a worker takes the query, the shortcuts of its day included; ``rows`` of a SELECT or
    triples of a CONSTRUCT; ``size`` of the answer in bytes; ``memory`` in bytes beside what the data takes, where the
    system can hold a process to that (Linux). ``more`` says how to ask for more, with ``{limit}`` for the limit's
    name: it ends the sentence about a limit that bites.
    """

    seconds: float = 2.0
    rows: int = 10_000
    size: int = 10_000_000
    memory: int = 1 << 30
    more: str = ""

    def told(self, limit: str) -> str:
        """What a reader is told when a limit bites: what was cut, at what number, and how to ask for more."""
        words = {
            TIME: f"De vraag is gestopt: ze duurde langer dan {_number(self.seconds)} s.",
            ROWS: f"Afgekapt na {_number(self.rows)} {'rij' if self.rows == 1 else 'rijen'}.",
            SIZE: f"Afgekapt: het antwoord zou groter worden dan {_number(self.size)} bytes.",
            MEMORY: f"De vraag is gestopt: ze vroeg meer dan {_number(self.memory >> 20)} MB geheugen.",
            DEPTH: "De vraag is gestopt: haar haakjes of delen zitten te diep in elkaar.",
        }[limit]
        hint = self.more.format(limit=limit) if limit in (TIME, ROWS, SIZE) else ""
        return f"{words} Vraag minder{f', of meer met {hint}' if hint else ''}."


def _number(value: float) -> str:
    """A number as Dutch readers write it.

    >>> _number(10_000), _number(2.0), _number(0.25)
    ('10.000', '2', '0,25')
    """
    return f"{value:,.2f}".translate(str.maketrans(",.", ".,")).rstrip("0").rstrip(",")
