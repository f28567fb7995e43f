"""The chart of what an actor can reach, in words: numbered steps, boxes, regie on each rung, numbered sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from netwerk import wording
from netwerk.maps.text import headed
from netwerk.maps.zones import own_rung
from netwerk.model import Concept, Entity, Passage, Relation, Stand
from netwerk.network import Network
from netwerk.regie.holders import coverage
from netwerk.schemas import grouping
from netwerk.schemas.grouping import Group
from netwerk.schemas.legible import legible
from netwerk.schemas.reach import Line, Reach, reach

START, ACTOR, SERVICE, OPEN = "start", "actor", "service", "open"
OPEN_END = "de bron zegt niet waarheen"


@dataclass(frozen=True)
class Box:
    """A box: one entity, several that the same steps lead to and none leaves from, or an open end."""

    name: str
    kind: str
    labels: tuple[str, ...]
    rung: Concept


@dataclass(frozen=True)
class Step:
    """A numbered step from one box to others; ``onward`` are the lines on from an intermediary.

    ``label``, ``condition``, ``marks`` and ``notes`` stand at the line; ``sentences`` and ``remarks`` in the list.
    """

    number: int
    tail: str
    heads: tuple[str, ...]
    onward: tuple[Line, ...]
    label: str
    condition: str
    marks: tuple[str, ...]
    notes: tuple[int, ...]
    sentences: tuple[str, ...]
    period: str
    remarks: tuple[str, ...]
    regie: tuple[str, ...]
    part: bool = False
    planned: bool = False
    inferred: bool = False


@dataclass(frozen=True)
class Statement:
    """A sentence beside the steps, in ``brief`` for the picture, with the numbers of its sources."""

    sentence: str
    brief: str
    marks: tuple[str, ...]
    notes: tuple[int, ...]


@dataclass(frozen=True)
class Chart:
    """All that a drawing, page or text needs; every text is one legible line.

    ``regie`` tells by the IRI of a rung who holds the regie there; ``sources`` are the notes in order; ``silence`` says
    that no step leads anywhere; ``remarks`` are what is wrong, missing or contradictory about the actor.
    """

    stand: Stand
    title: str
    origin: str
    boxes: Mapping[str, Box]
    steps: tuple[Step, ...]
    regie: Mapping[str, tuple[Statement, ...]]
    beside: tuple[Statement, ...]
    sources: tuple[str, ...]
    silence: str
    remarks: tuple[str, ...]

    @property
    def stand_lines(self) -> tuple[str, ...]:
        """What every output opens with."""
        return tuple(map(legible, wording.stand_lines(self.stand)))

    @property
    def rungs(self) -> tuple[Concept, ...]:
        """The rungs and zones that boxes stand in: the ladder from below, then what stands beside it."""
        found = {box.rung.iri: box.rung for box in self.boxes.values()}
        return tuple(sorted(found.values(), key=lambda rung: (rung.rank is None, rung.rank or 0, rung.iri)))


def make(network: Network, origin: Entity) -> Chart:
    """The chart of an actor in a network. Raises InputError where its ways differ by municipality."""
    return _Maker(network, reach(network, origin)).chart()


@dataclass
class _Notes:
    """The places in the sources, in the order in which they are first named, each with the words to look for."""

    anchors: dict[str, dict[str, None]] = field(default_factory=dict)

    def of(self, passages: Iterable[Passage]) -> tuple[int, ...]:
        places = {passage.iri: wording.citation(passage) for passage in passages}
        for passage in passages:
            self.anchors.setdefault(places[passage.iri], {})[passage.anchor] = None
        numbers = {place: number for number, place in enumerate(self.anchors, 1)}
        return tuple(sorted({numbers[place] for place in places.values()}))

    @property
    def texts(self) -> tuple[str, ...]:
        """A line for each place."""
        return tuple(
            legible(f"{place}: {', '.join(f'‘{one}’' for one in found)}") for place, found in self.anchors.items()
        )


class _Maker:
    def __init__(self, network: Network, found: Reach) -> None:
        self.network, self.found = network, found
        self.groups = grouping.groups(found)
        self.places = {name: own_rung(entity) for name, entity in network.entities.items()}
        self.by_rung = {one.rung.iri: one for one in coverage(network)}
        self.notes = _Notes()

    def chart(self) -> Chart:
        origin = self.found.origin
        stacks = grouping.stacks(self.groups, self._look)
        boxes = self._boxes(stacks)
        steps = tuple(self._step(number, group, stacks) for number, group in enumerate(self.groups, 1))
        regie = {rung: tuple(map(self._statement, relations)) for rung, relations in self._regie(boxes).items()}
        area = self.network.stand.area
        return Chart(
            self.network.stand,
            legible(f"Escalatieschema vanaf {origin.label}{f', {area.label}' if area else ''}"),
            origin.iri,
            boxes,
            steps,
            {rung: told for rung, told in regie.items() if told},
            tuple(map(self._statement, self.found.beside)),
            self.notes.texts,
            _silence(self.found, any(not (one.open or one.part) for one in self.groups)),
            tuple(legible(wording.remark_text(one)) for one in self.network.remarks.get(origin.iri, ())),
        )

    def _look(self, name: str) -> tuple[str, str]:
        """What boxes must share to be drawn as one: the place and the class."""
        entity = self.network.entities[name]
        return self.places[name].iri, entity.kind.iri

    def _boxes(self, stacks: Mapping[str, tuple[str, ...]]) -> dict[str, Box]:
        found = {self.found.origin.iri: self._box((self.found.origin.iri,), START)}
        for group in self.groups:
            for name in (group.tail, *group.heads, *(name for line in group.onward for name in line)):
                first = stacks.get(name, (name,))
                if group.open and name in group.heads:
                    found[name] = Box(name, OPEN, (OPEN_END,), self.places[group.tail])
                elif first[0] not in found:
                    found[first[0]] = self._box(first)
        return found

    def _box(self, names: tuple[str, ...], kind: str = "") -> Box:
        entities = [self.network.entities[name] for name in names]
        kind = kind or (SERVICE if entities[0].kind.name == "Voorziening" else ACTOR)
        return Box(names[0], kind, tuple(legible(one.label) for one in entities), self.places[names[0]])

    def _step(self, number: int, group: Group, stacks: Mapping[str, tuple[str, ...]]) -> Step:
        day, one = self.network.stand.day, group.relations[0]
        others = [v for relation in group.relations for v in self.network.versions(relation) if v != relation]
        remarks = [wording.remark_text(r) for one in group.relations for r in self.network.remarks.get(one.iri, ())]
        versions = [f"Elders zeggen de bronnen: {wording.version_text(version, day)}" for version in others]
        passages = [passage for relation in (*group.relations, *others) for passage in relation.passages]
        return Step(
            number,
            group.tail,
            tuple(dict.fromkeys(stacks.get(name, (name,))[0] for name in group.heads)),
            group.onward,
            legible(group.label),
            legible(wording.condition_text(one)),
            tuple(map(legible, self.network.marks(one))),
            self.notes.of(passages),
            tuple(map(legible, group.sentences)),
            headed(wording.period_text(one)),
            tuple(dict.fromkeys(map(legible, (*versions, *remarks)))),
            self._regie_of(group),
            part=group.part,
            planned=one.planned,
            inferred=one.inferred,
        )

    def _regie_of(self, group: Group) -> tuple[str, ...]:
        """Who holds the case regie where a step leads, by the label of the rung."""
        ends = [] if group.part or group.open else [end for _, end in group.onward] or group.heads
        rungs = {self.places[name].iri: self.places[name] for name in ends}
        return tuple(
            legible(f"Casusregie daar ({rung.label}): {wording.join_words([_holder(one) for one in found.cases])}")
            for rung in rungs.values()
            if (found := self.by_rung.get(rung.iri)) and found.cases
        )

    def _regie(self, boxes: Mapping[str, Box]) -> dict[str, tuple[Relation, ...]]:
        return {rung: self._regie_on(rung) for rung in dict.fromkeys(box.rung.iri for box in boxes.values())}

    def _regie_on(self, rung: str) -> tuple[Relation, ...]:
        """The regie over cases on a rung, and any other regie that a source says belongs to that rung."""
        if rung not in self.by_rung:
            return ()
        found = self.by_rung[rung]
        return (*found.cases, *(one for one in found.other if rung in {phase.iri for phase in one.phases}))

    def _statement(self, relation: Relation) -> Statement:
        marks = wording.marks(relation, self.network.stand.day)
        return Statement(
            legible(wording.sentence(relation)),
            legible(_brief(relation)),
            tuple(map(legible, marks)),
            self.notes.of(relation.passages),
        )


def _holder(relation: Relation) -> str:
    if relation.origin is None and relation.assigned_by is not None:
        return f"wie {relation.assigned_by.label} per casus aanwijst"
    return wording.end_label(relation.origin, "de bron zegt niet wie")


def _brief(relation: Relation) -> str:
    kind = next((sort.label for sort in relation.sorts), relation.kind.label).lower()
    return f"{kind}: {_holder(relation)}{' (onder voorwaarde)' if relation.condition else ''}"


def _silence(found: Reach, led: bool) -> str:
    """What to say where no step leads anywhere: what was searched, and whether the source leaves an end open."""
    if led:
        return ""
    kinds = wording.join_words([kind.label for kind in found.searched])
    along = f"Gezocht langs: {kinds}." if kinds else "Er zijn hier geen relaties van de gevraagde soort."
    if found.open_ends:
        rest = "Wel noemen zij een stap waarvan zij niet zeggen waarheen."
    elif found.beside:
        rest = "Wat zij wel noemen, staat onder ‘Buiten de stappen om’."
    else:
        rest = "Zij noemen ook geen stap waarvan het eind openblijft."
    return legible(f"De bronnen noemen geen verwijzing vanaf {found.origin.label} naar iemand. {along} {rest}")
