"""What a worker has read before it takes its first question."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import Triple

from netwerk.runner.limits import Limits
from netwerk.runner.messages import Moment, Named
from netwerk.runner.worker import Desk
from netwerk.session import Wish, start
from netwerk.store import Result, Store


@dataclass
class Watched:
    """A store that notes which queries it is asked."""

    store: Store
    asked: list[str] = field(default_factory=list)

    @property
    def version(self) -> str:
        return self.store.version

    def query(
        self, text: str, default_graphs: Sequence[str] | None = None, named_graphs: Sequence[str] | None = None
    ) -> Result:
        self.asked.append(text)
        return self.store.query(text, default_graphs, named_graphs)

    def replace_graph(self, graph: str, triples: Iterable[Triple]) -> None:
        self.store.replace_graph(graph, triples)

    def snapshot(self, place: Path) -> None:
        self.store.snapshot(place)


def test_the_first_question_waits_for_no_list_of_names() -> None:
    store = Watched(start(Wish()).store)
    desk = Desk(store)
    desk.read_lists()
    store.asked.clear()
    moment = Moment(area="Ridderkerk")
    first = desk.named(Named("voorwaarden", {"bij": "Jeugdbeschermingsplein"}, moment, Limits()))
    assert first.answer.rows
    assert len(store.asked) == 2  # the question, and what its rows rest on
