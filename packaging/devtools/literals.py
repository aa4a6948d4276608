"""Finds words that the window would show in English whatever the language: set without tr(), or glued together."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from devtools.texts import MARKERS, called, marked_arguments

_SETTERS = frozenset(
    {
        "setText",
        "setToolTip",
        "setWindowTitle",
        "setPlaceholderText",
        "setStatusTip",
        "setWhatsThis",
        "setTitle",
    }
    | {"setAccessibleName", "setAccessibleDescription", "setInformativeText", "setLabelText", "setSuffix"}
    | {"setPrefix", "addAction", "addMenu", "addItem", "addItems", "addTab", "addSection", "setHeaderLabels"}
    | {"QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QAction", "QMenu", "QGroupBox"}
    | {
        "Text",
        "ElidedLabel",
        "MiddleElidedLabel",
        "PrimaryButton",
        "SecondaryButton",
        "LinkButton",
        "TickBox",
    }
    | {"LineField", "Field", "toast", "warn", "say", "set_words", "set_problem", "set_caption", "TitleCell"}
)
_PROPER = frozenset(
    {
        "Gondola",
        "Venice",
        "USDC",
        "Base",
        "ETH",
        "QR",
        "Ctrl+L",
        "%",
        "s",
        "dB",
        "Hz",
        "kHz",
        "Inter",
        "URL",
        "OK",
    }
)
"""Names and units, which are the same in every language."""

_TOKEN = re.compile(r"[a-z0-9.:/…-]+\Z")
"""A picture's name, or an example of an address or a name that is typed: no words."""

_LETTERS = re.compile(r"[A-Za-z]{2,}")
_TELLERS = frozenset({"told", "said", "told_around", "local_sum"})
_TABLES = frozenset({"JOB_STATE", "STEP", "PAYMENT_STATE", "PAYMENT_STEP", "CHARGE_STATE", "DELIVERY"})
_SPEAKERS = frozenset({"sentence", "payment_words", "payment_title", "depth_words", "amount_words"})
"""What the domain has words in, and what speaks them."""

_OWN_FIGURES = re.compile(r"from app\.domain\.money import [^\n]*\bformat_usdc?\b")
_SILENT = ("tour", "hand.py", "album.py", "language/", "models/seller_report.py", "models/wording.py")


def check_window(root: Path) -> list[str]:
    """Every such place of the checkout at ``root``, as file, line and what is wrong."""
    found = []
    for path in sorted((root / "app" / "gui").rglob("*.py")):
        place = path.relative_to(root / "app" / "gui").as_posix()
        if not place.startswith(_SILENT):
            found += [f"app/gui/{place}:{line}: {words}" for line, words in faults(path.read_text("utf-8"))]
    return found


def faults(text: str) -> list[tuple[int, str]]:
    """What is wrong in the text of one module of the window."""
    tree = ast.parse(text)
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.expr | ast.stmt)]
    found = [*_untold(tree)]
    found += [(node.lineno, words) for node in nodes for words in _of_node(node)]
    for line, content in enumerate(text.split("\n"), start=1):
        if _OWN_FIGURES.search(content):
            found.append((line, "sums are written by app.gui.language.figures, not by the domain"))
    return sorted(found)


def _untold(tree: ast.AST, told: bool = False) -> Iterator[tuple[int, str]]:
    """Words of the lower floors that are shown as they are, in English."""
    if isinstance(tree, ast.Call) and called(tree) in _TELLERS:
        told = True
    if not told and isinstance(tree, ast.expr) and (words := _words_from_below(tree)):
        yield tree.lineno, f"{words} is English: the window shows it through told()"
        told = True
    for child in ast.iter_child_nodes(tree):
        yield from _untold(child, told or isinstance(tree, ast.Compare))


def _words_from_below(node: ast.expr) -> str:
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id in _TABLES:
        return node.value.id
    if isinstance(node, ast.Call) and called(node) in _SPEAKERS:
        return f"{called(node)}()"
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "error":
        return f"error.{node.attr}" if node.attr in ("what", "means", "do") else ""
    return ""


def _of_call(node: ast.Call) -> Iterator[str]:
    marked = marked_arguments(node)
    if marked is not None:
        if any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in ast.walk(marked[0])):
            yield "tr() of an f-string or of glued parts finds nothing: use a {placeholder} and format()"
    elif called(node) in _SETTERS:
        for words in filter(None, map(_literal_words, node.args)):
            yield f"“{words}” is shown without tr()"


def _of_node(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call):
        yield from _of_call(node)
    elif isinstance(node, ast.AugAssign) and _is_marked(node.value):
        yield "a translated text is glued to another with +=: make it one sentence with a {placeholder}"
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        if any(_is_marked(side) for side in (node.left, node.right)):
            yield "a translated text is glued to another with +: make it one sentence with a {placeholder}"
    elif isinstance(node, ast.JoinedStr):
        parts = [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
        plain = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
        if any(_is_marked(part) for part in parts) and _LETTERS.search(plain):
            yield "a translated text is glued into an English one: make it one sentence with a {placeholder}"


def _literal_words(node: ast.expr) -> str:
    if isinstance(node, ast.IfExp):
        return _literal_words(node.body) or _literal_words(node.orelse)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value
    elif isinstance(node, ast.JoinedStr):
        text = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    else:
        return ""
    if _TOKEN.match(text):
        return ""
    left = [word for word in text.split() if word.strip("().,:;·") not in _PROPER]
    return text if _LETTERS.search(" ".join(left)) else ""


def _is_marked(node: ast.expr) -> bool:
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        node = node.func.value
    return isinstance(node, ast.Call) and called(node) in MARKERS and marked_arguments(node) is not None
