"""What of the collected files travels with the program: what it uses and what no system can be asked to bring.

A library that every desktop system keeps up to date itself (X11, GLib, fonts, graphics, sound) is left to it; one
that Python's own modules link to travels along, so that they meet the version that they were built with.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

Entry = tuple[str, str, str]
"""As PyInstaller says it: the name in the folder, the file it comes from, its kind."""

OF_PYTHON = frozenset(
    {"libbz2", "libcrypto", "libexpat", "libffi", "liblzma", "libsqlite3", "libssl", "libuuid"}
)
"""Libraries of the system that Python's modules need, and that differ too much between systems to rely on."""
_OF_A_SYSTEMS_PYTHON = frozenset({"libexpat"})
"""Those that only a distribution's own Python needs; others have a copy inside, and the system's fonts ask for one."""
OF_QT = frozenset(
    {
        "libxcb-cursor",
        "libxcb-icccm",
        "libxcb-image",
        "libxcb-keysyms",
        "libxcb-render-util",
        "libxcb-util",
    }
)
"""Small ones that Qt's X11 needs and that a bare desktop is often without."""

_UNUSED_LIBRARIES = (
    "libQt6Pdf",
    "libQt6VirtualKeyboard",
    "libQt6EglF",
    "libQt6WlShell",
    "libQt6MultimediaWidgets",
)
_UNUSED_MODULES = ("QtMultimediaWidgets", "QtConcurrent")
_PLUGINS = {
    "iconengines": None,
    "imageformats": {"svg", "jpeg", "gif", "ico", "webp"},
    "multimedia": None,
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"xcb", "wayland", "offscreen", "windows", "cocoa"},
    "platformthemes": None,
    "styles": None,
    "wayland-decoration-client": None,
    "wayland-graphics-integration-client": {"t-plugin-wayland-egl", "dmabuf-server", "shm-emulation-server"},
    "wayland-shell-integration": {"xdg-shell", "t-shell"},
    "xcbglintegrations": None,
}
"""Kinds of Qt's plugins that are used; those named, or all (None). Qt asks nothing of the network here: no tls."""
_LANGUAGES = ("de", "en")
_OF_THE_INSTALLATION = frozenset({"RECORD", "INSTALLER", "REQUESTED", "direct_url.json"})
"""What pip writes about one installation: the sums of scripts that name the folder they lie in, among others."""


def travels(entry: Entry) -> bool:
    """Whether a collected file goes into the program's folder."""
    name, source, kind = entry
    path = PurePath(name)
    if path.parent.suffix == ".dist-info" and path.name in _OF_THE_INSTALLATION:
        return False
    if "PySide6" in path.parts and "plugins" in path.parts:
        return _plugin_is_used(path)
    if "translations" in path.parts and "PySide6" in path.parts:
        return path.stem in {f"qtbase_{language}" for language in _LANGUAGES}
    if path.name.startswith(_UNUSED_LIBRARIES) or path.name.split(".")[0] in _UNUSED_MODULES:
        return False
    if kind != "BINARY" or not _is_of_the_system(source):
        return True
    # Python itself is a library of the system where a distribution's own Python builds.
    return path.name.startswith("libpython") or _stem(path) in OF_PYTHON | OF_QT


def trimmed(entries: Iterable[Entry]) -> list[Entry]:
    """Those that travel, in one order on every machine; a link to what stays behind stays behind too."""
    kept = sorted(entry for entry in entries if travels(entry))
    if not any(
        PurePath(name).name.startswith("libpython") and _is_of_the_system(source) for name, source, _ in kept
    ):
        kept = [entry for entry in kept if _stem(PurePath(entry[0])) not in _OF_A_SYSTEMS_PYTHON]
    names = {name for name, _, _ in kept}
    return [entry for entry in kept if entry[2] != "SYMLINK" or _target(entry) in names]


def _target(link: Entry) -> str:
    return (PurePath(link[0]).parent / link[1]).as_posix()


def _plugin_is_used(path: PurePath) -> bool:
    group = path.parts[path.parts.index("plugins") + 1]
    if group not in _PLUGINS:
        return False
    wanted = _PLUGINS[group]
    return wanted is None or path.stem.removeprefix("lib").removeprefix("q") in wanted


def _is_of_the_system(source: str) -> bool:
    return source.startswith(("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")) and "/python3" not in source


def _stem(path: PurePath) -> str:
    return path.name.split(".so")[0]
