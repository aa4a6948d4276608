"""`appdir.py ARCHIVE FOLDER [ADDRESS]`: lays the portable archive out as the folder that an AppImage is made of.

ADDRESS is where the source of a release is published, as `build.py --released-at` takes it. Needs Python and tar alone.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "packaging"))

from builders import product, tree  # noqa: E402 - only now can they be found

LINUX = ROOT / "packaging" / "linux"


def lay_out(archive: Path, folder: Path, made: product.Product) -> None:
    """Fill a new folder. Raises OSError, subprocess.CalledProcessError."""
    program = folder / "usr" / "lib" / "gondola"
    program.mkdir(parents=True)
    subprocess.run(["tar", "-xJf", archive, "-C", program, "--strip-components=1"], check=True)
    shutil.copyfile(LINUX / "gondola.desktop", folder / "gondola.desktop")
    shutil.copyfile(ROOT / "resources" / "brand" / "gondola.svg", folder / "gondola.svg")
    (folder / ".DirIcon").symlink_to("gondola.svg")
    metainfo = folder / "usr" / "share" / "metainfo" / "app.gondola.Gondola.appdata.xml"
    metainfo.parent.mkdir(parents=True)
    metainfo.write_text(tree.metainfo(made), encoding="utf-8", newline="\n")
    start = folder / "AppRun"
    shutil.copyfile(LINUX / "AppRun", start)
    start.chmod(0o755)


if __name__ == "__main__":
    lay_out(Path(sys.argv[1]), Path(sys.argv[2]), product.read(ROOT, "".join(sys.argv[3:4])))
