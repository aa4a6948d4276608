"""The door at which later starts of the program knock: it hears what they hand over, and answers."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.domain.errors import InvalidInput
from app.domain.handover import LIMIT_BYTES, handover_from_bytes

_log = logging.getLogger(__name__)

_ANSWER = b"ok\n"
_LENGTH_BYTES = 4
"""Of what follows, the highest first."""
_HEARD_WITHIN_MS = 5_000
_MOST_AT_ONCE = 8


class Door(QObject):
    """``knocked(Handover)`` for each that could be read. Only this user can reach it; anything else is dropped.

    Whoever opens it has made sure to be the first (``adapters/instance/meeting``): what lies at the address already
    was left behind by one that died.
    """

    knocked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._talks: set[_Talk] = set()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST_AT_ONCE)
        self._server.newConnection.connect(self._answer)

    def open(self, address: str) -> bool:
        """Listen there; False (later starts will not be heard) when that cannot be."""
        QLocalServer.removeServer(address)
        opened = self._server.listen(address)
        if not opened:
            _log.info("Later starts cannot be heard: %s", self._server.errorString())
        return opened

    def close(self) -> None:
        """Hear nothing more; the address is free again."""
        self._server.close()
        for talk in tuple(self._talks):
            talk.end()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self._talks) >= _MOST_AT_ONCE:
                socket.abort()
                socket.deleteLater()
                continue
            talk = _Talk(socket, self)
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
