"""From what a user types to what is meant."""

from dataclasses import replace

import pytest

from netwerk import names
from netwerk.errors import InputError
from netwerk.vocab import PREFIXES
from tests.samples import AREA, actor, concept

TEAM = actor("Jeugd- en Gezinsteam", alt_labels=("JGT", "gezinsteam"))
OTHER = actor("Jeugdteam", alt_labels=("JT",))
EVERY = (TEAM, OTHER)


@pytest.mark.parametrize("text", ["Jeugd- en Gezinsteam", "jgt", " JGT ", "jeugd-  en gezinsteam", TEAM.name, TEAM.iri])
def test_a_label_other_name_or_id_in_any_case(text: str) -> None:
    assert names.find_entity(text, EVERY) is TEAM


def test_a_prefix_and_a_name_mean_the_whole_address_in_any_case() -> None:
    team = replace(TEAM, iri=f"{PREFIXES['actor']}jeugdteam-dorp")
    for text in ("actor:jeugdteam-dorp", "Actor:Jeugdteam-Dorp", " actor:jeugdteam-dorp "):
        assert names.find_entity(text, (OTHER, team)) is team
    with pytest.raises(InputError, match="Onbekend"):
        names.find_entity("voorziening:jeugdteam-dorp", (OTHER, team))


def test_a_label_goes_before_an_other_name() -> None:
    assert names.find_entity("jeugdteam", (actor("Anders", alt_labels=("Jeugdteam",)), OTHER)) is OTHER


def test_two_of_one_name_need_a_choice() -> None:
    twin = actor("Jeugdteam", areas=("urn:elders",))
    with pytest.raises(InputError, match="meer dan één actor zijn; kies een gebied"):
        names.find_entity("Jeugdteam", (OTHER, twin))


def test_a_kind_of_actor_is_found_where_nobody_bears_the_name() -> None:
    kind = concept("actorsoort", "onderwijs")
    schools, desk = (actor(name, classifications=(kind,)) for name in ("basisscholen", "schoolloket"))
    assert names.find("Onderwijs", (*EVERY, schools), "actor") == (schools,)
    assert names.find("onderwijs", (*EVERY, schools, desk), "actor") == (schools, desk)
    named = actor("iets anders", alt_labels=("onderwijs",))
    assert names.find("onderwijs", (schools, named), "actor") == (named,)


def test_of_many_only_some_are_listed() -> None:
    twins = [actor("Jeugdteam", areas=(f"urn:{n}",)) for n in range(9)]
    with pytest.raises(InputError, match="jeugdteam of …"):
        names.find_entity("Jeugdteam", twins)


def test_an_unknown_name_answers_with_the_nearest() -> None:
    with pytest.raises(InputError, match=r"Onbekend: actor 'Jeugteam'\. Bedoelt u 'Jeugdteam'"):
        names.find_entity("Jeugteam", EVERY)
    with pytest.raises(InputError, match=r"Onbekend: gebied 'Voorbeldstad'\. Bedoelt u 'Voorbeeldstad'\?"):
        names.find_area("Voorbeldstad", {AREA.iri: AREA})


def test_nothing_like_it_is_only_unknown() -> None:
    with pytest.raises(InputError, match=r"Onbekend: actor 'xyzzy'\.$"):
        names.find_entity("xyzzy", EVERY)


def test_a_part_of_a_name_is_near() -> None:
    assert names.nearest("gezins", ["Jeugd- en Gezinsteam", "School"]) == ("Jeugd- en Gezinsteam",)
