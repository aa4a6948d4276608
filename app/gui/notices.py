"""The one banner above every page: the weightiest thing a person should know right now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.events import Outage, Part
from app.gui.language.figures import format_usd
from app.gui.language.told import told
from app.gui.session import Session
from app.gui.theme.fonts import px
from app.gui.theme.shapes import Shape
from app.gui.widgets.banners import Banner


class Notices(QWidget):
    """Says one thing at a time. ``act_wanted(what)``: ``limits``, ``settings``, ``servers``, ``resume``, ``credit``,
    ``fill``, ``try``, ``folder`` or ``key``.
    """

    act_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(12), px(18), 0)
        self._act = ""
        self._banner = Banner()
        self._banner.acted.connect(lambda: self.act_wanted.emit(self._act))
        column.addWidget(self._banner)
        self.hide()

    def look(self, session: Session) -> None:
        """Decide anew what to say."""
        words, action, self._act, shape = self._weightiest(session)
        self.setVisible(bool(words))
        if words:
            self._banner.say(words, action, shape)

    def words(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._banner.words()

    def _weightiest(self, session: Session) -> tuple[str, str, str, Shape]:
        if session.limits_broken:
            words = self.tr("Your spending limits cannot be read. Nothing is spent until you set them again.")
            return words, self.tr("Open Settings"), "settings", Shape.TRIANGLE
        if session.gondola.limits.held:
            words = self.tr("Nothing is spent until you have set your limits.")
            return words, self.tr("Set limits…"), "limits", Shape.PAUSE
        life = self._about_life(session)
        if life is not None:
            return life
        if session.limits is not None and session.limits.paused:
            words = self.tr(
                "Spending is paused. Nothing new is signed or queued; watching and downloads go on."
            )
            return words, self.tr("Resume spending"), "resume", Shape.PAUSE
        seen = session.balances()
        if seen is not None and seen.credit is not None and not seen.credit.can_consume:
            left = format_usd(seen.credit.credit_micro_usdc)
            if seen.must_be_filled and not session.gondola.play_money:
                words = self.tr(
                    "Venice credit: {sum}, and too little USDC in this wallet to add any. Fill the wallet first."
                )
                return words.format(sum=left), self.tr("Fill this wallet…"), "fill", Shape.TRIANGLE
            words = self.tr("Venice credit: {sum}. Nothing new can be made until you add some.").format(
                sum=left
            )
            return words, self.tr("Add credit…"), "credit", Shape.TRIANGLE
        clock = session.health.get(Part.CLOCK)
        if clock is not None and clock.grave:
            return told(clock.words), "", "", Shape.TRIANGLE
        return "", "", "", Shape.TRIANGLE

    def _about_life(self, session: Session) -> tuple[str, str, str, Shape] | None:
        """What keeps audio from coming home: no way to the servers, no room on the disk, a key that is refused."""
        outage = session.outage
        if outage.outage in (Outage.PROXY, Outage.CERTIFICATE):
            return told(outage.words), self.tr("Open Settings"), "servers", Shape.TRIANGLE
        if outage.outage is not Outage.NONE:
            return told(outage.words), self.tr("Try now"), "try", Shape.TRIANGLE
        unsaved = session.unsaved()
        if session.disk_words and unsaved:
            waiting = (
                self.tr("1 recording waits at the server.")
                if unsaved == 1
                else self.tr("{count} recordings wait at the server.").format(count=unsaved)
            )
            words = f"{told(session.disk_words)} {waiting}"
            return words, self.tr("Choose another folder…"), "folder", Shape.TRIANGLE
        refused = session.refused_key()
        if refused is not None:
            words = self.tr(
                "Venice does not accept the key of “{name}” any more. Its jobs wait for another one."
            )
            return words.format(name=refused.name), self.tr("Replace the key…"), "key", Shape.TRIANGLE
        return None
