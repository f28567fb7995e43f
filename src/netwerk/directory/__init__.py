"""Sociale kaart: the services of an area, for whom, how to get in, whose they are. One module a format."""
