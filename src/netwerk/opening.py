"""How a data file opens: the stand as the first columns of a table, or as the first member of a JSON object."""

from __future__ import annotations

from netwerk.model import Stand
from netwerk.wording import document_text, stand_lines


def stand_cells(stand: Stand) -> dict[str, str]:
    """The columns that open each row: the day, the data version, and the lines as readers see them."""
    return {
        "stand van": stand.day.isoformat(),
        "dataversie": stand.version,
        "toelichting": " ".join(stand_lines(stand)),
    }


def stand_record(stand: Stand) -> dict[str, object]:
    """The stand for a machine, with the lines for a reader."""
    return {
        "peildatum": stand.day.isoformat(),
        "gebied": stand.area.label if stand.area else None,
        "nieuwsteBron": document_text(stand.newest),
        "dataversie": stand.version,
        "plannen": stand.plans,
        "toelichting": list(stand_lines(stand)),
    }
