"""The map: a network of one day and area as one HTML page that needs nothing from outside."""

from netwerk.maps.page import render

__all__ = ["render"]
