"""The window's header: whose account, what is there, what today used, who is well, and the brake."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.account import Account
from app.domain.events import BalancesChanged, Part
from app.gui.explain import Money
from app.gui.keys import Key, shown_keys
from app.gui.language.figures import format_usd, format_usdc
from app.gui.language.told import told
from app.gui.models.wording import short_usd
from app.gui.theme.fonts import Role
from app.gui.theme.icons import brand_pixmap
from app.gui.theme.shapes import Shape
from app.gui.widgets.badges import AccountBadge
from app.gui.widgets.bell import BellButton
from app.gui.widgets.buttons import IconButton, SecondaryButton
from app.gui.widgets.chips import Tag
from app.gui.widgets.header import HeaderBar
from app.gui.widgets.labels import MoneyLabel, Text, describe
from app.gui.widgets.meters import CapMeter
from app.gui.widgets.status import StatusDot

_UNKNOWN = "—"
_CENT_MICRO = 10_000


class Header(HeaderBar):
    """Shows what it is told. ``menu_wanted(position)`` is the account badge, ``pause_wanted(bool)`` the brake,
    ``lock_wanted`` the lock.
    """

    menu_wanted = Signal(QPoint)
    pause_wanted = Signal(bool)
    lock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paused = self._play = self._testnet = False
        self.mark = QLabel()
        self.mark.setPixmap(brand_pixmap(24, self.devicePixelRatioF()))
        self.mark.setAccessibleName("Gondola")
        self.play_tag = Tag(self.tr("Play money"), attention=True)
        self.badge = AccountBadge(self.tr("No account"))
        self.usdc = MoneyLabel("USDC", Money.USDC, _UNKNOWN)
        self.credit = MoneyLabel(self.tr("Venice credit"), Money.CREDIT, _UNKNOWN, self.tr("Credit"))
        self.used = CapMeter(self.tr("Used today"), Money.USED_TODAY, self.tr("Today"))
        self.health = {
            Part.API: StatusDot("Venice", detail=self.tr("not asked yet")),
            Part.NODE: StatusDot("Base", detail=self.tr("not asked yet")),
            Part.CLOCK: StatusDot(self.tr("Clock"), detail=self.tr("not compared yet")),
        }
        self.bell = BellButton()
        lock = self.tr("Lock now ({keys})").format(keys=shown_keys(Key.LOCK))
        self.lock = IconButton("lock", lock, quiet=True)
        self.brake = SecondaryButton(self.tr("Pause spending"), "pause")
        self._lay_out()
        self.lock.clicked.connect(self.lock_wanted)
        self.badge.clicked.connect(self._open_menu)
        self.brake.clicked.connect(lambda: self.pause_wanted.emit(not self._paused))

    def show_account(self, account: Account | None) -> None:
        """The account that new work belongs to."""
        if account is None:
            self.badge.set_account(self.tr("No account"))
        else:
            self.badge.set_account(account.name, account.address)
        self.usdc.setVisible(account is not None and account.has_address)
        self._testnet = account is not None and account.has_address and account.network.testnet
        self._say_whose_money()

    def show_balances(self, seen: BalancesChanged | None) -> None:
        """What the account has; what could not be read is a dash, never an old figure."""
        usdc = None if seen is None else seen.usdc_micro
        self.usdc.set_figure(_UNKNOWN if usdc is None else to_the_cent(usdc), certain=usdc is not None)
        exact = "" if usdc is None else self.tr("{amount} USDC on chain").format(amount=format_usdc(usdc))
        problem = "" if seen is None else told(seen.problem)
        describe(self.usdc, exact or problem)
        credit = None if seen is None else seen.credit
        figure = _UNKNOWN if credit is None else _dollars(credit.credit_micro_usdc)
        self.credit.set_figure(figure, certain=credit is not None)
        self.give_way_if_tight()
        exact = (
            ""
            if credit is None
            else self.tr("{sum} of credit").format(sum=format_usd(credit.credit_micro_usdc))
        )
        describe(self.credit, exact or problem)

    def show_used(self, used_micro_usdc: int | None, cap_micro_usdc: int | None) -> None:
        """What the last 24 hours used of their cap; None is unknown."""
        if used_micro_usdc is None or cap_micro_usdc is None:
            self.used.set_values(_UNKNOWN, "", 0.0)
            return
        share = used_micro_usdc / cap_micro_usdc if cap_micro_usdc else 1.0
        self.used.set_values(short_usd(used_micro_usdc), short_usd(cap_micro_usdc), share)
        self.give_way_if_tight()

    def show_health(self, part: Part, *, well: bool, words: str) -> None:
        """One of the outside parts answered, or did not."""
        dot = self.health[part]
        dot.set_state(Shape.DOT if well else Shape.TRIANGLE, dot.word(), words)

    def forget_health(self) -> None:
        """Other services, other answers: nobody was asked yet."""
        for dot in self.health.values():
            dot.set_state(Shape.HOLLOW, dot.word(), self.tr("not asked yet"))

    def show_paused(self, *, paused: bool) -> None:
        """Whether the brake is on."""
        if paused is self._paused:
            return  # told with every sum that is used: nothing on the screen changes
        self._paused = paused
        self.brake.set_icon("play" if paused else "pause")
        self.brake.set_words(self.tr("Resume spending") if paused else self.tr("Pause spending"))
        self.give_way_again()

    def show_play(self, *, play: bool) -> None:
        """Whether all this is play money."""
        self._play = play
        self._say_whose_money()

    def _say_whose_money(self) -> None:
        """Money that is none is told beside the account: nobody may take it for theirs, or theirs for it."""
        self.play_tag.setText(self.tr("Play money") if self._play else self.tr("Test network"))
        self.play_tag.setVisible(self._play or self._testnet)
        self.give_way_again()

    def give_way_again(self) -> None:
        """A part changed its words: decide anew which parts are compact."""
        self._give_way()

    def _open_menu(self) -> None:
        self.menu_wanted.emit(self.badge.mapToGlobal(QPoint(0, self.badge.height() + 4)))

    def _lay_out(self) -> None:
        self.add(self.mark, above=800)
        self.add(Text("Gondola", Role.HEADING), above=1150)
        self.add(self.play_tag)
        self.play_tag.hide()
        self.add(self.badge)
        self.add(self.usdc)
        self.add(self.credit, compact_below=880)
        self.add(self.used, compact_below=1060)
        self.add_stretch()
        for dot in self.health.values():
            self.add(dot, compact_below=1250)
        self.add(self.bell)
        self.add(self.lock)
        self.add(self.brake, compact_below=1000)


def to_the_cent(amount_micro_usdc: int) -> str:
    """USDC for a glance, rounded down to the cent; an amount under a cent is not shown as nothing."""
    if 0 < amount_micro_usdc < _CENT_MICRO:
        return f"< {format_usdc(_CENT_MICRO)}"
    return format_usdc(amount_micro_usdc // _CENT_MICRO * _CENT_MICRO)


def _dollars(amount_micro_usdc: int) -> str:
    if 0 < amount_micro_usdc < _CENT_MICRO:
        return f"< {format_usd(_CENT_MICRO)}"
    # A debt keeps its sign before the sum, as everywhere.
    return format_usd(amount_micro_usdc // _CENT_MICRO * _CENT_MICRO)
