"""What an analysis of routes says before its findings: which referrals are no way, what is too large to follow."""

from __future__ import annotations

from netwerk.network import Network
from netwerk.regie.base import counted
from netwerk.regie.places import finding_places, limits
from netwerk.regie.steps import beside_routes, general_referrals, referral_steps
from netwerk.regie.thresholds import ENUMERATED, FINDING_RUNGS
from netwerk.regie.ties import listed
from netwerk.wording import join_words

PLACES_ARE = (
    f"Een vindplaats is een partij op de trede {join_words([rung.replace('-', ' ') for rung in FINDING_RUNGS], 'of')}."
    " Wie onderdeel is van een geheel, verwijst ook namens dat geheel."
)
"""What a finding place is, for whoever reads a count of them."""


def notes(network: Network) -> tuple[str, ...]:
    """The referrals that are no way, the help that a referral may or may not mean, and the limits that bite."""
    steps = referral_steps(network)
    beside, general = len(beside_routes(network)), {r.target for r in general_referrals(network).values() if r.target}
    told = [PLACES_ARE] if finding_places(network, steps) else []
    if beside:
        told.append(
            f"Niet meegeteld: {counted(beside, 'verwijzing', 'verwijzingen')} waarvan de bronnen niet zeggen wie"
            " verwijst, of die door een beslissing lopen."
        )
    if general:
        told.append(
            f"Een verwijzing naar {listed(general, ENUMERATED, 'of')} telt niet als weg naar een bepaalde voorziening:"
            " de bronnen zeggen niet welke hulp daaronder valt."
        )
    return (*told, *limits(network, steps))
