"""Entries: which services the directory shows, and what it says of each from the sources alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netwerk.directory import csv
from netwerk.directory.base import Directory, Entry
from netwerk.directory.entries import entries
from netwerk.directory.loading import make
from netwerk.directory.telling import other_names, tell, untold
from netwerk.model import Relation, Remark
from netwerk.network import build
from netwerk.wording import OPEN_ORIGIN, capital
from tests.directory.samples import BARE, CLINIC, COACHING, LATER, PLANNED, STAY, TEAM, directory
from tests.regie.samples import toedeling
from tests.samples import AREA, PASSAGE, actor, concept, relation, service, stand


def entry(label: str, plans: bool = False) -> Entry:
    return next(entry for entry in directory(plans).entries if entry.service.label == label)


def told(label: str, field: str) -> list[str]:
    return next(
        ([str(line) for line in told.lines] for told in tell(entry(label), directory().marks) if told.label == field),
        [],
    )


def test_services_of_the_area_and_of_what_it_lies_in() -> None:
    assert [entry.service.label for entry in directory().entries] == [
        "=Verblijf",
        "Cursus opvoeden",
        "Gezinscoaching",
        "Zomerkamp <b>",
    ]


def test_plans_are_shown_when_asked_and_marked() -> None:
    shown = {entry.service.label: entry.marks for entry in directory(plans=True).entries}
    assert shown["Voornemen"] == ("voorgenomen",)
    assert shown["Later"][0] == "begint 1 september 2020"
    assert "Vroeger" not in shown


def test_a_service_with_one_real_offer_is_no_plan() -> None:
    real = relation(CLINIC, PLANNED, "Aanbod", "biedt")
    assert entries(build(stand(), [], [real]), [PLANNED])[0].marks == ()


def test_a_service_to_which_is_referred_already_is_no_plan() -> None:
    planned, real = relation(CLINIC, PLANNED, "Aanbod", "biedt", status="voorgenomen"), relation(None, PLANNED)
    shown = entries(build(stand(), [], [real]), [PLANNED], plans=[planned])
    assert [entry.service for entry in shown] == [PLANNED]
    assert "voorgenomen" not in shown[0].marks
    assert shown[0].offers == ()


def test_who_offers_and_who_refers() -> None:
    assert told("Gezinscoaching", "Aanbieder") == ["Buurtteam (biedt)"]
    assert told("Gezinscoaching", "Wie verwijst") == [
        "Buurtteam verwijst naar Gezinscoaching [afgeleid uit de tekst]",
        "School verwijst naar Buurtteam (met toestemming van de ouders)",
    ]
    assert told("=Verblijf", "Aanbieder") == ["Kliniek <i> (biedt) [laatst bevestigd 1 februari 2020]"]


def test_an_open_referral_to_the_service_stays_open() -> None:
    assert told("=Verblijf", "Wie verwijst") == [f"{capital(OPEN_ORIGIN)} verwijst naar =Verblijf"]


def test_what_no_source_says_is_called_unknown() -> None:
    missed = ("voor wie", "leeftijd", "toegang", "aanbieder", "wie verwijst", "wie inkoopt of betaalt", "contact")
    assert untold(entry("Zomerkamp <b>"), directory().marks) == missed
    assert [told.label for told in tell(entry("Zomerkamp <b>"), directory().marks)] == [
        "Gebied",
        "Status",
        "Laatst bevestigd",
    ]


def test_contact_is_its_own_or_the_provider_s() -> None:
    assert entry("=Verblijf").contact_of == ""
    assert told("=Verblijf", "Contact") == [
        "Telefoon: 078 - 123",
        "E-mail: aanmelding@verblijf.example",
        "Website: https://verblijf.example/aanmelden",
        "Adres: Havenkade 22, Voorbeelddam",
        "Openingstijden: dag en nacht, ook op zondag",
        "Gecontroleerd op: 17 maart 2020",
    ]
    assert told("Gezinscoaching", "Contact")[:2] == ["Van de aanbieder: Buurtteam", "Telefoon: +31 78 770 85 00"]
    assert "Gecontroleerd op: 4 mei 2020" in told("Gezinscoaching", "Contact")


def test_status_tells_practice_from_plans_and_from_what_is_to_begin() -> None:
    shown = {entry.service.label: entry.status for entry in directory(plans=True).entries}
    assert (shown["Gezinscoaching"], shown["Voornemen"], shown["Later"]) == (
        "bestaand",
        "voorgenomen",
        "nog niet begonnen",
    )


def test_area_has_a_name_or_else_its_identifier() -> None:
    assert entry("=Verblijf").areas == ("Voorbeeldregio",)
    assert entries(build(stand(), [], []), [STAY])[0].areas == ("voorbeeldregio",)


def test_last_confirmed_before_the_day_is_marked() -> None:
    late = build(stand(day=date(2022, 1, 1)), [], [])
    assert entries(late, [COACHING])[0].marks == ("laatst bevestigd 1 januari 2020",)


def test_groups_by_target_group_with_the_unknown_last() -> None:
    groups = directory().groups
    assert [group.concept.label if group.concept else None for group in groups] == ["jeugdigen", "ouders", None]
    assert [entry.service.label for entry in groups[1].entries] == ["Cursus opvoeden", "Gezinscoaching"]


def test_order_does_not_depend_on_the_input() -> None:
    team = actor("A", "voorveld")
    services = [service("b"), service("A"), service("C")]
    network = build(stand(), [team], [])
    assert entries(network, services) == entries(network, services[::-1])
    assert Directory(stand(), ()).groups == ()


def lines_of(relations: list[Relation], field: str) -> list[str]:
    (found,) = entries(build(stand(), [], relations), [STAY])
    return next(
        ([str(line) for line in told.lines] for told in tell(found, directory().marks) if told.label == field), []
    )


def test_an_offer_stated_twice_is_one_line_with_its_condition() -> None:
    once = relation(CLINIC, STAY, "Aanbod", "biedt")
    again = replace(once, iri=f"{once.iri}-2", condition="bij nood.")
    assert lines_of([once, replace(once, iri=f"{once.iri}-3")], "Aanbieder") == ["Kliniek <i> (biedt)"]
    assert lines_of([once, again], "Aanbieder") == ["Kliniek <i> (biedt; daarnaast onder voorwaarde: bij nood)"]
    assert lines_of([again], "Aanbieder") == ["Kliniek <i> (biedt; voorwaarde: bij nood)"]
    found = entries(build(stand(), [], [once, again]), [STAY])[0]
    assert len(found.offers) == 2


def test_who_assigns_and_who_hands_down_are_told_but_not_who_gives_feedback() -> None:
    court, team = actor("Rechter", "dwang-civiel"), actor("Team")
    referrals = [
        toedeling(court, STAY),
        relation(team, STAY, sort="afschaling"),
        relation(team, STAY, sort="terugkoppeling"),
    ]
    assert lines_of(referrals, "Wie verwijst") == ["Rechter deelt toe aan =Verblijf", "Team schaalt af naar =Verblijf"]


def test_a_service_of_which_no_source_speaks_yet_is_not_shown() -> None:
    before = stand(day=date(2019, 12, 31))
    assert entries(build(before, [], []), [STAY]) == ()
    assert entries(build(stand(True, day=date(2019, 12, 31)), [], []), [STAY, LATER]) == ()
    assert entries(build(stand(day=date(2020, 1, 1)), [], []), [STAY])


def test_who_buys_a_service_and_who_pays_its_provider() -> None:
    town, other = actor("Gemeente", kind="Gemeente"), service("Iets anders")
    money = [
        relation(CLINIC, STAY, "Aanbod", "biedt"),
        relation(town, CLINIC, "Geldstroom", "inkoop", about=(STAY,)),
        relation(town, CLINIC, "Geldstroom", "subsidie"),
        relation(town, CLINIC, "Opdracht", "opdracht", about=(other,)),
    ]
    assert lines_of(money, "Wie inkoopt of betaalt") == ["Gemeente betaalt Kliniek <i>, voor =Verblijf"]
    assert lines_of(money, "Wie de aanbieder betaalt of opdracht geeft") == ["Gemeente betaalt Kliniek <i>"]


def test_for_whom_an_offer_or_a_referral_holds_is_told_with_it() -> None:
    groups = (concept("doelgroep", "jongeren"), concept("doelgroep", "gezinnen"))
    told = [
        relation(CLINIC, STAY, "Aanbod", "biedt", target_groups=groups, age_from=12, age_to=17),
        relation(TEAM, STAY, target_groups=groups),
        relation(TEAM, STAY, "Geldstroom", "inkoop", target_groups=groups[:1]),
    ]
    both = "doelgroep: gezinnen en jongeren"
    assert lines_of(told, "Aanbieder") == [f"Kliniek <i> (biedt; {both}; voorwaarde: 12 tot en met 17 jaar)"]
    assert lines_of(told, "Wie verwijst") == [f"Buurtteam verwijst naar =Verblijf; {both}"]
    assert lines_of(told, "Wie inkoopt of betaalt") == ["Buurtteam betaalt =Verblijf; doelgroep: jongeren"]


def test_the_end_of_an_offer_is_told_with_it() -> None:
    told = [relation(CLINIC, STAY, "Aanbod", "biedt", end=date(2020, 12, 31))]
    assert lines_of(told, "Aanbieder") == ["Kliniek <i> (biedt) [tot en met 31 december 2020]"]


def test_who_sets_up_a_provider_or_pays_another_for_it_does_not_buy_its_services() -> None:
    town, holder = actor("Gemeente", kind="Gemeente"), actor("Houder", kind="Aanbieder")
    money = [
        relation(CLINIC, STAY, "Aanbod", "biedt"),
        relation(town, holder, "Geldstroom", "inkoop", about=(CLINIC,)),
    ]
    assert lines_of(money, "Wie inkoopt of betaalt") == []
    assert lines_of(money, "Wie de aanbieder betaalt of opdracht geeft") == [
        "Gemeente betaalt Houder, voor Kliniek <i>"
    ]


def test_a_service_that_is_bought_by_an_agreement_is_bought() -> None:
    town, agreement = actor("Gemeente", kind="Gemeente"), service("Afspraak over verblijf")
    money = [relation(town, STAY, "Geldstroom", "inkoop", about=(agreement,))]
    assert lines_of(money, "Wie inkoopt of betaalt") == ["Gemeente betaalt =Verblijf, voor Afspraak over verblijf"]


def test_a_remark_is_told_with_where_it_stands_also_about_what_no_relation_leads_to() -> None:
    place = replace(PASSAGE, iri="urn:p-fout", section="9. Slot")
    remark = Remark("urn:o", concept("soort", "fout"), "De naam staat er anders.", (BARE.iri, TEAM.iri), (place,))
    shown = make(build(stand(), [TEAM], [], remarks=[remark]), [BARE], [AREA], remarks=[remark])
    assert shown.entries[0].remarks == shown.parties[0].remarks == (remark,)
    assert place in shown.entries[0].passages
    assert place in shown.parties[0].passages
    assert "1. Begin / 9. Slot" in csv.render(shown)


def test_parties_have_every_relation_they_take_part_in() -> None:
    found = {party.actor.label: party for party in directory().parties}
    assert list(found) == ["Buurtteam", "Kliniek <i>", "School"]
    assert [offer.target.label for offer in found["Buurtteam"].offers if offer.target] == ["Gezinscoaching"]
    assert len(found["Buurtteam"].relations) == 4
    assert found["School"].areas == ("Voorbeeldstad",)
    assert found["Kliniek <i>"].marks == ("laatst bevestigd 1 februari 2020",)


def test_files_are_called_after_identifiers() -> None:
    names = directory().file_names
    assert names[COACHING.iri] == "gezinscoaching"
    assert len(set(names.values())) == len(names) == 7
    assert all(name.replace("-", "").isalnum() for name in names.values())


def test_the_same_name_in_other_capitals_is_no_other_name() -> None:
    team = actor("Wijkteam", alt_labels=("wijkteam", "SWT", "Sociaal Wijkteam", "sociaal wijkteam"))
    assert other_names(team) == ("SWT", "Sociaal Wijkteam")
