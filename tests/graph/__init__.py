"""Tests of the graph itself: what it must not say, and that it is what its sources hold."""
