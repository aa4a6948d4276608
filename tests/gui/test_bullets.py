"""Points wrap under their words; what they say is said as a whole too."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from app.gui.widgets.bullets import Bullets, CalmList
from app.gui.widgets.labels import Text

LONG = "This is a sentence that is much too long for one line of so narrow a box, so that it has to wrap."


def test_a_second_line_goes_on_under_the_first_word(qapp: QApplication) -> None:
    bullets = Bullets((LONG, "Short."))
    bullets.setFixedWidth(220)
    bullets.show()
    marks = [each for each in bullets.findChildren(Text) if each.text() == "•"]
    words = [each for each in bullets.findChildren(Text) if each.text() != "•"]
    lefts = {each.mapTo(bullets, QPoint(0, 0)).x() for each in words}
    assert len(marks) == len(words) == 2
    assert len(lefts) == 1
    assert min(lefts) > max(each.mapTo(bullets, QPoint(each.width(), 0)).x() for each in marks)
    assert words[0].height() > words[1].height()
    bullets.deleteLater()


def test_a_calm_list_says_every_point(qapp: QApplication) -> None:
    box = CalmList(("One.", "Two."))
    box.show()
    assert box.words() == "One.\nTwo."
    assert [each.text() for each in box.findChildren(Text) if each.isVisible()] == ["•", "One.", "•", "Two."]
    box.deleteLater()
