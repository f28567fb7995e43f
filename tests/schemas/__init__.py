"""Tests of the escalation chart."""
