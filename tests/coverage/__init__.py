"""Tests of the coverage: units, names and figures in a text, exceptions, and what becomes of each line."""
