"""Every figure and field about money says what it is, in its words, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTableView,
    QWhatsThis,
    QWidget,
)

from app.domain.charge import ChargeState
from app.domain.limits import Limits
from app.domain.payment import PaymentState
from app.domain.policy import Spent
from app.gui.dialogs.approve_queue import ApproveQueueSheet
from app.gui.dialogs.charge_details import ChargeDetailsSheet
from app.gui.dialogs.limit_fields import LimitFields
from app.gui.dialogs.payment_details import PaymentDetailsSheet
from app.gui.dialogs.sign_look import SignLookSheet
from app.gui.dialogs.sign_top_up import SignTopUpSheet
from app.gui.dialogs.sums import SumsSheet
from app.gui.dialogs.top_up import TopUpSheet
from app.gui.explain import MONEY, Money, explain, money_name, money_words
from app.gui.rooms import PAGES
from app.gui.widgets.banners import Banner, CalmBox
from app.gui.widgets.fields import LineField
from app.gui.widgets.labels import MoneyLabel
from app.gui.widgets.meters import CapMeter
from app.gui.widgets.sheet import Sheet
from app.gui.widgets.what_is_this import WhatIsThis
from tests.domain.things import a_charge, a_payment
from tests.gui.facts_b import wallet_account
from tests.gui.fakes import AGENT, STUDIO, FakeWorld, a_job
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.test_dialogs_look import look_question
from tests.gui.test_dialogs_money import queue_question, top_up_question
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")

SUM = re.compile(r"\$\s?\d|\d\s?USDC\b")
PROSE = (Banner, CalmBox)
"""They say sentences, in which a sum may stand with all that is to be said about it."""


def texts(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Everything in a window or sheet that shows a text, with that text."""
    for label in root.findChildren(QLabel):
        yield label, label.text()
    for button in root.findChildren(QAbstractButton):
        yield button, button.text()


def is_explained(widget: QWidget, root: QWidget) -> bool:
    """Whether a click on it in What's this, or a menu on it, finds words: its own or those of what it stands in."""
    each: QWidget | None = widget
    while each is not None and each is not root:
        if each.property(MONEY) and each.whatsThis():
            return True
        each = each.parentWidget()
    return False


def in_prose(widget: QWidget, root: QWidget) -> bool:
    heads = (root.title, root.words) if isinstance(root, Sheet) else ()
    each: QWidget | None = widget
    while each is not None and each is not root:
        if isinstance(each, PROSE) or each in heads:
            return True
        each = each.parentWidget()
    return False


def unexplained(root: QWidget) -> list[str]:
    """Sums that say nothing about themselves, and widgets for money that do not."""
    sums = [
        f"{type(widget).__name__}: {text}"
        for widget, text in texts(root)
        if SUM.search(text) and not is_explained(widget, root) and not in_prose(widget, root)
    ]
    kinds = (MoneyLabel, CapMeter)
    widgets = [
        f"{type(each).__name__}: {each.accessibleName()}"
        for each in root.findChildren(QWidget)
        if (isinstance(each, kinds) or each.property("unit") == "MONEY") and not is_explained(each, root)
    ]
    tables = [
        f"{table.accessibleName()}: {header.model().headerData(section, Qt.Orientation.Horizontal)}"
        for table in root.findChildren(QTableView)
        for header in [table.horizontalHeader()]
        for section in range(header.count() if table.model() is not None else 0)
        if _is_money_column(header, section) and not _header_words(header, section)
    ]
    return sums + widgets + tables


def _is_money_column(header: QHeaderView, section: int) -> bool:
    model = header.model()
    return any(SUM.search(str(model.index(row, section).data() or "")) for row in range(model.rowCount()))


def _header_words(header: QHeaderView, section: int) -> object:
    role = Qt.ItemDataRole.WhatsThisRole
    return header.model().headerData(section, Qt.Orientation.Horizontal, role)


@on_qt_loop
async def test_every_page_explains_its_money(tmp_path: Path) -> None:
    jobs = tuple(a_job(number, price_micro_usdc=690_000) for number in (1, 2))
    world = FakeWorld(accounts=(STUDIO, AGENT), jobs=jobs)
    world.history.money = ((a_payment(PaymentState.CONFIRMED),), (a_charge(ChargeState.QUEUED),))
    scene = await Scene(tmp_path, world).opened()

    for page in PAGES:
        scene.window.go(page)
        await turns(60)
        assert unexplained(scene.window) == [], page
    await scene.close()


def sheets(parent: QWidget) -> Iterator[QWidget]:
    """Every sheet that money is on."""
    yield PaymentDetailsSheet(a_payment(PaymentState.CONFIRMED), (), "Studio", parent)
    yield ChargeDetailsSheet(a_charge(ChargeState.LOST), "Studio", parent)
    yield TopUpSheet(wallet_account(), None, Limits(), Spent(), parent)
    yield SignTopUpSheet(top_up_question(), parent)
    yield SignLookSheet(look_question(), parent)
    yield ApproveQueueSheet(queue_question(), parent)


def test_every_sheet_explains_its_money(qapp: QApplication) -> None:
    window = QWidget()
    for sheet in sheets(window):
        assert unexplained(sheet) == [], type(sheet).__name__
        assert sheet.findChildren(WhatIsThis), f"{type(sheet).__name__} shows no way to it"
    window.deleteLater()


def test_a_sum_that_says_nothing_is_found(qapp: QApplication) -> None:
    window, inner = QWidget(), QWidget()
    inner.setParent(window)
    figure = QLabel("$4.20", inner)
    assert unexplained(window) == ["QLabel: $4.20"]
    explain(inner, Money.PRICE)
    assert unexplained(window) == []
    figure.setText("12 USDC")
    inner.setWhatsThis("")
    assert unexplained(window) == ["QLabel: 12 USDC"]
    window.deleteLater()


def test_every_limit_has_words_of_its_own(qapp: QApplication) -> None:
    fields = LimitFields()
    inputs = fields.findChildren(LineField)
    words = [each.whatsThis() for each in inputs]
    assert len(words) == 15
    assert len(set(words)) == len(words)
    assert all(words)
    assert len(fields.findChildren(WhatIsThis)) >= 9
    fields.deleteLater()


def test_everything_has_a_name_and_words_and_none_are_the_same() -> None:
    assert len({money_words(about) for about in Money}) == len(Money)
    assert len({money_name(about) for about in Money}) == len(Money)
    assert money_words(Money.PRICE, Money.COST) == f"{money_words(Money.PRICE)}\n\n{money_words(Money.COST)}"


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was shown as an explanation."""
    found: list[str] = []
    monkeypatch.setattr(QWhatsThis, "showText", lambda _at, words, _widget: found.append(words))
    return found


def test_the_small_button_says_what_it_stands_beside(qapp: QApplication, shown: list[str]) -> None:
    button = WhatIsThis(Money.PRICE)
    button.click()
    assert shown == [money_words(Money.PRICE)]
    assert button.accessibleName() == "What is this? Price of a job"
    button.deleteLater()


@pytest.mark.parametrize("make", [lambda: QLabel("$1"), lambda: QLineEdit("5")])
def test_the_menu_of_a_sum_or_field_has_an_entry_for_it(
    qapp: QApplication, shown: list[str], make: Callable[[], QWidget]
) -> None:
    widget = make()
    explain(widget, Money.COST)
    explain(widget, Money.PRICE)
    widget.show()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(widget, event)
    (menu,) = [each for each in widget.findChildren(QMenu) if each.isVisible()]
    actions = [action for action in menu.actions() if action.text() == "What is this?"]
    assert len(actions) == 1
    assert len(menu.actions()) > 1 or isinstance(widget, QLabel)
    actions[0].trigger()
    menu.close()
    assert shown == [money_words(Money.PRICE)]
    widget.deleteLater()


@on_qt_loop
async def test_shift_f1_explains_the_field_in_focus_or_asks_for_one(tmp_path: Path, shown: list[str]) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    scene.window.activateWindow()
    scene.window.go("settings")
    await turns(40)
    field = next(each for each in scene.window.findChildren(LineField) if each.property(MONEY))

    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    explained = list(shown)
    scene.window.frame.help.setFocus()
    QTest.keyClick(scene.window.frame.help, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    asking = QWhatsThis.inWhatsThisMode()
    QWhatsThis.leaveWhatsThisMode()

    assert explained == [field.whatsThis()]
    assert asking
    await scene.close()


@on_qt_loop
async def test_all_of_it_can_be_read_in_one_go(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    scene.window.help_desk.sums()
    await until(scene.sheets)
    sheet = scene.sheets()[0]
    assert isinstance(sheet, SumsSheet)
    told = {label.text() for label in sheet.findChildren(QLabel)}
    assert {words for about in Money for words in (money_name(about), money_words(about))} <= told
    await scene.close()
