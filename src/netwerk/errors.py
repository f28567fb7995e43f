"""What can go wrong in a way the user can mend: one Dutch line, exit status 2, no traceback."""


class NetwerkError(Exception):
    """Something the user can mend; the message is one clear Dutch line."""


class InputError(NetwerkError):
    """Bad input: a broken file, an unknown name, a date that is none."""


class FormError(InputError):
    """An answer that the form which was asked for has no way to write."""


class OutputError(NetwerkError):
    """A place that cannot be written to."""


class QueryError(NetwerkError):
    """A query that is refused or that the engine cannot read; ``line`` and ``column`` (from 1) where that is known."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        """A query refused at this place."""
        super().__init__(message)
        self.line = line
        self.column = column


class StoppedError(NetwerkError):
    """A query that was stopped before it had an answer.

    ``limit`` is what stopped it: ``tijd``, ``geheugen``, ``diepte`` (of the query), ``storing`` (the process that
    answered it ended) or ``afgebroken`` (who asked went away).
    """

    def __init__(self, message: str, limit: str) -> None:
        """A query stopped by this limit."""
        super().__init__(message)
        self.limit = limit


class BusyError(NetwerkError):
    """Too many queries at once: asking again in a moment may well work."""
