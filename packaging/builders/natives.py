"""Compiled libraries that travel inside other things: which packages carry which, and how their versions are read.

A version is read from the very file that travels. Where no file tells one, it stays empty. Standard library only: the
gathering of licences reads these tables too.
"""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from builders.errors import BuildError
from builders.part import Part

_ELF = b"\x7fELF"
_MACHINE_CODE = (_ELF, b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")


@dataclass(frozen=True)
class Native:
    """A library inside the files that match one of `files`, paths in the frozen folder.

    `trace` is found in them: with a group it tells the version, without one only that the library is there, by the
    names of its functions, which files of other systems than Linux do not keep. `linux`: need be found there alone.
    """

    name: str
    licence: str
    files: tuple[str, ...]
    trace: bytes
    linux: bool = False
    space: str = "generic"
    """Of package URLs."""


_FFI = rb"ffi_prep_closure_loc"
_OF_QT = (
    Native("qt", "LGPL-3.0-only", ("*Qt6Core.*", "*/QtCore"), rb"\0Qt (\d+\.\d+\.\d+) \("),
    Native(
        "pcre2", "BSD-3-Clause", ("*Qt6Core.*", "*/QtCore"), rb"\0(10\.\d+) 20\d\d-\d\d-\d\d\0", linux=True
    ),
    Native("libpng", "libpng-2.0", ("*Qt6Gui.*", "*/QtGui"), rb"libpng version (\d+\.\d+\.\d+)", linux=True),
    Native("harfbuzz", "MIT-Modern-Variant", ("*Qt6Gui.*", "*/QtGui"), rb"HB_FACE_LOADER", linux=True),
    Native("icu", "Unicode-DFS-2016", ("*libicuuc.*",), rb"\0(\d\d\.\d+)\0", linux=True),
    Native(
        "libjpeg-turbo",
        "IJG AND BSD-3-Clause AND Zlib",
        ("*/imageformats/*qjpeg.*",),
        rb"libjpeg-turbo version (\d+\.\d+\.\d+)",
    ),
    Native("libwebp", "BSD-3-Clause", ("*/imageformats/*qwebp.*",), rb"SharpYuvGetVersion"),
)
CARRIES: dict[str, tuple[Native, ...]] = {
    "bitarray": (),
    "cffi": (Native("libffi", "MIT", ("_cffi_backend.*",), _FFI),),
    "ckzg": (Native("blst", "Apache-2.0", ("ckzg.*",), rb"blst_p1_\w+"),),
    "coincurve": (
        Native("libsecp256k1", "MIT", ("coincurve/*secp256k1*",), rb"secp256k1_context_create"),
        Native("cffi", "MIT", ("coincurve/_cffi_backend.*",), rb"\0(\d+\.\d+\.\d+)\0", space="pypi"),
        Native("libffi", "MIT", ("coincurve/_cffi_backend.*",), _FFI),
    ),
    "cryptography": (Native("openssl", "Apache-2.0", ("*/_rust.*",), rb"OpenSSL (\d+\.\d+\.\d+) \d"),),
    "cytoolz": (),
    "miniaudio": (
        # Each has a version of its own in the one file: their first two numbers tell them apart.
        Native("miniaudio", "Unlicense OR MIT-0", ("_miniaudio.*",), rb"\0(0\.11\.\d+)\0"),
        Native("dr-flac", "Unlicense OR MIT-0", ("_miniaudio.*",), rb"\0(0\.13\.\d+)\0"),
        Native("dr-mp3", "Unlicense OR MIT-0", ("_miniaudio.*",), rb"\0(0\.7\.\d+)\0"),
        Native("dr-wav", "Unlicense OR MIT-0", ("_miniaudio.*",), rb"\0(0\.14\.\d+)\0"),
        Native("stb-vorbis", "MIT OR Unlicense", ("_miniaudio.*",), rb"stb_vorbis_\w+"),
    ),
    "pycryptodome": (),
    "pydantic-core": (),
    "pyside6-addons": (
        Native("ffmpeg", "LGPL-2.1-or-later", ("*/libavutil.*", "*/avutil-*"), rb"FFmpeg version (\S+?)\0"),
    ),
    "pyside6-essentials": _OF_QT,
    "regex": (),
    "shiboken6": (),
}
"""By package. A package with compiled files that is not named here ends the build: somebody has to look into it."""


def binaries(inside: Path) -> list[Path]:
    """Files of machine code in a frozen folder, whatever they are called; links are their targets."""
    return [file for file in sorted(inside.rglob("*")) if file.is_file() and _is_machine_code(file)]


def carried(owner: str, inside: Path, files: Iterable[Path]) -> list[Part]:
    """The libraries in a package's files. Raises BuildError where the package is unknown or one is not found."""
    if owner not in CARRIES:
        raise BuildError(
            f"{owner} is compiled: name in natives.py what it carries, or that it carries nothing."
        )
    own = [(file.relative_to(inside).as_posix(), file) for file in files]
    parts = []
    for native in CARRIES[owner]:
        held = [file for name, file in own if any(fnmatch.fnmatch(name, one) for one in native.files)]
        part = _read(native, owner, [file.read_bytes() for file in held])
        if part is not None:
            parts.append(part)
    return parts


def _read(native: Native, owner: str, held: list[bytes]) -> Part | None:
    trace = re.compile(native.trace)
    found = {match for data in held for match in trace.findall(data)}
    on_linux = any(data.startswith(_ELF) for data in held)
    if trace.groups == 0:
        if held and (found or not on_linux):
            return Part(native.name, "", native.licence, within=owner)
    elif len(found) == 1:
        version = found.pop().decode("ascii")
        address = f"pkg:{native.space}/{native.name}@{version}"
        return Part(native.name, version, native.licence, address, within=owner)
    if native.linux and not on_linux:
        return None
    raise BuildError(
        f"{native.name} is not found in {owner}, or not with one version: natives.py is out of date."
    )


def _is_machine_code(file: Path) -> bool:
    if file.is_symlink():
        return False
    with file.open("rb") as opened:
        return opened.read(4).startswith(_MACHINE_CODE)
