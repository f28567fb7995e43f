"""What can go wrong in a way the user can mend: one Dutch line, exit status 2, no traceback."""


class NetwerkError(Exception):
    """Something the user can mend; the message is one clear Dutch line."""


class InputError(NetwerkError):
    """Bad input: a broken file, an unknown name, a date that is none."""


class OutputError(NetwerkError):
    """A place that cannot be written to."""


class QueryError(NetwerkError):
    """A query that is refused or that the engine cannot read."""
