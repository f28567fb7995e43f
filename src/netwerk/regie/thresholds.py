"""Every threshold of the regie report in one place: what counts as much, as most, as too large to compute.

A threshold is a choice, so each says what it decides. None comes from the sources.
"""

from __future__ import annotations

from typing import Final

FINDING_RUNGS: Final = ("eigen-kracht", "voorveld", "lokale-toegang")
"""Where people first find help: routes are followed from actors on these rungs."""

OWN_RUNGS: Final = ("eigen-kracht", "voorveld")
"""Where young people and parents keep the regie themselves. From the next rung up a case has professionals, and
the policy (one family, one plan, one regisseur) asks for case regie."""

MOST: Final = 0.5
"""A share above which something holds for most, and asks for a conversation."""

MUCH: Final = 0.25
"""A share from which something is more than an exception, and asks for a conversation."""

NAMED: Final = 3
"""How many of a ranking get a sentence: who reads a longer list reads none of it. All are in the figure."""

APART: Final = 0.1
"""From which difference in share, of the relations that are described, two municipalities differ in subject."""

TWICE: Final = 2
"""From how many tables someone sits at several."""

BUSY: Final = 3
"""From how many tables someone carries a load of meetings, and two parties meet each other time and again."""

LEADS: Final = 3
"""From how many parties that someone pays, commissions or steers it governs a network, and not a contract or two."""

FINDINGS: Final = 15
"""How many findings of one analysis of one municipality the report has, the gravest first: more is not read, and the
report says how many there are. ``analyse`` gives them all."""

FOREMOST: Final = 8
"""How many findings stand in the summary as those to read first: the gravest, as many as fit on one page."""

TOLD: Final = 5
"""How many findings of one sort are told each in full: of a large network the rest is counted in one."""

ENUMERATED: Final = 8
"""How many names an enumeration in a sentence has before the rest is counted."""

SHOWN: Final = 15
"""How many bars, rows or columns a figure has: more cannot be read beside each other."""

LONG: Final = 4
"""From how many referrals on a way is long: each is a handover to people who do not know the family yet."""

PLACES: Final = 100
"""From how many finding places at most routes are followed. A municipality has fewer; of a larger network those
with the most referrals are taken, and the report says so."""

CUT_SETS: Final = 2000
"""Up to how many actors Lambda sets are computed: they take a maximal flow for each actor. Above it the report has
k-cores alone, and says so."""

FAST_FROM: Final = 300
"""From how many nodes a call is worth handing to rustworkx or SciPy where installed: below it loading them costs more
than they save."""

DIGITS: Final = 9
"""To how many decimals a centrality counts: the last bits depend on the order of adding, which differs per library."""

CONNECTING: Final = ("verbindende-rol", "casusregie", "procesregie", "zorgcoordinatie")
"""The kinds of regie that put their holder between parties around one family. The others steer, chair or keep a budget,
which asks for no place in the middle."""

BROKERED: Final = 3
"""From how many pairs between whom someone stands that is worth a sentence, and from how many contacts it is asked how
much those know each other: of fewer it says nothing."""

SPREAD: Final = 8
"""From how many municipalities a report is worth several processes: below it starting them takes longer."""
