"""The command ``netwerk``: which commands there are, loaded only when called, and how mistakes are told.

Exit status: 0 clean, 1 findings, 2 wrong use or bad input, 3 a mistake in netwerk itself.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import TracebackType

import click

from netwerk import __version__
from netwerk.cli import dutch
from netwerk.errors import NetwerkError
from netwerk.files import reason

GARBAGE = (100_000, 20, 100)
"""What a command reads it keeps: to look for garbage in it as often as Python does by itself costs a quarter more."""
FINDINGS, WRONG_USE, OUR_MISTAKE = 1, 2, 3

# name: module in netwerk.cli, one line of help
COMMANDS = {
    "bouw": ("build", "Maak alle uitvoer in één keer, in exports/."),
    "valideer": ("validate", "Houd de graaf tegen het vocabulaire, de privacyregels en de bronnen."),
    "dekking": ("coverage", "Laat zien wat van elke bron in de graaf staat, en waarom de rest niet."),
    "opmaak": ("layout", "Zet graafbestanden in de vaste opmaak."),
    "kaart": ("map", "Teken wie naar wie verwijst op één HTML-pagina."),
    "route": ("route", "Zoek de wegen van de ene actor naar de andere."),
    "schema": ("schema", "Teken het escalatieschema: van één actor omhoog langs de ladder."),
    "vragen": ("questions", "Noem of doorzoek de vragen die een naam hebben."),
    "vraag": ("question", "Stel een vraag bij naam."),
    "sparql": ("sparql", "Stel een vrije vraag in SPARQL."),
    "bedien": ("serve", "Bedien een website op deze computer, met alles wat netwerk kan."),
    "regie": ("regie", "Maak het regierapport: werkt het netwerk zoals de bronnen zeggen?"),
    "sociale-kaart": ("directory", "Maak de sociale kaart: welk aanbod is er, voor wie, en hoe kom je er?"),
    "verouderd": ("stale", "Noem wat van de sociale kaart te oud of onvolledig is."),
    "netwerkkaart": ("roles", "Maak de netwerkkaart: waarheen kunt u in uw rol, en wie heeft de regie?"),
}


class LazyGroup(dutch.Group):
    """A group that imports the module of a command when it is called, so that help starts at once."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        if cmd_name not in COMMANDS:
            return None
        module, _ = COMMANDS[cmd_name]
        command: click.Command = import_module(f"netwerk.cli.{module}").command
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from the table alone."""
        with formatter.section("Opdrachten"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.command("netwerk", cls=LazyGroup, no_args_is_help=True, options_metavar="[OPTIES]")
@click.version_option(__version__, "--versie", message="netwerk %(version)s", help="Toon het versienummer.")
def cli() -> None:
    """Jeugdhulp als netwerk: wie verwijst naar wie, wie heeft de regie, wie betaalt wie, en waar staat dat.

    Uitgangen: 0 in orde, 1 bevindingen, 2 verkeerd gebruik of onbruikbare invoer, 3 een fout in netwerk zelf.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and end the process with its status."""
    gc.set_threshold(*GARBAGE)
    sys.excepthook = _own_mistake
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    try:
        status = cli.main(arguments, prog_name="netwerk", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return WRONG_USE
    except click.ClickException as error:
        return _told(dutch.explain(error))
    except NetwerkError as error:
        return _told(str(error))
    except click.Abort:
        return _told("Afgebroken; er is niets geschreven.")
    except (BrokenPipeError, SystemExit):  # click turns the first into the second
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return _told(f"Kan niet schrijven naar de uitvoer: {reason(error)}.")
    return status if isinstance(status, int) else 0


def _told(line: str) -> int:
    click.echo(f"netwerk: {' '.join(line.split())}", err=True)
    return WRONG_USE


def _own_mistake(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What nobody foresaw: the trace for who mends it, a Dutch line for who meets it, a status of its own."""
    sys.__excepthook__(kind, error, trace)
    click.echo("netwerk: Dit is een fout in netwerk zelf; meld haar met de regels hierboven.", err=True)
    sys.stderr.flush()
    os._exit(OUR_MISTAKE)
