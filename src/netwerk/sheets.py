"""Tables as CSV text, for Excel in Dutch settings or plain for machines; cells stay text, whatever they hold.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, in both forms; ``unguarded``
takes it off again. A telephone number in groups (``+31 78 770 85 00``) is no formula anywhere and stays as it
was typed. Each row begins with the stand, so that the header stays the first row for people and machines.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from netwerk.model import Stand
from netwerk.opening import stand_cells

BYTE_ORDER_MARK = "\ufeff"
FORMULA = re.compile(r"'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])")
PHONE_NUMBER = re.compile(r"\+\d{1,3}(?: \d{1,9})+")


def csv_text(
    stand: Stand,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    plain: bool = False,
    warnings: Sequence[str] = (),
) -> str:
    """A table with its header: ``;`` and a byte order mark for Dutch Excel, or plain RFC 4180.

    ``warnings`` end what each row says of the stand, so that they stay with the rows wherever these go.
    """
    stream = io.StringIO(newline="")
    if not plain:
        stream.write(BYTE_ORDER_MARK)
    writer = csv.writer(stream, delimiter="," if plain else ";", lineterminator="\r\n")
    writer.writerow((*stand_cells(stand), *header))
    *cells, explanation = stand_cells(stand).values()
    opening = (*cells, " ".join([explanation, *warnings]))
    writer.writerows([guarded(cell) for cell in (*opening, *row)] for row in rows)
    return stream.getvalue()


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> guarded("=1+1"), guarded("+31 78 770 85 00"), guarded("'s-Gravenhage")
    ("'=1+1", '+31 78 770 85 00', "'s-Gravenhage")
    """
    if FORMULA.match(cell) and not PHONE_NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def unguarded(cell: str) -> str:
    """The cell as it was before it was guarded.

    >>> unguarded("'=1+1")
    '=1+1'
    """
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell
