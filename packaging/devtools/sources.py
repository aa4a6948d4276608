"""A file as the project's rules see it, and what a rule says about it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Violation:
    """One broken rule: its name, where, and what to do instead."""

    rule: str
    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: [{self.rule}] {self.message}"


@dataclass(frozen=True)
class Source:
    """One file of the project; `path` is relative to the checkout, with forward slashes."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The text by line feeds alone: other separators must not shift the numbers."""
        return self.text.split("\n")

    @cached_property
    def tree(self) -> ast.Module | None:
        """The syntax tree of a Python file; None for other files and for broken ones (ruff reports those)."""
        if not self.path.endswith(".py"):
            return None
        try:
            return ast.parse(self.text)
        except (SyntaxError, ValueError):
            return None

    def nodes(self) -> list[ast.AST]:
        """Every node of the tree, in no particular order."""
        return list(ast.walk(self.tree)) if self.tree else []

    def inside(self, *places: str) -> bool:
        """Whether the file is one of these, or lies in one of these folders ("app/")."""
        return any(
            self.path.startswith(place) if place.endswith("/") else self.path == place for place in places
        )

    def violation(self, rule: str, line: int, message: str) -> Violation:
        """A violation in this file."""
        return Violation(rule, self.path, line, message)


def dotted(node: ast.AST) -> str:
    """The dotted name that an expression spells, e.g. "asyncio.create_task"; a call counts as its name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    if isinstance(node, ast.Call):
        return dotted(node.func)
    return ""
