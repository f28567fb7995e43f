"""`netwerk bedien` as a process: it says where it is, stops on Ctrl-C, and tells what is in the way."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.cli.command import IN_A_TERMINAL, SMALL, run


def test_it_says_where_it_is_answers_and_stops_on_ctrl_c() -> None:
    command = [sys.executable, "-c", IN_A_TERMINAL, "bedien", "--poort", "0", "--geen-browser", "--graaf", str(SMALL)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        try:
            address = line.split()[3]
            assert line == f"netwerk staat op {address} (stop met Ctrl-C)\n"
            with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - the address it says
                assert (answer.status, b"Jeugdhulp als netwerk" in answer.read()) == (200, True)
        finally:
            process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (0, "Gestopt.\n", "")


def test_without_a_word_it_answers_this_machine_alone(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr("netwerk.web.serving.serve", lambda _session, *place: asked.append(place[:2]))
    assert run(capsys, "bedien", "--graaf", str(SMALL)).status == 0
    assert asked == [("127.0.0.1", 8015)]


@pytest.mark.skipif(sys.platform == "win32", reason="daar zijn deze signalen er niet")
@pytest.mark.parametrize("name", ["SIGHUP", "SIGTERM"])
def test_a_closed_terminal_or_a_request_to_end_leaves_nothing(tmp_path: Path, name: str) -> None:
    command = [sys.executable, "-c", IN_A_TERMINAL, "bedien", "--poort", "0", "--geen-browser", "--graaf", str(SMALL)]
    place = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=place) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert [one.name[:9] for one in tmp_path.iterdir()] == [".netwerk-"]
        process.send_signal(getattr(signal, name))
        try:
            _, err = process.communicate(timeout=30)
        finally:
            process.kill()
    assert (list(tmp_path.iterdir()), err) == ([], "")


def test_a_port_that_is_taken_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = run(capsys, "bedien", "--poort", str(port), "--graaf", str(SMALL))
    assert ended.status == 2
    assert ended.line.startswith(f"netwerk: Poort {port} is bezet")


def test_an_address_of_another_machine_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    ended = run(capsys, "bedien", "--host", "192.0.2.1", "--graaf", str(SMALL))
    assert (ended.status, "niet van deze computer" in ended.line) == (2, True)


def test_without_the_extra_it_says_how_to_install_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def without(name: str, package: str | None = None) -> ModuleSpec | None:
        return None if name == "uvicorn" else find_spec(name, package)

    monkeypatch.setattr("netwerk.cli.serve.find_spec", without)
    ended = run(capsys, "bedien", "--graaf", str(SMALL))
    assert ended.status == 2
    assert ended.line == "netwerk: Voor de website ontbreekt uvicorn; installeer netwerk met: pip install '.[web]'"
