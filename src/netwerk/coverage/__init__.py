"""Coverage: what of each source the graph rests on, and why the rest is not in it."""
