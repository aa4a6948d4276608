"""A person who drags files to and from a window with play money. The mouse is a real one, moved by the test; this tells
where to go, and what the window says and does. Run as a program, as ``first_user`` is.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint
from PySide6.QtGui import QDragMoveEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.gui.models.job_drag import JOB_ROLE
from app.gui.pages.create import CreatePage
from app.gui.pages.jobs import JobsPage
from app.gui.widgets.drop_veil import DropVeil
from app.gui.window import MainWindow
from tests.desktop.first_user import FirstUser, main, tell

_NEAR = 16
_PLACE = (10, 40, 1100, 780)


class Above(QObject):
    """Where something is held above the window, and whether the window said anything about it."""

    def __init__(self, window: MainWindow, veil: DropVeil) -> None:
        super().__init__(window)
        self.places: set[tuple[int, int]] = set()
        self.veiled = False
        self._veil = veil
        for watched in (window, veil):
            watched.installEventFilter(self)

    def is_near(self, goal: QPoint) -> bool:
        """Whether it was held close to there."""
        return any((QPoint(*place) - goal).manhattanLength() < _NEAR for place in self.places)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note it, and let it go on."""
        if isinstance(event, QDragMoveEvent):
            self.places.add(event.position().toPoint().toTuple())
        if watched is self._veil and event.type() is QEvent.Type.Show:
            self.veiled = True
        return super().eventFilter(watched, event)


class FileDropper(FirstUser):
    """Each way is told step by step; after "here" the mouse brings files to that place."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        veil = window.findChild(DropVeil)
        assert veil is not None
        self._veil, self._above = veil, Above(window, veil)

    async def take_scripts(self) -> None:
        """Scripts dropped where no job is shown, then on the page that makes one job, then on the list itself."""
        jobs = await self._play()
        jobs.toolbar.search.setText("no such job")
        await self._is_brought(jobs.jobs.empty)
        create = await self._listed("One job")
        create.modes.select("one")
        await self._is_brought(create.form)
        await self._listed("4 jobs · 2 left out")
        await self._is_brought(create.many.list)
        await self._listed("5 jobs · 2 left out")

    async def take_a_listing(self) -> None:
        """A listing dropped on the field for searching jobs, then on the page that makes many jobs."""
        jobs = await self._play()
        await self._is_brought(jobs.toolbar.search)
        await self._asked_about_listing()
        tell("field", text=jobs.toolbar.search.text())
        self._window.go("create")
        create = self._create()
        create.modes.select("many")
        await self._is_brought(create.many.bring.paste)
        await self._asked_about_listing()
        tell("field", text=create.many.bring.paste.toPlainText())

    async def turn_down(self) -> None:
        """A sound dropped on the field for searching jobs, then a script that is gone by the time it is let go of."""
        jobs = await self._play()
        await self._is_brought(jobs.toolbar.search)
        await self._hand.wait_for(lambda: "Nothing was made" in self._window.last_word(), "word about it")
        tell("said", words=self._window.last_word(), jobs=jobs.isVisible())
        await self._is_brought(jobs.jobs.table.viewport())
        create = await self._hand.wait_for(self._create_shown, "page that makes many jobs")
        told = create.many.bring.told
        await self._hand.wait_for(lambda: "cannot be opened" in told.words(), "word about the file")
        tell("said", words=told.words())

    async def give_audio(self) -> None:
        """The saved sound of a job in the table, on its way out over the rest of the window."""
        jobs = await self._play()
        table = jobs.jobs.table
        row = await self._hand.wait_for(lambda: self._saved_row(jobs), "job with its sound on disk")
        job = row.data(JOB_ROLE)
        at = table.viewport().mapToGlobal(table.visualRect(row).center())
        tell("here", at=at.toTuple(), file=job.audio.path, digest=job.audio.sha256)
        await self._hand.wait_for(lambda: self._above.places, "something on its way out")
        tell("on its way", veiled=self._above.veiled)
        await self._hand.wait_for(self._window.isHidden, "end of the program")

    async def _play(self) -> JobsPage:
        """Into play money, with the window where there is room for another beside it."""
        await self._hand.press("Start playing")
        await self._hand.wait_for(lambda: self._hand.button("Leave play money"), "play money")
        self._window.showNormal()
        self._window.setGeometry(*_PLACE)
        await self._hand.wait_for(lambda: self._window.geometry().right() < sum(_PLACE[::2]) + 40, "room")
        self._window.go("jobs")
        page = self._window.stage.page("jobs")
        assert isinstance(page, JobsPage)
        await self._hand.wait_for(page.jobs.table.isVisible, "table of jobs")
        return page

    async def _is_brought(self, to: QWidget) -> None:
        """Something comes here, is held so long that all have understood each other, and is let go of."""
        await self._hand.wait_for(lambda: not to.visibleRegion().isEmpty(), "place to drop it")
        middle = to.mapToGlobal(to.visibleRegion().boundingRect().center())
        tell("here", at=self._inside(middle).toTuple())
        await self._hand.wait_for(self._veil_words, "words about what is held above the window")
        self._above.places.clear()
        tell("held", words=self._veil_words())
        # Whoever drags tells of another place only after the one before was answered; the last one has to be here.
        goal = self._window.mapFromGlobal(self._inside(middle))
        await self._hand.wait_for(lambda: self._above.is_near(goal), "move of what is held")
        tell("answered", said=self._window.last_word())
        await self._hand.wait_for(lambda: not self._veil_words(), "end of what is held")

    async def _listed(self, counted: str) -> CreatePage:
        create = await self._hand.wait_for(self._create_shown, "page that makes many jobs")
        rows = create.many.list.rows
        await self._hand.wait_for(lambda: create.many.list.counted.text() == counted, f"list of {counted}")
        cells = [[rows.index(row, column).data() for column in range(2)] for row in range(rows.rowCount())]
        tell("listed", cells=cells)
        return create

    async def _asked_about_listing(self) -> None:
        sheet = await self._hand.wait_for(self._hand.sheet, "sheet about the listing")
        tell("listing", words=[label.text() for label in sheet.findChildren(QLabel) if label.isVisible()])
        await self._hand.press("Not now")
        await self._hand.wait_for(lambda: self._hand.sheet() is None, "end of the sheet")

    def _veil_words(self) -> list[str]:
        veil = self._veil
        return [veil.accessibleName(), veil.accessibleDescription()] if veil.isVisible() else []

    def _create(self) -> CreatePage:
        page = self._window.stage.page("create")
        assert isinstance(page, CreatePage)
        return page

    def _create_shown(self) -> CreatePage | None:
        page = self._window.stage.page("create")
        return page if isinstance(page, CreatePage) and page.many.isVisible() else None

    def _saved_row(self, page: JobsPage) -> QModelIndex | None:
        rows = (page.model.index(row, 0) for row in range(page.model.rowCount()))
        return next((row for row in rows if row.data(JOB_ROLE) and row.data(JOB_ROLE).audio), None)

    def _inside(self, place: QPoint) -> QPoint:
        """Never at the very edge, where another window may begin."""
        frame = self._window.geometry().adjusted(20, 20, -20, -20)
        return QPoint(
            min(max(place.x(), frame.left()), frame.right()), min(max(place.y(), frame.top()), frame.bottom())
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], FileDropper))
