"""Finds every text of the program that a person may read: what goes through tr(), and the words of the lower floors.

The window marks its texts with tr(). Domain, services and adapters speak plain English, which is kept in records and
printed by the command line; the window translates those sentences when it shows them. Both are found in the syntax
tree, so that a text which is merely handed on (a table of words, an f-string with figures in it) is found as well.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MARKERS = frozenset({"tr", "_tr", "said", "translate"})
"""Functions whose text is looked up in the person's language."""

_SPEAKING_FLOORS = ("domain", "services", "ports", "adapters")
_SILENT_CALLS = frozenset(
    {
        "debug",
        "info",
        "warning",
        "error",
        "exception",
        "log",
        "getLogger",
        "compile",
        "execute",
        "executemany",
    }
    | {
        "ValueError",
        "RuntimeError",
        "TypeError",
        "KeyError",
        "AssertionError",
        "FileNotFoundError",
        "TypeVar",
    }
    | {
        "OSError",
        "LookupError",
        "NotImplementedError",
        "call",
        "encode",
        "spawn",
        "getattr",
        "Literal",
        "cast",
    }
)
_SILENT_KEYWORDS = frozenset({"detail", "pattern", "alias", "code"})
_SILENT_PLACES = (
    "adapters/store/schema",
    "adapters/x402/",
    "adapters/desktop/registry",
    "adapters/desktop/notifier",
    "adapters/desktop/launcher_entry",
    "adapters/desktop/tray_host",
    "adapters/desktop/session_bus",
    "domain/diagnostics",
    "domain/export.py",
    "domain/help_report",
    "domain/insights_csv",
    "domain/wallet_code",
    "gui/habits",
    "services/diagnosis",
    "services/insights.py",
    "services/machine",
    "services/evidence_report",
    "gui/tour",
    "gui/hand",
    "gui/album",
    "gui/sample.py",
    "gui/theme/",
    "gui/language/pseudo",
    "gui/models/seller_report",
    "gui/delegates/cells",
)
"""What is written here nobody reads, or a server's support does, in English."""

_QUERY = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|WHERE|ORDER BY|VALUES)\b")
_WORDS = re.compile(r"[A-Za-z0-9]+[,;:]? +\S*[A-Za-z“{]|[“A-Z][^ ]* .*[a-z]{2,}|\{\d+\} [a-z]{2,}")
_ONE_WORD = re.compile(r"[A-Z][a-z]+(?:-[a-z]+)*[.…]?\Z")


_NAMING = frozenset({"domain/who_helps.py"})
_PARTS_OF_SENTENCES = frozenset({"used", "ahead", "behind", "waiting", "failed", "refused"})
"""Single small words of the lower floors that a sentence is put together from."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text in English. ``comment`` tells apart what only English writes alike; ``where`` is a file and line."""

    source: str
    where: str
    comment: str = ""
    plural: bool = False
    told: bool = False


def collect(root: Path) -> tuple[Text, ...]:
    """Every text of the checkout at ``root`` once, in the order of files and lines."""
    found: dict[tuple[str, str], Text] = {}
    for path in sorted((root / "app").rglob("*.py")):
        place = path.relative_to(root / "app").as_posix()
        floor = place.split("/", 1)[0]
        if place.startswith(_SILENT_PLACES):
            continue
        if floor == "gui":
            texts = _of_window(ast.parse(path.read_text("utf-8")), place)
        elif floor in _SPEAKING_FLOORS:
            texts = _of_floor(ast.parse(path.read_text("utf-8")), place)
        else:
            continue
        for text in texts:
            key = (text.source, text.comment)
            known = found.get(key)
            if known is None or (known.told and not text.told):
                found[key] = text
    return tuple(found.values())


def marked_arguments(call: ast.Call) -> tuple[ast.expr, ast.expr | None, bool] | None:
    """The text, its comment and whether it counts, of a call that looks a text up; None for any other call."""
    name = called(call)
    if name not in MARKERS or not call.args:
        return None
    rest = call.args[1:] if name == "translate" else call.args
    if name == "translate" and not _is_lookup(call):
        return None
    counts = bool(rest[2:]) or any(keyword.arg == "n" for keyword in call.keywords)
    return rest[0], rest[1] if rest[1:] else None, counts


def called(call: ast.Call) -> str:
    """The last name of what is called."""
    target = call.func
    if isinstance(target, ast.Attribute):
        return target.attr
    return target.id if isinstance(target, ast.Name) else ""


def template(node: ast.expr) -> str | None:
    """A text with numbered places where an f-string has values; None where it is no text."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if not isinstance(node, ast.JoinedStr):
        return None
    parts, places = [], 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            places += 1
            parts.append(f"{{{places}}}")
    return "".join(parts)


def _is_lookup(call: ast.Call) -> bool:
    context, *rest = call.args
    return bool(rest) and isinstance(context, ast.Constant) and isinstance(context.value, str)


def _of_window(tree: ast.Module, place: str) -> Iterator[Text]:
    marked: set[int] = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or (found := marked_arguments(node)) is None:
            continue
        text, comment, counts = found
        said = comment.value if isinstance(comment, ast.Constant) and isinstance(comment.value, str) else ""
        for part in ast.walk(text):
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
                marked.add(id(part))
                yield Text(part.value, f"{place}:{part.lineno}", said, plural=counts)
        marked.update(id(part) for part in ast.walk(node) if isinstance(part, ast.Constant))
    silent = _silent(tree) | _named(tree) | marked
    yield from _loose(tree, place, silent)


def _of_floor(tree: ast.Module, place: str) -> Iterator[Text]:
    silent = _silent(tree) | (_named(tree) if place in _NAMING else set())
    yield from _loose(tree, place, silent)


def _loose(tree: ast.Module, place: str, silent: set[int]) -> Iterator[Text]:
    """Texts that stand somewhere by themselves; whether a person reads them is judged by their look."""
    for node in ast.walk(tree):
        if id(node) in silent or not isinstance(node, ast.Constant | ast.JoinedStr):
            continue
        source = template(node)
        if source and _reads_as_words(source):
            yield Text(source, f"{place}:{node.lineno}", told=True)


def _reads_as_words(source: str) -> bool:
    if _QUERY.search(source) or "  " in source or "\n" in source or "://" in source:
        return False
    if source in _PARTS_OF_SENTENCES:
        return True
    letters = re.sub(r"\{\d+\}", "", source)
    return bool(_ONE_WORD.match(source) or (_WORDS.search(source) and re.search(r"[a-z]{2}", letters)))


def _silent(tree: ast.Module) -> set[int]:
    """Nodes that nobody reads: docstrings, parts of f-strings, logs, programmers' errors, annotations, keys."""
    silent: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant | ast.JoinedStr):
            silent.update(id(part) for part in ast.walk(node))
        elif isinstance(node, ast.JoinedStr):
            silent.update(id(part) for part in node.values)
            silent.update(id(part) for value in node.values for part in _formats(value))
        elif isinstance(node, ast.Call) and called(node) in _SILENT_CALLS:
            silent.update(id(part) for part in ast.walk(node))
        elif isinstance(node, ast.keyword) and node.arg in _SILENT_KEYWORDS:
            silent.update(id(part) for part in ast.walk(node.value))
        elif isinstance(node, ast.Assert) or _is_list_of_names(node):
            silent.update(id(part) for part in ast.walk(node))
        elif isinstance(node, ast.Subscript):
            silent.update(id(part) for part in ast.walk(node.slice))
        elif isinstance(node, ast.Compare):
            silent.update(id(part) for part in ast.walk(node) if isinstance(part, ast.Constant))
        elif isinstance(node, ast.Dict):
            silent.update(id(key) for key in node.keys if isinstance(key, ast.Constant))
    return silent


def _formats(value: ast.expr) -> Iterator[ast.AST]:
    if isinstance(value, ast.FormattedValue) and value.format_spec is not None:
        yield from ast.walk(value.format_spec)


def _named(tree: ast.Module) -> set[int]:
    return {id(each.value) for node in ast.walk(tree) for each in _members(node)}


def _members(node: ast.AST) -> Iterator[ast.Assign]:
    """The members of an enum whose values are names for the program; elsewhere in the lower floors they are words."""
    if isinstance(node, ast.ClassDef) and any(
        isinstance(base, ast.Name) and base.id.endswith("Enum") for base in node.bases
    ):
        yield from (each for each in node.body if isinstance(each, ast.Assign))


def _is_list_of_names(node: ast.AST) -> bool:
    return isinstance(node, ast.Assign) and any(
        isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets
    )
