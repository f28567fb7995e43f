"""What every page of the application needs: the data, what can be found, and what was made before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from starlette.requests import Request

from netwerk import network as networks
from netwerk.catalog import Catalog
from netwerk.model import Stand
from netwerk.network import Network
from netwerk.runner import Runner
from netwerk.session import Session
from netwerk.web import choice
from netwerk.web.cache import Cache
from netwerk.web.choice import Choice
from netwerk.web.finding import Index

NETWORKS, PAGES = 16, 24
PageKey = tuple[str, str, Stand]


@dataclass(frozen=True)
class Site:
    """One sitting that is served; it only reads. Whatever a reader asks is answered by the ``runner``.

    ``render`` makes an overview by its name, form and stand.
    """

    session: Session
    runner: Runner
    render: Callable[[Site, str, str, Stand], str]

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
        return Cache(lambda stand: networks.load(self.catalog, stand), NETWORKS)

    def network(self, stand: Stand) -> Network:
        """The network of a stand."""
        return self._networks.get(stand)

    @cached_property
    def _pages(self) -> Cache[PageKey, str]:
        return Cache(lambda key: self.render(self, *key), PAGES)

    def page(self, key: PageKey) -> str:
        """An overview that takes long to make: by its name, form and stand."""
        return self._pages.get(key)

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


def chosen(request: Request) -> Choice:
    """What the reader of this request chose to look at."""
    return choice.read(of(request).session, request.query_params)
