"""The parts of pages: what they say, to eyes and to screen readers, and how they answer keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.explain import Money
from app.gui.theme.shapes import Shape
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.badges import AccountBadge
from app.gui.widgets.buttons import IconButton, LinkButton, PrimaryButton, SecondaryButton
from app.gui.widgets.chips import Chip, ChipRow
from app.gui.widgets.fields import LineField, SearchField, SecretField
from app.gui.widgets.labels import (
    ElidedLabel,
    MiddleElidedLabel,
    MoneyLabel,
    Text,
    middle_shortened,
    plain_tooltip,
)
from app.gui.widgets.meters import CapMeter
from app.gui.widgets.sidebar import NavSidebar
from app.gui.widgets.status import StatusDot
from app.gui.widgets.toggles import RadioButton, TickBox

ADDRESS = "0xe233565920f9518d614bA91DF3f07c15b0113786"
MARKUP = '<img src="http://example.test/x"><b>bold</b>'


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(Text)]


def activate(qtbot: QtBot, window: QWidget) -> None:
    """Show a window and wait until the keyboard is its own."""
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def test_text_from_a_server_is_shown_as_it_is_written(qtbot: QtBot) -> None:
    label = Text(MARKUP)
    qtbot.addWidget(label)

    assert label.textFormat() is Qt.TextFormat.PlainText
    assert plain_tooltip(MARKUP).startswith("<qt>&lt;img")


def test_a_text_takes_another_token_while_shown(qtbot: QtBot) -> None:
    bad = theme().colour(Token.BAD)
    label = Text("x", token=Token.MUTED)
    qtbot.addWidget(label)

    label.set_token(Token.BAD)

    assert label.palette().color(label.foregroundRole()) == bad


def test_an_address_keeps_both_ends_and_its_whole_text(qtbot: QtBot) -> None:
    label = MiddleElidedLabel(ADDRESS)
    qtbot.addWidget(label)
    label.resize(110, 20)

    assert label.shown_text().startswith("0xe")
    assert label.shown_text().endswith("6")
    assert "…" in label.shown_text()
    assert label.text() == ADDRESS


def test_an_address_shortened_to_eleven_letters_is_the_one_people_know() -> None:
    assert middle_shortened(ADDRESS, 11) == "0xe233…3786"
    assert middle_shortened("short", 11) == "short"


def test_a_long_title_is_cut_at_its_end_and_never_breaks_the_line(qtbot: QtBot) -> None:
    label = ElidedLabel("A title\nof two lines that has no room")
    qtbot.addWidget(label)
    label.resize(70, 20)

    assert label.shown_text().endswith("…")
    assert "\n" not in label.shown_text()


def test_money_is_spoken_with_its_caption(qtbot: QtBot) -> None:
    label = MoneyLabel("USDC", Money.USDC)
    qtbot.addWidget(label)

    label.set_figure("42.10")

    assert label.accessibleName() == "USDC 42.10"
    assert label.figure() == "42.10"


def test_the_cap_is_said_in_words_beside_its_bar(qtbot: QtBot) -> None:
    meter = CapMeter("Used today", Money.USED_TODAY)
    qtbot.addWidget(meter)

    meter.set_values("$3.12", "$10", 0.312)

    assert meter.accessibleName() == "Used today $3.12 of $10"


def test_a_cap_in_little_room_still_says_what_it_counts(qtbot: QtBot) -> None:
    meter = CapMeter("Used today", Money.USED_TODAY, "Today")
    qtbot.addWidget(meter)
    meter.set_values("$3.12", "$10", 0.312)

    meter.set_compact(True)

    words = [label.text() for label in meter.findChildren(Text) if not label.isHidden()]
    assert words == ["Today", "$3.12", "of $10"]
    assert meter.toolTip() == "Used today"
    assert meter.accessibleName() == "Used today $3.12 of $10"


@pytest.mark.parametrize("fraction,token", [(0.5, Token.ACCENT), (0.95, Token.ATTENTION)])
def test_a_cap_nearly_used_turns_warm(qtbot: QtBot, fraction: float, token: Token) -> None:
    meter = CapMeter("Used today", Money.USED_TODAY)
    qtbot.addWidget(meter)
    meter.set_values("$1", "$2", fraction)
    meter.resize(200, 32)
    meter.show()

    image = meter.grab().toImage()

    assert theme().colour(token).name() in {image.pixelColor(20, y).name() for y in range(image.height())}


def test_a_status_is_a_shape_and_a_word_with_its_story(qtbot: QtBot) -> None:
    dot = StatusDot("Venice")
    qtbot.addWidget(dot)

    dot.set_state(Shape.TRIANGLE, "Venice", "No answer for 2 minutes")

    assert (dot.shape(), dot.word()) == (Shape.TRIANGLE, "Venice")
    assert dot.accessibleName() == "Venice: No answer for 2 minutes"


@pytest.mark.parametrize(
    "button",
    [
        lambda: PrimaryButton("Create", "plus"),
        lambda: SecondaryButton("Add job…"),
        lambda: LinkButton("Restore a backup"),
        lambda: IconButton("copy", "Copy the address"),
        lambda: Chip("Saved", 203),
        lambda: AccountBadge("Studio wallet", ADDRESS),
        lambda: TickBox("I wrote it down"),
        lambda: RadioButton("Base"),
    ],
)
def test_a_control_has_a_name_and_shows_the_keyboards_focus(
    qtbot: QtBot, button: Callable[[], QAbstractButton]
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    box = QVBoxLayout(holder)
    before = QPushButton("before")
    control = button()
    box.addWidget(before)
    box.addWidget(control)
    activate(qtbot, holder)
    before.setFocus()
    unfocused = control.grab().toImage()

    QTest.keyClick(before, Qt.Key.Key_Tab)

    assert holder.focusWidget() is control
    assert control.grab().toImage() != unfocused
    assert control.accessibleName() or control.text()


def test_a_tick_is_chosen_by_a_click_and_by_a_screen_reader_and_not_by_showing_what_is_so(
    qtbot: QtBot,
) -> None:
    box, chosen = TickBox("Start with your session"), list[bool]()
    qtbot.addWidget(box)
    box.chosen.connect(chosen.append)

    box.setChecked(True)
    box.setChecked(False)
    assert chosen == []

    box.click()
    reader = QAccessible.queryAccessibleInterface(box)
    assert reader is not None
    reader.actionInterface().doAction(QAccessibleActionInterface.toggleAction())
    assert chosen == [True, False]


def test_a_tick_box_answers_space_and_its_words(qtbot: QtBot) -> None:
    box = TickBox("I wrote it down")
    qtbot.addWidget(box)
    box.show()

    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert not box.isChecked()


def test_one_chip_is_chosen_at_a_time_and_says_its_count(qtbot: QtBot) -> None:
    row = ChipRow("Show")
    qtbot.addWidget(row)
    everything = row.add("all", "All", 3)
    row.add("saved", "Saved")
    chosen: list[str] = []
    row.selected.connect(chosen.append)

    row.set_count("all", 214)
    row.select("saved")

    assert everything.text() == "All 214"
    assert (row.current(), chosen) == ("saved", ["saved"])
    assert not everything.isChecked()


def test_the_sidebar_tells_which_page_and_how_many(qtbot: QtBot) -> None:
    bar = NavSidebar()
    qtbot.addWidget(bar)
    jobs = bar.add("jobs", "jobs", "Jobs")
    bar.add("wallet", "wallet", "Wallet")
    chosen: list[str] = []
    bar.selected.connect(chosen.append)

    bar.set_count("jobs", 7)
    bar.select("wallet")

    assert jobs.accessibleName() == "Jobs, 7"
    assert (bar.current(), chosen) == ("wallet", ["wallet"])


def test_the_sidebar_can_be_walked_with_the_arrow_keys(qtbot: QtBot) -> None:
    bar = NavSidebar()
    qtbot.addWidget(bar)
    first = bar.add("jobs", "jobs", "Jobs")
    bar.add("wallet", "wallet", "Wallet")
    activate(qtbot, bar)
    first.setFocus()

    QTest.keyClick(first, Qt.Key.Key_Down)

    assert bar.current() == "wallet"


def test_a_compact_sidebar_is_narrower_and_keeps_its_names_as_tooltips(qtbot: QtBot) -> None:
    bar = NavSidebar()
    qtbot.addWidget(bar)
    item = bar.add("jobs", "jobs", "Jobs")
    wide = bar.width()

    bar.set_compact(True)

    assert bar.width() < wide
    assert item.toolTip() == "Jobs"


def test_escape_empties_the_search(qtbot: QtBot) -> None:
    field = SearchField("Search title, model, prompt…")
    qtbot.addWidget(field)
    activate(qtbot, field)
    field.setFocus()
    QTest.keyClicks(field, "rain")

    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert field.text() == ""


def test_a_wrong_field_says_why_to_a_screen_reader(qtbot: QtBot) -> None:
    field = LineField("Amount")
    qtbot.addWidget(field)

    field.set_wrong("More than there is")
    assert field.accessibleDescription() == "More than there is"
    field.set_wrong("")
    assert field.property("wrong") is False


def test_a_secret_is_hidden_until_asked_for(qtbot: QtBot) -> None:
    field = SecretField("API key")
    qtbot.addWidget(field)
    assert field.echoMode() is QLineEdit.EchoMode.Password

    field.actions()[0].trigger()
    assert field.echoMode() is QLineEdit.EchoMode.Normal
