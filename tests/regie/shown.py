"""A figure of every kind, with labels that would break out of a page if it let them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from netwerk.regie import html, report
from netwerk.regie.figures import Bar, Bars, Cell, Figure, Flow, Lane, Link, Matrix, Timeline, span_of
from tests.samples import DAY, actor, make_network, relation

HOSTILE: Final = '"><script>alert(1)</script>&<b onload=x>\u202e'
PAYS, GETS = actor("Betaler"), actor("Ontvanger")
PAID = relation(PAYS, GETS, "Geldstroom")
LATER = relation(PAYS, GETS, "Regie", begin=date(2021, 1, 1), last_confirmed=date(2021, 6, 1), status="voorgenomen")
SHOWN: dict[str, Any] = {"description": f"Wat te zien is: {HOSTILE}.", "relations": (PAID, LATER)}

MATRIX: Final = Matrix(
    title=f"Bereik {HOSTILE}",
    **SHOWN,
    rows_are="vindplaats",
    columns_are="hulp",
    value_is="stappen",
    rows=(HOSTILE, "Jeugdgezondheidszorg"),
    columns=("Team", HOSTILE, "Tafel van alle schoolondersteuningsteams in de wijk"),
    cells=((Cell(1, "1 stap"), Cell(0), Cell(None)), (Cell(2), Cell(9), Cell(4))),
    none="geen route",
    low_is_strong=True,
)
BARS: Final = Bars(
    title=f"Spin {HOSTILE}",
    **SHOWN,
    bars_are="actor",
    value_is="lijnen",
    bars=(Bar("School", 1), Bar(HOSTILE, 4, HOSTILE, marked=True), Bar("Nul", 0)),
    mark_means=HOSTILE,
)
LINKS: Final = (
    Link("rijk", "gemeente", 3, Decimal(900)),
    Link("gemeente", "team", 1),
    Link("gemeente", "school", 2, Decimal(300), "begroot"),
    Link("rijk", "school", 1, Decimal(0), marks=("voorgenomen",)),
    Link("school", "rijk", 1, Decimal(10)),
    Link("team", "team", 1),
)
NAMES: Final = {"rijk": "Rijk", "gemeente": HOSTILE, "team": "Team", "school": "Scholen"}
FLOW: Final = Flow(title=f"Geld {HOSTILE}", **SHOWN, labels=NAMES, links=LINKS)
AMOUNTS: Final = replace(FLOW, title="Geld naar bedrag", by_amount=True)
TIMELINE: Final = Timeline(
    title=f"Rollen {HOSTILE}",
    **SHOWN,
    lanes_are="rol",
    holders_are="wie",
    lanes=(Lane(HOSTILE, (span_of(PAID, HOSTILE, DAY), span_of(LATER, "Ontvanger", DAY))), Lane("Leeg", ())),
    day=date(2022, 6, 1),
)
EVERY: Final = (MATRIX, BARS, FLOW, AMOUNTS, TIMELINE)


def page_of(*figures: Figure) -> str:
    """A report that shows these figures."""
    found = report.make(make_network([relation(actor("School", "voorveld"), actor("Team"))]))
    return html.render(replace(found, sections=(replace(found.sections[0], figures=figures),)))
