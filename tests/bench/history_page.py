"""The real jobs page over a real file, driven as a person would; each act ends when what it asked for is painted."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from app.adapters.clock.system import SystemClock
from app.adapters.store.store import SqliteStores, sqlite_stores
from app.domain.events import JobChanged
from app.domain.finding import Sorting
from app.domain.job import Job, JobState
from app.domain.job_words import JOB_STATE
from app.gui.delegates.table import RowTable
from app.gui.models.job_rows import Column
from app.gui.models.job_wording import said
from app.gui.pages.jobs import JobsPage
from app.services.history import History
from tests.bench.history_stock import MODELS, job_id
from tests.gui.fakes import FakeShell, FakeWorld
from tests.gui.fakes_services import FakeHistory
from tests.gui.memory_archive import MemoryArchive

OLD = 42


class Bench:
    """A page that is open, and the ways to use it."""

    def __init__(self, stores: SqliteStores, newest: Job) -> None:
        self._stores, self._newest = stores, newest
        self._world = FakeWorld(jobs=(newest,))
        self._world.archive = cast("MemoryArchive", stores.archive)
        records = History(stores.jobs, stores.payments, stores.charges)
        self._world.history = cast("FakeHistory", records)
        self._shell = FakeShell(self._world)
        self._polls = itertools.count(1)
        self._page: JobsPage

    @classmethod
    async def of(cls, path: Path) -> Bench:
        """Open the file and the page."""
        stores = sqlite_stores(path, SystemClock())
        await stores.open()
        (newest,) = await stores.jobs.live()
        bench = cls(stores, newest)
        bench._page = bench._opened()
        await bench.calm()
        return bench

    async def close(self) -> None:
        """Close both."""
        self._leave()
        await self._shell.tasks.close()
        await self._stores.close()

    async def calm(self) -> None:
        """Everything is shown, newest first, from the top, and nothing is being read any more."""
        page = self._page
        page.toolbar.filters.sort_by(Sorting.NEWEST)
        page.toolbar.show_all()
        await self._until(lambda: self._is_whole() and not page.jobs.table.verticalScrollBar().value())
        while self._shell.tasks._tasks:  # noqa: ASYNC110 - reading on has no event of its own
            await asyncio.sleep(0.005)

    async def open_anew(self) -> None:
        """Close the page and open it, until its first rows are painted."""
        self._leave()
        self._page = self._opened()
        await self._until(lambda: self._page.model.rowCount() > 0 and self._is_loaded(0))

    async def search(self, words: str) -> None:
        """Type words. The short while after the last key is part of it."""
        self._page.toolbar.search.setText(words)
        await self._until(lambda: bool(self._page.model.wanted.words))

    async def failed(self) -> None:
        """Choose a state."""
        choice = self._page.toolbar.filters.state
        choice.setCurrentIndex(choice.findText(said(JOB_STATE[JobState.FAILED])))
        await self._until(lambda: self._page.model.wanted.states == frozenset({JobState.FAILED}))

    async def one_model(self) -> None:
        """Choose a model."""
        choice = self._page.toolbar.filters.model
        choice.setCurrentIndex(choice.findData(MODELS[0]))
        await self._until(lambda: self._page.model.wanted.model == MODELS[0])

    async def by_title(self) -> None:
        """Click on the name of a column."""
        await self._sorted(Column.TITLE, Sorting.TITLE)

    async def by_cost(self) -> None:
        """The same, with another column."""
        await self._sorted(Column.COST, Sorting.DEAREST)

    async def to_the_middle(self) -> None:
        """Drag the scroll bar."""
        bar = self._page.jobs.table.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        await self._until(self._seen_are_loaded)

    async def to_the_end(self) -> None:
        """Press End."""
        self._page.jobs.table.scrollToBottom()
        await self._until(self._seen_are_loaded)

    async def show_old_job(self) -> None:
        """A notification leads to a job near the end."""
        self._page.show_job(job_id(OLD))
        await self._until(lambda: (job := self._page.jobs.selected()) is not None and job.id == job_id(OLD))

    async def one_answer(self) -> None:
        """A running job was asked about."""
        changed = replace(self._newest, polls=self._newest.polls + next(self._polls))
        self._world.feed.publish(JobChanged(changed, self._world.clock.now()))
        self._page.jobs.table.viewport().repaint()

    async def one_second(self) -> None:
        """The beat of whatever runs."""
        self._page._beat.beat.emit()
        self._page._tick_beside()
        self._page.jobs.table.viewport().repaint()

    def table(self) -> RowTable:
        """What the rows are painted in."""
        return self._page.jobs.table

    async def seen(self) -> None:
        """Every row in sight is loaded."""
        await self._until(self._seen_are_loaded)

    def _opened(self) -> JobsPage:
        page = JobsPage(self._shell)
        page.resize(1280, 800)
        page.show()
        return page

    def _leave(self) -> None:
        self._page.close_page()
        self._page.hide()
        self._page.deleteLater()

    async def _sorted(self, column: Column, sorting: Sorting) -> None:
        self._page.jobs.table.horizontalHeader().sectionClicked.emit(column)
        await self._until(lambda: self._page.model.wanted.sorting is sorting)

    async def _until(self, true: Callable[[], bool]) -> None:
        while not true():  # noqa: ASYNC110 - what a window shows has no event to wait for
            await asyncio.sleep(0)
        self._paint()

    def _paint(self) -> None:
        self._page.window().repaint()

    def _is_whole(self) -> bool:
        model = self._page.model
        known = sum(model.counts().values())
        return not model.wanted.leaves_out and known > 0 and model.rowCount() == known and self._is_loaded(0)

    def _is_loaded(self, at: int) -> bool:
        return self._page.model.job_at(at) is not None

    def _seen_are_loaded(self) -> bool:
        return all(self._is_loaded(at) for at in self._page.jobs.visible_rows())
