"""Writing to disk, whole or not at all: files beside their target and then renamed, folders swapped.

A process that is killed leaves at most a ``.netwerk-*`` file or folder beside the target; what stood
there before is untouched.
"""

from __future__ import annotations

import errno
import json
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
    errno.EXDEV: "die map is niet in een keer te vervangen; geef een nieuwe map daarbinnen of ernaast",
}


def write_text(path: Path, text: str) -> None:
    """Write one text as UTF-8, line ends as they are."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, data: bytes) -> None:
    """Write one file; a symbolic link keeps pointing where it did, a device or pipe is written into."""
    with _explained(path):
        target = _resolved(path)
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
            with _explained(folder / name):
                target = _resolved(folder / _checked(name))
                if target.is_dir():
                    raise OutputError(f"Kan {target} niet schrijven: het is een map; geef een bestand.")
                target.parent.mkdir(parents=True, exist_ok=True)
                staged.append((target.parent / _temporary(), target))
                _write(staged[-1][0], data, like=target)
        for temporary, target in staged:
            with _explained(target):
                temporary.replace(target)
    finally:
        for temporary, _ in staged:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
    for parent in {target.parent for _, target in staged}:
        _sync(parent)


def write_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder hold exactly these files; names may hold ``/``.

    An existing folder is replaced when it is empty or ours: it holds a ``manifest.json`` with the key
    ``netwerk``. Give one among the files, or the next run refuses the folder.
    """
    with _explained(target):
        target = _resolved(target)
        previous = target.parent / f".netwerk-vorige-{target.name}"
        _recover(target, previous)
        _refuse_foreign(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.parent / _temporary()
        try:
            _fill(fresh, files)
            _swap(fresh, target, previous)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
        _sync(target.parent)
        shutil.rmtree(previous, ignore_errors=True)


def check_folder(target: Path) -> None:
    """Raise OutputError when ``write_folder`` would refuse this folder, before the work is done."""
    with _explained(target):
        _refuse_foreign(_resolved(target))


def reason(error: OSError) -> str:
    """Why the system refused a place, in Dutch, with what to do."""
    return REASONS.get(error.errno or 0, f"{error.strerror or error}; kies een andere plaats")


def is_ours(folder: Path) -> bool:
    """Whether an earlier run made this folder."""
    try:
        manifest = json.loads((folder / "manifest.json").read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(manifest, dict) and "netwerk" in manifest


def _refuse_foreign(target: Path) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise OutputError(f"Kan {target} niet schrijven: het is een bestand; geef een map.")
    if Path.cwd().is_relative_to(target):
        raise OutputError(f"Kan {target} niet vervangen: u staat erin; geef een nieuwe map daarbinnen.")
    if any(target.iterdir()) and not is_ours(target):
        raise OutputError(
            f"Kan {target} niet vervangen: die map bevat bestanden die netwerk niet heeft gemaakt;"
            " geef een nieuwe of lege map."
        )


def _recover(target: Path, previous: Path) -> None:
    """Undo or finish the swap of a run that was killed halfway."""
    if previous.exists() and target.exists():
        shutil.rmtree(previous)
    elif previous.exists():
        previous.rename(target)


def _swap(fresh: Path, target: Path, previous: Path) -> None:
    if not target.exists() or not any(target.iterdir()):
        fresh.rename(target)
        return
    target.rename(previous)
    try:
        fresh.rename(target)
    except BaseException:
        previous.rename(target)
        raise


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for name, data in files.items():
        path = folder / _checked(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, data)
    for parent, _, _ in os.walk(folder, topdown=False):
        _sync(Path(parent))


def _write(path: Path, data: bytes, like: Path | None = None) -> None:
    """Write a new file to the disk itself, with the permissions of the file it will replace."""
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    if like is not None and like.exists():
        shutil.copymode(like, path)


def _sync(folder: Path) -> None:
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _checked(name: str) -> str:
    parts = PurePosixPath(name).parts
    if not parts or ".." in parts or parts[0] == "/":
        raise OutputError(f"Kan {name!r} niet schrijven: dat wijst buiten de map; geef een naam daarbinnen.")
    return name


def _resolved(path: Path) -> Path:
    try:
        target = path.resolve()
    except RuntimeError as loop:  # a link to itself, before Python 3.13
        raise OSError(errno.ELOOP, str(loop)) from loop
    if target.is_symlink():
        raise OSError(errno.ELOOP, "a link to itself")
    return target


def _temporary() -> str:
    return f".netwerk-{secrets.token_hex(6)}.tmp"


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Say in one Dutch line what could not be written, why, and what to do."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"Kan {path} niet schrijven: {reason(error)}.") from error
