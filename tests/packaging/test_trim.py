"""What travels with the frozen program, and what is left to the system or left out."""

from __future__ import annotations

import pytest

from builders.trim import travels, trimmed

_QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "name,source",
    [
        (f"{_QT}/plugins/platforms/libqxcb.so", "/venv/PySide6/Qt/plugins/platforms/libqxcb.so"),
        (f"{_QT}/plugins/multimedia/libffmpegmediaplugin.so", "/venv/x.so"),
        (f"{_QT}/plugins/imageformats/libqsvg.so", "/venv/x.so"),
        (f"{_QT}/translations/qtbase_de.qm", "/venv/qtbase_de.qm"),
        ("libssl.so.3", "/usr/lib/x86_64-linux-gnu/libssl.so.3"),
        ("libxcb-cursor.so.0", "/lib/x86_64-linux-gnu/libxcb-cursor.so.0"),
        ("libpython3.11.so.1.0", "/opt/python/lib/libpython3.11.so.1.0"),
        # A distribution's own Python, as the release is built with: without it the program does not start.
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0"),
        ("libexpat.so.1", "/lib/x86_64-linux-gnu/libexpat.so.1"),
        ("cytoolz/utils.so", "/venv/cytoolz/utils.so"),
    ],
)
def test_what_is_used_travels(name: str, source: str) -> None:
    assert travels((name, source, "BINARY"))


@pytest.mark.parametrize(
    "name,source",
    [
        (f"{_QT}/plugins/platforms/libqvnc.so", "/venv/x.so"),
        (f"{_QT}/plugins/imageformats/libqpdf.so", "/venv/x.so"),
        (f"{_QT}/plugins/sqldrivers/libqsqlite.so", "/venv/x.so"),
        (f"{_QT}/plugins/tls/libqopensslbackend.so", "/venv/x.so"),
        (f"{_QT}/translations/qtbase_fr.qm", "/venv/qtbase_fr.qm"),
        (f"{_QT}/translations/qt_help_de.qm", "/venv/qt_help_de.qm"),
        (f"{_QT}/lib/libQt6Pdf.so.6", "/venv/libQt6Pdf.so.6"),
        ("libX11.so.6", "/usr/lib/x86_64-linux-gnu/libX11.so.6"),
        ("libgtk-3.so.0", "/lib/x86_64-linux-gnu/libgtk-3.so.0"),
    ],
)
def test_what_is_not_used_or_is_the_systems_own_stays(name: str, source: str) -> None:
    assert not travels((name, source, "BINARY"))


@pytest.mark.parametrize(
    "name,goes", [("RECORD", False), ("INSTALLER", False), ("METADATA", True), ("entry_points.txt", True)]
)
def test_what_pip_writes_about_one_installation_stays_as_it_differs_from_place_to_place(
    name: str, goes: bool
) -> None:
    assert travels((f"keyring-25.7.0.dist-info/{name}", f"/venv/{name}", "DATA")) is goes


def test_the_order_is_the_same_whatever_order_things_were_found_in() -> None:
    entries = [
        ("b", "/venv/b", "DATA"),
        ("a", "/venv/a", "DATA"),
        ("libX11.so.6", "/lib/libX11.so.6", "BINARY"),
    ]
    assert trimmed(entries) == trimmed(reversed(entries)) == [entries[1], entries[0]]


def test_expat_travels_only_with_a_python_that_has_none_inside() -> None:
    expat = ("libexpat.so.1", "/lib/x86_64-linux-gnu/libexpat.so.1", "BINARY")
    own = ("libpython3.11.so.1.0", "/opt/python/lib/libpython3.11.so.1.0", "BINARY")
    systems = ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", "BINARY")
    assert trimmed([expat, own]) == [own]
    assert trimmed([expat, systems]) == [expat, systems]


def test_a_link_to_what_stays_behind_stays_behind() -> None:
    target = (f"{_QT}/lib/libQt6Core.so.6", "/venv/libQt6Core.so.6", "BINARY")
    links = [
        ("libQt6Core.so.6", f"{_QT}/lib/libQt6Core.so.6", "SYMLINK"),
        ("libtiff.so.6", "libtiff.so.6.0", "SYMLINK"),
    ]
    assert trimmed([target, *links]) == [target, links[0]]
