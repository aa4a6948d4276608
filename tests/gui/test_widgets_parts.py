"""The larger parts of pages: facts, timelines, banners, the header and what stands round a window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.dialogs.forms import Field, ScrollBody
from app.gui.explain import Money
from app.gui.theme.fonts import Role
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token
from app.gui.widgets.banners import Banner, CalmBox, EmptyState
from app.gui.widgets.buttons import IconButton, LinkButton, PrimaryButton, SecondaryButton
from app.gui.widgets.fields import TextField
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.header import HeaderBar
from app.gui.widgets.keyvalue import KeyValueGrid, Run
from app.gui.widgets.labels import MiddleElidedLabel, Text, breakable
from app.gui.widgets.meters import CapMeter, JobProgress
from app.gui.widgets.surfaces import StripedFrame
from app.gui.widgets.timeline import Step, StepState, Timeline
from app.gui.widgets.toast import ToastCard

ADDRESS = "0xe233565920f9518d614bA91DF3f07c15b0113786"
MARKUP = '<img src="http://example.test/x"><b>bold</b>'
LONG = "Describe a sound and see its price before anything is spent. " * 4


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(Text)]


def test_the_signing_facts_are_plain_and_can_be_copied(qtbot: QtBot) -> None:
    grid = KeyValueGrid()
    qtbot.addWidget(grid)
    grid.add("From", "Studio wallet", Run(ADDRESS, Role.MONO, Token.MUTED))
    grid.add("To", (Run(MARKUP), Run(ADDRESS, Role.MONO)))

    values = [label for label in grid.findChildren(Text) if label.accessibleName()]

    assert [label.text() for label in values] == ["Studio wallet", ADDRESS, MARKUP, ADDRESS]
    for label in values:
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_an_address_that_does_not_fit_beside_its_name_goes_below_it_whole(qtbot: QtBot) -> None:
    grid = KeyValueGrid()
    qtbot.addWidget(grid)
    grid.add("To", (Run("A seller with a rather long name"), Run(ADDRESS, Role.MONO)))
    grid.resize(grid.minimumSizeHint().width(), 200)
    grid.show()

    name, address = (label for label in grid.findChildren(Text) if label.accessibleName())

    assert address.y() > name.y()
    assert address.width() >= address.fontMetrics().horizontalAdvance(ADDRESS)


def test_a_row_of_facts_can_change(qtbot: QtBot) -> None:
    grid = KeyValueGrid()
    qtbot.addWidget(grid)
    grid.add("Amount", "5.00 USDC")

    grid.set_lines("Amount", "10.00 USDC")

    assert "10.00 USDC" in texts(grid)


def test_the_timeline_speaks_each_step_once(qtbot: QtBot) -> None:
    line = Timeline()
    qtbot.addWidget(line)
    line.set_steps(
        (
            Step(StepState.DONE, "Queued", "14:31:12", code="9f2c-41aa"),
            Step(StepState.NOW, "Being made", "now", detail="3 looks"),
            Step(StepState.NEXT, "Saved and checked"),
        )
    )
    line.show()

    rows = [child for child in line.findChildren(QWidget) if child.parent() is line]

    assert [row.accessibleName() for row in rows] == [
        "Done, Queued, 9f2c-41aa, 14:31:12",
        "Now, Being made, 3 looks, now",
        "Still to come, Saved and checked",
    ]
    assert not line.grab().isNull()


def test_a_banner_offers_its_action_and_can_be_dismissed(qtbot: QtBot) -> None:
    banner = Banner("Credit is low", "Add credit…", closable=True)
    qtbot.addWidget(banner)
    action, close = banner.findChild(SecondaryButton), banner.findChild(IconButton)
    assert isinstance(action, SecondaryButton)
    assert isinstance(close, IconButton)

    with qtbot.waitSignal(banner.acted):
        action.click()
    with qtbot.waitSignal(banner.closed):
        close.click()
    assert banner.isHidden()


def test_an_empty_page_says_how_to_begin(qtbot: QtBot) -> None:
    page = EmptyState("sound", "No jobs yet", "Make your first sound.", "Create a job")
    qtbot.addWidget(page)
    button = page.findChild(PrimaryButton)
    assert isinstance(button, PrimaryButton)

    with qtbot.waitSignal(page.acted):
        button.click()
    page.say("Nothing found", "Try another word.")
    assert button.isHidden()
    assert "Nothing found" in texts(page)


def test_a_toast_stands_inside_its_window_and_goes_when_its_link_is_used(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    toast = ToastCard(window)

    toast.say("Address copied", action="Undo")
    assert window.rect().contains(toast.geometry())
    link = toast.findChild(LinkButton)
    assert isinstance(link, LinkButton)
    with qtbot.waitSignal(toast.acted):
        link.click()
    assert toast.isHidden()


def test_play_money_stripes_the_edge_of_the_window(qtbot: QtBot) -> None:
    frame = StripedFrame(QWidget())
    qtbot.addWidget(frame)
    frame.resize(300, 200)
    frame.show()
    plain = {frame.grab().toImage().pixelColor(x, 2).name() for x in range(300)}

    frame.set_play(True)

    striped = {frame.grab().toImage().pixelColor(x, 2).name() for x in range(300)}
    assert len(plain) == 1
    assert {theme().colour(Token.ATTENTION).name(), theme().colour(Token.ATTENTION_WASH).name()} <= striped
    assert frame.accessibleDescription()


def test_the_header_gives_way_before_anything_is_cut_off(qtbot: QtBot) -> None:
    bar = HeaderBar()
    qtbot.addWidget(bar)
    name, meter = Text("Gondola"), CapMeter("Used today", Money.USED_TODAY)
    meter.set_values("$3.12", "$10", 0.3)
    bar.add(name, above=1150)
    bar.add(meter, compact_below=1000)
    bar.resize(1300, 52)
    bar.show()
    wide = meter.sizeHint().width()

    bar.resize(900, 52)

    assert name.isHidden()
    assert meter.sizeHint().width() < wide


def test_a_button_in_little_room_keeps_its_words_as_a_tooltip(qtbot: QtBot) -> None:
    button = SecondaryButton("Pause spending", "pause")
    qtbot.addWidget(button)

    button.set_compact(True)
    assert (button.text(), button.toolTip(), button.accessibleName()) == (
        "",
        "Pause spending",
        "Pause spending",
    )
    button.set_compact(False)
    assert button.text().strip() == "Pause spending"


def test_parts_flow_onto_another_line(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    for number in range(4):
        flow.addWidget(SecondaryButton(f"Button {number}"))

    assert flow.heightForWidth(150) > flow.heightForWidth(2_000)


def test_the_details_bar_speaks_its_progress(qtbot: QtBot) -> None:
    bar = JobProgress()
    qtbot.addWidget(bar)

    bar.set_progress(0.5, 0.8, "usually done by 14:32")

    assert bar.accessibleName() == "usually done by 14:32"
    assert not bar.grab().isNull()


def test_an_empty_page_never_cuts_its_words(qtbot: QtBot) -> None:
    page = EmptyState("sound", "No jobs yet", LONG, "Create a job")
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    words = next(label for label in page.findChildren(Text) if label.text() == LONG)
    assert words.height() >= words.heightForWidth(words.width())
    page.say("Nothing found", LONG + LONG)
    page.grab()
    assert words.height() >= words.heightForWidth(words.width())


@pytest.mark.parametrize("make", [CalmBox, Banner])
def test_long_words_get_the_lines_they_need(qtbot: QtBot, make: type[CalmBox] | type[Banner]) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    box = make(LONG)
    column.addWidget(box)
    column.addStretch(1)
    holder.resize(320, 600)
    holder.show()
    words = next(label for label in box.findChildren(Text) if label.text() == LONG)
    assert words.height() >= words.heightForWidth(words.width())


def test_what_fits_without_a_bar_gets_none(qtbot: QtBot) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    column.addWidget(CalmBox(LONG))
    body = ScrollBody(content)
    qtbot.addWidget(body)
    body.resize(420, 60)
    body.show()
    qtbot.waitUntil(body.verticalScrollBar().isVisible)
    body.resize(420, body.heightForWidth(420))
    qtbot.waitUntil(lambda: not body.verticalScrollBar().isVisible())
    assert content.width() == 420
    body.resize(420, 60)
    qtbot.waitUntil(body.verticalScrollBar().isVisible)
    assert body.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_a_text_of_megabytes_is_cut_where_it_is_pasted(qtbot: QtBot) -> None:
    field = TextField("Answer")
    qtbot.addWidget(field)
    field.most_characters = 100
    huge = QMimeData()
    huge.setText("x" * 3_000_000)
    field.setPlainText("kept ")
    field.moveCursor(QTextCursor.MoveOperation.End)
    field.insertFromMimeData(huge)
    assert field.toPlainText() == "kept " + "x" * 95
    field.selectAll()
    field.insertFromMimeData(huge)
    assert field.toPlainText() == "x" * 100
    field.insertFromMimeData(QMimeData())
    assert len(field.toPlainText()) == 100


def test_a_field_that_grows_stops_at_its_most(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    field = Field("Prompt", TextField("Prompt", lines=3), "12 of 200 characters")
    field.let_grow(200)
    column.addWidget(field, 100)
    column.addStretch(1)
    holder.resize(500, 900)
    holder.show()
    assert field.inner.height() <= field.inner.maximumHeight()
    assert field.height() < 300
    assert field.note.geometry().top() - field.inner.geometry().bottom() < 12


def test_a_long_web_address_gives_way_in_its_middle_and_keeps_its_whole_name(qtbot: QtBot) -> None:
    grid = KeyValueGrid()
    qtbot.addWidget(grid)
    url = "https://audio.example.com/" + "very-long/" * 30
    grid.add("Address", Run(url, Role.MONO, Token.MUTED, elide=True))
    grid.resize(400, 60)
    grid.show()
    label = grid.findChild(MiddleElidedLabel)
    assert isinstance(label, MiddleElidedLabel)
    assert grid.minimumSizeHint().width() < 400
    assert "…" in label.shown_text()
    assert label.accessibleName() == url


def test_a_word_longer_than_a_column_may_break_and_others_stay_whole() -> None:
    url = "https://audio.example.com/v1/" + "a" * 60

    assert breakable("Rain on a tin roof, " + "x" * 31) == "Rain on a tin roof, " + "x" * 31
    assert breakable("雨" * 90) == "雨" * 90
    assert breakable(url).replace("\u200b", "") == url
    assert max(len(part) for part in breakable(url).split("\u200b")) <= 31
