"""Benchmarks: programs that measure and print a table; run each as `python -m benchmarks.NAME` in the clone."""
