"""The chart in words: steps, boxes, regie, sources, silence."""

from __future__ import annotations

import pytest

from netwerk.schemas import FORMATS
from netwerk.schemas.chart import OPEN, OPEN_END, SERVICE, START
from netwerk.session import Wish, start
from tests.maps.networks import HOSTILE
from tests.samples import make_network, relation
from tests.schemas import charts


def test_steps_in_the_order_in_which_a_case_meets_them() -> None:
    made = charts.chart()
    assert [step.label for step in made.steps[:3]] == ["is onderdeel van", "schaalt op naar", "schaalt op naar"]
    assert [step.number for step in made.steps] == list(range(1, len(made.steps) + 1))
    assert made.boxes[charts.COACH.iri].kind == START


def test_those_the_same_step_leads_to_share_a_box() -> None:
    made = charts.chart()
    box = made.boxes[charts.CARE[0].iri]
    assert (box.kind, box.labels) == (SERVICE, ("Zorg a", "Zorg b", "Zorg c"))
    step = next(step for step in made.steps if charts.CARE[0].iri in step.heads)
    assert step.sentences == ("Buurtteam verwijst naar Crisisdienst, Zorg a, Zorg b en Zorg c.",)


def test_an_open_end_is_a_box_that_says_so() -> None:
    made = charts.chart()
    assert [box.labels for box in made.boxes.values() if box.kind == OPEN] == [(OPEN_END,)]


def test_an_intermediary_stands_on_the_way() -> None:
    made = charts.chart()
    step = next(step for step in made.steps if step.onward)
    assert step.label == "verwijst naar Rechter, via Veiligheidstafel"
    assert (step.heads, step.onward) == ((charts.TABLE.iri,), ((charts.TABLE.iri, charts.COURT.iri),))


def test_marks_regie_and_sources() -> None:
    made = charts.chart()
    assert "afgeleid uit de tekst" in made.steps[1].marks or "afgeleid uit de tekst" in made.steps[2].marks
    (regie,) = made.regie[charts.TABLE.rungs[0].iri]
    assert regie.brief == "casusregie: Veiligheidstafel"
    assert made.sources == ("Voorbeeldplan (2020), 1. Begin: ‘wie verwijst naar wie’",)
    assert all(step.notes == (1,) for step in made.steps)


def test_silence_says_what_was_searched() -> None:
    made = charts.chart(origin=charts.POLICE.iri)
    assert made.steps == ()
    assert made.silence == (
        "De bronnen noemen geen verwijzing vanaf Reclassering naar iemand. Gezocht langs: onderdeel, opschaling en"
        " Verwijzing. Zij noemen ook geen stap waarvan het eind openblijft."
    )
    opened = charts.chart(make_network([relation(charts.SCHOOL, None)]), charts.SCHOOL.iri)
    assert opened.silence.endswith("Wel noemen zij een stap waarvan zij niet zeggen waarheen.")
    for form in FORMATS.values():
        assert "De bronnen noemen geen verwijzing" in form.render(made)


@pytest.mark.parametrize("name", FORMATS)
def test_every_form_opens_with_its_stand_and_the_same_input_gives_the_same_bytes(name: str) -> None:
    made = FORMATS[name].render(charts.chart())
    head = made.rpartition("<body")[2][:1500]
    for part in ("Stand van 1 juni 2020, Voorbeeldstad.", "0123456789ab", "geen actuele verwijsinformatie"):
        assert part in head
    assert made == FORMATS[name].render(charts.chart())


@pytest.mark.parametrize("name", ["html", "svg"])
def test_no_text_of_the_data_becomes_markup(name: str) -> None:
    made = FORMATS[name].render(charts.harmful())
    for text in (HOSTILE[0], HOSTILE[1], HOSTILE[2], HOSTILE[5], "\u2028", "\u202e"):
        assert text not in made
    assert "&lt;script&gt;window.harmed" in made


def test_plans_stand_in_it_only_when_asked() -> None:
    for plans, count in ((False, 0), (True, 1)):
        network = start(Wish(area="Zwijndrecht", plans=plans)).network()
        made = charts.chart(
            network, next(i for i in network.entities if i.endswith("/jeugdgezondheidszorg-zwijndrecht"))
        )
        assert sum(step.planned for step in made.steps) == count
