"""Who reads what a user wrote: only what runs in a worker, or in a thread with a stack as deep."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import netwerk

SOURCE = Path(netwerk.__file__).parent
READERS = {
    "evaluate": {"runner/worker.py", "cli/sparql.py"},
    "guard.check": {"runner/evaluation.py"},
    "dataset.clauses": {"store/embedded.py"},
    "syntax.error": {"store/embedded.py"},
    "reading.problem": {"store/guard.py", "store/dataset.py", "store/syntax.py"},
    "reading.keyword": {"store/guard.py", "store/dataset.py"},
    "reading.is_keyword": {"store/dataset.py"},
}
"""Who may call what makes the engine read a query; the engine's reader calls itself for every bracket."""


def called(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{(node.module or '').rpartition('.')[2]}.{one.name}" for one in node.names)


@pytest.mark.parametrize("name", READERS)
def test_the_engine_reads_a_users_text_only_where_the_stack_is_deep(name: str) -> None:
    found = {
        file.relative_to(SOURCE).as_posix()
        for file in SOURCE.rglob("*.py")
        if name in called(ast.parse(file.read_text(encoding="utf-8")))
    }
    assert found == READERS[name]


def test_the_command_asks_in_a_thread_with_a_deep_stack() -> None:
    tree = ast.parse((SOURCE / "cli" / "sparql.py").read_text(encoding="utf-8"))
    (within,) = (one for one in ast.walk(tree) if isinstance(one, ast.Call) and ast.unparse(one.func) == "watch.within")
    assert "_ask" in ast.unparse(within)
    askers = [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef) and "evaluate(" in ast.unparse(one)]
    assert [one.name for one in askers] == ["_ask"]
    assert sum(ast.unparse(one.func) == "_ask" for one in ast.walk(tree) if isinstance(one, ast.Call)) == 1


def test_the_web_hands_no_text_to_a_store_of_its_own() -> None:
    """The queries it asks its own store are its own: each a text that stands there."""
    for file in (SOURCE / "web").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("store.query"):
                assert isinstance(node.args[0], ast.Constant), f"{file.name}:{node.lineno}"
