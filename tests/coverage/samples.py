"""An invented note with the graph that rests on it: small enough to see what should be found."""

from __future__ import annotations

import hashlib
from pathlib import Path

from netwerk.coverage.exceptions import FILE
from netwerk.coverage.survey import Survey, survey
from tests.checks.graphs import write

NOTE = """1. Toegang

Het buurtteam (BT) helpt 80% van de

gezinnen. Dat is goed. Sinds 1 mei 2026

betaalt de gemeente € 9.000 per jaar.

2. Tafel
- De Raad voor de Kinderen meldt aan;
- tien gemeenten doen mee
"""
HEADINGS = ("1. Toegang", "2. Tafel")
DOCUMENT = """
document:notitie a nw:Document ; dct:title "Notitie"@nl ; nw:bestand "notitie.txt" ; nw:sha256 "{digest}" ;
    nw:secties ( "1. Toegang" "2. Tafel" ) .
"""
GRAPH = """
passage:helpt a nw:Passage ; nw:document document:notitie ; nw:vindplaats "1. Toegang" ;
    nw:aanhaling "helpt 80% van" ; nw:parafrase "De meeste gezinnen."@nl .
passage:betaalt a nw:Passage ; nw:document document:notitie ; nw:vindplaats "1. Toegang" ;
    nw:aanhaling "betaalt de gemeente" ; nw:parafrase "Er is geld."@nl .
passage:raad a nw:Passage ; nw:document document:notitie ; nw:vindplaats "2. Tafel" ;
    nw:aanhaling "voor de Kinderen meldt" ; nw:parafrase "Er wordt aangemeld."@nl .
passage:mee a nw:Passage ; nw:document document:notitie ; nw:vindplaats "2. Tafel" ;
    nw:aanhaling "tien gemeenten doen" ; nw:parafrase "Wie er meedoen."@nl .
actor:bt a nw:Team ; skos:prefLabel "buurtteam"@nl ; skos:altLabel "BT"@nl .
actor:raad a nw:Organisatie ; skos:prefLabel "Raad voor de Kinderen"@nl .
kengetal:deel a nw:Kengetal ; nw:over actor:bt ; nw:waarde 80 ; nw:eenheid "procent"@nl ; nw:bron passage:helpt .
kengetal:tien a nw:Kengetal ; nw:waarde 10 ; nw:eenheid "gemeenten"@nl ; nw:bron passage:mee .
relatie:geld a nw:Geldstroom ; nw:naar actor:bt ; nw:bedrag 9000 ; nw:begin "2026-05-01"^^xsd:date ;
    nw:bron passage:betaalt .
relatie:melding a nw:Verwijzing ; nw:van actor:raad ; nw:bron passage:raad .
"""
LIST = """# Uitzonderingen
[notitie]
regels = [{ regels = "5", reden = "visie" }]
"""


def surveyed(folder: Path, *, graph: str = GRAPH, note: str = NOTE, listed: str | None = LIST) -> Survey:
    """What comes of this note with this graph and list of exceptions."""
    digest = hashlib.sha256(note.encode()).hexdigest()
    sources, place = folder / "bronnen", folder / "graaf"
    sources.mkdir(exist_ok=True)
    place.mkdir(exist_ok=True)
    (sources / "notitie.txt").write_bytes(note.encode())
    write(place, DOCUMENT.format(digest=digest) + graph)
    if listed is not None:
        (place / FILE).write_text(listed, encoding="utf-8")
    return survey([place], sources)
