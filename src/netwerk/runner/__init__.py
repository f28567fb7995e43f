"""Questions run in processes of their own, where they can be stopped: read only, within stated limits.

>>> from datetime import date
>>> from netwerk.session import Wish, start
>>> with Runner(start(Wish())) as runner:
...     reply = runner.query("ASK { actor:bestaat-niet ?p ?o }", day=date(2015, 1, 1), area="Ridderkerk")
...     rows = runner.query("SELECT ?s { ?s a nw:Document } ORDER BY ?s", rows_as="waarden", limits=Limits(rows=1))
>>> reply.kind, reply.form, reply.body
('ask', 'json', b'{"head":{},"boolean":false}')
>>> rows.columns, rows.rows[0][0].sort, rows.cut, rows.warnings
(('s',), 'iri', ('rijen',), ('Afgekapt na 1 rij. Vraag minder.',))

A table or yes-no comes in the form ``rows_as`` (json, xml, csv, tsv), triples in ``graph_as`` (turtle, n-triples,
json-ld, rdf-xml); ``waarden`` gives terms instead, in ``Reply.rows``. ``FORMS`` has the media type of each. What comes
back is not to be parsed again by who asked: an answer can be made on which a parser ends its process. ``named`` asks a
question of the catalogue. Each call blocks and may come from any thread, so an async caller uses a thread
(``asyncio.to_thread``) and, when its client goes away, ``Token.cancel``. All mistakes are children of NetwerkError:

- QueryError: refused, or no SPARQL; ``line`` and ``column`` where known
- InputError: an unknown area, parameter, question or form; FormError: a form that cannot hold the answer
- StoppedError: ``limit`` is tijd, geheugen, diepte, storing or afgebroken
- BusyError: ask again in a moment

A limit of rows or size cuts the answer instead; ``Reply.cut`` and ``Reply.warnings`` tell.
"""

from netwerk.runner.forms import FORMS, Form
from netwerk.runner.limits import Limits
from netwerk.runner.messages import NamedReply, Reply, Value
from netwerk.runner.pool import Runner
from netwerk.runner.token import Token

__all__ = ["FORMS", "Form", "Limits", "NamedReply", "Reply", "Runner", "Token", "Value"]
