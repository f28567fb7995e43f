"""The command line as a whole: help, speed of starting, and how wrong use is told."""

import pytest

from netwerk.cli.app import COMMANDS
from tests.cli.command import process, run

HEAVY = ("networkx", "rdflib", "pyvis", "shacl", "pyoxigraph", "jinja2", "rich", "numpy")


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom netwerk.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    ended = process(code=code)
    assert "Gebruik: netwerk" in ended.out
    assert [name for name in ended.err.split() if name.split(".")[0] in HEAVY] == []


def test_a_named_question_needs_no_heavy_import_but_its_engine_and_table() -> None:
    code = (
        "import sys\nfrom netwerk.cli import main\n"
        "try: main(['vragen'])\nexcept SystemExit: print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    loaded = {name.split(".")[0] for name in process(code=code).err.split()}
    assert loaded.isdisjoint({"networkx", "rdflib", "pyvis", "shacl", "jinja2"})


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_dutch_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    ended = run(capsys, name, "--help")
    assert ended.status == 0
    assert ended.out.startswith("Gebruik: netwerk ")
    assert "Toon deze hulp." in ended.out
    for word in ("Usage", "Options:", "Show this", "required", "default"):
        assert word not in ended.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["kart"], "Onbekende opdracht 'kart'. Bedoelt u kaart"),
        (["route", "--ale", "a", "b"], "Onbekende optie --ale. Bedoelt u --alle"),
        (["route", "a"], "Er ontbreekt iets: NAAR."),
        (["route", "a", "b", "c"], "Te veel woorden: c."),
        (["vraag", "aanmelders", "--peildatum", "gisteren"], "'gisteren' is geen dag; schrijf JJJJ-MM-DD"),
        (["vraag", "aanmelders", "--peildatum", "20150101"], "'20150101' is geen dag"),
        (["vraag", "aanmelders", "--formaat", "pdf"], "'pdf' is er niet; mogelijk: tabel, csv, json, xlsx, html."),
        (["route", "a", "b", "--peildatum"], "Optie --peildatum vraagt een waarde"),
        (["route", "a", "b", "--leeftijd", "oud"], "--leeftijd: 'oud' is geen heel getal."),
        (["kaart", "--contact", "javascript:alert(1)"], "--contact: dat is geen e-mailadres en geen https-adres"),
        (["bouw", "--contact", "info@voorbeeld.example\nBcc: a@b.example"], "--contact: dat is geen e-mailadres"),
        (["kaart", "--contact", "jan.voorbeeld@stad.example"], "--contact: dat lijkt een persoonlijk adres"),
        (["kaart", "--contact", ""], "--contact: dat is geen e-mailadres"),
        (["route", "a", "b", "--leeftijd", "-1"], "--leeftijd: '-1' moet van 0 tot en met 120 zijn."),
    ],
)
def test_wrong_use_is_one_dutch_line(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    ended = run(capsys, *arguments)
    assert ended.status == 2
    assert told in ended.line


def test_a_closed_pipe_is_no_error() -> None:
    ended = process(
        code="import sys\nsys.stdout.close = None\nimport os\nr, w = os.pipe()\nos.close(r)\nos.dup2(w, 1)\n"
        "from netwerk.cli import main\nmain(['vragen'])"
    )
    assert (ended.status, ended.err) == (0, "")


def test_a_full_disk_is_one_dutch_line() -> None:
    ended = process(
        code="import os\nos.dup2(os.open('/dev/full', 1), 1)\nfrom netwerk.cli import main\nmain(['vragen'])"
    )
    assert (ended.status, ended.line) == (
        2,
        "netwerk: Kan niet schrijven naar de uitvoer: de schijf is vol; maak ruimte of kies een andere plaats.",
    )


def test_without_a_command_the_help_is_shown_as_laid_out(capsys: pytest.CaptureFixture[str]) -> None:
    ended = run(capsys)
    assert (ended.status, ended.err) == (2, "")
    assert "\nOpdrachten:\n  bouw " in ended.out


def test_a_mistake_of_our_own_has_a_status_of_its_own() -> None:
    code = "from netwerk.cli import app\napp._run = lambda arguments: 1 / 0\napp.main([])"
    ended = process(code=code)
    assert ended.status == 3
    assert ended.err.endswith("netwerk: Dit is een fout in netwerk zelf; meld haar met de regels hierboven.\n")
