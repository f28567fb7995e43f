"""The named questions: a list, a form for each, and its answer at an address to keep, also as file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from netwerk import answers, questions, sheets, tables
from netwerk.errors import InputError, NetwerkError
from netwerk.names import suggestion
from netwerk.questions import Question
from netwerk.results import chart, order, workbook
from netwerk.runner import NamedReply
from netwerk.web import responses, site, telling
from netwerk.web.choice import STANDARD, Choice
from netwerk.web.fields import field
from netwerk.web.leads import Leads
from netwerk.wording import join_words

FILES: Final = ("csv", "json", "xlsx")
SORT: Final = "sorteer"
"""The field of an address that names the column to sort by, with a ``-`` before it for the other way round."""
OWN: Final = (*STANDARD, SORT)
"""The fields that every question knows beside its own parameters."""


@dataclass(frozen=True)
class _Sort:
    """The headings of an answer as links that sort it: the page, what is asked, and the order now."""

    path: str
    asked: Mapping[str, str]
    wish: str

    def to(self, column: str) -> str:
        """The address of the answer sorted by this column, or turned around when it is."""
        return f"{self.path}?{urlencode({**self.asked, SORT: order.turned(column, self.wish)})}#antwoord"

    def direction(self, column: str) -> str:
        """How the column is sorted now."""
        return order.direction(column, self.wish)


def catalogue(request: Request) -> Response:
    """All questions by group, or those with some words."""
    choice = site.chosen(request, ("q",))
    words = request.query_params.get("q", "").strip()
    found = questions.search(words)
    shown = found or questions.nearest(words)
    names = dict.fromkeys(q.group for q in shown)
    groups = {group: [q for q in shown if q.group == group] for group in (names if words else sorted(names))}
    return responses.page(request, "questions.html", choice, words=words, groups=groups, number=len(found))


async def show(request: Request) -> Response:
    """The form of a question with its answer, once there is one to give, or the answer as a file."""
    return await site.of(request).lane.run(_show, request)


def _show(request: Request) -> Response:
    name, _, ending = request.path_params["name"].partition(".")
    question = questions.catalogue().get(name)
    if question is None or (ending and ending not in FILES):
        raise HTTPException(404, f"Er is geen vraag {name}.{suggestion(name, questions.catalogue())}")
    choice = site.chosen(request, None)
    given = {key: value.strip() for key, value in request.query_params.items() if key not in OWN}
    if ending:
        return _file(question, given, _asked(request, question, given, choice), ending)
    return _page(request, question, given, choice)


def _page(request: Request, question: Question, given: Mapping[str, str], choice: Choice) -> Response:
    reply, error = None, None
    if not question.parameters or any(given.values()):
        try:
            reply = _asked(request, question, given, choice)
        except NetwerkError as found:
            error = found
    catalog = site.of(request).catalog
    wish = request.query_params.get(SORT, "").strip()
    lasting = {**given, **({SORT: wish} if wish else {})}
    shown = Choice(reply.stand if reply else answers.stand_of(question, choice.stand), choice.given)
    status = telling.status_of(error) if error else 200
    return responses.page(
        request,
        "question.html",
        shown,
        status,
        question=question,
        fields=[field(one, given.get(one.name, ""), catalog, choice) for one in question.parameters],
        reply=reply,
        error=str(error) if error else "",
        query=urlencode({**lasting, **shown.whole}),
        sort=_Sort(request.url.path, {**given, **choice.given}, wish),
        files=FILES,
        chart=chart.of(reply.answer) if reply else None,
        link=Leads(catalog, reply.answer, shown).to if reply else None,
    )


def _asked(request: Request, question: Question, given: Mapping[str, str], choice: Choice) -> NamedReply:
    """The answer. Raises InputError for a parameter that is not there, is missing, or names nothing."""
    known = [parameter.name for parameter in question.parameters]
    strange = [name for name in given if name not in known]
    if strange:
        possible = join_words([*known, *OWN])
        raise InputError(f"Onbekend: parameter '{strange[0]}' van vraag {question.name}. Mogelijk: {possible}.")
    missing = [one for one in question.parameters if not given.get(one.name)]
    if missing:
        told = join_words([f"{one.name} ({one.description}, zoals {one.example})" for one in missing])
        raise InputError(f"Vul nog in: {told}.")
    stand = choice.stand
    area = stand.area.iri if stand.area else None
    reply = site.of(request).runner.named(question.name, given, day=stand.day, area=area, plans=stand.plans)
    wish = request.query_params.get(SORT, "").strip()
    return replace(reply, answer=order.ordered(reply.answer, wish)) if wish else reply


def _file(question: Question, given: Mapping[str, str], reply: NamedReply, kind: str) -> Response:
    answer, stand = reply.answer, reply.stand
    content: str | bytes
    if kind == "csv":
        content = sheets.csv_text(stand, answer.columns, answer.rows, warnings=reply.warnings)
    elif kind == "json":
        content = tables.as_json(answer, question.title, stand, given, reply.warnings)
    else:
        content = workbook.render(answer, question.title, stand, given, reply.warnings)
    found = responses.file(content, kind, question.name)
    if reply.cut:
        found.headers["netwerk-afgekapt"] = ", ".join(reply.cut)
    return found
