"""The one stable form of a graph file: things in reading order, properties in a fixed order, one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from pyoxigraph import BlankNode, Literal, NamedNode

from netwerk.errors import InputError
from netwerk.turtle.nesting import NIL, Nesting, nest
from netwerk.turtle.reading import Subject, Term, read_turtle
from netwerk.turtle.terms import Terms
from netwerk.turtle.tokens import line_at, tokens
from netwerk.vocab import PREFIXES

WIDTH = 100
INDENT = "    "
GROUPS = (
    ("graaf", "Graaf"),
    ("document", "Documenten"),
    ("gebied", "Gebieden"),
    ("actor", "Actoren"),
    ("voorziening", "Voorzieningen"),
    ("afspraak", "Afspraken"),
    ("relatie", "Relaties"),
    ("gebeurtenis", "Gebeurtenissen"),
    ("kengetal", "Kengetallen"),
    ("opmerking", "Opmerkingen"),
    ("passage", "Passages"),
    ("", "Overig"),
)
BANNERS = {prefix: f"# ---- {heading} ----" for prefix, heading in GROUPS}
READING_ORDER = (
    ("a", "skos:prefLabel", "dct:title", "skos:altLabel", "skos:definition", "org:classification"),
    ("nw:van", "nw:naar", "nw:via", "nw:toegewezenDoor", "nw:soort", "nw:over", "dct:isPartOf", "nw:fase"),
    ("nw:voorwaarde", "nw:doelgroep", "nw:leeftijdVan", "nw:leeftijdTot", "nw:toegang", "nw:segment"),
    ("nw:bedrag", "nw:perJaar", "nw:bedragSoort", "nw:waarde", "nw:eenheid", "nw:jaar", "nw:frequentie"),
    ("nw:echelon", "nw:ligtIn", "nw:werkgebied", "nw:status", "nw:zekerheid", "nw:gebied"),
    ("nw:datum", "nw:ingang", "nw:begin", "nw:datering", "nw:einde", "nw:einddatering"),
    ("nw:contactpunt", "nw:toelichting", "dct:publisher", "nw:bestand", "nw:sha256", "nw:secties"),
    ("nw:document", "nw:vindplaats", "nw:aanhaling", "nw:parafrase"),
)
TYPE = NamedNode(f"{PREFIXES['rdf']}type")
_PLACE_OF = {name: place for place, name in enumerate(chain.from_iterable(READING_ORDER))}
_DIGITS = re.compile("[0-9]+")
_GROUP_OF = {PREFIXES[prefix]: place for place, (prefix, _) in enumerate(GROUPS) if prefix}


def format_turtle(text: str, name: str, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """The same triples in the one stable form, with these prefixes; ``name`` is how an error calls the text.

    Comment lines at the head are kept. Raises InputError, with the line, for text that is no Turtle and
    for any other comment, which would be lost.
    """
    layout = _Layout(nest(read_turtle(text, name)), prefixes)
    head = "\n".join(_head_comment(text.removeprefix("\ufeff"), name))
    body = list(layout.body())
    parts = [head, "\n".join(layout.terms.declarations()), *body]
    return "\n\n".join(part for part in parts if part) + "\n" if any(parts) else ""


def _head_comment(text: str, name: str) -> Iterator[str]:
    """The comment lines before the first statement, without our own headings."""
    begun = False
    banners = frozenset(BANNERS.values())
    for token in tokens(text):
        if token.kind != "comment":
            begun = True
        elif token.text.rstrip() in banners:
            continue
        elif begun:
            raise InputError(
                f"{name}, regel {line_at(text, token.start)}: dit commentaar zou bij het opmaken verloren gaan;"
                " zet het boven in het bestand of als nw:toelichting bij waar het over gaat."
            )
        else:
            yield token.text.rstrip()


class _Layout:
    """Writes what ``nest`` arranged."""

    def __init__(self, nesting: Nesting, prefixes: Mapping[str, str]) -> None:
        self.terms = Terms(prefixes)
        self._nesting = nesting

    def body(self) -> Iterator[str]:
        """Each thing, with a heading before the first of its kind."""
        roots = [node for node in self._nesting.subjects if node not in self._nesting.inlined]
        heading = ""
        for place, _, _, statement in sorted(map(self._placed, roots)):
            banner = BANNERS[GROUPS[place][0]]
            if banner != heading:
                heading = banner
                yield banner
            yield statement

    def _placed(self, node: Subject) -> tuple[int, str, str, str]:
        """The statement about a node with its place in the file: kind, then IRI with numbers as numbers."""
        if isinstance(node, BlankNode):
            written = self._nesting.labels.get(node, "[]")
            statement = self._statement(written, node)
            return len(GROUPS) - 1, "~" + _natural(written), statement, statement
        iri = node.value
        place = _GROUP_OF.get(iri[: iri.rfind("/") + 1], len(GROUPS) - 1)
        return place, _natural(iri), iri, self._statement(self.terms.write(node), node)

    def _statement(self, written: str, node: Subject) -> str:
        properties = self._properties(node, 1)
        if properties[0].startswith("a "):
            written = f"{written} {properties.pop(0)}"
            if not properties:
                return f"{written} ."
            written += " ;"
        return f"{written}\n{INDENT}" + f" ;\n{INDENT}".join(properties) + " ."

    def _properties(self, node: Subject, depth: int) -> list[str]:
        """Each property with its values, in reading order."""
        found = {
            "a" if predicate == TYPE else self.terms.write(predicate): objects
            for predicate, objects in self._nesting.subjects[node].items()
        }
        names = sorted(found, key=lambda name: (_PLACE_OF.get(name, len(_PLACE_OF)), name))
        return [name + self._values(found[name], depth, len(name)) for name in names]

    def _values(self, objects: tuple[Term, ...], depth: int, taken: int) -> str:
        """One line when they fit there or hold others within, else one value a line."""
        written = [text for _, _, text in sorted(self._value(term, depth) for term in objects)]
        line = ", ".join(written)
        fits = "\n" not in line and depth * len(INDENT) + taken + len(line) < WIDTH
        if fits or len(written) == 1 or any(isinstance(term, BlankNode) for term in objects):
            return f" {line}"
        indent = "\n" + INDENT * (depth + 1)
        return indent + f",{indent}".join(written)

    def _value(self, term: Term, depth: int) -> tuple[int, str, str]:
        """The text of a value, with what it is sorted by."""
        if isinstance(term, BlankNode):
            text = self._blank(term, depth)
            return 2, "", text
        text = "()" if term == NIL else self.terms.write(term)
        return int(isinstance(term, Literal)), _natural(text), text

    def _blank(self, node: BlankNode, depth: int) -> str:
        if node in self._nesting.labels:
            return self._nesting.labels[node]
        if node in self._nesting.cells:
            return self._list(node, depth)
        if node not in self._nesting.subjects:
            return "[]"
        indent = INDENT * (depth + 1)
        inside = f" ;\n{indent}".join(self._properties(node, depth + 1))
        return f"[\n{indent}{inside}\n{INDENT * depth}]"

    def _list(self, cell: BlankNode, depth: int) -> str:
        items = [self._value(item, depth + 1)[2] for item in self._nesting.items(cell)]
        line = f"( {' '.join(items)} )"
        if "\n" not in line and len(line) + depth * len(INDENT) < WIDTH // 2:
            return line
        indent = "\n" + INDENT * (depth + 1)
        return f"({indent}{indent.join(items)}\n{INDENT * depth})"


def _natural(text: str) -> str:
    """A sort key in which 2 comes before 10."""
    return _DIGITS.sub(lambda digits: digits.group().rjust(12, "0"), text)
