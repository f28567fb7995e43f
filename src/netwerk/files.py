"""Writing files, whole or not at all: beside their target, and then renamed.

A process that is killed leaves at most a ``.netwerk-*`` file beside the target; what stood there before is untouched.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from netwerk.errors import OutputError

REASONS = {
    errno.EACCES: "u mag daar niet schrijven; kies een andere plaats of vraag om schrijfrecht",
    errno.EPERM: "u mag daar niet schrijven; kies een andere plaats of vraag om schrijfrecht",
    errno.EROFS: "die schijf is alleen te lezen; kies een andere plaats",
    errno.ENOSPC: "de schijf is vol; maak ruimte of kies een andere plaats",
    errno.EDQUOT: "de schijf is vol; maak ruimte of kies een andere plaats",
    errno.ENOENT: "die plaats is er niet en kan niet worden gemaakt; kies een andere",
    errno.ENOTDIR: "een deel van dat pad is een bestand; kies een andere plaats",
    errno.EEXIST: "een deel van dat pad is een bestand; kies een andere plaats",
    errno.EFBIG: "het bestand wordt te groot voor die schijf; kies een andere plaats",
    errno.ENAMETOOLONG: "die naam is te lang; kies een kortere",
    errno.ELOOP: "een koppeling in dat pad verwijst naar zichzelf; kies een andere plaats",
    errno.EBUSY: "die map is niet in een keer te vervangen; geef een nieuwe map daarbinnen of ernaast",
    errno.ENOTEMPTY: "een andere opdracht schreef er tegelijk; kijk wat er staat en probeer het opnieuw",
    errno.EXDEV: "die map is niet in een keer te vervangen; geef een nieuwe map daarbinnen of ernaast",
}


def write_text(path: Path, text: str) -> None:
    """Write one text as UTF-8, line ends as they are."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, data: bytes) -> None:
    """Write one file; a symbolic link keeps pointing where it did, a device or pipe is written into."""
    with explained(path):
        target = resolved(path)
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(data)
        else:
            write_files(target.parent, {target.name: data})


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder and leave what else it holds alone.

    All are on disk before the first takes its place, so that a full disk replaces none.
    """
    staged: list[tuple[Path, Path]] = []
    try:
        for name, data in files.items():
            with explained(folder / name):
                target = resolved(folder / checked(name))
                if target.is_dir():
                    raise OutputError(f"Kan {target} niet schrijven: het is een map; geef een bestand.")
                target.parent.mkdir(parents=True, exist_ok=True)
                staged.append((target.parent / temporary(), target))
                write_new(staged[-1][0], data, like=target)
        for beside, target in staged:
            with explained(target):
                beside.replace(target)
    finally:
        for beside, _ in staged:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
    for parent in {target.parent for _, target in staged}:
        sync(parent)


def reason(error: OSError) -> str:
    """Why the system refused a place, in Dutch, with what to do."""
    return REASONS.get(error.errno or 0, f"{error.strerror or error}; kies een andere plaats")


def write_new(path: Path, data: bytes, like: Path | None = None) -> None:
    """Write a new file to the disk itself, with the permissions of the file it will replace."""
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    if like is not None and like.exists():
        shutil.copymode(like, path)


def sync(folder: Path) -> None:
    """Put on the disk itself what a folder holds, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def checked(name: str) -> str:
    """A name of a file within a folder. Raises OutputError for one that leads out of it."""
    parts = PurePosixPath(name).parts
    if not parts or ".." in parts or parts[0] == "/":
        raise OutputError(f"Kan {name!r} niet schrijven: dat wijst buiten de map; geef een naam daarbinnen.")
    return name


def resolved(path: Path) -> Path:
    """Where a path leads in the end. Raises OSError for a link to itself."""
    try:
        target = path.resolve()
    except RuntimeError as loop:  # a link to itself, before Python 3.13
        raise OSError(errno.ELOOP, str(loop)) from loop
    if target.is_symlink():
        raise OSError(errno.ELOOP, "a link to itself")
    return target


def temporary() -> str:
    """A name that no file has, and that says whose it is."""
    return f".netwerk-{secrets.token_hex(6)}.tmp"


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Say in one Dutch line what could not be written, why, and what to do."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"Kan {path} niet schrijven: {reason(error)}.") from error
