"""The named questions: what can be asked of the graph without knowing SPARQL."""

from netwerk.questions.question import Parameter, Question, catalogue, get
from netwerk.questions.search import nearest, search

__all__ = ["Parameter", "Question", "catalogue", "get", "nearest", "search"]
