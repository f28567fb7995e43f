"""Netwerkkaart: by role whom to consult, where to refer, who keeps the regie, which tables. One module a format."""
