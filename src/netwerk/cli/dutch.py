"""click in Dutch: help pages and the words for wrong use."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from netwerk.names import nearest

HEADINGS = {"Options": "Opties", "Commands": "Opdrachten"}
HELP = "Toon deze hulp."


class Formatter(click.HelpFormatter):
    """A help page with Dutch headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line that shows how a command is called."""
        super().write_usage(prog, args.replace("COMMAND [ARGS]...", "OPDRACHT …"), prefix or "Gebruik: ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """A part of the page under a Dutch heading."""
        with super().section(HEADINGS.get(name, name)):
            yield


class Context(click.Context):
    """A context whose help pages are Dutch."""

    formatter_class = Formatter


class Command(click.Command):
    """A command whose help page is Dutch."""

    context_class = Context

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """A click command with Dutch words for its options."""
        super().__init__(*args, **{"options_metavar": "[OPTIES]", **kwargs})

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option ``--help``."""
        return _dutch_help(super().get_help_option(ctx))


class Group(click.Group):
    """A group whose help page is Dutch."""

    context_class = Context
    command_class = Command

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option ``--help``."""
        return _dutch_help(super().get_help_option(ctx))


def explain(error: click.ClickException) -> str:
    """One Dutch line for a mistake in a call: what was wrong and what is possible."""
    told = _explained(error)
    context = getattr(error, "ctx", None)
    return f"{told} Zie `{context.command_path} --help`." if context else told


def _explained(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        return f"Onbekende optie {error.option_name}.{_or(error.possibilities or ())}"
    if isinstance(error, click.MissingParameter):
        return f"Er ontbreekt iets: {_parameter(error)}."
    if isinstance(error, click.BadParameter):
        return f"{_parameter(error)}: {error.message}"
    if isinstance(error, click.BadOptionUsage):
        return f"Optie {error.option_name} vraagt een waarde, of heeft er een te veel."
    return _usage_error(error)


def _usage_error(error: click.ClickException) -> str:
    commands = getattr(getattr(getattr(error, "ctx", None), "command", None), "list_commands", None)
    words = error.message.split("'")
    if commands and len(words) > 1 and "command" in words[0]:
        return f"Onbekende opdracht '{words[1]}'.{_or(nearest(words[1], commands(None)))}"
    if "extra argument" in error.message:
        return f"Te veel woorden: {error.message.partition('(')[2].rstrip(')')}."
    return error.message


def _parameter(error: click.BadParameter) -> str:
    if error.param is None:
        return error.param_hint if isinstance(error.param_hint, str) else "deze invoer"
    return error.param.human_readable_name if isinstance(error.param, click.Argument) else error.param.opts[0]


def _or(options: object) -> str:
    names = sorted(options) if isinstance(options, list | tuple | set) else []
    return f" Bedoelt u {' of '.join(names)}?" if names else ""


def _dutch_help(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = HELP
    return option
