"""Puts a secret on the clipboard for a short while, asks clipboard managers not to keep it, and takes it away again."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

STAYS_MS = 30_000

_HINTS = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\1",
}
"""What KDE's, macOS' and Windows' clipboard histories leave out. Others may keep what they see."""


class SecretClipboard(QObject):
    """One at a time; ``cleared`` when it was taken away. Only a digest of the secret is remembered."""

    cleared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._digest = b""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.clear)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.clear)

    def put(self, secret: str) -> None:
        """Copy it; after half a minute it is gone, unless something else was copied since."""
        content = QMimeData()
        content.setText(secret)
        for kind, hint in _HINTS.items():
            content.setData(kind, hint)
        QGuiApplication.clipboard().setMimeData(content)
        self._digest = _digest(secret)
        self._timer.start()

    def clear(self) -> None:
        """Take it away now, if it is still there."""
        self._timer.stop()
        digest, self._digest = self._digest, b""
        clipboard = QGuiApplication.clipboard()
        if digest and _digest(clipboard.text()) == digest:
            clipboard.clear()
            self.cleared.emit()

    def holds(self) -> bool:
        """Whether a secret of ours may be on the clipboard."""
        return bool(self._digest)


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "replace")).digest()
