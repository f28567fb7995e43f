"""What every page of the application needs: the data, what can be found, and what was made before."""

from __future__ import annotations

from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from starlette.requests import Request

from netwerk import network as networks
from netwerk.catalog import Catalog
from netwerk.errors import InputError
from netwerk.formats import Content
from netwerk.model import Stand
from netwerk.names import suggestion
from netwerk.network import Network
from netwerk.runner import Limits, Runner
from netwerk.runner.messages import Make
from netwerk.runner.pool import BUSY
from netwerk.session import Session
from netwerk.web import choice
from netwerk.web.cache import Cache
from netwerk.web.choice import Choice
from netwerk.web.finding import Index
from netwerk.web.kept import Kept
from netwerk.web.lane import Lane
from netwerk.wording import join_words

LONGEST: Final = 60
NETWORKS, OVERVIEWS = 16, 240
AT_ONCE: Final = 4
"""How many networks are made at once: many more would be ready no sooner, and each takes room until it is."""
LARGEST: Final = 100_000_000
"""How many characters and bytes of overviews are kept."""
LIMITS: Final = Limits(seconds=60, rows=0, size=0, memory=2 << 30)
"""What making an overview may use."""
WAITING, MAKING = 100, 8
"""How many questions, and overviews, are under way at once, those that wait for their turn among them."""
FEW: Final = 8
"""How many charts and routes are under way at once."""
OverviewKey = tuple[Make, tuple[str, ...], Stand]


@dataclass(frozen=True)
class Site:
    """One sitting that is served; it only reads.

    Whatever a reader asks is answered by the ``runner``; the ``maker`` makes overviews, which take longer.
    """

    session: Session
    runner: Runner
    maker: Runner

    @property
    def catalog(self) -> Catalog:
        """What the graph holds."""
        return self.session.catalog

    @cached_property
    def index(self) -> Index:
        """What can be found by name."""
        return Index(self.catalog)

    @cached_property
    def _networks(self) -> Cache[Stand, Network]:
        return Cache(self._load, NETWORKS)

    @cached_property
    def _loading(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(AT_ONCE)  # first come first served, which a semaphore is not

    def _load(self, stand: Stand) -> Network:
        return self._loading.submit(networks.load, self.catalog, stand).result()

    def network(self, stand: Stand) -> Network:
        """The network of a stand."""
        return self._networks.get(stand)

    @cached_property
    def lane(self) -> Lane:
        """Where questions wait for their answer."""
        return Lane(WAITING, BUSY)

    @cached_property
    def few(self) -> Lane:
        """Where what takes some work in this process itself is done, a few at a time."""
        return Lane(FEW, BUSY)

    @cached_property
    def _overviews(self) -> Kept[OverviewKey, Content]:
        return Kept(self._make, OVERVIEWS, LARGEST, MAKING)

    def _make(self, key: OverviewKey) -> Content:
        make, words, stand = key
        area = stand.area.iri if stand.area else None
        return self.maker.made(make, *words, day=stand.day, area=area, plans=stand.plans)

    async def overview(self, key: OverviewKey) -> Content:
        """An overview, or a page of one, by what makes it, of which words, and its stand."""
        return await self._overviews.get(key)

    def warm(self) -> None:
        """Read what every page needs, so that the first reader need not wait and no two threads read it at once."""
        for _ in (self.catalog.statements, self.catalog.remarks, self.index):
            pass
        self.network(self.session.stand)
        self.runner.warm()


def of(request: Request) -> Site:
    """The site that a request is for."""
    site: Site = request.app.state.site
    return site


def chosen(request: Request, own: Collection[str] | None = ()) -> Choice:
    """What the reader of this request chose to look at.

    Raises InputError for a choice that is none, and for what is given twice or is no parameter of this page: its
    ``own`` or those of every page (None: the page looks itself).
    """
    given = [name for name, _ in request.query_params.multi_items()]
    known = [*(own or ()), *choice.STANDARD]
    for name in given:
        if given.count(name) > 1:
            raise InputError(f"{name[:LONGEST]} staat er twee keer; geef het één keer.")
        if own is not None and name not in known:
            near = suggestion(name[:LONGEST], known)
            raise InputError(f"Onbekend: parameter '{name[:LONGEST]}'.{near} Mogelijk: {join_words(known)}.")
    return choice.read(of(request).session, request.query_params)
