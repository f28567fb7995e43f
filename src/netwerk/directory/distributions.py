"""The files of an export as DCAT distributions: where each stands, of which kind, how large, with which hash."""

from __future__ import annotations

import hashlib
from typing import Final
from urllib.parse import quote

from netwerk.directory.base import Directory
from netwerk.directory.linked import Node, Term, day, filled, link, typed
from netwerk.directory.offered import Offer
from netwerk.publication import Publication

EU: Final = "http://publications.europa.eu/resource/authority/"
IANA: Final = "https://www.iana.org/assignments/media-types/"
LANGUAGE: Final = {"@id": f"{EU}language/NLD", "@type": "dct:LinguisticSystem"}
SHA256: Final = {"@id": "spdx:checksumAlgorithm_sha256", "@type": "spdx:ChecksumAlgorithm"}

TERMS: Final[dict[str, Term]] = {
    "accessURL": link("dcat:accessURL"),
    "downloadURL": link("dcat:downloadURL"),
    "mediaType": link("dcat:mediaType"),
    "format": link("dct:format"),
    "byteSize": typed("dcat:byteSize", "xsd:nonNegativeInteger"),
    "checksum": link("spdx:checksum"),
    "algorithm": link("spdx:algorithm"),
    "checksumValue": typed("spdx:checksumValue", "xsd:hexBinary"),
}


def distribution(directory: Directory, publication: Publication, own: str, offer: Offer) -> Node:
    """One format of an export; ``own`` is the address of the file that describes it."""
    place = address(publication, offer.start)
    newest = directory.stand.newest
    several = f"Een map met {len(offer.files)} bestanden, waarvan dit het begin is."
    node = {
        "@id": f"{own}#{quote(offer.start)}",
        "@type": "dcat:Distribution",
        "title": f"{directory.title}: {offer.start.rpartition('/')[2]} ({offer.kind.name})",
        "description": "" if offer.content is not None else several,
        "accessURL": place,
        "mediaType": {"@id": f"{IANA}{offer.kind.media_type}", "@type": "dct:MediaType"},
        "format": _file_type(offer.kind.file_type),
        "licence": publication.licence,
        "language": LANGUAGE["@id"],
        "modified": day(newest.day, newest.dating),
    }
    return filled({**node, **_measured(offer.content, place)})


def _measured(content: bytes | None, place: str) -> Node:
    """Of a single file where to download it, how large it is and what it hashes to."""
    if content is None:
        return {}
    return {
        "downloadURL": place,
        "byteSize": str(len(content)),
        "checksum": {
            "@type": "spdx:Checksum",
            "algorithm": SHA256,
            "checksumValue": hashlib.sha256(content).hexdigest(),
        },
    }


def _file_type(name: str) -> Node | None:
    return {"@id": f"{EU}file-type/{name}", "@type": "dct:MediaTypeOrExtent"} if name else None


def address(publication: Publication, path: str) -> str:
    """Where a file of the export will stand."""
    return f"{publication.address.rstrip('/')}/{quote(path)}"
