"""The map: the network of an area on every day as one HTML page that needs nothing from outside."""

from netwerk.maps.page import render
from netwerk.maps.site import Sheet, site

__all__ = ["Sheet", "render", "site"]
