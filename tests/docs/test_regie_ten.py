"""The ten findings of the page are still what the command says, and rest on the words that the page quotes."""

from __future__ import annotations

import json
import re
import shlex
from dataclasses import dataclass

import pytest

from tests.cli.command import run
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "regie-tien.md"


@dataclass(frozen=True)
class Told:
    """A section of the page: the command, the sentence and the words to read in the documents."""

    title: str
    command: str
    sentence: str
    quotes: tuple[str, ...]


def told(section: str) -> Told:
    title, _, text = section.partition("\n")
    (command,) = re.findall(r"^`netwerk (.+)`$", text, re.MULTILINE)
    sentence = " ".join(line.removeprefix("> ") for line in text.split("\n") if line.startswith("> "))
    return Told(title, command, sentence, tuple(re.findall(r"‘([^’]+)’", text.replace("\n", " "))))


EVERY = [told(section) for section in re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]]


def test_there_are_ten_about_three_municipalities() -> None:
    assert [one.title.split(".")[0] for one in EVERY] == [str(number) for number in range(1, 11)]
    assert {one.command.split()[1] for one in EVERY} == {"Ridderkerk", "Zwijndrecht", "Dordrecht"}


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.title)
def test_the_command_still_says_it_with_these_words_as_source(one: Told, capsys: pytest.CaptureFixture[str]) -> None:
    ended = run(capsys, *shlex.split(one.command), "--formaat", "json")
    assert ended.status == 0, ended.err
    findings = [found for analysis in json.loads(ended.out)["analyses"] for found in analysis["bevindingen"]]
    (found,) = [found for found in findings if one.sentence in found["bevinding"]]
    assert one.quotes
    assert set(one.quotes) <= {source["aanhaling"] for source in found["bronnen"]}
