"""A screen as large as the largest picture, for windows that nobody sees."""

from __future__ import annotations

import json
from pathlib import Path

_SCREEN = {
    "name": "pictures",
    "x": 0,
    "y": 0,
    "width": 7680,
    "height": 4320,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1.0,
}


def platform_with_screen(folder: Path) -> str:
    """What to set QT_QPA_PLATFORM to; the description of the screen lies in the folder."""
    described = folder / "screen.json"
    described.write_text(json.dumps({"screens": [_SCREEN]}), encoding="utf-8")
    return f"offscreen:configfile={described}"
