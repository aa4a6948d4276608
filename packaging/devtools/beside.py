"""What travels along and is in no lock, for the list of licences: what it is, and where the text of its licence lies.

The texts in `packaging/licences` are their authors' own, and say no more than that.
"""

from __future__ import annotations

from dataclasses import dataclass

QT = ("LGPL-3.0", "GPL-3.0")
"""Qt's licence adds to the GNU GPL, and is read with it."""


@dataclass(frozen=True)
class Beside:
    """`texts` are standard ones, or files of `packaging/licences` without their ending.

    `covers` are the names that the list of parts has for it (`builders/natives.py`, `system_parts.py`).
    """

    name: str
    licence: str
    texts: tuple[str, ...]
    covers: tuple[str, ...] = ()


def _of_qt(name: str, licence: str, text: str) -> Beside:
    return Beside(f"{name}, in Qt", licence, (text,), (text,))


BESIDE = (
    Beside("Gondola", "MIT", ("Gondola",)),
    Beside("Python", "PSF-2.0", ("PSF-2.0",), ("python",)),
    Beside(
        "PyInstaller’s boot loader",
        "GPL-2.0-or-later WITH Bootloader-exception",
        ("pyinstaller",),
        ("pyinstaller",),
    ),
    Beside("Qt", "LGPL-3.0-only", QT, ("qt",)),
    Beside("FFmpeg, in Qt Multimedia", "LGPL-2.1-or-later", ("LGPL-2.1",), ("ffmpeg",)),
    _of_qt("HarfBuzz", "MIT-Modern-Variant", "harfbuzz"),
    _of_qt("ICU", "Unicode-DFS-2016", "icu"),
    _of_qt("libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib", "libjpeg-turbo"),
    _of_qt("libpng", "libpng-2.0", "libpng"),
    _of_qt("libwebp", "BSD-3-Clause", "libwebp"),
    _of_qt("PCRE2", "BSD-3-Clause", "pcre2"),
    Beside("blst, in ckzg", "Apache-2.0", ("Apache-2.0",), ("blst",)),
    Beside("bzip2", "bzip2-1.0.6", ("bzip2",), ("libbz2",)),
    Beside("Expat", "MIT", ("expat",), ("expat", "libexpat")),
    Beside("libffi", "MIT", ("libffi",), ("libffi",)),
    Beside("libmpdec, in Python", "BSD-2-Clause", ("libmpdec",), ("libmpdec",)),
    Beside("libsecp256k1, in coincurve", "MIT", ("libsecp256k1",), ("libsecp256k1",)),
    Beside("libuuid", "BSD-3-Clause", ("libuuid",), ("libuuid",)),
    Beside("OpenSSL", "Apache-2.0", ("Apache-2.0",), ("openssl", "libcrypto", "libssl")),
    Beside("SQLite", "blessing", ("sqlite",), ("sqlite", "libsqlite3")),
    Beside(
        "XCB utilities",
        "X11",
        (
            "xcb-util",
            "xcb-util-cursor",
            "xcb-util-wm",
            "xcb-util-image",
            "xcb-util-keysyms",
            "xcb-util-renderutil",
        ),
        (
            "libxcb-util",
            "libxcb-cursor",
            "libxcb-icccm",
            "libxcb-image",
            "libxcb-keysyms",
            "libxcb-render-util",
        ),
    ),
    Beside("XZ Utils’ liblzma", "Public domain", ("xz",), ("liblzma",)),
)
IN_THE_PACKAGE = frozenset({"cffi", "dr-flac", "dr-mp3", "dr-wav", "miniaudio", "stb-vorbis"})
"""Named, with their authors, by the licences of the packages that hold them (coincurve, miniaudio)."""
