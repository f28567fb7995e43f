"""The map as a page: the picture and the words, put into our own template with vis-network inside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from netwerk.maps import cards
from netwerk.maps.picture import picture, vis_script
from netwerk.maps.view import View, view
from netwerk.model import Area
from netwerk.network import Network
from netwerk.pages import environment
from netwerk.pages.inline import StaticText
