"""The named questions: what can be asked of the graph without knowing SPARQL."""

from netwerk.questions.question import Parameter, Question, catalogue, get
from netwerk.questions.search import groups, nearest, search

__all__ = ["Parameter", "Question", "catalogue", "get", "groups", "nearest", "search"]
