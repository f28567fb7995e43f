"""Files are written whole or not at all, and a target that cannot be written says why in one Dutch line."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from netwerk import files, folders
from netwerk.errors import OutputError
from tests.samples import stand

MANIFEST = {"manifest.json": b'{"netwerk": "0.1.0"}'}
NOBODY = 65534


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder in which everything that a test leaves behind shows."""
    folder = tmp_path / "plaats"
    folder.mkdir()
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@contextmanager
def without_root() -> Iterator[None]:
    """Permissions do not hold for root: act as nobody for a moment."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@contextmanager
def small_disk(size: int) -> Iterator[None]:
    """A write past this size fails halfway, as it does on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_text_is_written_as_utf8_with_its_own_line_ends(place: Path) -> None:
    files.write_text(place / "diep" / "a.txt", "één\r\ntwee\n")
    assert contents(place) == {"diep/a.txt": "één\r\ntwee\n".encode()}


def test_a_new_file_gets_ordinary_permissions_and_an_old_one_keeps_its_own(place: Path) -> None:
    mask = os.umask(0o022)
    try:
        files.write_bytes(place / "nieuw", b"x")
        (place / "oud").write_bytes(b"y")
        (place / "oud").chmod(0o640)
        files.write_bytes(place / "oud", b"z")
    finally:
        os.umask(mask)
    assert (place / "nieuw").stat().st_mode & 0o777 == 0o644
    assert (place / "oud").stat().st_mode & 0o777 == 0o640


def test_a_symbolic_link_stays_a_link(place: Path) -> None:
    (place / "echt").write_bytes(b"oud")
    (place / "link").symlink_to("echt")
    (place / "los").symlink_to("nog-niet")
    files.write_bytes(place / "link", b"nieuw")
    files.write_bytes(place / "los", b"vast")
    assert {p.name for p in place.iterdir() if p.is_symlink()} == {"link", "los"}
    assert (place / "echt").read_bytes() == b"nieuw"
    assert (place / "nog-niet").read_bytes() == b"vast"


def test_a_device_is_written_into_and_never_replaced() -> None:
    files.write_bytes(Path("/dev/null"), b"weg")
    assert not Path("/dev/null").is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="dit systeem heeft geen /dev/full")
def test_a_full_disk_is_told_in_dutch() -> None:
    with pytest.raises(OutputError, match="de schijf is vol"):
        files.write_bytes(Path("/dev/full"), b"x")


def write_one(path: Path) -> None:
    files.write_bytes(path, b"nieuw")


def write_many(path: Path) -> None:
    folders.write(path, "bouw", {**MANIFEST, "a": b"nieuw"})


@pytest.mark.parametrize("write", [write_one, write_many])
def test_a_place_below_a_file_is_refused(place: Path, write: Callable[[Path], None]) -> None:
    (place / "bestand").write_bytes(b"blijft")
    with pytest.raises(OutputError, match=r"Kan .*plaats/bestand/x/y .*een deel van dat pad is een bestand"):
        write(place / "bestand" / "x" / "y")
    assert contents(place) == {"bestand": b"blijft"}


def test_a_folder_where_a_file_should_come_is_refused(place: Path) -> None:
    with pytest.raises(OutputError, match="het is een map"):
        files.write_bytes(place, b"x")


def test_a_folder_without_permission_is_refused_and_left_alone(tmp_path: Path, place: Path) -> None:
    for parent in [place, *place.parents][:4]:
        if parent.owner() == "root" or parent in (tmp_path, place):
            parent.chmod(parent.stat().st_mode | 0o055)
    place.chmod(0o555)
    with without_root():
        with pytest.raises(OutputError, match="u mag daar niet schrijven"):
            files.write_bytes(place / "a", b"x")
        with pytest.raises(OutputError, match="u mag daar niet schrijven"):
            folders.write(place / "map", "bouw", MANIFEST)
    place.chmod(0o755)
    assert contents(place) == {}


def test_a_write_that_fails_halfway_leaves_the_old_file_and_nothing_else(place: Path) -> None:
    (place / "a").write_bytes(b"oud")
    with small_disk(1000), pytest.raises(OutputError, match=r"Kan .*a niet schrijven"):
        files.write_bytes(place / "a", b"x" * 5000)
    assert contents(place) == {"a": b"oud"}


def test_several_files_are_all_written_or_none(place: Path) -> None:
    (place / "ander").write_bytes(b"blijft")
    (place / "a").write_bytes(b"oud")
    with small_disk(1000), pytest.raises(OutputError):
        files.write_files(place, {"a": b"nieuw", "b": b"x" * 5000})
    assert contents(place) == {"a": b"oud", "ander": b"blijft"}
    files.write_files(place, {"a": b"nieuw", "sub/b": b"x"})
    assert contents(place) == {"a": b"nieuw", "ander": b"blijft", "sub/b": b"x"}


@pytest.mark.parametrize("name", ["../a", "/etc/a", "sub/../../a", ""])
def test_a_name_that_leads_out_of_the_folder_is_refused(place: Path, name: str) -> None:
    for write in (files.write_files, lambda where, what: folders.write(where, "bouw", what)):
        with pytest.raises(OutputError, match="dat wijst buiten de map"):
            write(place / "map", {name: b"x"})
    assert contents(place.parent) == {}


def test_a_folder_is_made_with_its_parents_and_then_replaced_whole(place: Path) -> None:
    target = place / "x" / "exports"
    folders.write(target, "bouw", {**MANIFEST, "a.txt": b"1", "sub/b.txt": b"2"})
    folders.write(target, "bouw", {**MANIFEST, "c.txt": b"3"})
    assert contents(place) == {"x/exports/manifest.json": MANIFEST["manifest.json"], "x/exports/c.txt": b"3"}
    assert sorted(p.name for p in (place / "x").iterdir()) == ["exports"]


def test_an_empty_folder_and_a_link_to_one_are_filled(place: Path) -> None:
    (place / "leeg").mkdir()
    (place / "link").symlink_to("leeg")
    folders.write(place / "link", "bouw", MANIFEST)
    folders.write(place / "link", "bouw", {**MANIFEST, "a": b"2"})
    assert (place / "link").is_symlink()
    assert set(contents(place / "leeg")) == {"manifest.json", "a"}


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ({"brief.txt": b"van mij"}, "die netwerk niet heeft gemaakt"),
        ({"manifest.json": b'{"name": "een andere toepassing"}'}, "die netwerk niet heeft gemaakt"),
        ({"manifest.json": b"netwerk"}, "die netwerk niet heeft gemaakt"),
        ({"manifest.json": b'["netwerk"]'}, "die netwerk niet heeft gemaakt"),
    ],
)
def test_a_folder_of_someone_else_is_refused(place: Path, found: dict[str, bytes], words: str) -> None:
    files.write_files(place / "map", found)
    with pytest.raises(OutputError, match=words):
        folders.write(place / "map", "bouw", MANIFEST)
    assert contents(place / "map") == found


@pytest.mark.parametrize("name", ["brief.txt", "sub/mijn-lijst.csv", "anders/a"])
def test_a_file_that_somebody_put_in_our_folder_is_not_thrown_away(place: Path, name: str) -> None:
    made = folders.sealed("bouw", [stand()], {"a": b"1", "sub/b": b"2"})
    folders.write(place / "map", "bouw", made)
    files.write_files(place / "map", {name: b"van mij"})
    with pytest.raises(OutputError, match=f"{name} daarin heeft netwerk niet gemaakt; haal het daar weg"):
        folders.check(place / "map", "bouw")
    with pytest.raises(OutputError, match="heeft netwerk niet gemaakt"):
        folders.write(place / "map", "bouw", made)
    assert (place / "map" / name).read_bytes() == b"van mij"


def test_what_a_file_manager_or_an_office_program_leaves_in_our_folder_goes_with_it(place: Path) -> None:
    made = folders.sealed("bouw", [stand()], {"a": b"1"})
    folders.write(place / "map", "bouw", made)
    files.write_files(place / "map", dict.fromkeys([".DS_Store", "Thumbs.db", ".~lock.a#", "~$a.xlsx"], b""))
    folders.write(place / "map", "bouw", made)
    assert set(contents(place / "map")) == {"a", "manifest.json"}


def test_a_file_where_a_folder_should_come_is_refused(place: Path) -> None:
    (place / "a").write_bytes(b"blijft")
    with pytest.raises(OutputError, match="het is een bestand; geef een map"):
        folders.write(place / "a", "bouw", MANIFEST)
    assert contents(place) == {"a": b"blijft"}


def test_the_folder_that_one_stands_in_stays(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    with pytest.raises(OutputError, match="u staat erin"):
        folders.write(Path(), "bouw", MANIFEST)
    with pytest.raises(OutputError, match="u staat erin"):
        folders.write(Path(".."), "bouw", MANIFEST)


def test_a_link_to_itself_is_told_in_dutch(place: Path) -> None:
    (place / "kring").symlink_to("kring")
    with pytest.raises(OutputError, match="verwijst naar zichzelf"):
        files.write_bytes(place / "kring", b"x")


def test_a_folder_that_fails_halfway_leaves_the_old_one(place: Path) -> None:
    folders.write(place / "map", "bouw", {**MANIFEST, "a": b"oud"})
    before = contents(place)
    with small_disk(1000), pytest.raises(OutputError):
        folders.write(place / "map", "bouw", {**MANIFEST, "a": b"nieuw", "b": b"x" * 5000})
    assert contents(place) == before
    assert [p.name for p in place.iterdir()] == ["map"]


def test_a_swap_that_fails_puts_the_old_folder_back(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders.write(place / "map", "bouw", {**MANIFEST, "a": b"oud"})
    monkeypatch.setattr(folders, "_exchanged", lambda *_: False)
    before = contents(place)
    rename = Path.rename

    def refuse_fresh(self: Path, target: Path) -> Path:
        if self.name.endswith(".tmp"):
            raise OSError(16, "Device or resource busy")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_fresh)
    with pytest.raises(OutputError, match="niet in een keer te vervangen"):
        folders.write(place / "map", "bouw", {**MANIFEST, "a": b"nieuw"})
    assert contents(place) == before


def test_a_folder_that_another_run_filled_meanwhile_is_told_in_dutch(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders.write(place / "map", "bouw", MANIFEST)
    monkeypatch.setattr(folders, "_exchanged", lambda *_: False)
    rename = Path.rename

    def rename_too_late(self: Path, target: Path) -> Path:
        if self.name.endswith(".tmp"):
            files.write_files(place / "map", {"b": b"van een ander"})
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", rename_too_late)
    with pytest.raises(OutputError, match="een andere opdracht schreef er tegelijk"):
        folders.write(place / "map", "bouw", MANIFEST)
    assert contents(place / "map") == {"b": b"van een ander"}


KILLED = """
import os, signal, sys
from pathlib import Path
from netwerk import files, folders

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

target, moment = Path(sys.argv[1]), sys.argv[2]
rename = Path.rename

def rename_and_die(self, other):
    rename(self, other)
    die()

if moment == "before":
    folders._swap = die
else:
    folders._exchanged = lambda *_: False
    Path.rename = rename_and_die
if moment == "file":
    Path.replace = die
    files.write_bytes(target / "a", b"nieuw" * 100)
else:
    folders.write(target, "bouw", {"manifest.json": b'{"netwerk": 1}', "a": b"nieuw"})
"""


def run_until_killed(target: Path, moment: str) -> None:
    source = str(Path(files.__file__).parents[1])
    command = [sys.executable, "-c", KILLED, str(target), moment]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": source}, check=False)
    assert done.returncode == -signal.SIGKILL


@pytest.mark.parametrize("moment", ["before", "file"])
def test_a_kill_between_writing_and_swapping_leaves_the_last_export(place: Path, moment: str) -> None:
    target = place / "exports"
    folders.write(target, "bouw", {**MANIFEST, "a": b"oud"})
    before = contents(target)
    run_until_killed(target, moment)
    left = {name: data for name, data in contents(target).items() if not name.startswith(".netwerk-")}
    assert left == before


def test_a_kill_in_the_middle_of_the_swap_is_undone_by_the_next_run(place: Path) -> None:
    target = place / "exports"
    folders.write(target, "bouw", {**MANIFEST, "a": b"oud"})
    run_until_killed(target, "within")
    assert not target.exists()
    with small_disk(1000), pytest.raises(OutputError):
        folders.write(target, "bouw", {**MANIFEST, "a": b"x" * 5000})
    assert contents(target)["a"] == b"oud"
    folders.write(target, "bouw", {**MANIFEST, "a": b"nieuw"})
    assert contents(target)["a"] == b"nieuw"
    assert not (place / ".netwerk-vorige-exports").exists()


def test_what_a_killed_clean_up_left_is_cleared_by_the_next_run(place: Path) -> None:
    folders.write(place / "exports", "bouw", {**MANIFEST, "a": b"1"})
    files.write_files(place / ".netwerk-vorige-exports", {"half": b"weg"})
    folders.write(place / "exports", "bouw", {**MANIFEST, "a": b"2"})
    assert [p.name for p in place.iterdir()] == ["exports"]


def test_a_folder_of_another_command_is_not_replaced_but_one_that_does_not_say_is(place: Path) -> None:
    folders.write(place / "exports", "bouw", {"manifest.json": b'{"netwerk": "1", "opdracht": "bouw"}'})
    with pytest.raises(OutputError, match="gemaakt met netwerk bouw; geef een andere map"):
        folders.write(place / "exports", "sociale-kaart", MANIFEST)
    with pytest.raises(OutputError, match="gemaakt met netwerk bouw"):
        folders.check(place / "exports", "sociale-kaart")
    folders.write(place / "oud", "kaart", MANIFEST)
    folders.write(place / "oud", "sociale-kaart", {**MANIFEST, "a": b"1"})
    assert (place / "oud" / "a").exists()


def test_a_folder_is_filled_in_pieces_and_thrown_away_when_one_fails(place: Path) -> None:
    def fill(*pieces: dict[str, bytes]) -> None:
        with folders.replacing(place / "uit", "bouw") as fresh:
            for piece in pieces:
                folders.fill(fresh, piece)

    fill({**MANIFEST, "a/b": b"1"}, {"a/c": b"2"})
    with pytest.raises(OutputError):
        fill({**MANIFEST, "a/b": b"3"}, {"a/b": b"4"})
    assert contents(place) == {"uit/a/b": b"1", "uit/a/c": b"2", "uit/manifest.json": MANIFEST["manifest.json"]}


@pytest.mark.skipif(sys.platform != "linux", reason="alleen Linux wisselt twee mappen in een stap")
def test_there_is_no_moment_without_the_old_folder_or_the_new(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exchanged, seen = folders._exchanged, []

    def look(one: Path, other: Path) -> bool:
        seen.append((one / "a").read_bytes() + (other / "a").read_bytes())
        done = exchanged(one, other)
        seen.append((one / "a").read_bytes() + (other / "a").read_bytes())
        return done

    monkeypatch.setattr(folders, "_exchanged", look)
    folders.write(place / "map", "bouw", {**MANIFEST, "a": b"1"})
    monkeypatch.delattr(Path, "rename")
    folders.write(place / "map", "bouw", {**MANIFEST, "a": b"2"})
    assert seen == [b"21", b"12"]
    assert contents(place) == {"map/a": b"2", "map/manifest.json": MANIFEST["manifest.json"]}
