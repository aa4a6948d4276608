"""Charts: points that mouse and keyboard lead to, told in words; patterns as well as colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QFocusEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QToolTip, QWidget

from app.gui.theme.theme import ThemeChoice, theme
from app.gui.theme.tokens import Token
from app.gui.widgets.chart import NOWHERE, Chart
from app.gui.widgets.chart_bars import Bar, BarChart
from app.gui.widgets.chart_fills import End, Fill, Legend, paint_fill
from app.gui.widgets.chart_rows import Row, RowChart
from app.gui.widgets.chart_times import TimeChart, Times
from app.gui.widgets.spoken import tell_readers

DAYS = tuple(
    Bar(f"{day} Nov", ((Fill.SOLID, day * 10), (Fill.STRIPED, day)), (f"{day} November", f"${day}"))
    for day in range(1, 6)
)
MARKS = ((25, "$25"), (50, "$50"), (75, "$75"))
ROWS = tuple(
    Row(name, "$1", "2 jobs", ((Fill.SOLID, 5 - number), (Fill.DOTTED, 1)), (name, "$1"))
    for number, name in enumerate(
        ("ace", "bark", "a model whose name takes all the room that there is and more")
    )
)


def seen(widget: QWidget) -> QImage:
    """What the widget shows."""
    return widget.grab().toImage()


def bars() -> BarChart:
    chart = BarChart("Spending over time")
    chart.show_bars(DAYS, MARKS, "Fifteen dollars in five days", "Nothing was spent.")
    chart.resize(500, 220)
    return chart


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("dark", [False, True])
def test_every_fill_has_a_pattern_of_its_own_without_its_colour(qapp: QApplication, dark: bool) -> None:
    theme().choose(ThemeChoice.DARK if dark else ThemeChoice.LIGHT)
    patterns = set()
    for fill in Fill:
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(theme().colour(Token.SURFACE))
        painter = QPainter(image)
        paint_fill(painter, QRectF(2, 2, 36, 36), fill, End.TOP)
        painter.end()
        ink = QColor(image.pixelColor(20, 20)).name()
        patterns.add(tuple(image.pixelColor(20, y).name() == ink for y in range(4, 36)))
    assert len(patterns) == len(Fill)
    theme().choose(ThemeChoice.SYSTEM)


@pytest.mark.parametrize("end", [None, *End])
@pytest.mark.parametrize("size", [(0.0, 0.0), (1.0, 30.0), (30.0, 1.0), (30.0, 30.0)])
def test_nothing_is_painted_outside_its_area(
    qapp: QApplication, end: End | None, size: tuple[float, float]
) -> None:
    for fill in Fill:
        image = QImage(60, 60, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_fill(painter, QRectF(15, 15, *size), fill, end)
        painter.end()
        outside = [(x, y) for x in range(60) for y in range(60) if not (13 <= x <= 47 and 13 <= y <= 47)]
        assert all(image.pixelColor(*each).name() == "#ffffff" for each in outside)


def test_a_legend_says_what_is_drawn_and_takes_the_lines_it_needs(qapp: QApplication) -> None:
    legend = Legend()
    legend.show_entries(((Fill.SOLID, "Used by jobs"), (Fill.STRIPED, "Not sure yet")))
    assert legend.accessibleName() == "Used by jobs, Not sure yet"
    assert legend.heightForWidth(60) > legend.heightForWidth(600)
    assert theme().colour(Token.ACCENT).name() in colours(seen(legend))
    legend.show_entries(())
    assert legend.isHidden()


def test_the_mouse_finds_each_bar_and_shows_its_figures_at_once(qapp: QApplication) -> None:
    chart = bars()
    chart.show()
    for place in range(len(DAYS)):
        spot = chart.spot(place)
        assert chart.place_at(QPointF(spot.x(), 10)) == place
        QTest.mouseMove(chart, spot.toPoint())
        QTest.mouseMove(chart, spot.toPoint() + QPoint(1, 0))
        assert chart.hot == place
        assert f"${place + 1}" in QToolTip.text()
    assert chart.place_at(QPointF(2, 50)) == NOWHERE
    chart.close()


def test_arrows_lead_from_bar_to_bar_and_each_is_told(qapp: QApplication) -> None:
    chart = bars()
    chart.show()
    pressed: list[int] = []
    chart.pressed.connect(pressed.append)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    told = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_End):
        QTest.keyClick(chart, key)
        told.append(chart.accessibleDescription().partition(".")[0])
    assert told == ["5 November", "4 November", "1 November", "1 November", "5 November"]
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert pressed == [4]
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.hot == NOWHERE
    assert chart.accessibleDescription() == "Fifteen dollars in five days"
    chart.close()


def test_a_bar_that_is_almost_nothing_is_still_seen(qapp: QApplication) -> None:
    chart = BarChart("Spending")
    chart.show_bars(
        (Bar("a", ((Fill.SOLID, 1),), ("a",)), Bar("b", ((Fill.SOLID, 10**9),), ("b",))),
        ((10**9, "$1,000"),),
        "",
        "",
    )
    chart.resize(300, 160)
    image, accent = seen(chart), theme().colour(Token.ACCENT).name()
    left = image.copy(0, 0, image.width() // 2, image.height())
    assert accent in colours(left)


@pytest.mark.parametrize("empty", [(), (Bar("a", ((Fill.SOLID, 0),), ("a",)),)])
def test_bars_that_are_all_nothing_are_said_and_not_drawn(qapp: QApplication, empty: tuple[Bar, ...]) -> None:
    chart = bars()
    chart.show_bars(empty, (), "Nothing was spent.", "Nothing was spent.")
    assert (chart.count(), chart.nothing()) == (0, "Nothing was spent.")
    assert chart.place_at(QPointF(50, 50)) == NOWHERE
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.hot == NOWHERE
    assert theme().colour(Token.MUTED).name() in colours(seen(chart))
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    chart.draw(painter, QRectF(0, 0, 100, 100))
    painter.end()


def test_a_hundred_bars_draw_as_many_labels_as_there_is_room_for(qapp: QApplication) -> None:
    chart = BarChart("Spending")
    many = tuple(Bar(f"{n} November", ((Fill.SOLID, n),), (str(n),)) for n in range(100))
    chart.show_bars(many, ((100, "$100"),), "", "")
    chart.resize(300, 160)
    seen(chart)
    assert chart.place_at(chart.spot(99)) == 99


def test_rows_are_chosen_with_the_mouse_and_the_keyboard(qapp: QApplication) -> None:
    chart = RowChart("By model")
    chart.show_rows(ROWS, "three models", "nothing", chosen=1)
    chart.resize(320, chart.natural_height())
    chart.show()
    pressed: list[int] = []
    chart.pressed.connect(pressed.append)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(40, chart.height() - 8))
    QTest.mouseClick(chart, Qt.MouseButton.RightButton, pos=QPoint(40, 8))
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Space)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert pressed == [2, 1]
    assert theme().colour(Token.ACCENT_WASH).name() in colours(seen(chart))
    QApplication.sendEvent(chart, QFocusEvent(QEvent.Type.FocusOut))
    assert chart.hot == NOWHERE
    chart.close()


def test_readers_come_to_a_chart_as_to_one_thing_with_its_figures(qapp: QApplication) -> None:
    tell_readers()
    chart, legend = bars(), Legend()
    legend.show_entries(((Fill.SOLID, "Used by jobs"),))
    told = QAccessible.queryAccessibleInterface(chart)
    assert told.role() is QAccessible.Role.Chart
    assert told.text(QAccessible.Text.Name) == "Spending over time"
    assert told.text(QAccessible.Text.Description) == "Fifteen dollars in five days"
    assert QAccessible.queryAccessibleInterface(legend).role() is QAccessible.Role.StaticText
    legend.close()


def test_the_keys_bring_a_row_in_sight(qapp: QApplication) -> None:
    chart = RowChart("By model")
    chart.show_rows(ROWS * 10, "thirty models", "nothing")
    chart.setMinimumHeight(chart.natural_height())
    area = QScrollArea()
    area.setWidget(chart)
    area.resize(300, 200)
    area.show()
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert area.verticalScrollBar().value() == 0
    area.close()


def test_what_a_server_calls_its_model_is_never_taken_for_markup(qapp: QApplication) -> None:
    chart = RowChart("By model")
    row = Row("<b>x</b>", "$1", "", ((Fill.SOLID, 1),), ("<b>x</b>", "$1"))
    chart.show_rows((row,), "", "")
    chart.show()
    chart.point_at(0)
    assert QToolTip.text() == "<qt>&lt;b&gt;x&lt;/b&gt;<br>$1</qt>"
    chart.close()


def times(count: int, *, usual: bool = True) -> Times:
    seconds = tuple(5.0 + 0.5 * number for number in range(count))
    half_s, most_s = (seconds[count // 2], seconds[-1]) if usual else (None, None)
    return Times("ace", "half within 9 s", "", seconds, half_s, most_s, ("ace", "half within 9 s"))


def test_few_jobs_are_dots_and_many_are_a_skyline_with_both_marks(qapp: QApplication) -> None:
    chart = TimeChart("By model")
    chart.show_times((times(3, usual=False),), 8.0, ((2, "2 s"), (4, "4 s")), "few", "nothing")
    chart.resize(360, chart.natural_height())
    ink, accent = theme().colour(Token.INK).name(), theme().colour(Token.ACCENT).name()
    few = seen(chart)
    chart.show_times((times(60),), 20.0, ((10, "10 s"),), "many", "nothing")
    many = seen(chart)

    def amount(image: QImage, colour: str, *, below: int = 50) -> int:
        return sum(
            image.pixelColor(x, y).name() == colour
            for x in range(image.width())
            for y in range(below, image.height())
        )

    assert 0 < amount(few, accent) < amount(many, accent)
    assert amount(few, ink) == 0 < amount(many, ink)
    chart.point_at(0)
    assert "half within 9 s" in chart.accessibleDescription()


def test_no_times_are_said(qapp: QApplication) -> None:
    chart = TimeChart("By model")
    chart.show_times((), 0.0, (), "", "No job was finished in this time.")
    assert chart.nothing() == "No job was finished in this time."
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    chart.draw(painter, QRectF(0, 0, 100, 100))
    painter.end()


def test_a_chart_without_a_shape_of_its_own_cannot_be_shown(qapp: QApplication) -> None:
    bare = Chart("bare")
    for ask in (
        bare.count,
        lambda: bare.words(0),
        lambda: bare.place_at(QPointF()),
        lambda: bare.spot(0),
        lambda: bare.draw(QPainter(), QRectF()),
    ):
        with pytest.raises(NotImplementedError):
            ask()
