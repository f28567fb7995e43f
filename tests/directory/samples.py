"""A made-up directory with every case: contacts, open ends, plans, ends, formulas and markup in labels."""

from __future__ import annotations

from datetime import date

from netwerk.directory.base import Directory
from netwerk.directory.loading import make
from netwerk.model import Area, ContactPoint, Relation
from netwerk.network import build
from tests.samples import AREA, ID, actor, concept, relation, service, stand

REGION = Area(AREA.within[0], "Voorbeeldregio")
YOUTH, PARENTS = concept("doelgroep", "jeugdigen"), concept("doelgroep", "ouders")
PHONE = ContactPoint(
    telephone="+31 78 770 85 00",
    email="info@buurtteam.example",
    url="https://buurtteam.example",
    address="Dorpsstraat 1, Voorbeeldstad",
    opening_hours="maandag tot en met vrijdag van 9 tot 17 uur",
    checked=date(2020, 5, 4),
)
SCHOOL = actor("School", "voorveld", "Actorgroep")
TEAM = actor("Buurtteam", "lokale-toegang", contact=PHONE)
CLINIC = actor("Kliniek <i>", "specialistisch-bovenlokaal", "Aanbieder")

COURSE = service("Cursus opvoeden", target_groups=(PARENTS,), access=(concept("toegang", "vrij-toegankelijk"),))
COACHING = service(
    "Gezinscoaching",
    definition="Een coach helpt het gezin thuis.",
    target_groups=(YOUTH, PARENTS),
    age_to=17,
    access=(concept("toegang", "verwijzing"),),
    rungs=(concept("echelon", "lokale-toegang"),),
    segments=(concept("segment", "ambulant"),),
)
DESK = ContactPoint(
    telephone="078 - 123",
    email="aanmelding@verblijf.example",
    url="https://verblijf.example/aanmelden",
    address="Havenkade 22, Voorbeelddam",
    opening_hours="dag en nacht, ook op zondag",
    checked=date(2020, 3, 17),
)
STAY = service("=Verblijf", target_groups=(YOUTH,), areas=(REGION.iri,), contact=DESK)
BARE = service("Zomerkamp <b>")
ELSEWHERE = service("Elders", areas=(f"{ID}gebied/elders",))
ENDED = service("Vroeger", end=date(2020, 5, 31))
LATER = service("Later", begin=date(2020, 9, 1))
PLANNED = service("Voornemen", target_groups=(YOUTH,))
SERVICES = (COURSE, COACHING, STAY, BARE, ELSEWHERE, ENDED, LATER, PLANNED)

RELATIONS = (
    relation(TEAM, COACHING, "Aanbod", "biedt"),
    relation(CLINIC, STAY, "Aanbod", "organiseert", last_confirmed=date(2020, 2, 1)),
    relation(SCHOOL, TEAM, "Verwijzing", "aanmelding", condition="met toestemming van de ouders"),
    relation(TEAM, COACHING, "Verwijzing", "toeleiding", certainty="afgeleid"),
    relation(TEAM, SCHOOL, "Verwijzing", "terugkoppeling"),
    relation(None, None, "Verwijzing", "toeleiding", about=(STAY,)),
)
PLANS = (relation(TEAM, PLANNED, "Aanbod", "biedt", status="voorgenomen"),)


def directory(plans: bool = False, relations: tuple[Relation, ...] = RELATIONS) -> Directory:
    """The sample directory, with or without plans."""
    shown = build(stand(plans), [SCHOOL, TEAM, CLINIC], [*relations, *(PLANS if plans else ())])
    return make(shown, SERVICES, [AREA, REGION], PLANS)
