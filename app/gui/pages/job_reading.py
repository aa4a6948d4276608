"""Reads what the jobs table shows from the archive: a choice's first jobs at once, the rest of its order behind them,
rows as somebody looks at them. What is outdated is broken off.
"""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Callable, Coroutine, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.events import Event, PaymentChanged
from app.domain.finding import Wanted
from app.domain.job import Job
from app.gui.models.job_window import BLOCK
from app.gui.models.jobs import JobsModel
from app.gui.models.state_changes import StateChanges
from app.gui.shell import Shell
from app.ports.archive import Place

FIRST = 100
"""More rows than any window shows."""
MORE = 10_000
"""So many numbers at a time after that: a few milliseconds of a thread of its own."""
_SETTLE_MS = 60


class JobReading(QObject):
    """Keeps a JobsModel filled. ``shown`` is emitted when the first jobs of another choice are in it."""

    shown = Signal()

    def __init__(self, shell: Shell, model: JobsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._model = shell, model
        self._archive = shell.gondola.archive
        self._wanted = Wanted()
        self._reading: asyncio.Task[object] | None = None
        self._latest = 0
        self._changes = StateChanges()
        self._fetching = self._stopped = False
        self._next_rows: tuple[int, int] | None = None
        self._again_soon = self._timer(self.again)
        self._count_soon = self._timer(self.count)
        model.rows_wanted.connect(self._want_rows)
        model.order_moved.connect(lambda: _started(self._again_soon))

    @property
    def wanted(self) -> Wanted:
        """What is looked for now, shown or on its way."""
        return self._wanted

    def look_for(self, wanted: Wanted) -> None:
        """Show these instead, as soon as the first of them are known."""
        self._wanted = wanted
        self._begin(self._read)

    def again(self) -> None:
        """The same choice anew: jobs came or went."""
        self._begin(self._read_again if self._model.wanted == self._wanted else self._read)

    def refresh(self) -> None:
        """Everything anew: another process may have changed jobs, too."""
        self.again()
        self.count()
        loaded = [number for number, _ in self._model.window.loaded()]
        self._shell.run("jobs-rows", self._take(loaded, 0))

    def count(self) -> None:
        """Count jobs by their states."""
        self._shell.run("jobs-counts", self._count())

    def hear(self, event: Event) -> None:
        """What happened may change the counts, or what looks at a job cost."""
        if self._changes.moved(event):
            _started(self._count_soon)
        match event:
            case PaymentChanged(payment) if payment.job_id:
                number = self._model.window.number_of(payment.job_id)
                if number is not None:
                    self._shell.run("jobs-rows", self._take([number], 0))
            case _:
                return

    def stop(self) -> None:
        """Nothing is read any more, whatever is still painted."""
        self._stopped = True
        for timer in (self._again_soon, self._count_soon):
            timer.stop()
        self._latest += 1
        if self._reading is not None:
            self._reading.cancel()

    async def place_of(self, job_id: str) -> int | None:
        """Where a job is in the table; None when the choice leaves it out, or there is none. Its row is loaded then."""
        found = await self._archive.find(job_id)
        if found is None or not self._wanted.fits(found.job):
            return None
        if self._model.wanted != self._wanted or self._model.window.place_of(found.number) is None:
            await self._read_now()
        place = self._model.window.place_of(found.number)
        if place is not None:
            self._model.take((found,), place)
        return place

    async def jobs_at(self, places: Iterable[int]) -> tuple[Job, ...]:
        """The jobs at these places, in their order; those that are not loaded are read without being shown."""
        order, window = self._model.window.order, self._model.window
        numbers = [order[place] for place in places if place < len(order)]
        missing = [number for number in numbers if window.row_of(number) is None]
        jobs = {number: row.job for number, row in window.loaded()}
        jobs.update({one.number: one.job for one in (await self._archive.pick(missing) if missing else ())})
        return tuple(jobs[number] for number in numbers if number in jobs)

    def _begin(self, reading: Callable[[int], Coroutine[object, object, None]]) -> None:
        self._again_soon.stop()
        if self._stopped:
            return
        self._latest += 1
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        self._shell.run("jobs-order", reading(self._latest))

    async def _read(self, turn: int) -> None:
        """A choice from its beginning."""
        if turn != self._latest:
            return
        self._reading = asyncio.current_task()
        wanted = self._wanted
        part = await self._archive.stretch(wanted, None, FIRST)
        filed = await self._archive.pick(part.numbers)
        if turn != self._latest:
            return
        self._model.show(wanted, part.numbers, filed)
        self.shown.emit()
        while part.end is not None:
            part = await self._archive.stretch(wanted, part.end, MORE)
            if turn != self._latest:
                return
            self._model.append(part.numbers)

    async def _read_again(self, turn: int) -> None:
        """The order of the choice that is shown."""
        if turn != self._latest:
            return
        self._reading = asyncio.current_task()
        numbers = await self._order(self._wanted)
        if turn == self._latest:
            self._model.take_order(numbers)

    async def _read_now(self) -> None:
        """All of the choice, whatever is being read already."""
        wanted = self._wanted
        numbers = await self._order(wanted)
        if wanted != self._wanted:
            return
        self._latest += 1
        if self._model.wanted == wanted:
            self._model.take_order(numbers)
        else:
            self._model.show(wanted, numbers, await self._archive.pick(numbers[:FIRST]))
            self.shown.emit()

    async def _order(self, wanted: Wanted) -> array[int]:
        numbers: array[int] = array("q")
        after: Place | None = None
        while True:
            part = await self._archive.stretch(wanted, after, MORE)
            numbers.extend(part.numbers)
            if part.end is None:
                return numbers
            after = part.end

    def _want_rows(self, first: int, last: int) -> None:
        """One request at a time; of those that come meanwhile the latest counts, and what lies close to it."""
        waiting = self._next_rows
        if waiting is not None and waiting[0] <= last + BLOCK and first <= waiting[1] + BLOCK:
            first, last = min(first, waiting[0]), max(last, waiting[1])
        self._next_rows = (first, last)
        if not (self._fetching or self._stopped):
            self._fetching = True
            self._shell.run("jobs-rows", self._fetch())

    async def _fetch(self) -> None:
        try:
            while self._next_rows is not None:
                first, last = self._next_rows
                self._next_rows = None
                await self._take(self._model.window.missing_near(first, last), first)
        finally:
            self._fetching = False

    async def _take(self, numbers: list[int], near: int) -> None:
        if numbers:
            self._model.take(await self._archive.pick(numbers), near)

    async def _count(self) -> None:
        self._model.count_anew(await self._archive.counts())

    def _timer(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(_SETTLE_MS)
        timer.timeout.connect(act)
        return timer


def _started(timer: QTimer) -> None:
    """Let a timer run out once for a burst: it is not begun anew by what comes meanwhile."""
    if not timer.isActive():
        timer.start()
