"""The door at which later starts of the program knock: it hears what they hand over, and answers."""

from __future__ import annotations

import contextlib
import logging
import os
import socket
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from app.domain.errors import InvalidInput
from app.domain.handover import LIMIT_BYTES, handover_from_bytes

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_log = logging.getLogger(__name__)

_ANSWER = b"ok\n"
_LENGTH_BYTES = 4
"""Of what follows, the highest first."""
_HEARD_WITHIN_MS = 5_000
_MOST_AT_ONCE = 8
_OURS_ALONE = 0o600


class Door(QObject):
    """``knocked(Handover)`` for each that could be read. Only this user can reach it; anything else is dropped.

    Whoever opens it has made sure to be the first (``adapters/instance/meeting``): what lies at the address already
    was left behind by one that died. Most days nobody knocks, so Qt's network library waits until somebody does.
    """

    knocked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._talks: set[_Talk] = set()
        self._server: QLocalServer | None = None
        self._bell: _Bell | None = None

    def open(self, address: str) -> bool:
        """Listen there; False (later starts will not be heard) when that cannot be."""
        if sys.platform == "win32":  # pragma: no cover - a pipe is not a socket
            server = self._attended()
            opened, why = server.listen(address), server.errorString()
        else:
            opened, why = True, ""
            try:
                self._bell = _Bell(address, self)
                self._bell.rung.connect(self._attend)
            except OSError as error:
                opened, why = False, str(error.strerror)
        if not opened:
            _log.info("Later starts cannot be heard: %s", why)
        return opened

    def close(self) -> None:
        """Hear nothing more; the address is free again."""
        if self._bell is not None:
            self._bell.close()
            self._bell = None
        if self._server is not None:
            self._server.close()
        for talk in tuple(self._talks):
            talk.end()

    def _attend(self) -> None:
        """Somebody knocks: from now on Qt's own server answers at the same socket."""
        if self._bell is not None:
            self._attended().listen(self._bell.hand_over())

    def _attended(self) -> QLocalServer:
        from PySide6.QtNetwork import QLocalServer

        server = self._server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(_MOST_AT_ONCE)
        server.newConnection.connect(self._answer)
        return server

    def _answer(self) -> None:
        while self._server is not None and (caller := self._server.nextPendingConnection()) is not None:
            if len(self._talks) >= _MOST_AT_ONCE:
                caller.abort()
                caller.deleteLater()
                continue
            talk = _Talk(caller, self)
            self._talks.add(talk)
            talk.listen()

    def told(self, body: bytes) -> bool:
        """Whether this was understood; then everybody hears of it."""
        try:
            asked = handover_from_bytes(body)
        except InvalidInput as error:
            _log.info("A later start was not understood: %s", error.code)
            return False
        self.knocked.emit(asked)
        return True

    def over(self, talk: _Talk) -> None:
        """A connection has ended."""
        self._talks.discard(talk)


class _Bell(QObject):
    """A socket that listens, and tells when somebody is there; raises OSError when it cannot."""

    rung = Signal()

    def __init__(self, address: str, parent: QObject) -> None:
        super().__init__(parent)
        self._address = address
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.setblocking(False)
        try:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(address)
            self._socket.bind(address)
            os.chmod(address, _OURS_ALONE)
            self._socket.listen(_MOST_AT_ONCE)
        except OSError:
            self._socket.close()
            raise
        self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self.rung)

    def hand_over(self) -> int:
        """The socket's number, for whoever looks after it from now on and closes it."""
        self._notifier.setEnabled(False)
        return self._socket.detach()

    def close(self) -> None:
        """Let go of the socket, unless it was handed over, and of its file."""
        self._notifier.setEnabled(False)
        self._socket.close()
        with contextlib.suppress(OSError):
            os.unlink(self._address)


class _Talk(QObject):
    """One connection: a bounded message within a bounded time, one answer, and the end."""

    def __init__(self, socket: QLocalSocket, door: Door) -> None:
        super().__init__(door)
        self._socket, self._door = socket, door
        self._heard = bytearray()
        self._over = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.end)

    def listen(self) -> None:
        self._socket.readyRead.connect(self._hear)
        self._socket.disconnected.connect(self.end)
        self._patience.start(_HEARD_WITHIN_MS)
        self._hear()

    def end(self) -> None:
        if self._over:
            return
        self._over = True
        self._patience.stop()
        self._socket.abort()
        self._socket.deleteLater()
        self._door.over(self)
        self.deleteLater()

    def _hear(self) -> None:
        self._heard += self._socket.read(_LENGTH_BYTES + LIMIT_BYTES - len(self._heard)).data()
        if len(self._heard) < _LENGTH_BYTES:
            return
        length = int.from_bytes(self._heard[:_LENGTH_BYTES], "big")
        if length > LIMIT_BYTES:
            self.end()
        elif len(self._heard) >= _LENGTH_BYTES + length:
            self._patience.stop()
            self._socket.readyRead.disconnect(self._hear)
            self._reply(bytes(self._heard[_LENGTH_BYTES : _LENGTH_BYTES + length]))

    def _reply(self, body: bytes) -> None:
        if not self._door.told(body):
            self.end()
            return
        self._socket.write(_ANSWER)
        self._socket.disconnectFromServer()
