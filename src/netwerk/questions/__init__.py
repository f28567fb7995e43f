"""The named questions: what can be asked of the graph without knowing SPARQL."""

from netwerk.questions.question import Parameter, Question, catalogue, get, search

__all__ = ["Parameter", "Question", "catalogue", "get", "search"]
