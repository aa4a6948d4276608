"""Every picture there is, and what there must be one of."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

import app.gui
import app.gui.dialogs
from app.gui.rooms import PAGES
from app.gui.widgets.sheet import Sheet
from tests.pictures import accounts, pages, sheets, states
from tests.pictures.stage import Picture

PICTURES: tuple[Picture, ...] = (
    *pages.PICTURES,
    *accounts.PICTURES,
    *states.PICTURES,
    *sheets.PICTURES,
)


def every_sheet() -> set[type[QWidget]]:
    """Every kind of sheet that the program opens; a kind that only others are made of is opened nowhere."""
    for module in pkgutil.iter_modules(app.gui.dialogs.__path__):
        importlib.import_module(f"app.gui.dialogs.{module.name}")
    sources = [path.read_text(encoding="utf-8") for path in Path(app.gui.__path__[0]).rglob("*.py")]
    known = {kind for kind in _below(Sheet) if kind.__module__.startswith("app.")}
    return {kind for kind in known if any(_made(kind.__name__).search(source) for source in sources)}


def _made(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!class )\b{name}\(")


def every_page() -> set[str]:
    """The names of the pages in the sidebar."""
    return set(PAGES)


def _below(kind: type[Any]) -> set[type[Any]]:
    found: set[type[Any]] = set()
    for each in kind.__subclasses__():
        found |= {each, *_below(each)}
    return found
