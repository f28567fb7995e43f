"""Reading a source file, and whether it is the one that the graph rests on."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from netwerk.errors import InputError


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a source file cannot be used, and what to do."""

    message: str
    advice: str


def source_text(folder: Path, name: str, digest: str) -> str | Refused:
    """The text of a source file with this SHA-256. Raises InputError when the system refuses it."""
    path = folder / name
    if Path(name).name != name or not path.is_file():
        return Refused(
            f"Het bronbestand {name} staat niet in {folder}.",
            "Zet het daar, of verbeter de bestandsnaam bij nw:bestand.",
        )
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: dit bronbestand kan niet worden gelezen: {error.strerror}.") from error
    except UnicodeDecodeError:
        return Refused(f"Het bronbestand {name} is geen tekst in UTF-8.", "Bewaar het als tekst in UTF-8.")
    found = hashlib.sha256(data).hexdigest()
    if found != digest:
        return Refused(
            f"Het bronbestand {name} is een ander dan waarop de graaf berust: zijn SHA-256 is {found}.",
            "Zoek het oorspronkelijke bestand, of kijk elke passage na en neem dan de nieuwe SHA-256 over.",
        )
    return text


def check_source_folder(folder: Path) -> None:
    """Raise InputError when the folder with sources is not there."""
    if not folder.is_dir():
        raise InputError(f"{folder}: deze map is er niet; noem de map met de brondocumenten.")
