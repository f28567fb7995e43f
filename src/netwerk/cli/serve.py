"""``netwerk bedien``: the local web application, until Ctrl-C."""

from __future__ import annotations

import sys
import webbrowser
from contextlib import suppress
from importlib.util import find_spec

import click

from netwerk.cli import dutch
from netwerk.cli.options import Number, reading
from netwerk.errors import InputError
from netwerk.session import Session

NEEDED = ("starlette", "uvicorn")


@click.command("bedien", cls=dutch.Command)
@click.option("--poort", "port", type=Number(0, 65535), default=8015, help="De poort; anders 8015. 0 kiest een vrije.")
@click.option("--host", "host", metavar="ADRES", default="127.0.0.1", help="Het adres; anders alleen deze computer.")
@click.option("--geen-browser", "quiet", is_flag=True, help="Open geen browser.")
@reading(place=True)
def command(port: int, host: str, quiet: bool, session: Session) -> None:
    """Bedien een website op deze computer: zoeken, vragen met formulieren, SPARQL, kaarten en rapporten.

    De website leest alleen. Zij stopt met Ctrl-C. Met GEMEENTE, --peildatum en --plannen begint zij daar.
    """
    check_installed()
    from netwerk.web.serving import serve

    def ready(address: str) -> None:
        click.echo(f"netwerk staat op {address} (stop met Ctrl-C)")
        sys.stdout.flush()
        if not quiet and sys.stdout.isatty():
            webbrowser.open(address)

    with suppress(KeyboardInterrupt):
        serve(session, host, port, ready)
    click.echo("Gestopt.")


def check_installed() -> None:
    """Raise InputError when what the web application needs is not installed."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise InputError(
            f"Voor de website ontbreekt {' en '.join(missing)}; installeer netwerk met: pip install '.[web]'"
        )
