"""The project's rules about Python code that neither ruff nor import-linter can express."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator

from devtools.sources import Source, Violation, dotted

LONGEST_FILE = 300
TASK_OWNER, THREAD_OWNER = "app/services/tasks.py", "app/adapters/loop_thread.py"
VAULT = "app/adapters/vault/"
_LOOPS = re.compile(r"(^|[._])(event_)?loop$")


def no_nested_loop(source: Source) -> Iterator[Violation]:
    """`exec()` of a dialog, menu or drag starts a nested event loop, which kills other tasks."""
    if not source.inside("app/"):
        return
    for node in source.nodes():
        if isinstance(node, ast.Call) and dotted(node.func).endswith((".exec", ".exec_")):
            yield source.violation("nested-loop", node.lineno, "use open() or popup() and await finished")


def owned_tasks(source: Source) -> Iterator[Violation]:
    """A task that nobody owns is lost with its exception: only their owners start them, on a thread its own."""
    if not source.inside("app/") or source.path in {TASK_OWNER, THREAD_OWNER}:
        return
    for node in source.nodes():
        if isinstance(node, ast.Call) and _starts_a_bare_task(dotted(node.func)):
            yield source.violation("owned-tasks", node.lineno, f"start tasks through {TASK_OWNER}")


def _starts_a_bare_task(name: str) -> bool:
    receiver, _, verb = name.rpartition(".")
    if verb == "ensure_future":
        return True
    # The create_task of a TaskGroup is fine: the group owns the task.
    return verb == "create_task" and (receiver in {"", "asyncio"} or bool(_LOOPS.search(receiver)))


def narrow_excepts(source: Source) -> Iterator[Violation]:
    """A broad except stands only at a task's outermost edge and says so; one that re-raises is harmless."""
    if not source.inside("app/", "packaging/"):
        return
    for node in source.nodes():
        if not isinstance(node, ast.ExceptHandler) or not _is_broad(node.type) or _raises_again(node):
            continue
        if "# outermost:" not in source.lines[node.lineno - 1]:
            message = "catch what can happen, or say why not: `# outermost: reason`"
            yield source.violation("narrow-excepts", node.lineno, message)


def _is_broad(caught: ast.expr | None) -> bool:
    if isinstance(caught, ast.Tuple):
        return any(_is_broad(one) for one in caught.elts)
    return caught is None or dotted(caught).rpartition(".")[2] in {"Exception", "BaseException"}


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def short_files(source: Source) -> Iterator[Violation]:
    """A file that does not fit into a head is two files."""
    if source.path.endswith(".py") and source.inside("app/", "packaging/", "tests/"):
        count = len(source.text.splitlines())
        if count > LONGEST_FILE:
            yield source.violation("short-files", count, f"{count} lines; {LONGEST_FILE} are the most")


def opening_words(source: Source) -> Iterator[Violation]:
    """Each file says first what lives in it; an empty package marker need not."""
    if source.tree and source.text.strip() and ast.get_docstring(source.tree) is None:
        yield source.violation("opening-words", 1, "open with a docstring: what lives here, what does not")


def secrets_in_vault(source: Source) -> Iterator[Violation]:
    """Nothing but the vault writes to a keyring."""
    if not source.inside("app/") or source.inside(VAULT):
        return
    for node in source.nodes():
        if isinstance(node, ast.Call) and dotted(node.func).endswith(".set_password"):
            yield source.violation("secrets-in-vault", node.lineno, f"only {VAULT} stores secrets")


def pure_domain(source: Source) -> Iterator[Violation]:
    """The domain is given the time and everything else: it reads no clock and uses no library."""
    if not source.inside("app/domain/"):
        return
    for node in source.nodes():
        if isinstance(node, ast.Call) and dotted(node.func).endswith((".now", ".utcnow", ".today")):
            yield source.violation("pure-domain", node.lineno, "take the time as an argument")
        for name in _imported(node):
            if (
                name != "app.domain"
                and not name.startswith("app.")
                and _top(name) not in sys.stdlib_module_names
            ):
                yield source.violation(
                    "pure-domain", getattr(node, "lineno", 1), f"{name} is not standard library"
                )


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def _top(name: str) -> str:
    return name.partition(".")[0]


CODE_RULES = (
    no_nested_loop,
    owned_tasks,
    narrow_excepts,
    short_files,
    opening_words,
    secrets_in_vault,
    pure_domain,
)
