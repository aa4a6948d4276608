"""One page with every picture of a folder, in the order of the catalogue."""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template

from tests.pictures.catalogue import PICTURES

_PAGE = Template(
    """\
<!doctype html>
<meta charset="utf-8">
<title>Gondola: every page, sheet and state</title>
<style>
body { font: 14px system-ui, sans-serif; margin: 24px; background: #e9edf1; color: #17212b; }
h2 { margin: 28px 0 8px; font-size: 16px; }
div { display: flex; flex-wrap: wrap; gap: 12px; }
figure { margin: 0; } figcaption { color: #566472; margin-top: 4px; }
img { width: 420px; border-radius: 6px; display: block; }
</style>
<h1>Gondola: every page, sheet and state</h1>
$parts
"""
)


def write_index(folder: Path) -> int:
    """Write ``index.html``; returns how many pictures are on it."""
    parts, count = [], 0
    for picture in PICTURES:
        files = [path for path in sorted(folder.glob(f"{picture.name}-*.png")) if _is_of(path, picture.name)]
        if not files:
            continue
        count += len(files)
        shown = "".join(_figure(path.name, path.stem.removeprefix(f"{picture.name}-")) for path in files)
        parts.append(f"<h2>{escape(picture.name)}</h2>\n<div>{shown}</div>")
    (folder / "index.html").write_text(_PAGE.substitute(parts="\n".join(parts)), encoding="utf-8")
    return count


LOOKS = ("light", "dark", "small", "4k", "200-percent")


def _is_of(path: Path, name: str) -> bool:
    return path.stem.removeprefix(f"{name}-") in LOOKS


def _figure(file: str, look: str) -> str:
    image = f'<a href="{escape(file)}"><img loading="lazy" src="{escape(file)}" alt="{escape(look)}"></a>'
    return f"<figure>{image}<figcaption>{escape(look)}</figcaption></figure>"
