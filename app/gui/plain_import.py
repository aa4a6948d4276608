"""Takes back the hook that PySide6 puts into every import of the program.

It reads the source of each module that is imported, and keeps it, to find those that want Qt's names spelled another
way (``from __feature__ import snake_case``). Nothing here does, and it costs an eighth of the start and 20 MB.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - it sets the hook, once


def use_plain_import() -> None:
    """Import without it from now on; what PySide6 itself asks for is still loaded as late as it wants."""
    before = getattr(builtins, "__orig_import__", None)
    if before is not None:
        builtins.__import__ = before
