"""Which Gondola the window shows: opens, switches and ends them, one at a time and each exactly once."""

from __future__ import annotations

import asyncio
import logging
from typing import Protocol

from app.domain.errors import GondolaError
from app.gui.launcher import Launcher
from app.gui.sample import Sample
from app.gui.session import Session
from app.services.gondola import Gondola
from app.services.shutdown import grace
from app.services.tasks import TaskOwner

_log = logging.getLogger(__name__)

_SHOWN_AFTER_S = 0.6
"""Records on disk are there sooner; what the network has to say may come later."""


class Stage(Protocol):
    """The window, as far as a change of worlds is concerned."""

    def show_opening(self, words: str) -> None:
        """Nothing to show yet."""
        ...

    def show_trouble(self, error: GondolaError) -> None:
        """It could not be opened."""
        ...

    def show_first(self, sample: Sample) -> None:
        """The first screen, with the sample that is being opened behind it."""
        ...

    def show_main(self, session: Session, page: str) -> None:
        """The pages over these services."""
        ...

    def started(self) -> None:
        """The services behind the pages have read everything they know."""
        ...

    def take_down(self) -> None:
        """Close pages and sheets: their services are about to end."""
        ...

    def failed(self, error: GondolaError) -> None:
        """Something of the session that is shown went wrong."""
        ...


class Worlds:
    """One session at a time. Every public coroutine may be called whenever; they wait for one another."""

    def __init__(self, launcher: Launcher, stage: Stage, tasks: TaskOwner) -> None:
        self._launcher = launcher
        self._stage = stage
        self._tasks = tasks
        self._switching = asyncio.Lock()
        self.sample: Sample | None = None
        self._sample_ready: asyncio.Task[object] | None = None
        self.session: Session | None = None

    async def open_live(self, page: str = "jobs") -> None:
        """The person's own Gondola: its pages, or the first screen while it has no account."""
        async with self._switching:
            await self._leave()
            self._stage.show_opening("")
            try:
                session = Session(await self._launcher.open_live())
                self.session = session
                await session.read()
            except GondolaError as error:
                self._stage.show_trouble(error)
                return
            if session.accounts:
                await self._enter(session, page)
            else:
                self._offer_sample()

    async def enter_live(self, page: str) -> None:
        """The live Gondola behind the first screen has an account now: go in."""
        async with self._switching:
            session = self.session
            if session is None or session.gondola.play_money:
                return
            await self._drop_sample()
            await session.read()
            await self._enter(session, page)

    async def open_play(self, words: str) -> None:
        """Play money; with the very world whose sample was shown, if there is one."""
        async with self._switching:
            self._stage.show_opening(words)
            gondola = await self._sample_world()
            await self._leave()
            try:
                fresh = gondola is None
                session = Session(gondola or await self._launcher.open_play())
                self.session = session
                session.started = not fresh
                await session.read()
            except GondolaError as error:
                self._stage.show_trouble(error)
                return
            await self._enter(session, "jobs")

    async def close(self) -> None:
        """End whatever is open; nothing new opens after that."""
        async with self._switching:
            await self._drop_sample()
            await self._leave()

    async def _enter(self, session: Session, page: str) -> None:
        """Show the pages as soon as the records are read, whatever the network takes."""
        starting = session.tasks.spawn("start", self._start(session))
        if starting is not None:
            await asyncio.wait({starting}, timeout=_SHOWN_AFTER_S)
        self._stage.show_main(session, page)

    async def _start(self, session: Session) -> None:
        if session.started:
            session.look_at_balances()
            return
        try:
            await session.gondola.start()
        except GondolaError as error:
            self._stage.failed(error)
            return
        session.started = True
        self._stage.started()

    async def _leave(self) -> None:
        """Let what moves money finish, within reason, then end everything of this session."""
        session, self.session = self.session, None
        if session is None:
            return
        gondola = session.gondola
        gondola.approvals.answer_with(None)
        self._stage.take_down()
        gondola.payer.refuse_new()
        gondola.looks.refuse_new()
        gondola.orders.refuse_new()
        await grace(session.money_at_rest())
        session.close()
        await session.tasks.close()
        await gondola.shutdown.run()
        session.deleteLater()

    def _offer_sample(self) -> None:
        self.sample = sample = Sample()
        self._stage.show_first(sample)
        self._sample_ready = self._tasks.spawn("sample", self._open_sample(sample))

    async def _open_sample(self, sample: Sample) -> None:
        try:
            await sample.open(self._launcher)
        except GondolaError as error:
            _log.info("No sample world: %s", error.code)
            return
        await sample.queue()

    async def _sample_world(self) -> Gondola | None:
        """The sample's world, waited for if it is just being opened; it is ours now."""
        sample, self.sample = self.sample, None
        ready, self._sample_ready = self._sample_ready, None
        if sample is None or ready is None:
            return None
        await asyncio.wait({ready})
        return sample.give_up()

    async def _drop_sample(self) -> None:
        ready = self._sample_ready
        if ready is not None and not ready.done() and self.sample is not None:
            # A world that is half open is opened to its end, so that it can be closed.
            await asyncio.wait({ready})
        gondola = await self._sample_world()
        if gondola is not None:
            await gondola.shutdown.run()
