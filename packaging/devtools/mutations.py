"""The small changes that a test of a file should notice: one operator, one figure, one word, one entry of a table.

Left alone: annotations, docstrings, imports and ``__all__``, which decide nothing when the program runs.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_COMPARE: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_BINARY: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
_LISTS = (ast.Tuple, ast.List, ast.Set)
_ENTRIES = {(ast.Set, "elts"), (ast.List, "elts"), (ast.Dict, "keys"), (ast.comprehension, "ifs")}
_NOT_RUN = {"annotation", "returns", "format_spec", "type_comment"}


@dataclass(frozen=True)
class Mutation:
    """One change of a tree: what stands at ``field`` (``place`` in a list) of ``owner`` becomes ``after``."""

    owner: ast.AST
    field: str
    place: int | None
    before: ast.AST
    after: ast.AST | None

    @property
    def line(self) -> int:
        """Where it stands."""
        return int(getattr(self.before, "lineno", 0) or getattr(self.owner, "lineno", 0))

    @property
    def change(self) -> str:
        """What is changed, as code."""
        after = ast.unparse(self.after) if self.after is not None else "(nothing)"
        return f"{ast.unparse(self.before)}  =>  {after}"

    def apply(self) -> None:
        """Change the tree."""
        held = getattr(self.owner, self.field)
        if self.place is None:
            setattr(self.owner, self.field, self.after)
        elif self.after is not None:
            held[self.place] = self.after
        else:
            del held[self.place]
            if isinstance(self.owner, ast.Dict):
                del self.owner.values[self.place]


def mutations(tree: ast.Module) -> list[Mutation]:
    """Every change that we know for this tree, in a fixed order."""
    nodes = list(_running(tree))
    # A row of a table of rows is unpacked: it needs all of its fields.
    rows = {
        id(each)
        for node in nodes
        if isinstance(node, _LISTS)
        for each in node.elts
        if isinstance(each, ast.Tuple)
    }
    members = _members(tree)
    return [each for node in nodes for each in _of(node, members, is_row=id(node) in rows)]


def _members(tree: ast.Module) -> dict[str, dict[str, str]]:
    """For each enumeration of the file, under each of its names: which member comes after which."""
    found: dict[str, dict[str, str]] = {}
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base) == "Enum" for base in node.bases):
            names = [ast.unparse(each.targets[0]) for each in node.body if isinstance(each, ast.Assign)]
            found[node.name] = dict(pairwise([*names, names[0]]))
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Name) and node.value.id in found:
            found[ast.unparse(node.targets[0])] = found[node.value.id]
    return found


def _running(node: ast.AST) -> Iterator[ast.AST]:
    """The node and all below it that is run."""
    is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    is_all = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    if is_text or is_all or isinstance(node, ast.Import | ast.ImportFrom):
        return
    yield node
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and field not in _NOT_RUN:
                yield from _running(child)


def _of(owner: ast.AST, members: dict[str, dict[str, str]], *, is_row: bool) -> Iterator[Mutation]:
    """The changes of what stands directly under a node."""
    for field, value in ast.iter_fields(owner):
        if field in _NOT_RUN:
            continue
        for place, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(child, ast.AST):
                continue
            if not is_row and _can_go(owner, field, child):
                yield Mutation(owner, field, place, child, None)
            is_test = field == "test" or (field == "ifs" and isinstance(owner, ast.comprehension))
            if is_test and isinstance(child, ast.expr) and not isinstance(child, ast.Compare | ast.UnaryOp):
                yield Mutation(owner, field, place, child, ast.UnaryOp(ast.Not(), child))
            if isinstance(owner, ast.AnnAssign) and isinstance(child, ast.Constant) and child.value is None:
                yield Mutation(owner, field, place, child, ast.Constant(0))
            for after in (*_statements(child), *_operators(child), *_operands(child, members)):
                yield Mutation(owner, field, place, child, after)


def _can_go(owner: ast.AST, field: str, child: ast.AST) -> bool:
    """Whether the list that the child stands in may do without it."""
    if isinstance(owner, ast.Tuple):
        return field == "elts" and isinstance(owner.ctx, ast.Load)
    if isinstance(child, ast.keyword):
        # The other value of a flag is a change of its own.
        return not (isinstance(child.value, ast.Constant) and isinstance(child.value.value, bool))
    return (type(owner), field) in _ENTRIES


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Return(value=ast.expr() as value) if not (
            isinstance(value, ast.Constant) and value.value is None
        ):
            yield ast.Return(value=None)
        case ast.Raise() | ast.Expr(value=ast.Call()):
            yield ast.Pass()
        case ast.AugAssign(op=op) if type(op) in _BINARY:
            yield ast.AugAssign(node.target, _BINARY[type(op)](), node.value)
        case ast.Continue():
            yield ast.Break()


def _operators(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare(ops=[op]):
            for other in _COMPARE[type(op)]:
                yield ast.Compare(node.left, [other()], node.comparators)
        case ast.BoolOp(op=op, values=[*values]):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
            for left_out in range(len(values)):
                rest = values[:left_out] + values[left_out + 1 :]
                yield ast.BoolOp(op, rest) if len(rest) > 1 else rest[0]
        case ast.UnaryOp(op=ast.Not()):
            yield node.operand
        case ast.BinOp(op=op) if type(op) in _BINARY:
            yield ast.BinOp(node.left, _BINARY[type(op)](), node.right)


def _operands(node: ast.AST, members: dict[str, dict[str, str]]) -> Iterator[ast.AST]:
    match node:
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() as value):
            yield ast.Constant(value + 1)
            yield ast.Constant(value - 1)
        case ast.Constant(value=str() as value):
            yield ast.Constant(f"XX{value}XX")
        case ast.Attribute(value=ast.Name(id=name), attr=member) if member in members.get(name, {}):
            yield ast.Attribute(node.value, members[name][member], node.ctx)
        case ast.Call(func=ast.Name(id=name)) if name in _NAMES:
            yield ast.Call(ast.Name(_NAMES[name], ast.Load()), node.args, node.keywords)
        case ast.Call(func=ast.Name(id="sorted"), args=[only]):
            yield only
        case ast.Call(func=ast.Attribute(value=value), args=[], keywords=[]):
            yield value
