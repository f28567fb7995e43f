"""What an analysis of routes says before its findings: which referrals are no way, what is too large to follow."""

from __future__ import annotations

from netwerk.network import Network
from netwerk.regie.base import counted
from netwerk.regie.places import limits
from netwerk.regie.steps import beside_routes, general_referrals, referral_steps
from netwerk.regie.thresholds import ENUMERATED
from netwerk.regie.ties import listed


def notes(network: Network) -> tuple[str, ...]:
    """The referrals that are no way, the help that a referral may or may not mean, and the limits that bite."""
    steps = referral_steps(network)
    beside, general = len(beside_routes(network)), {r.target for r in general_referrals(network).values() if r.target}
    told = []
    if beside:
        told.append(
            f"Niet meegeteld: {counted(beside, 'verwijzing', 'verwijzingen')} waarvan de bronnen niet zeggen wie"
            " verwijst, of die door een beslissing lopen. Wie onderdeel is van een geheel, verwijst ook namens dat"
            " geheel."
        )
    if general:
        told.append(
            f"Een verwijzing naar {listed(general, ENUMERATED, 'of')} telt niet als weg naar een bepaalde voorziening:"
            " de bronnen zeggen niet welke hulp daaronder valt."
        )
    return (*told, *limits(network, steps))
