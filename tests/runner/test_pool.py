"""Questions run where they can be stopped: limits that bite, workers that die, callers that leave."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results
from rdflib.query import Result

from netwerk import answers, questions
from netwerk.catalog import Catalog
from netwerk.errors import BusyError, InputError, NetwerkError, QueryError, StoppedError
from netwerk.model import Stand
from netwerk.runner import Limits, Runner, Token, Value
from netwerk.runner.process import Worker
from netwerk.session import Session, Wish, start

SMALL = Path(__file__).parents[1] / "voorbeeld"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
YES = "ASK { actor:school a nw:Actorgroep }"
DOUBLED = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(18))
HUNGRY = f"ASK {{ BIND('{'x' * 10_000}' AS ?x0) {DOUBLED} FILTER(STRLEN(?x18) > 1) }}"
TEN = "VALUES ?x { 1 2 3 4 5 6 7 8 9 10 }"
linux = pytest.mark.skipif(sys.platform != "linux", reason="alleen Linux houdt een proces aan zijn geheugen")


@pytest.fixture(scope="module")
def session() -> Session:
    return start(Wish(graph=[SMALL]))


@pytest.fixture(scope="module")
def runner(session: Session) -> Iterator[Runner]:
    with Runner(session, limits=Limits(seconds=30)) as made:
        made.warm()
        yield made


def workers(runner: Runner) -> list[Worker]:
    return [*runner._idle, *runner._busy]


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def waits(runner: Runner, number: int) -> bool:
    return len(runner._queue) == number


def gone(pid: int) -> bool:
    """Whether a process is no more, not even as a zombie of ours."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_over_its_time_a_question_is_stopped_and_the_next_is_answered(runner: Runner) -> None:
    runner.query(YES)
    before = {worker.pid for worker in workers(runner)}
    begin = time.perf_counter()
    with pytest.raises(StoppedError, match=r"duurde langer dan 0,3 s\. Vraag minder, of meer met \?tijd\.") as stopped:
        runner.query(ENDLESS, limits=Limits(seconds=0.3, more="?{limit}"))
    assert stopped.value.limit == "tijd"
    assert time.perf_counter() - begin < 10
    assert runner.query(YES).body == b'{"head":{},"boolean":true}'
    after = {worker.pid for worker in workers(runner)}
    (killed,) = before - after
    assert gone(killed)
    assert len(after) == len(before)


def test_a_slow_question_keeps_no_other_waiting(runner: Runner) -> None:
    with ThreadPoolExecutor(2) as threads:
        slow = threads.submit(runner.query, ENDLESS, token=(token := Token()))
        until(lambda: len(runner._busy) == 1)
        assert runner.query(YES).kind == "ask"
        assert not slow.done()
        token.cancel()
        with pytest.raises(StoppedError) as stopped:
            slow.result(20)
    assert stopped.value.limit == "afgebroken"
    assert runner.query(YES).kind == "ask"


def test_what_is_cancelled_before_it_starts_never_runs(runner: Runner) -> None:
    token = Token()
    token.cancel()
    with pytest.raises(StoppedError) as stopped:
        runner.query(YES, token=token)
    assert stopped.value.limit == "afgebroken"


def test_too_many_at_once_are_refused(session: Session) -> None:
    with Runner(session, workers=1, limits=Limits(seconds=60), room=1, patience=0.2) as runner:
        token, leaves = Token(), Token()
        with ThreadPoolExecutor(2) as threads:
            slow = threads.submit(runner.query, ENDLESS, token=token)
            until(lambda: len(runner._busy) == 1)
            with pytest.raises(BusyError, match="Probeer het zo weer"):
                runner.query(YES)  # waited its time
            runner._patience = 60
            second = threads.submit(runner.query, YES, token=leaves)
            until(partial(waits, runner, 1))
            with pytest.raises(BusyError, match="Het is druk"):
                runner.query(YES)  # no room to wait
            leaves.cancel()
            with pytest.raises(StoppedError):
                second.result(20)
            token.cancel()
            with pytest.raises(StoppedError):
                slow.result(20)
        assert runner.query(YES).kind == "ask"


def test_who_waits_gets_the_worker_that_comes_free(session: Session) -> None:
    with Runner(session, workers=1, limits=Limits(seconds=60)) as runner, ThreadPoolExecutor(8) as threads:
        replies = list(threads.map(lambda _: runner.query(YES), range(40)))
        assert {reply.body for reply in replies} == {b'{"head":{},"boolean":true}'}
        assert len(workers(runner)) == 1


def test_first_come_is_first_served(session: Session) -> None:
    served: list[str] = []
    with Runner(session, workers=1, limits=Limits(seconds=60)) as runner:

        def ask(name: str) -> None:
            runner.query(YES)
            served.append(name)

        def greedy() -> None:
            for _ in range(200):
                ask("weer")

        token = Token()
        with ThreadPoolExecutor(5) as threads:
            slow = threads.submit(runner.query, ENDLESS, token=token)
            until(lambda: len(runner._busy) == 1)
            for place, job in enumerate([greedy, lambda: ask("een"), lambda: ask("twee"), lambda: ask("drie")]):
                threads.submit(job)
                until(partial(waits, runner, place + 1))
            token.cancel()
            with pytest.raises(StoppedError):
                slow.result(20)
    assert max(map(served.index, ["een", "twee", "drie"])) < 10, "of 203"


@linux
def test_memory_is_limited_and_given_back(session: Session) -> None:
    with Runner(session, workers=1, limits=Limits(seconds=60, memory=200 << 20)) as runner:
        with pytest.raises(StoppedError, match=r"meer dan 200 MB geheugen") as stopped:
            runner.query(HUNGRY)
        assert stopped.value.limit == "geheugen"
        assert runner.query(YES).kind == "ask"


def test_a_query_that_is_too_deep_is_told_so_and_the_next_is_answered(runner: Runner) -> None:
    deep = 1_000_000
    with pytest.raises(StoppedError, match="te diep in elkaar") as stopped:
        runner.query(f"ASK {{ FILTER({'(' * deep}1{')' * deep}) }}")
    assert stopped.value.limit == "diepte"
    assert runner.query(YES).kind == "ask"


@linux
def test_what_no_memory_could_hold_is_told_so(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the engine was told to print when it ends (``RUST_BACKTRACE``)."""
    monkeypatch.setenv("RUST_BACKTRACE", "1")
    many = ", ".join(["?x18"] * 1000)
    with Runner(session, workers=1, limits=Limits(seconds=60)) as other, pytest.raises(StoppedError) as stopped:
        other.query(f"ASK {{ BIND('{'x' * 1000}' AS ?x0) {DOUBLED} FILTER(STRLEN(CONCAT({many})) > 1) }}")
    assert stopped.value.limit == "geheugen"


def test_a_worker_that_crashes_is_told_and_replaced(runner: Runner) -> None:
    with ThreadPoolExecutor(1) as threads:
        slow = threads.submit(runner.query, ENDLESS)
        until(lambda: len(runner._busy) == 1)
        next(iter(runner._busy))._process.kill()
        with pytest.raises(StoppedError, match="onverwacht geëindigd") as stopped:
            slow.result(20)
    assert stopped.value.limit == "storing"
    assert runner.query(YES).kind == "ask"


def test_slow_questions_hold_no_worker_that_another_needs(session: Session) -> None:
    """Workers are added while slow questions run, as many as there may be, and go with them."""
    with Runner(session, workers=1, limits=Limits(seconds=60), most=3, patience=20) as runner:
        runner.query(YES)
        tokens = [Token(), Token()]
        with ThreadPoolExecutor(2) as threads:
            slow = [threads.submit(runner.query, ENDLESS, token=token) for token in tokens]
            until(lambda: len(runner._busy) == 2)
            assert runner.query(YES).kind == "ask"
            assert not any(one.done() for one in slow)
            for token, one in zip(tokens, slow, strict=True):
                token.cancel()
                with pytest.raises(StoppedError):
                    one.result(20)
        until(lambda: not runner._busy)
        assert len(workers(runner)) == 1
        assert runner.query(YES).kind == "ask"


def test_quick_questions_add_no_workers(session: Session) -> None:
    with Runner(session, workers=1, most=5) as runner, ThreadPoolExecutor(8) as threads:
        runner.query(YES)
        first = workers(runner)
        list(threads.map(lambda _: runner.query(YES), range(100)))
        assert workers(runner) == first


def test_a_worker_that_still_starts_is_not_slow(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else each that starts on a busy machine would call for one more, which starts later still."""
    real = Worker._until_ready

    def late(self: Worker) -> None:
        time.sleep(0.6)
        real(self)

    monkeypatch.setattr(Worker, "_until_ready", late)
    with Runner(session, workers=1, most=5) as runner, ThreadPoolExecutor(8) as threads:
        asked = [threads.submit(runner.query, YES) for _ in range(8)]
        time.sleep(0.5)
        assert len(workers(runner)) == 1
        assert {one.result(20).kind for one in asked} == {"ask"}


def said(catalog: Catalog, stand: Stand, *words: str) -> str:
    """A text made in a worker: of its data, or a mistake, or never done."""
    if words[0] == "fout":
        raise InputError("dit kan niet")
    if words[0] == "nooit":
        time.sleep(60)
    return f"{stand.day} {len(catalog.actors) > 3} {words[0]} {os.getpid() != int(words[1])}"


def test_a_text_is_made_of_the_data_where_it_can_be_stopped(session: Session) -> None:
    with Runner(session, workers=1, limits=Limits(seconds=2)) as runner:
        here = str(os.getpid())
        assert runner.made(said, "kaart", here, day=date(2015, 1, 1)) == "2015-01-01 True kaart True"
        with pytest.raises(InputError, match="dit kan niet"):
            runner.made(said, "fout", here)
        with pytest.raises(StoppedError) as stopped:
            runner.made(said, "nooit", here)
        assert stopped.value.limit == "tijd"
        assert str(runner.made(said, "weer", here)).endswith("weer True")


def test_brackets_within_brackets_are_answered(runner: Runner) -> None:
    assert runner.query(f"ASK {{ FILTER({'(' * 20_000}1{')' * 20_000}) }}").kind == "ask"


def test_a_worker_that_died_while_idle_is_not_asked(session: Session) -> None:
    with Runner(session, workers=1, limits=Limits(seconds=60)) as runner:
        runner.query(YES)
        (worker,) = workers(runner)
        worker._process.kill()
        worker._process.wait()
        assert runner.query(YES).kind == "ask"


def test_closing_ends_what_runs_and_leaves_nothing(session: Session) -> None:
    runner = Runner(session, limits=Limits(seconds=60))
    with ThreadPoolExecutor(1) as threads:
        slow = threads.submit(runner.query, ENDLESS)
        until(lambda: len(runner._busy) == 1)
        pids, places = [worker.pid for worker in workers(runner)], list(runner._scratch)
        runner.close()
        with pytest.raises(StoppedError, match="sluit af"):
            slow.result(20)
    assert all(map(gone, pids))
    assert places
    assert not any(place.exists() for place in places)
    runner.close()
    with pytest.raises(StoppedError, match="sluit af"):
        runner.query(YES)


@linux
def test_stopped_workers_leave_no_file_open(session: Session) -> None:
    def held() -> int:
        gc.collect()
        return len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - these are descriptors, not files

    with Runner(session, workers=1, limits=Limits(seconds=60)) as runner:
        runner.query(YES)
        before = held()
        for _ in range(3):
            with pytest.raises(StoppedError):
                runner.query(ENDLESS, limits=Limits(seconds=0.05))
        runner.query(YES)
        assert held() <= before + 1


def test_an_end_without_goodbye_ends_the_workers_too() -> None:
    code = f"""
import os, sys, threading
from pathlib import Path
from netwerk.runner import Runner
from netwerk.session import Wish, start
runner = Runner(start(Wish(graph=[Path({str(SMALL)!r})])))
runner.query("ASK {{}}")
print(*[worker.pid for worker in runner._idle], flush=True)
threading.Thread(target=lambda: runner.query({ENDLESS!r}), daemon=True).start()
sys.stdin.read(1)
os._exit(7)
"""
    ended = subprocess.run([sys.executable, "-c", code], input="x", capture_output=True, text=True, check=False)
    assert ended.returncode == 7, ended.stderr
    pids = [int(pid) for pid in ended.stdout.split()]
    assert pids
    until(lambda: all(map(gone, pids)))


def test_rows_are_limited_and_told(runner: Runner) -> None:
    reply = runner.query(f"SELECT ?x {{ {TEN} }}", rows_as="csv", limits=Limits(rows=3, more="--{limit}"))
    assert reply.body == b"x\r\n1\r\n2\r\n3\r\n"
    assert (reply.number, reply.cut) == (3, ("rijen",))
    assert reply.warnings == ("Afgekapt na 3 rijen. Vraag minder, of meer met --rijen.",)
    whole = runner.query(f"SELECT ?x {{ {TEN} }}", limits=Limits(rows=10))
    assert (whole.number, whole.cut, whole.warnings) == (10, (), ())


@pytest.mark.parametrize("form", ["json", "xml", "turtle", "n-triples", "rdf-xml"])
def test_a_cut_answer_says_so_itself_and_stays_what_it_is(runner: Runner, form: str) -> None:
    limits = Limits(rows=3, more="--{limit}")
    if form in ("json", "xml"):
        reply = runner.query(f"SELECT ?x {{ {TEN} }}", rows_as=form, limits=limits)
        table = parse_query_results(reply.body, format=getattr(QueryResultsFormat, form.upper()))
        assert isinstance(table, QuerySolutions)
        assert [row["x"].value for row in table] == ["1", "2", "3"]
        assert len(Result.parse(BytesIO(reply.body), format=form)) == 3
    else:
        numbers = f"{TEN.replace('?x', '?n')} BIND(URI(CONCAT('a:', STR(?n))) AS ?x)"
        reply = runner.query(f"CONSTRUCT {{ ?x a ?x }} {{ {numbers} }}", graph_as=form, limits=limits)
        known = {"turtle": "TURTLE", "n-triples": "N_TRIPLES", "rdf-xml": "RDF_XML"}[form]
        assert len(list(parse(reply.body, format=getattr(RdfFormat, known)))) == 3
    assert "Afgekapt na 3 rijen." in unquote(reply.body.decode())


def test_what_is_larger_than_a_pipe_arrives_whole(runner: Runner) -> None:
    query = f"SELECT (CONCAT({', '.join(['?t'] * 100)}) AS ?u) {{ BIND('{'x' * 30_000}' AS ?t) }}"
    reply = runner.query(query, rows_as="csv")
    assert len(reply.body) > 3_000_000
    cut = runner.query(query, rows_as="csv", limits=Limits(size=1_000_000))
    assert (cut.body, cut.cut) == (b"u\r\n", ("omvang",))


def test_terms_come_as_they_are(runner: Runner) -> None:
    big = 10**40
    query = f"""SELECT ?i ?l ?n ?b ?none ?t {{
      BIND(actor:school AS ?i) BIND("taal"@nl AS ?l) BIND({big} AS ?n) BIND(BNODE() AS ?b)
      BIND(<<( actor:school nw:bron "x" )>> AS ?t) }}"""
    reply = runner.query(query, rows_as="waarden")
    ((iri, literal, number, blank, nothing, triple),) = reply.rows
    assert iri == Value("iri", "https://w3id.org/netwerk/id/actor/school")
    assert literal == Value("literal", "taal", "", "nl")
    assert number == Value("literal", str(big), "http://www.w3.org/2001/XMLSchema#integer")
    assert blank is not None
    assert blank.sort == "blank"
    assert nothing is None
    assert triple is not None
    assert triple.sort == "triple"


def test_the_order_is_that_of_the_query(runner: Runner) -> None:
    reply = runner.query(f"SELECT ?x {{ {TEN} }} ORDER BY DESC(?x)", rows_as="waarden")
    assert [row[0].text for row in reply.rows if row[0]] == [str(n) for n in range(10, 0, -1)]


def test_the_shortcuts_are_those_of_the_day_and_area_asked(runner: Runner) -> None:
    query = "SELECT ?naar { actor:team nw:verwijstNaar ?naar }"
    there = runner.query(query, area="stad", day=date(2020, 6, 1))
    assert there.number == 2
    assert there.stand.area is not None
    for _ in range(3):
        assert runner.query(query, area="stad", day=date(2019, 1, 1)).number == 0
        assert runner.query(query, area="stad", day=date(2020, 6, 1)).number == 2


def test_a_named_question_is_that_of_the_command() -> None:
    session = start(Wish(area="Ridderkerk"))
    expected = answers.ask(session.store, session.catalog, questions.get("overleggen"), {}, session.stand)
    assert len(expected.rows) > 3
    with Runner(session, workers=1, limits=Limits(seconds=60)) as runner:
        reply = runner.named("overleggen", {}, area="Ridderkerk")
        assert (reply.answer, reply.stand, reply.cut) == (expected, session.stand, ())
        cut = runner.named("overleggen", {}, area="Ridderkerk", limits=Limits(rows=2))
        assert (cut.answer.rows, cut.cut) == (expected.rows[:2], ("rijen",))
        small = runner.named("overleggen", {}, area="Ridderkerk", limits=Limits(size=1000))
        assert small.cut == ("omvang",)
        assert small.answer.rows == expected.rows[: len(small.answer.rows)]
        assert len(small.answer.rows) < len(expected.rows)


@pytest.mark.parametrize(
    ("ask", "kind", "told"),
    [
        (lambda r: r.query("SELECT * {\n ?s ?p }"), QueryError, "regel 2, kolom 2"),
        (lambda r: r.query("ASK { SERVICE <urn:x> {} }"), QueryError, "SERVICE vraagt een andere computer"),
        (lambda r: r.query("SELECT (<urn:f>(1) AS ?x) {}"), QueryError, "de functie <urn:f> is niet bekend"),
        (lambda r: r.query("DROP ALL"), QueryError, "wijzigt iets"),
        (lambda r: r.query(YES, area="Statd"), InputError, "Bedoelt u 'Stad'"),
        (lambda r: r.query(YES, rows_as="csv"), InputError, "kies json of xml"),
        (lambda r: r.query(YES, default_graphs=("file:///etc/hostname",)), QueryError, "is hier niet"),
        (lambda r: r.named("bestaat-niet", {}), InputError, "bestaat-niet"),
        (lambda r: r.named("aanmelders", {"bij": "niemand"}), InputError, "niemand"),
    ],
)
def test_bad_input_is_told_and_costs_no_worker(
    runner: Runner, ask: Callable[[Runner], object], kind: type[NetwerkError], told: str
) -> None:
    runner.query(YES)
    before = {worker.pid for worker in workers(runner)}
    with pytest.raises(kind, match=told) as error:
        ask(runner)
    assert {worker.pid for worker in workers(runner)} == before
    if isinstance(error.value, QueryError) and "kolom" in told:
        assert (error.value.line, error.value.column) == (2, 2)


def test_data_on_disk_are_asked_in_copies(tmp_path: Path) -> None:
    session = start(Wish(graph=[SMALL], storage=tmp_path / "opslag"))
    with Runner(session, limits=Limits(seconds=60)) as runner:
        query = "ASK { actor:team nw:verwijstNaar actor:tafel }"
        assert runner.query(query, area="stad", day=date(2020, 6, 1)).body == b'{"head":{},"boolean":true}'
        assert runner.query(query, area="stad", day=date(2019, 1, 1)).body == b'{"head":{},"boolean":false}'
        session.derive()
        with pytest.raises(StoppedError):
            runner.query(ENDLESS, limits=Limits(seconds=0.1))
        assert runner.query(YES).kind == "ask"
    assert [path.name for path in (tmp_path / "opslag").iterdir() if path.name.startswith(".")] == []


def test_questions_from_many_threads(runner: Runner) -> None:
    def ask(number: int) -> bytes:
        return runner.query(f"SELECT (({number} * 2) AS ?x) {{}}", rows_as="csv").body

    with ThreadPoolExecutor(12) as threads:
        found = list(threads.map(ask, range(60)))
    assert found == [f"x\r\n{number * 2}\r\n".encode() for number in range(60)]
    assert threading.active_count() < 10
